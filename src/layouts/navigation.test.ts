import { expect, test } from 'vitest';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { currentOf, navigationOf } from './navigation.ts';

const words = wordsOf(DEFAULT_LOCALE);
const everyPage = {
  '/map/': true,
  '/map/picture/': true,
  '/compare/': true,
  '/renovation/': true,
  '/targets/': true,
  '/rankings/': true,
  '/papers/': true,
  '/bulletins/': true,
  '/proposals/': true,
  '/published/': true,
  '/reconcile/': true,
  '/releases/': true,
};
/** The items that a page marks, with how. */
const marked = (page: string): string[] =>
  navigationOf(words, everyPage).flatMap((item) => {
    const current = currentOf(item, page);
    return current === undefined ? [] : [`${item.path} ${current}`];
  });

test('a page marks itself, and the item that it belongs to', () => {
  expect(marked('/')).toEqual(['/ page']);
  expect(marked('/coverage/')).toEqual(['/coverage/ page']);
  expect(marked('/rankings/2018-Q4/')).toEqual(['/rankings/ true']);
  expect(marked('/bulletins/')).toEqual(['/papers/ true', '/bulletins/ page']);
  expect(marked('/assessments/2018/')).toEqual(['/papers/ true']);
  expect(marked('/compounds/c-0001/')).toEqual(['/find/ true']);
});

test('what a city does not have is not led to', () => {
  const paths = navigationOf(words, { ...everyPage, '/renovation/': false }).map(({ path }) => path);
  expect(paths).not.toContain('/renovation/');
  expect(paths).toContain('/published/');
});
