/** The targets: where each stands, its dated steps, its paces and forecast, and how its distance from the plan moved. */
import { cityCountsByDay, rateByDay } from '../domain/indicators/city-rate.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Target } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { IsoDate } from '../domain/rows.ts';
import { schedulePoints } from '../domain/targets/milestones.ts';
import type { DatedValue } from '../domain/targets/milestones.ts';
import { outlookOf, readDrift, readPaces, readStatus } from '../domain/targets/target-reading.ts';
import type { Drift, Outlook, PaceReading, StatusReading } from '../domain/targets/target-reading.ts';
import { stepsDueIn } from '../domain/targets/steps.ts';
import type { StepRow } from '../domain/targets/steps.ts';
import { scheduleSteps } from '../domain/targets/target.ts';
import type { ProgressRow } from '../domain/targets/target.ts';
import { DAYS_PER_MONTH, addDays, addMonths, daysBetween } from '../domain/time/calendar.ts';
import { hierarchyOf } from '../domain/units/hierarchy.ts';
import { keptEach } from './kept.ts';
import type { DatedRate, Rates } from './rates.ts';
import type { Tree } from './tree.ts';

/** A dated step of a target's schedule, held against the indicator on its very day, and whether it was met. */
export type TargetStep = StepRow & { readonly target: Target };

export interface Progress {
  readonly target: Target;
  /** One row a date of the series. */
  readonly series: readonly ProgressRow[];
  /** The as-of date's row. */
  readonly latest: ProgressRow;
  /** What the target's indicator counts in the whole city now. */
  readonly counts: Pick<DatedRate, 'numerator' | 'denominator'>;
  /** The dated points that were promised, in order; the start only where its value is known. */
  readonly schedule: readonly DatedValue[];
  /** Why there is a forecast, or why there is none. */
  readonly outlook: Outlook;
}

/** What the latest row means: the rule behind its status, its paces, the way it came. */
export interface Reading {
  /** Null where there is no status for want of data. */
  readonly status: StatusReading | null;
  readonly paces: readonly PaceReading[];
  readonly drift: Drift;
  /** What the indicator still lacks, a fraction; 0 once reached, null without data. */
  readonly rest: number | null;
  /** Months from the as-of date to the due date; negative once it has passed. */
  readonly monthsLeft: number;
  /** The gap to the plan, and the pace that is required, in counted things; null where they are. */
  readonly gapAmount: number | null;
  readonly requiredPerMonth: number | null;
}

/** The figures from which the latest row was worked out, to be followed by hand. */
export interface Workings {
  readonly row: ProgressRow & {
    readonly actual: number;
    readonly expected: number;
    readonly gap: number;
    readonly scheduleVarianceMonths: number;
  };
  /** The ends of the straight piece of the schedule on which the day lies, and its place between them in days. */
  readonly from: { readonly on: IsoDate; readonly value: number };
  readonly to: { readonly on: IsoDate; readonly value: number };
  readonly passedDays: number;
  readonly spanDays: number;
  /** The day on which the schedule asked for today's value. */
  readonly earnedOn: IsoDate;
  /** The indicator six months before; null without data. */
  readonly sixMonthsBefore: number | null;
}

/** A target that the programme does not have throws. */
export interface Targets {
  /** In the programme's order. */
  readonly all: readonly Target[];
  of(indicator: IndicatorId): readonly Target[];
  /** The target by whose schedule an indicator is called early or late: its first by compounds; null where it has none. */
  yardstick(indicator: IndicatorId): Progress | null;
  progress(id: string): Progress;
  /** The row of one date; null for a day that is no date of the series. */
  on(day: IsoDate, id: string): ProgressRow | null;
  /** The schedule's steps in order; the start only where its value is known. */
  steps(id: string): readonly TargetStep[];
  /** The milestones and due dates of a calendar year, by day, then in the programme's order. */
  dueIn(year: string): readonly TargetStep[];
  reading(id: string): Reading;
  /** Null while the target does not run, and without data. */
  workings(id: string): Workings | null;
}

/** A target with its rows in date order and what its indicator counts now; a target without a row is a bug, and throws. */
export function progressOf(target: Target, series: readonly ProgressRow[], counts: Progress['counts']): Progress {
  const latest = series.at(-1);
  if (latest === undefined) throw new Error(`no progress of ${target.id}`);
  return { target, series, latest, counts, schedule: schedulePoints(target, series), outlook: outlookOf(latest) };
}

/** Reads what a target's latest row means. */
export function readingOf({ target, series, latest, counts }: Progress): Reading {
  const { actual, gap, requiredPace } = latest;
  const amount = (share: number | null): number | null =>
    share === null || counts.denominator === null ? null : share * counts.denominator;
  return {
    status: readStatus(latest),
    paces: readPaces(target, latest, counts.denominator),
    drift: readDrift(target, series),
    rest: actual === null ? null : Math.max(0, target.value - actual),
    monthsLeft: daysBetween(latest.date, target.dueOn) / DAYS_PER_MONTH,
    gapAmount: amount(gap),
    requiredPerMonth: amount(requiredPace),
  };
}

export function targetsOf(
  facts: Dataset,
  publication: Pick<Publication, 'progress' | 'steps'>,
  tree: Tree,
  rates: Rates,
): Targets {
  const { targets: all } = facts.programme;
  const byId = indexBy(all, (target) => target.id);
  const byTarget = groupBy(publication.progress, (row) => row.targetId);

  const progress = keptEach((id: string): Progress => {
    const target = get(byId, id);
    const { indicator, measure } = target;
    return progressOf(target, byTarget.get(id) ?? [], rates.now(tree.city, { indicator, measure }));
  });

  const named = (rows: readonly StepRow[]): readonly TargetStep[] =>
    rows.map((row) => ({ ...row, target: get(byId, row.targetId) }));
  const stepsOf = groupBy(publication.steps, (row) => row.targetId);
  const steps = keptEach((id: string) => named(get(stepsOf, id)));

  const workings = keptEach((id: string): Workings | null => {
    const { target, latest: row } = progress(id);
    const { actual, expected, gap, baseline, scheduleVarianceMonths } = row;
    if (actual === null || expected === null || gap === null) return null;
    if (baseline === null || scheduleVarianceMonths === null) return null;
    const schedule = scheduleSteps(target, baseline);
    const end = schedule.findIndex((step) => step.on >= row.date);
    const [from, to] = [schedule[end - 1], schedule[end]];
    if (from === undefined || to === undefined) return null;
    return {
      row: { ...row, actual, expected, gap, scheduleVarianceMonths },
      from,
      to,
      passedDays: daysBetween(from.on, row.date),
      spanDays: daysBetween(from.on, to.on),
      earnedOn: addDays(row.date, Math.round(scheduleVarianceMonths * DAYS_PER_MONTH)),
      sixMonthsBefore: rateByDay(cityCountsByDay(facts, hierarchyOf(facts), target))(addMonths(row.date, -6)),
    };
  });

  return {
    all,
    of: (indicator) => all.filter((target) => target.indicator === indicator),
    yardstick: (indicator) => {
      const target = all.find((one) => one.indicator === indicator && one.measure === 'compounds');
      return target === undefined ? null : progress(target.id);
    },
    progress,
    on: (day, id) => progress(id).series.find((row) => row.date === day) ?? null,
    steps,
    dueIn: keptEach((year: string) => named(stepsDueIn(publication.steps, year))),
    reading: (id) => readingOf(progress(id)),
    workings,
  };
}
