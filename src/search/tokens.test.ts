import { describe, expect, it } from 'vitest';
import { arabic, inArabic, tokensOf } from './tokens.ts';

describe('arabic(numerals)', () => {
  it.each([
    ['一', '1'],
    ['十', '10'],
    ['十一', '11'],
    ['二十', '20'],
    ['九十九', '99'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['百', '100'],
    ['二〇一八', '2018'],
    ['两百', '200'],
  ])('%s is %s', (numerals, digits) => {
    expect(arabic(numerals)).toBe(digits);
  });
});

describe('tokensOf(text)', () => {
  it('folds width and case, drops punctuation, and keeps where each character stood', () => {
    expect(tokensOf('Ａ（北）1').map(({ char, from, to }) => [char, from, to])).toEqual([
      ['a', 0, 1],
      ['北', 2, 3],
      ['1', 4, 5],
    ]);
  });

  it('counts characters outside the basic plane as one', () => {
    expect(tokensOf('𠮷1').map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});

describe('inArabic(tokens)', () => {
  it('gives the digits of a numeral the place of the whole numeral', () => {
    expect(inArabic(tokensOf('第十一号'))?.map(({ char, from, to }) => [char, from, to])).toEqual([
      ['第', 0, 1],
      ['1', 1, 3],
      ['1', 1, 3],
      ['号', 3, 4],
    ]);
  });

  it('gives null where there is no numeral', () => {
    expect(inArabic(tokensOf('槐荫路11号'))).toBe(null);
  });
});
