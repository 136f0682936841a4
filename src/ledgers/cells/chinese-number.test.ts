import { expect, test } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

test.each([
  ['五', 5],
  ['〇', 0],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百二十', 120],
  ['一百零二', 102],
  ['一百一十五', 115],
  ['两百三十', 230],
  ['一千零四', 1004],
  ['一千零四十', 1040],
  ['一千二百零四', 1204],
  ['壹仟贰佰叁拾肆', 1234],
  ['三万二千', 32_000],
  ['三万零五十', 30_050],
  ['一二〇', 120],
  ['一九九二', 1992],
])('%s can only be %d', (text, number) => {
  expect(chineseNumber(text)).toBe(number);
});

test.each([
  '一百二',
  '一千四',
  '一千四十',
  '百二十',
  '三万',
  '三万二',
  '三四',
  '一二',
  '一二三',
  '二三百',
  '一百零二十',
  '零五',
  '十零',
  '一十百',
  '廿五',
  '百余',
  '',
  '两三',
])('%s could be two numbers, or is none', (text) => {
  expect(chineseNumber(text)).toBeNull();
});
