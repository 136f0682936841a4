/** How a target's row of progress is read: the ratio behind its status word, its paces in counted things. */
import type { Parts } from '../indicators/tally.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import { addMonths } from '../time/calendar.ts';
import type { ProgressRow, TargetStatus } from './target.ts';
import { STATUS_LIMITS, forecastOn } from './target.ts';

/** The rule that gave a target its status: the word, and for the words that rest on it the ratio and its range. */
export interface StatusReading {
  readonly status: TargetStatus;
  /** progress / expected progress, 1 where nothing is expected yet; null where the status rests on dates or values. */
  readonly ratio: number | null;
  /** The ratio's range for this word: at least `from`, below `to`. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Explains a row's status by the contract's rule; null where there is none for want of data. */
export function readStatus(row: ProgressRow): StatusReading | null {
  const { status, progress, expectedProgress } = row;
  if (status === null) return null;
  const ranges: Partial<Record<TargetStatus, readonly [number | null, number | null]>> = {
    ahead: [STATUS_LIMITS.ahead, null],
    on_track: [STATUS_LIMITS.on_track, STATUS_LIMITS.ahead],
    behind: [STATUS_LIMITS.behind, STATUS_LIMITS.on_track],
    far_behind: [null, STATUS_LIMITS.behind],
  };
  const range = ranges[status];
  if (range === undefined || progress === null || expectedProgress === null)
    return { status, ratio: null, from: null, to: null };
  return { status, ratio: expectedProgress === 0 ? 1 : progress / expectedProgress, from: range[0], to: range[1] };
}

/** What was counted when the baseline was measured, and what is counted now that the value lies below it. */
export interface BelowBaseline {
  readonly from: Parts;
  readonly to: Parts;
}

/** The two parts behind a value below a measured baseline; null where the value is not below, or the baseline is set. */
export function belowBaseline({ actual, baseline, baselineCounts, counts }: ProgressRow): BelowBaseline | null {
  return actual === null || baseline === null || actual >= baseline || baselineCounts === null || counts === null
    ? null
    : { from: baselineCounts, to: counts };
}

/** One pace: the change a month, the same in counted things, and the day on which it would reach the target. */
export interface PaceReading {
  readonly months: 3 | 6 | 12;
  /** A fraction a month; null where the indicator has no data so far back. */
  readonly pace: number | null;
  /** pace × today's denominator: compounds, households or m² a month. */
  readonly perMonth: number | null;
  /** Null where this pace never reaches the target, and where nothing is to be forecast. */
  readonly reachesOn: IsoDate | null;
}

/** The paces of the last 3, 6 and 12 months; `denominator` is the measure's total on the row's date, null where it is not known. */
export function readPaces(target: Target, row: ProgressRow, denominator: number | null): PaceReading[] {
  const rest = row.status === 'not_started' || row.actual === null ? 0 : target.value - row.actual;
  const paces = [
    [3, row.pace3m],
    [6, row.pace6m],
    [12, row.pace12m],
  ] as const;
  return paces.map(([months, pace]) => ({
    months,
    pace,
    perMonth: pace === null || denominator === null ? null : pace * denominator,
    reachesOn: rest > 0 ? forecastOn(row.date, rest, pace) : null,
  }));
}

/** Why there is no central forecast, or that there is one. */
export type Outlook = 'not_started' | 'achieved' | 'forecast' | 'no_data' | 'no_progress' | 'too_far';

/** Whether the pace of the last six months gives a day, and if not, why not. */
export function outlookOf(row: ProgressRow): Outlook {
  if (row.status === 'not_started' || row.status === 'achieved') return row.status;
  if (row.forecastCentral !== null) return 'forecast';
  if (row.pace6m === null || row.actual === null) return 'no_data';
  return row.pace6m <= 0 ? 'no_progress' : 'too_far';
}

/** How far from its plan a target was on one date. */
export interface DriftPoint {
  readonly date: IsoDate;
  /** A fraction. */
  readonly gap: number;
  readonly months: number;
}

/** The distance from the plan through time, and the dates worth naming. */
export interface Drift {
  /** The dates from the target's start on that have both figures, in order. */
  readonly points: readonly DriftPoint[];
  readonly now: DriftPoint | null;
  /** The last date that lies six months or more before; null where the target is younger. */
  readonly before: DriftPoint | null;
  /** The date of the lowest gap, the first of equals. */
  readonly worst: DriftPoint | null;
}

/** Reads the distance from the plan off a target's rows. Before its start a target has no plan to be held against. */
export function readDrift(target: Target, rows: readonly ProgressRow[]): Drift {
  const points = rows.flatMap(({ date, gap, scheduleVarianceMonths: months }) =>
    date < target.startsOn || gap === null || months === null ? [] : [{ date, gap, months }],
  );
  const now = points[points.length - 1] ?? null;
  const earlier = now === null ? [] : points.filter((point) => point.date <= addMonths(now.date, -6));
  return {
    points,
    now,
    before: earlier[earlier.length - 1] ?? null,
    worst: points.reduce<DriftPoint | null>((low, point) => (low === null || point.gap < low.gap ? point : low), null),
  };
}
