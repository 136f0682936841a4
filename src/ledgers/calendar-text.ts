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

/** The parts that a pattern found, years first, as ISO 8601 joins them. */
const joined = ([, ...parts]: RegExpExecArray): string => parts.map((part) => part.padStart(2, '0')).join('-');

/** Excel's day number of 2018-03-05 is 43164; numbers of five digits between 1954 and 2064 are taken for such. */
function fromSerial(text: string): string | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  const serial = Number(text);
  if (serial < 20000 || serial > 60000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** The day that 2018/3/5, 2018年3月5日, 2018.3.5, 20180305, `2018-03-05 0:00` or 43164 means; undefined when unclear. */
export function intendedDay(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replaceAll(/\s/g, '');
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? undefined;
  if (match === undefined) return fromSerial(plain);
  const day = joined(match);
  return isCalendarDay(day) ? day : undefined;
}

/** The month that 2018/3, 2018年3月, 201803 or a day means; undefined when unclear. */
export function intendedMonth(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  if (!match) return intendedDay(text)?.slice(0, 7);
  const month = joined(match);
  return isCalendarDay(`${month}-01`) ? month : undefined;
}
