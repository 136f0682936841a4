/** Progress toward a dated target: contract, section 4. Rates are fractions, paces fractions a month. */
import { rateByDay } from '../indicators/city-rate.ts';
import { knownParts, type Fraction, type Parts } from '../indicators/tally.ts';
import { nth } from '../lists.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import { DAYS_PER_MONTH, addDays, addMonths, daysBetween, monthsBefore } from '../time/calendar.ts';
import { typicalRevision } from './first-published.ts';
import type { FirstRates } from './first-published.ts';

export type TargetStatus =
  'not_started' | 'achieved' | 'overdue' | 'regressing' | 'ahead' | 'on_track' | 'behind' | 'far_behind';

/**
 * What a pace is measured between: two first published values, like with like, or two values as known now, of which the
 * newer has not yet had its late facts.
 */
export type PaceBasis = 'first' | 'revised';

export interface ProgressRow {
  readonly targetId: string;
  readonly date: IsoDate;
  /** The target's baseline: set in the programme, or the indicator's value on the starting day. */
  readonly baseline: number | null;
  /** What the indicator counted on the starting day, where the baseline was measured then; null where it is set. */
  readonly baselineCounts: Parts | null;
  readonly actual: number | null;
  /** What the indicator counts on the date; null without data. */
  readonly counts: Parts | null;
  readonly expected: number | null;
  readonly progress: number | null;
  readonly expectedProgress: number | null;
  /** actual − expected, a fraction; times 100 it is percentage points. */
  readonly gap: number | null;
  /** Months between today and the day on which today's value was due; negative is behind. */
  readonly scheduleVarianceMonths: number | null;
  /** Change of the indicator a month, a fraction. */
  readonly pace3m: number | null;
  readonly pace6m: number | null;
  readonly pace12m: number | null;
  readonly paceBasis: PaceBasis;
  /** How far later facts typically move a first published value, a fraction; on the newest date only. */
  readonly revisionTypical: number | null;
  /** Change a month that would reach the target on its due date; null when reached or past due. */
  readonly requiredPace: number | null;
  readonly forecastEarliest: IsoDate | null;
  readonly forecastCentral: IsoDate | null;
  readonly forecastLatest: IsoDate | null;
  readonly status: TargetStatus | null;
  /** The status that the value would have after a typical revision; null without one. */
  readonly statusIfRevised: TargetStatus | null;
}

/** What the indicator counts in the city on any day; null, or a zero denominator, where it has no data. */
export type IndicatorByDay = (day: IsoDate) => Fraction | null;

interface Step {
  readonly on: IsoDate;
  readonly value: number;
}

const FORECAST_HORIZON_MONTHS = 1200;

/** Absorbs floating-point noise where the schedule meets a value exactly. */
const SCHEDULE_TOLERANCE = 1e-12;

/** Absorbs floating-point noise where a count is found again from its share; far less than one compound, household or m². */
const COUNT_TOLERANCE = 1e-6;

/** The share of expected progress from which on a status holds; Eurostat's limits for "on track" and "moderate". */
export const STATUS_LIMITS = { ahead: 1.05, on_track: 0.95, behind: 0.6 } as const;

/** The schedule's dated steps: the baseline on the start, the milestones, the value on the due date. */
export function scheduleSteps(target: Target, baseline: number): Step[] {
  return [{ on: target.startsOn, value: baseline }, ...target.milestones, { on: target.dueOn, value: target.value }];
}

/** The scheduled value on a day: piecewise linear in days between steps, flat before the first and after the last. */
export function expectedOn(steps: readonly Step[], day: IsoDate): number {
  const next = steps.findIndex((step) => step.on > day);
  if (next === 0) return nth(steps, 0).value;
  if (next < 0) return nth(steps, steps.length - 1).value;
  const [before, after] = [nth(steps, next - 1), nth(steps, next)];
  return before.value + ((after.value - before.value) * daysBetween(before.on, day)) / daysBetween(before.on, after.on);
}

/**
 * Earned schedule: the first day on which the schedule asks for at least `value`. Not before the schedule's start,
 * where nothing is due yet, and not after its end, where everything is.
 */
export function earnedOn(steps: readonly Step[], value: number): IsoDate {
  const [first, last] = [nth(steps, 0), nth(steps, steps.length - 1)];
  for (let day = first.on; day < last.on; day = addDays(day, 1)) {
    if (expectedOn(steps, day) >= value - SCHEDULE_TOLERANCE) return day;
  }
  return last.on;
}

/** What a status rests on. */
export interface Reached {
  readonly actual: number;
  /** Null where it was not measured. */
  readonly baseline: number | null;
  /** Whether less is counted than when the baseline was measured; where it is set, whether the value lies below it. */
  readonly hasFallen: boolean;
  readonly progress: number | null;
  readonly expectedProgress: number | null;
}

/** The status word of a target: the first rule of the contract that holds. */
export function statusOf(
  target: Target,
  day: IsoDate,
  { actual, baseline, hasFallen, progress, expectedProgress }: Reached,
): TargetStatus | null {
  if (day < target.startsOn) return 'not_started';
  if (actual >= target.value) return 'achieved';
  if (day >= target.dueOn) return 'overdue';
  if (baseline !== null && actual < baseline && hasFallen) return 'regressing';
  if (progress === null || expectedProgress === null) return null;
  const ratio = expectedProgress === 0 ? 1 : progress / expectedProgress;
  if (ratio >= STATUS_LIMITS.ahead) return 'ahead';
  if (ratio >= STATUS_LIMITS.on_track) return 'on_track';
  return ratio >= STATUS_LIMITS.behind ? 'behind' : 'far_behind';
}

