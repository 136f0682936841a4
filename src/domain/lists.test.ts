import { expect, test } from 'vitest';
import { byCodePoint, get, groupBy, indexBy, nth } from './lists.ts';

test('byCodePoint orders capitals before small letters and Chinese by code, whatever the locale', () => {
  expect(['b', '乙', 'B', '甲', 'a', 'b'].sort(byCodePoint)).toEqual(['B', 'a', 'b', 'b', '乙', '甲']);
  expect(byCodePoint('a', 'a')).toBe(0);
});

const rows = [
  { key: 'x', value: 1 },
  { key: 'y', value: 2 },
  { key: 'x', value: 3 },
];

test('groupBy keeps the order of the items, indexBy the last of equals', () => {
  expect([...groupBy(rows, (row) => row.key)].map(([key, own]) => [key, own.map((row) => row.value)])).toEqual([
    ['x', [1, 3]],
    ['y', [2]],
  ]);
  expect([...indexBy(rows, (row) => row.key)].map(([key, row]) => [key, row.value])).toEqual([
    ['x', 3],
    ['y', 2],
  ]);
});

test('get names what a map that should be complete lacks', () => {
  expect(get(new Map([['a', 0]]), 'a')).toBe(0);
  expect(() => get(new Map([['a', 0]]), 'b')).toThrow('no entry for b');
});

test('nth names the place that a list should have', () => {
  expect([nth([0, 7], 0), nth(new Float64Array([2.5]), 0)]).toEqual([0, 2.5]);
  expect(() => nth([0, 7], 2)).toThrow('no item 2 in a list of 2');
});
