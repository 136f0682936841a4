/** The calendar of the made-up ledgers, in day numbers (days since 1970-01-01). */
import type { Month } from '../../src/domain/rows.ts';
import { dayNumber, lastDayOfMonth, monthEnds, monthOf } from '../../src/domain/time/calendar.ts';

/** The as-of date of the made-up ledgers. */
export const AS_OF = dayNumber('2018-12-31');
/** The day on which the made-up ledgers were handed in: later facts and later records are not in them. */
export const HANDED_IN = dayNumber('2019-01-10');

/** The months from `first` to `last`, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return monthEnds(first, lastDayOfMonth(last)).map(monthOf);
}
