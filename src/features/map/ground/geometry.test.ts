import { describe, expect, it, test } from 'vitest';
import type { Rings } from '../files/area-file.ts';
import { boxesMeet, boxOf, isWithin, labelPoint, unionOf } from './geometry.ts';

const square: Rings = [
  [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
];
const ring: Rings = [
  [
    ...(square[0] ?? []),
    [
      [1, 1],
      [3, 1],
      [3, 3],
      [1, 3],
      [1, 1],
    ],
  ],
];
/** A U: its middle lies outside it. */
const horseshoe: Rings = [
  [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ],
  ],
];

test('boxOf and unionOf', () => {
  expect(boxOf(square)).toEqual([0, 0, 4, 4]);
  expect(boxOf([])).toBeNull();
  expect(unionOf([null, [0, 0, 1, 1], [5, -1, 6, 0]])).toEqual([0, -1, 6, 1]);
  expect(unionOf([])).toBeNull();
});

test('boxesMeet where they touch', () => {
  expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 1])).toBe(false);
});

describe('isWithin', () => {
  it('leaves holes out', () => {
    expect(isWithin(2, 2, square)).toBe(true);
    expect(isWithin(2, 2, ring)).toBe(false);
    expect(isWithin(0.5, 2, ring)).toBe(true);
    expect(isWithin(5, 2, square)).toBe(false);
  });
});

describe('labelPoint', () => {
  it('is the middle of a square', () => expect(labelPoint(square)).toEqual([2, 2]));
  it('lies inside a shape whose middle does not', () => {
    const [x, y] = labelPoint(horseshoe) ?? [NaN, NaN];
    expect(isWithin(x, y, horseshoe)).toBe(true);
  });
});
