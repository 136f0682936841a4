/** How long after a fact its row was written into the ledger (登记滞后). */
import { daysBetween } from './calendar.ts';
import type { Dataset, IsoDate } from './model.ts';

/** Classes of delay in days: each holds the delays up to and including its limit; the last has none. */
export const DELAY_CLASSES = [7, 30, 90, null] as const;

export interface RecordingDelays {
  readonly ledger: 'services' | 'works' | 'subsidies';
  /** Rows in each of DELAY_CLASSES. */
  readonly classes: readonly number[];
  /** The sum of the classes: rows whose delay is known. */
  readonly rows: number;
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
