/**
 * Calendar arithmetic on ISO text. The proleptic Gregorian calendar, no time zone, no clock.
 * Functions expect real days (`YYYY-MM-DD`); the ledgers are checked for that when they are read.
 */
import type { IsoDate, Month, Quarter } from '../rows.ts';

/** Mean length of a Gregorian month in days (365.25 / 12), the contract's unit for "months". */
export const DAYS_PER_MONTH = 30.4375;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Year, month and day as numbers. */
export function dayParts(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil). */
export function dayNumber(date: IsoDate): number {
  const [y, month, day] = dayParts(date);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `number` days after 1970-01-01. */
export function dayFromNumber(number: number): IsoDate {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day `days` days after `date`; negative goes back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayFromNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month `months` later; a day that the month lacks becomes the month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = dayParts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, daysInMonth(newYear, newMonth)), 2)}`;
}

/** The month a day belongs to. */
export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7);
}

/** The month `count` months later. */
export function shiftMonth(month: Month, count: number): Month {
  return monthOf(addMonths(`${month}-01`, count));
}

/** The last day of a month. */
export function lastDayOfMonth(month: Month): IsoDate {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/**
 * The day `months` earlier: a month's last day from a month's last day, else the same day of the month, or the last one
 * of a month that lacks it.
 */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const month = monthOf(date);
  return date === lastDayOfMonth(month) ? lastDayOfMonth(shiftMonth(month, -months)) : addMonths(date, -months);
}

/** The last days of the months from `from` on that have ended by `asOf`, in order. */
export function monthEnds(from: Month, asOf: IsoDate): IsoDate[] {
  const ends: IsoDate[] = [];
  for (let month = from; lastDayOfMonth(month) <= asOf; month = shiftMonth(month, 1)) ends.push(lastDayOfMonth(month));
  return ends;
}

/** The dates of a published series: the month ends by `asOf`, then `asOf` itself where it is not one of them. */
export function seriesDates(from: Month, asOf: IsoDate): IsoDate[] {
  const ends = monthEnds(from, asOf);
  return ends.at(-1) === asOf ? ends : [...ends, asOf];
}

/** The quarter a day belongs to. */
export function quarterOf(date: IsoDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter. */
export function lastDayOfQuarter(quarter: Quarter): IsoDate {
  return lastDayOfMonth(`${quarter.slice(0, 4)}-${pad(Number(quarter.slice(6)) * 3, 2)}`);
}

/** The last day of the quarter before. */
export function lastDayBeforeQuarter(quarter: Quarter): IsoDate {
  return lastDayOfMonth(shiftMonth(monthOf(lastDayOfQuarter(quarter)), -3));
}

/** The quarters that end in the series' months and have ended by `asOf`, in order. */
export function quartersEnded(from: Month, asOf: IsoDate): Quarter[] {
  return monthEnds(from, asOf)
    .filter((end) => lastDayOfQuarter(quarterOf(end)) === end)
    .map(quarterOf);
}
