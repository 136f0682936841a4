import { expect, it } from 'vitest';
import { programme } from '../../tests/fixtures/tiny-city.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { telephoneOf } from './telephone.ts';

const words = wordsOf(DEFAULT_LOCALE);
const line = (hotline: string | null, demonstration = false) =>
  telephoneOf({ site: { ...programme.site, hotline }, demonstration }, words);

it.each([
  ['12345', { text: '12345', href: 'tel:12345' }],
  ['+86 (310) 12-345', { text: '+86 (310) 12-345', href: 'tel:+8631012345' }],
  ['12345转3', { text: '12345转3', href: null }],
  [null, null],
])('%s is dialled where it is a plain number', (hotline, telephone) => {
  expect(line(hotline)).toEqual(telephone);
});

it('is not dialled in a demonstration', () => {
  expect(line('12345', true)).toEqual({ text: '12345（演示）', href: null });
});
