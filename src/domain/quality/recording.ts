/** How long after a fact its row was written into the ledger (登记滞后), row by row and ledger by ledger. */
import type { Dataset } from '../model.ts';
import type { IsoDate, Month } from '../rows.ts';
import { dayNumber, daysBetween } from '../time/calendar.ts';

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

/** Classes of delay in days: each holds the delays up to and including its limit; the last has none. */
export const DELAY_CLASSES = [7, LATE_AFTER_DAYS, 92, null] as const;

export interface RecordingDelays {
  readonly ledger: 'services' | 'works' | 'subsidies';
  /** Rows in each of DELAY_CLASSES. */
  readonly classes: readonly number[];
  /** The sum of the classes: rows whose delay is known. */
  readonly rows: number;
  /** The classes as fractions of those rows; null where there are none. */
  readonly shares: readonly number[] | null;
  /** The middle delay in days, half-way between the two middle ones for an even number; null without rows. */
  readonly median: number | null;
  readonly longest: number | null;
  /** Rows whose last fact is earlier than the series: written when the ledger was opened, which is no delay. */
  readonly opening: number;
  /** Rows that do not say when they were written. */
  readonly undated: number;
  /** Rows written before their own last fact, which cannot be. */
  readonly early: number;
}

interface DatedRow {
  readonly fact: IsoDate | null;
  readonly recordedOn: IsoDate | null;
}

/** The middle value of ascending numbers; null for none. */
export function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The latest of the days that had come when the row was written; a later one (an agreed end) cannot date the writing. */
function lastFact(days: readonly (IsoDate | null)[], recordedOn: IsoDate | null): IsoDate | null {
  const known = days.filter((day) => day !== null).sort();
  const written = known.filter((day) => recordedOn === null || day <= recordedOn);
  return written.at(-1) ?? known[0] ?? null;
}

function delaysOf(ledger: RecordingDelays['ledger'], rows: readonly DatedRow[], since: IsoDate): RecordingDelays {
  const delays: number[] = [];
  let [opening, undated, early] = [0, 0, 0];
  for (const { fact, recordedOn } of rows) {
    if (fact === null) continue;
    if (recordedOn === null) undated += 1;
    else if (recordedOn < fact) early += 1;
    else if (fact < since) opening += 1;
    else delays.push(daysBetween(fact, recordedOn));
  }
  delays.sort((a, b) => a - b);
  const classes = DELAY_CLASSES.map((limit, i) => {
    const above = DELAY_CLASSES[i - 1] ?? -1;
    return delays.filter((delay) => delay > above && (limit === null || delay <= limit)).length;
  });
  return {
    ledger,
    classes,
    rows: delays.length,
    shares: delays.length === 0 ? null : classes.map((rows) => rows / delays.length),
    median: medianOf(delays),
    longest: delays.at(-1) ?? null,
    opening,
    undated,
    early,
  };
}

/**
 * The delays of the three ledgers whose rows say when they were written. A row's fact is its last date: the entry or
 * end of a service, the last stage of works, a payment. Facts that nobody has written down yet cannot be seen.
 */
export function recordingDelays(facts: Dataset): RecordingDelays[] {
  const since = `${facts.programme.seriesFrom}-01`;
  return [
    delaysOf(
      'services',
      facts.services.map((row) => ({
        fact: lastFact([row.enteredOn, row.leftOn], row.recordedOn),
        recordedOn: row.recordedOn,
      })),
      since,
    ),
    delaysOf(
      'works',
      facts.works.map((row) => ({
        fact: lastFact([row.startedOn, row.completedOn, row.acceptedOn], row.recordedOn),
        recordedOn: row.recordedOn,
      })),
      since,
    ),
    delaysOf(
      'subsidies',
      facts.subsidies.map((row) => ({ fact: row.paidOn, recordedOn: row.recordedOn })),
      since,
    ),
  ];
}

/** Rows recorded more than `days` after their fact; `days` is the limit of one of DELAY_CLASSES. */
export function recordedLaterThan({ classes }: RecordingDelays, days: (typeof DELAY_CLASSES)[number]): number {
  return classes.slice(DELAY_CLASSES.indexOf(days) + 1).reduce((sum, rows) => sum + rows, 0);
}
