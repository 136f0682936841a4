import { expect, test } from 'vitest';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { basisMarks, type PageBasis } from './basis.ts';

const words = wordsOf(DEFAULT_LOCALE);
const said = (basis: PageBasis, madeUp: string | null): string =>
  Object.values(basisMarks(basis, words, madeUp))
    .filter(Boolean)
    .join(' ');

test('a page says what of it is made up, and what is real is never called made up', () => {
  const line = words.site.madeUp({ city: { id: 'x', name: '某市', area: null }, demonstration: true });
  expect(line).toBe('演示数据，不是某市的真实情况');
  expect(basisMarks('ledgers', words, line)).toMatchObject({ prefix: '【演示】', mark: '演示数据', paper: line });
  // A mixed page's own words are real: they bear no prefix.
  expect(basisMarks('mixed', words, line)).toMatchObject({ prefix: '', mark: '含演示数据' });
  expect(said('record', line)).toBe('公开数据 公开数据');
  expect(said('none', line)).toBe('');
});

test('nothing on a real site is called made up', () => {
  expect(words.site.madeUp({ city: { id: 'x', name: '某市', area: null }, demonstration: false })).toBeNull();
  for (const basis of ['ledgers', 'record', 'mixed', 'none'] as const) expect(said(basis, null)).not.toContain('演示');
});
