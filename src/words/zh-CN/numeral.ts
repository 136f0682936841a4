import { formatNumber } from './number.ts';

/** Small counts as words. */
const NUMERALS = '零一二三四五六七八九十';

/** A small count as a word before what is counted, as headings have it: 七类, 两类. */
export const numeral = (count: number): string => (count === 2 ? '两' : (NUMERALS[count] ?? formatNumber(count)));
