import { expect, test } from 'vitest';
import { inBaseUnit } from './quantity.ts';

test.each([
  [18.98, '万户', 189_800, '户'],
  [1600, '万平方米', 16_000_000, '㎡'],
  [2, '亿元', 200_000_000, '元'],
  [0.5, '亿平方米', 50_000_000, '㎡'],
  [3, '万万元', 300_000_000, '元'],
  [50, '%', 0.5, '比例'],
  [12, '平方米', 12, '㎡'],
  [7, '条', 7, '条'],
  // A multiplier alone counts nothing, and is left as it was written.
  [3, '万', 3, '万'],
])('%d %s is %d %s', (value, unit, baseValue, baseUnit) => {
  expect(inBaseUnit({ value, unit })).toEqual({ value: baseValue, unit: baseUnit });
});
