import { describe, expect, it, test } from 'vitest';
import { changeClassOf, riseOf, stepOf } from './change-classes.ts';

const rate = (numerator: number, denominator: number, small = false) => ({ numerator, denominator, small });

describe('changeClassOf(before, now)', () => {
  test.each([
    [rate(10, 100), rate(10, 100), 'same'],
    // 0.04 percentage points are written 0.0.
    [rate(1000, 10_000), rate(1004, 10_000), 'same'],
    [rate(10, 100), rate(11, 100), 'up1'],
    [rate(10, 100), rate(12, 100), 'up2'],
    [rate(10, 100), rate(20, 100), 'up3'],
    [rate(10, 100), rate(35, 100), 'up4'],
    [rate(10, 100), rate(60, 100), 'up5'],
    [rate(0, 100), rate(100, 100), 'up5'],
    [rate(10, 100), rate(9, 100), 'down1'],
    [rate(10, 100), rate(5, 100), 'down2'],
    // As many as before of fewer.
    [rate(10, 100), rate(10, 50), 'up3'],
    [rate(1, 4, true), rate(3, 4, true), 'fewUp'],
    [rate(3, 4, true), rate(2, 12), 'fewDown'],
    [rate(3, 4, true), rate(3, 5, true), 'same'],
    [rate(0, 0), rate(3, 5, true), 'missing'],
    [rate(3, 50), rate(0, 0), 'missing'],
  ] as const)('%o to %o is %s', (before, now, expected) => {
    expect(changeClassOf(before, now)).toBe(expected);
  });
});

it('stepOf meets without gaps either way', () => {
  const steps = (['up1', 'up2', 'up3', 'up4', 'up5', 'down1', 'down2'] as const).map(stepOf);
  for (const sign of [1, -1]) {
    const own = steps.filter((step) => step.sign === sign).sort((a, b) => a.from - b.from);
    expect(own[0]?.from).toBe(0);
    for (const [i, { to }] of own.entries()) expect(to).toBe(own[i + 1]?.from ?? null);
  }
});

test('riseOf is none of few compounds and of no data', () => {
  expect(riseOf(rate(10, 100), rate(15, 100))).toBeCloseTo(0.05);
  expect(riseOf(rate(1, 4, true), rate(15, 100))).toBeNull();
  expect(riseOf(rate(1, 40), rate(0, 0))).toBeNull();
});
