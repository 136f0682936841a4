import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCost, nearest, nearestSuggester } from './nearest.ts';

test.each([
  ['g-27l', ['g-270', 'g-271', 'g-272'], 'g-271'],
  ['c-O1', ['c-02', 'c-01'], 'c-01'],
  ['grid-21', ['grid-12', 'grid-35'], 'grid-12'],
  ['repair', ['greening', 'repairs'], 'repairs'],
  ['compounds.cvs', ['works.csv', 'compounds.csv'], 'compounds.csv'],
  ['完全不同', ['g-271'], undefined],
  ['zzz', [], undefined],
])('nearest to %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
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
