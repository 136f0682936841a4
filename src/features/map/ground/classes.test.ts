import { describe, expect, it, test } from 'vitest';
import { classOf, countClasses, limitsOf } from './classes.ts';

describe('classOf', () => {
  test.each([
    [0, 0, 'missing'],
    [0, 10, 'zero'],
    [1, 1000, 'c0'],
    [199, 1000, 'c0'],
    [1, 5, 'c1'],
    [3, 5, 'c3'],
    [4, 5, 'c4'],
    [10, 10, 'c4'],
  ] as const)('%i of %i is %s', (numerator, denominator, expected) => {
    expect(classOf({ numerator, denominator })).toBe(expected);
  });
});

test('the steps meet without gaps and reach from nothing to all', () => {
  const steps = (['c0', 'c1', 'c2', 'c3', 'c4'] as const).map(limitsOf);
  expect(steps[0]?.[0]).toBe(0);
  expect(steps[4]?.[1]).toBe(1);
  for (const [i, step] of steps.slice(1).entries()) expect(step[0]).toBe(steps[i]?.[1]);
});

describe('countClasses', () => {
  it('counts every unit once', () => {
    const counts = countClasses([
      { numerator: 0, denominator: 0 },
      { numerator: 0, denominator: 3 },
      { numerator: 3, denominator: 3 },
      { numerator: 9, denominator: 10 },
    ]);
    expect(counts).toEqual({ missing: 1, zero: 1, c0: 0, c1: 0, c2: 0, c3: 0, c4: 2 });
  });
});
