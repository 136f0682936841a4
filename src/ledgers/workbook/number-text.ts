/** Numbers of a workbook as the text that a ledger would have: a day, a moment, a percentage or a decimal. */
import { decimalText } from '../cells/cells.ts';

/** How a number is shown, as far as it changes what it means. */
export type NumberForm = 'plain' | 'date' | 'month' | 'percent';

/** Built-in formats that show days or times; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean editions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Of these, those that show a year and a month: mmm-yy, and the Chinese ones. */
const MONTHS_BUILT_IN: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57]);

/** What a format code makes of a number: texts in quotes, escaped characters, colours and conditions say nothing of it. */
function formOfCode(code: string): NumberForm {
  const [first = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^[\]]*\]/gi, '')
    .split(';');
  if (/general/i.test(first)) return 'plain';
  if (/y/i.test(first) && /m/i.test(first) && !/[dhs]/i.test(first)) return 'month';
  if (/[ymdhs]|[上下]午/i.test(first)) return 'date';
  return first.includes('%') ? 'percent' : 'plain';
}

/** The form of a number format by its id and, where the workbook defines it, its code. */
export function formOf(id: number, code: string | undefined): NumberForm {
  if (code !== undefined) return formOfCode(code);
  if (MONTHS_BUILT_IN.has(id)) return 'month';
  if (isBuiltInDate(id)) return 'date';
  return id === 9 || id === 10 ? 'percent' : 'plain';
}

const DAY_SECONDS = 86_400;
/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** The day that Excel counts between the end of February 1900 and March, and that never was. */
const NEVER_WAS = 60;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_466;

/** A serial number as a day, or as a moment where it has a time; null where it is none. */
function momentText(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const whole = Math.floor(seconds / DAY_SECONDS);
  if (!from1904 && whole === NEVER_WAS) return null;
  // A time without a day, and the day 0.
  if (whole === 0 && !from1904) return null;
  const shifted = from1904 || whole > NEVER_WAS ? whole : whole + 1;
  const day = shifted - (from1904 ? EPOCH_1904 : EPOCH_1900);
  const iso = new Date((day * DAY_SECONDS + (seconds % DAY_SECONDS)) * 1000).toISOString();
  return seconds % DAY_SECONDS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** Digits of a number that mean something: 0.1 + 0.2 is 0.3. */
const PRECISION = 15;

const shortest = (value: number): string => decimalText(Number(value.toPrecision(PRECISION)));

/** A stored number as the text of its cell; a text that is no number stays as it is. */
export function numberText(stored: string, form: NumberForm, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (form === 'date' || form === 'month') {
    const text = momentText(value, from1904);
    // Whoever typed 2017年4月 sees just that, and the program has made the first of it.
    return text === null ? shortest(value) : form === 'month' ? text.replace(/-01$/, '') : text;
  }
  return form === 'percent' ? `${shortest(value * 100)}%` : shortest(value);
}

/** A day or moment written out in the sheet, as Strict workbooks have them: midnight is the day. */
export function isoText(stored: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?$/.exec(stored) ?? [];
  if (day === undefined) return stored;
  return time === undefined || time === '00:00:00' ? day : `${day} ${time}`;
}
