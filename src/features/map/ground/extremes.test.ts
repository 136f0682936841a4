import { expect, test } from 'vitest';
import { extremesOf, spreadOf } from './extremes.ts';

const unit = (name: string, numerator: number, denominator: number, small = false) => ({
  name,
  rate: { numerator, denominator, unknown: 0, small },
});

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
test('units with too few compounds are at no end; where all are such, they are counted by what they have', () => {
  const small = [unit('甲', 4, 4, true), unit('乙', 1, 3, true), unit('丙', 0, 4, true), unit('丁', 0, 0, true)];
  expect(extremesOf([...small, unit('戊', 11, 20), unit('己', 12, 20)])?.highest.names).toEqual(['己']);
  expect(extremesOf(small)).toBeNull();
  expect(spreadOf(small)).toEqual({ full: 1, partial: 1, none: 1 });
  expect(spreadOf([...small, unit('戊', 11, 20)])).toBeNull();
});
