import { expect, test } from 'vitest';
import { compound, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { hierarchyOf } from './hierarchy.ts';

/** Ids are unique within a ledger only: the city, a district, a sub-district and a grid may all be called x. */
const city = tinyCity({
  districts: [
    { id: 'x', name: '西区' },
    { id: 'd1', name: '东区' },
  ],
  subdistricts: [
    { id: 's2', name: '二街道', parentId: 'd1' },
    { id: 'x', name: '西街道', parentId: 'x' },
    { id: 's1', name: '一街道', parentId: 'd1' },
  ],
  grids: [
    { id: 'g2', name: '网格二', parentId: 's2', pilot: false },
    { id: 'x', name: '西网格', parentId: 'x', pilot: false },
    { id: 'g1', name: '网格一', parentId: 's1', pilot: true },
  ],
  compounds: [compound('b', 'g2'), compound('a', 'x')],
});
const names = (indices: readonly number[] | undefined): unknown[] => {
  const { units } = hierarchyOf(city);
  return (indices ?? []).map((i) => `${String(units[i]?.level)}/${String(units[i]?.id)}`);
};

test('units are sorted by level, then id, in code-point order', () => {
  const { units } = hierarchyOf(city);
  expect(names([...units.keys()])).toEqual([
    'city/tiny',
    'district/d1',
    'district/x',
    'grid/g1',
    'grid/g2',
    'grid/x',
    'subdistrict/s1',
    'subdistrict/s2',
    'subdistrict/x',
  ]);
  expect(units.map((unit) => unit.name).join()).toBe('小城,东区,西区,网格一,网格二,西网格,一街道,二街道,西街道');
});

test('each compound, in the order of its ledger, hangs in its city, district, sub-district and grid', () => {
  expect(hierarchyOf(city).ancestors.map(names)).toEqual([
    ['city/tiny', 'district/d1', 'subdistrict/s2', 'grid/g2'],
    ['city/tiny', 'district/x', 'subdistrict/x', 'grid/x'],
  ]);
});

test('each unit knows the reporting units that it is made of or lies in', () => {
  const { units, reportersOf } = hierarchyOf(city);
  expect(units.map((unit, i) => [`${unit.level}/${unit.id}`, names(reportersOf[i])])).toEqual([
    ['city/tiny', ['subdistrict/s2', 'subdistrict/x', 'subdistrict/s1']],
    ['district/d1', ['subdistrict/s2', 'subdistrict/s1']],
    ['district/x', ['subdistrict/x']],
    ['grid/g1', ['subdistrict/s1']],
    ['grid/g2', ['subdistrict/s2']],
    ['grid/x', ['subdistrict/x']],
    ['subdistrict/s1', ['subdistrict/s1']],
    ['subdistrict/s2', ['subdistrict/s2']],
    ['subdistrict/x', ['subdistrict/x']],
  ]);
});

test('a grid of no sub-district is a bug, not an empty place', () => {
  expect(() => hierarchyOf(tinyCity({ compounds: [compound('a', 'nowhere')] }))).toThrow('no entry for grid/nowhere');
});
