import { describe, expect, test } from 'vitest';
import { agrees, reaches } from './agreement.ts';
import type { Bound } from './rows.ts';

describe('agrees({ claimed, bound }, measured)', () => {
  test.each<[claimed: number, bound: Bound, measured: number, verdict: boolean]>([
    [100, 'exact', 100, true],
    [100, 'exact', 100 + 1e-8, true],
    [100, 'exact', 100.000001, false],
    [100, 'exact', 99.999999, false],
    [100, 'about', 101, true],
    [100, 'about', 101.01, false],
    [100, 'about', 99, true],
    [100, 'about', 98.99, false],
    [-100, 'about', -101, true],
    [100, 'at_least', 100, true],
    [100, 'at_least', 5000, true],
    [100, 'at_least', 99.999999, false],
    [-100, 'at_least', -100, true],
    [0, 'exact', 0, true],
    [0, 'at_least', 0, true],
  ])('%d (%s) beside %s is %s', (claimed, bound, measured, verdict) => {
    expect(agrees({ claimed, bound }, measured)).toBe(verdict);
  });
});

describe('reaches({ claimed, bound }, measured)', () => {
  test.each<[claimed: number, bound: Bound, measured: number, verdict: boolean]>([
    [100, 'exact', 100, true],
    [100, 'exact', 320, true],
    [100, 'exact', 99.999999, false],
    [100, 'about', 99, true],
    [100, 'about', 98.99, false],
    [100, 'at_least', 99.999999, false],
    [0.7, 'exact', 0.1 + 0.6, true],
  ])('%d (%s) is reached by %d: %s', (claimed, bound, measured, verdict) => {
    expect(reaches({ claimed, bound }, measured)).toBe(verdict);
  });
});
