/** Whether a ledger row was recorded in time. */
import { dayNumber } from './calendar.ts';
import type { IsoDate, Month } from './model.ts';

/**
 * Ledgers are reported by the month, so what happens in one month is recorded by the end of the next: a row recorded
 * more than 31 days after its latest fact is late.
 */
export const LATE_AFTER_DAYS = 31;

/**
 * Days from a row's latest fact to the day it was recorded. A row carries one recording day for all its dates, so
 * only the latest date on or before it can be judged. What happened before the ledgers began (`from`) counts from
 * their first day. Null where the recording day is not known or no fact lies before it.
 */
export function recordingLag(
  facts: readonly (IsoDate | null)[],
  recordedOn: IsoDate | null,
  from: Month,
): number | null {
  if (recordedOn === null) return null;
  const begun = `${from}-01`;
  const judged = facts
    .flatMap((date) => (date === null || date > recordedOn ? [] : [date < begun ? begun : date]))
    .sort()
    .at(-1);
  return judged === undefined ? null : Math.max(0, dayNumber(recordedOn) - dayNumber(judged));
}

/** Whether a lag is more than may be. */
export function isLate(lag: number | null): boolean {
  return lag !== null && lag > LATE_AFTER_DAYS;
}
