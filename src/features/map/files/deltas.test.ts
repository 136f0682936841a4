import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDeltas, fromRuns, toDeltas, toRuns } from './deltas.ts';

test('a series that does not change costs one number', () => {
  expect(toDeltas([7, 7, 7, 7])).toEqual([7]);
  expect(toDeltas([0, 0])).toEqual([]);
});

test('fromDeltas gives back what toDeltas was given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e6, max: 1e9 })), (values) => {
      expect(fromDeltas(toDeltas(values), values.length)).toEqual(values);
    }),
  );
});

test('ids that count up are one run, and keep their zeros', () => {
  expect(toRuns(['c-0009', 'c-0010', 'c-0011', 'c-0013', 'x'])).toEqual([
    ['c-0009', 2],
    ['c-0013', 0],
    ['x', 0],
  ]);
});

test('a number that outgrows its digits starts a run of its own', () => {
  expect(toRuns(['a9', 'a10'])).toEqual([
    ['a9', 0],
    ['a10', 0],
  ]);
});

test('fromRuns gives back what toRuns was given', () => {
  const id = fc.oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/),
    fc.integer({ min: 0, max: 12_000 }).map((n) => `c-${String(n).padStart(4, '0')}`),
  );
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(fromRuns(toRuns(ids))).toEqual(ids);
    }),
  );
});
