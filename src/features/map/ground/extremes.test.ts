import { expect, test } from 'vitest';
import { extremesOf } from './extremes.ts';

const unit = (name: string, numerator: number, denominator: number) => ({ name, rate: { numerator, denominator } });

test('equal rates share an end, however they are written', () => {
  const ends = extremesOf([unit('甲', 1, 3), unit('乙', 2, 6), unit('丙', 0, 4), unit('丁', 0, 0)]);
  expect(ends?.highest.names).toEqual(['甲', '乙']);
  expect(ends?.lowest.names).toEqual(['丙']);
});
test('there are no ends among equals, nor among units without data', () => {
  expect(extremesOf([unit('甲', 1, 2), unit('乙', 2, 4)])).toBeNull();
  expect(extremesOf([unit('甲', 0, 0)])).toBeNull();
  expect(extremesOf([])).toBeNull();
});