/** The day on which the rest is done at a constant pace; null where the pace is not positive or the day is over 100 years away. */
export function forecastOn(day: IsoDate, rest: number, pace: number | null): IsoDate | null {
  if (pace === null || pace <= 0) return null;
  const days = Math.ceil((rest / pace) * DAYS_PER_MONTH);
  const horizon = addMonths(day, FORECAST_HORIZON_MONTHS);
  return days > daysBetween(day, horizon) ? null : addDays(day, days);
}

function extreme(values: readonly (number | null)[], pick: (...values: number[]) => number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : pick(...known);
}

/** The newest as-of date, and what was first published of the target's indicator on earlier ones. */
export interface Published {
  readonly asOf: IsoDate;
  readonly first: FirstRates;
}

type RateByDay = (day: IsoDate) => number | null;
type Paces = Pick<ProgressRow, 'pace3m' | 'pace6m' | 'pace12m' | 'paceBasis'>;

/**
 * Changes a month over 3, 6 and 12 months. On the newest as-of date first published values are compared with one another
 * where all three days have one; else, and on all earlier dates, values as known now are, on both sides.
 */
function pacesOn(day: IsoDate, actual: number | null, indicator: RateByDay, { asOf, first }: Published): Paces {
  const days = [3, 6, 12].map((months) => monthsBefore(day, months));
  const paceBasis: PaceBasis = day === asOf && days.every((before) => first.has(before)) ? 'first' : 'revised';
  const valueOn = (before: IsoDate): number | null =>
    paceBasis === 'first' ? (first.get(before) ?? null) : indicator(before);
  const pace = (months: number): number | null => {
    const before = valueOn(monthsBefore(day, months));
    return actual === null || before === null ? null : (actual - before) / months;
  };
  return { pace3m: pace(3), pace6m: pace(6), pace12m: pace(12), paceBasis };
}

/** What the indicator counts on a day; null where it has no data or a size is not known. */
function partsOn(indicator: IndicatorByDay, day: IsoDate): Parts | null {
  const fraction = indicator(day);
  return fraction && knownParts(fraction);
}

/** The share of the way from the baseline to the target; null where there is none to go. */
const share = (value: number, baseline: number, span: number): number | null =>
  span === 0 ? null : (value - baseline) / span;

/**
 * One row of progress; every field but the date is null as far as the indicator has no data. Without `published` the day
 * is the newest one and nothing was published before.
 */
export function progressOn(
  target: Target,
  day: IsoDate,
  indicator: IndicatorByDay,
  published: Published = { asOf: day, first: new Map() },
): ProgressRow {
  const rateOn = rateByDay(indicator);
  const [counts, actual] = [partsOn(indicator, day), rateOn(day)];
  const baseline = target.baseline ?? rateOn(target.startsOn);
  const baselineCounts = target.baseline === null ? partsOn(indicator, target.startsOn) : null;
  const paces = pacesOn(day, actual, rateOn, published);
  const { pace3m, pace6m, pace12m } = paces;
  const notStarted = day < target.startsOn;
  const row: ProgressRow = {
    targetId: target.id,
    date: day,
    baseline,
    baselineCounts,
    actual,
    counts,
    expected: null,
    progress: null,
    expectedProgress: null,
    gap: null,
    scheduleVarianceMonths: null,
    ...paces,
    revisionTypical: day === published.asOf ? typicalRevision(published.first, rateOn, day) : null,
    requiredPace: null,
    forecastEarliest: null,
    forecastCentral: null,
    forecastLatest: null,
    status: notStarted ? 'not_started' : null,
    statusIfRevised: null,
  };
  if (actual === null || counts === null) return row;
  // Whether it is reached, or past due, can be said without knowing where it began.
  if (baseline === null) {
    const reached = { actual, baseline, hasFallen: false, progress: null, expectedProgress: null };
    return { ...row, status: statusOf(target, day, reached) };
  }

  const steps = scheduleSteps(target, baseline);
  const expected = expectedOn(steps, day);
  const span = target.value - baseline;
  const progress = share(actual, baseline, span);
  const expectedProgress = share(expected, baseline, span);
  /** A value that late facts would give counts what it makes of today's denominator. */
  const status = (value: number): TargetStatus | null =>
    statusOf(target, day, {
      actual: value,
      baseline,
      hasFallen: baselineCounts === null || value * counts.denominator < baselineCounts.numerator - COUNT_TOLERANCE,
      progress: share(value, baseline, span),
      expectedProgress,
    });
  const rest = target.value - actual;
  const monthsLeft = daysBetween(day, target.dueOn) / DAYS_PER_MONTH;
  const forecast = (at: number | null): IsoDate | null => (notStarted || rest <= 0 ? null : forecastOn(day, rest, at));
  return {
    ...row,
    expected,
    progress,
    expectedProgress,
    gap: actual - expected,
    scheduleVarianceMonths: daysBetween(day, earnedOn(steps, actual)) / DAYS_PER_MONTH,
    requiredPace: rest <= 0 || monthsLeft <= 0 ? null : rest / monthsLeft,
    forecastEarliest: forecast(extreme([pace3m, pace6m, pace12m], Math.max)),
    forecastCentral: forecast(pace6m),
    forecastLatest: forecast(extreme([pace3m, pace6m, pace12m], Math.min)),
    status: status(actual),
    statusIfRevised: row.revisionTypical === null ? null : status(actual + row.revisionTypical),
  };
}
