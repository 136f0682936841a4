import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCost, nearest, nearestSuggester } from './nearest.ts';

test.each([
  ['g-27l', ['g-270', 'g-271', 'g-272'], 'g-271'],
  ['c-O1', ['c-02', 'c-01'], 'c-01'],
  // Digits are no slips: another number is another thing.
  ['grid-21', ['grid-12', 'grid-35'], undefined],
  ['c-0004', ['c-0001', 'c-0005', 'c-00040'], undefined],
  ['c-0004a', ['c-0001', 'c-0004'], 'c-0004'],
  ['repair', ['greening', 'repairs'], 'repairs'],
  ['compounds.cvs', ['works.csv', 'compounds.csv'], 'compounds.csv'],
  ['完全不同', ['g-271'], undefined],
  ['zzz', [], undefined],
  // The first of equals; an equal text before a near one; width, case and blanks around are no difference.
  ['g-27l', ['g-27i', 'g-271'], 'g-27i'],
  ['g-272', ['g-271', 'g-272', 'g-273'], 'g-272'],
  [' Ｇ-272', ['g-271', 'g-272'], 'g-272'],
  // One edit in three to five characters, two from six, three from nine, never four.
  ['abX', ['abc'], 'abc'],
  ['aXX', ['abc'], undefined],
  ['abcXX', ['abcde'], undefined],
  ['abcdXX', ['abcdef'], 'abcdef'],
  ['abcXXX', ['abcdef'], undefined],
  ['abcdefXXX', ['abcdefghi'], 'abcdefghi'],
  ['abcdefghXXXX', ['abcdefghijkl'], undefined],
  // Two characters may only look alike.
  ['a1', ['al'], 'al'],
  ['a2', ['al'], undefined],
])('nearest to %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});

test.each([
  ['', '', 0],
  ['abc', 'abd', 2],
  ['abc', 'abcd', 2],
  ['abcd', 'acd', 2],
  ['abcd', 'abdc', 2],
  ['abcd', 'badc', 4],
  ['abcd', 'bcda', 4],
  ['kitten', 'sitting', 6],
  ['g-27l', 'g-271', 1],
  ['o5', '0s', 2],
  ['0o', 'o0', 2],
  ['u', 'v', 1],
  ['1', '0', Infinity],
  ['g-1', 'g-12', Infinity],
  ['12', '21', Infinity],
])('from %j to %j is %d half edits', (a, b, cost) => {
  expect(editCost(a, b, 100)).toBe(cost);
  expect(editCost(a, b, cost)).toBe(cost);
  if (cost > 0 && cost < Infinity) expect(editCost(a, b, cost - 1)).toBe(Infinity);
});

test('the cost is symmetric, 0 only for equal texts, and a limit only cuts it off', () => {
  const word = fc.stringMatching(/^[abl10-]{0,7}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 10 }), (a, b, limit) => {
      const cost = editCost(a, b, 100);
      expect(editCost(b, a, 100)).toBe(cost);
      expect(cost === 0).toBe(a === b);
      expect(editCost(a, b, limit)).toBe(cost <= limit ? cost : Infinity);
    }),
  );
});

test('suggestions stop when the budget of comparisons is spent', () => {
  const ids = new Set(['a-1', 'a-2']);
  const suggest = nearestSuggester(4);
  expect([suggest('a-l', ids), suggest('a-l', ids), suggest('b-1', ids), suggest('b-2', ids)]).toEqual([
    'a-1',
    'a-1',
    'a-1',
    null,
  ]);
});

test('a budget that an answer spends to the last comparison still pays for it', () => {
  const ids = new Set(['a-1', 'a-2']);
  expect(nearestSuggester(2)('a-l', ids)).toBe('a-1');
  expect(nearestSuggester(1)('a-l', ids)).toBeNull();
});

test('answers are remembered by list: the same text may mean one thing here and another there', () => {
  const suggest = nearestSuggester();
  expect(suggest('a-l', new Set(['a-1']))).toBe('a-1');
  expect(suggest('a-l', new Set(['a-I']))).toBe('a-I');
  expect(suggest('zzz', new Set(['a-1']))).toBeNull();
});
