import { expect, test } from 'vitest';
import { inBaseUnit } from '../../domain/record/quantity.ts';
import { decodeCell } from './cells.ts';
import { readUnit, unitCell, unitsNamedIn } from './written-units.ts';

test.each([
  [18.98, '万户', 189_800, 'household'],
  [1600, '万平方米', 16_000_000, 'm2'],
  [2, '亿元', 200_000_000, 'yuan'],
  [0.5, '亿平方米', 50_000_000, 'm2'],
  [3, '万万元', 300_000_000, 'yuan'],
  [50, '%', 0.5, 'ratio'],
  [12, '平方米', 12, 'm2'],
  [7, '条', 7, 'suggestion'],
  // A unit that is not known counts itself; a multiplier alone counts nothing, and is left as it was written.
  [2, '万座', 20_000, 'other:座'],
  [3, '万', 3, 'other:万'],
])('%d %s is %d %s', (value, text, baseValue, unit) => {
  expect(inBaseUnit({ value, unit: readUnit(text) })).toEqual({ value: baseValue, unit });
});

test('a cell keeps the unit as it was written', () => {
  const read = decodeCell(unitCell, '万户');
  expect(read.ok && unitCell.codec.encode(read.value)).toBe('万户');
  expect(decodeCell(unitCell, '万\uFFFD').ok).toBe(false);
});

test('a share’s name tells what it is a share of', () => {
  expect(unitsNamedIn('老旧小区户数占城市居民总户数比重')).toEqual(['household']);
  expect(unitsNamedIn('完成率')).toEqual([]);
});
