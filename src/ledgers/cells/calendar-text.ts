/** Calendar days and months as text: which exist, and what a spreadsheet's way of writing them means. */

/** Whether `YYYY-MM-DD` names a day of the Gregorian calendar. */
export function isCalendarDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day or month that a text can only mean, in canonical writing, and the way in which it was written. */
interface MeantDate {
  readonly text: string;
  readonly writing: 'day' | 'day-serial' | 'midnight' | 'month' | 'month-by-day';
}

const padded = (part: string): string => part.padStart(2, '0');

/** Excel's day number of 2018-03-05 is 43164; numbers of five digits between 1954 and 2064 are taken for such. */
function fromSerial(text: string): string | null {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return null;
  const serial = Number(text);
  if (serial < 20000 || serial > 60000) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** 二〇一八 or 十二 in digits, as dates are written out; the text itself where it holds other signs. */
function inDigits(text: string): string {
  return text
    .replaceAll(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
      Array.from(year, (digit) => '一二三四五六七八九'.indexOf(digit) + 1).join(''),
    )
    .replaceAll(
      /([一二三]?)(十?)([一二三四五六七八九]?)(?=[月日号])/g,
      (written, tens: string, ten: string, one: string) => {
        if (written === '' || (ten === '' && tens !== '' && one !== '')) return written;
        const units = '一二三四五六七八九'.indexOf(ten === '' ? `${tens}${one}` : one || '〇') + 1;
        return String((ten === '' ? 0 : ('一二三'.indexOf(tens || '一') + 1) * 10) + units);
      },
    );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month of an English name, from 1; 0 where it is none. */
const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** A time that is the day's own beginning: 0:00, T00:00:00, 00:00:00.000+08:00. Any other may belong to the next day. */
const MIDNIGHT = /(?:\s|T)0{1,2}:00(?::00(?:\.0+)?)?(?:\+08:?00)?$/i;
const WEEKDAY = /\(?(?:星期|周)([日天一二三四五六])\)?$/;

/** A text as its signs are meant: half-width, with hyphens for dashes and without the apostrophe that marks texts. */
const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^['‘’]/, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim();

/** Whether the weekday that stands behind a day is its own. */
function isWeekdayOf(day: string, name: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === '日一二三四五六'.indexOf(name === '天' ? '日' : name);
}

/** The day that a text names, whether there is such a day or not: 2018-06-31 of 2018/6/31; null where it is no such writing. */
export function writtenDay(text: string): string | null {
  const plain = inDigits(text).replaceAll(/\s{0,9}([-/.年月日号])\s{0,9}/g, '$1');
  const numbers =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (numbers !== null) {
    const [, year = '', , month = '', day = ''] = numbers;
    return `${year}-${padded(month)}-${padded(day)}`;
  }
  const named = /^(\d{1,2})[- ]([a-z]{3,9})[- ,]+(\d{4})$/i.exec(text);
  const american = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [day, month, year] = named ? named.slice(1) : american ? [american[2], american[1], american[3]] : [];
  if (day === undefined || month === undefined || year === undefined) return null;
  return `${year}-${padded(String(monthNamed(month)))}-${padded(day)}`;
}

/** The day that 2018/3/5, 2018年3月5日, 2018.3.5, 20180305, `2018-03-05 0:00` or 43164 means; null when it could be another. */
export function meantDay(text: string): MeantDate | null {
  const whole = plainSigns(text);
  const serial = fromSerial(whole);
  if (serial !== null) return { text: serial, writing: 'day-serial' };
  const date = whole.replace(MIDNIGHT, '').trimEnd();
  const weekday = WEEKDAY.exec(date)?.[1];
  const day = writtenDay(date.replace(WEEKDAY, '').trimEnd());
  if (day === null || !isCalendarDay(day) || !/^(?:19|20)/.test(day)) return null;
  if (weekday !== undefined && !isWeekdayOf(day, weekday)) return null;
  return { text: day, writing: date === whole ? 'day' : 'midnight' };
}

/** The month that 2018/3, 2018年3月, 2018.03, 201803 or its first day means; null when it could be another. */
export function meantMonth(text: string): MeantDate | null {
  const plain = inDigits(plainSigns(text)).replaceAll(/\s{0,9}([-/.年月份])\s{0,9}/g, '$1');
  const match =
    /^(\d{4})([-/])(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})(?:月份?)?$/.exec(plain) ??
    /^(\d{4})([-/.])(\d{1,2})月份?$/.exec(plain) ??
    // 2016.1 may be October, of which a number has lost the zero.
    /^(\d{4})(\.)(\d{2}|[2-9])$/.exec(plain) ??
    /^((?:19|20)\d{2})()(\d{2})$/.exec(plain);
  if (match === null) {
    const day = meantDay(text)?.text;
    return day?.endsWith('-01') === true ? { text: day.slice(0, 7), writing: 'month-by-day' } : null;
  }
  const month = `${match[1] ?? ''}-${padded(match[3] ?? '')}`;
  return isCalendarDay(`${month}-01`) ? { text: month, writing: 'month' } : null;
}
