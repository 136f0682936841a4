import { expect, test } from 'vitest';
import { keptLatest } from './kept.ts';

test('an answer is worked out once while it is among the latest, and again after others have taken its place', () => {
  const asked: string[] = [];
  const answer = keptLatest(
    2,
    (id: string) => {
      asked.push(id);
      return id.toUpperCase();
    },
    (id) => id,
  );
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) expect(answer(id)).toBe(id.toUpperCase());
  // c took the place of b, because a had been asked for since.
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
