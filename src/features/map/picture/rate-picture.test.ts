import { expect, test } from 'vitest';
import type { Rings } from '../files/area-file.ts';
import { ratePicture, type RateArea } from './rate-picture.ts';

const square = (x: number, y: number): Rings => [
  [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
];
const area = (id: string, x: number, more: Partial<RateArea>): RateArea => ({
  id,
  name: `${id}街道`,
  polygons: square(x, 0),
  rateClass: 'c2',
  isSilent: false,
  ...more,
});

test('areas stand by class in the order of the legend, those that have not reported once more under their hatch', () => {
  const picture = ratePicture(
    [
      area('甲', 0, { rateClass: 'c4' }),
      area('乙', 1, { isSilent: true }),
      area('丙', 2, { rateClass: 'missing', isSilent: true }),
    ],
    [square(0, 0)],
    [{ mark: 'c2', text: '40%至60% 1个' }],
    360,
  );
  expect(picture?.classes.map(({ rateClass, paths }) => [rateClass, paths.length])).toEqual([
    ['c2', 1],
    ['c4', 1],
    ['missing', 1],
  ]);
  // What has no data is hatched already.
  expect(picture?.silent).toEqual(picture?.classes[0]?.paths);
  expect(picture?.borders).toEqual(picture?.classes[1]?.paths);
  expect(picture?.names.map(({ text }) => text).sort()).toEqual(['丙街道', '乙街道', '甲街道']);
  // Three squares of a degree beside each other fill the width, below the key.
  expect(picture?.top).toBeGreaterThan(picture?.key.height ?? Infinity);
  expect((picture?.height ?? 0) - (picture?.top ?? 0)).toBe(120);
});

test('without a shape there is no picture', () => {
  expect(ratePicture([area('甲', 0, { polygons: [] })], [], [], 360)).toBeNull();
});
