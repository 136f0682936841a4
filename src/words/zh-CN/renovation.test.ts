import { expect, it } from 'vitest';
import { zhRenovation } from './renovation.ts';

it('counts kinds of works by the word that stands before what is counted', () => {
  const headings = [1, 2, 7, 12].map((count) => zhRenovation.matrix.heading(count));
  expect(headings.map((heading) => heading.split('，')[0])).toEqual(['一类整治', '两类整治', '七类整治', '12类整治']);
});
