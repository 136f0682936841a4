/** The dated steps of the targets: what was promised for a day, and what the ledgers say of that very day. */
import { byCodePoint } from '../lists.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import { surveysOf, type Calendar } from '../time/series.ts';
import type { DatedValue } from './milestones.ts';

export interface StepRow {
  readonly targetId: string;
  readonly on: IsoDate;
  /** Where the schedule begins, a milestone, or the target's own due date. */
  readonly kind: 'start' | 'milestone' | 'due';
  /** The value promised for that day, a fraction; of the start the baseline. */
  readonly value: number;
  /** Whether its day has come by the as-of date. */
  readonly due: boolean;
  /** The indicator on that day, by the target's measure; null without data, or while the day is still to come. */
  readonly actual: number | null;
  /** actual − value, a fraction; null where `actual` is. */
  readonly gap: number | null;
  /** Whether the promise was kept on that day; null where `actual` is, and for the start, which promises nothing. */
  readonly met: boolean | null;
  /** What the surveys before and after its day found, where there was none on it; null where it is known how it stood, or to come. */
  readonly between: { readonly before: DatedValue | null; readonly after: DatedValue | null } | null;
}

/** What a survey found. */
function found(day: IsoDate | undefined, indicator: (day: IsoDate) => number | null): DatedValue | null {
  const value = day === undefined ? null : indicator(day);
  return day === undefined || value === null ? null : { date: day, value };
}

/**
 * A target's steps in date order. The start is left out while its baseline is not known. Of a day without a survey nothing is
 * said: whether a promise was kept then, no survey before or after it can tell.
 */
export function stepRows(target: Target, indicator: (day: IsoDate) => number | null, calendar: Calendar): StepRow[] {
  const { asOf } = calendar;
  const surveys = surveysOf(calendar);
  const baseline = target.baseline ?? indicator(target.startsOn);
  const steps: readonly Pick<StepRow, 'on' | 'kind' | 'value'>[] = [
    ...(baseline === null ? [] : [{ on: target.startsOn, kind: 'start' as const, value: baseline }]),
    ...target.milestones.map(({ on, value }) => ({ on, kind: 'milestone' as const, value })),
    { on: target.dueOn, kind: 'due', value: target.value },
  ];
  return steps.map((step) => {
    const due = step.on <= asOf;
    const actual = due ? indicator(step.on) : null;
    const gap = actual === null ? null : actual - step.value;
    return {
      targetId: target.id,
      ...step,
      due,
      actual,
      gap,
      met: step.kind === 'start' || gap === null ? null : gap >= 0,
      between:
        surveys === null || !due || surveys.includes(step.on)
          ? null
          : {
              before: found(
                surveys.findLast((day) => day < step.on),
                indicator,
              ),
              after: found(
                surveys.find((day) => day > step.on),
                indicator,
              ),
            },
    };
  });
}

/** The milestones and due dates within a calendar year, by day, then in the order given. */
export function stepsDueIn(steps: readonly StepRow[], year: string): StepRow[] {
  return steps
    .filter((step) => step.kind !== 'start' && step.on.startsWith(`${year}-`))
    .sort((a, b) => byCodePoint(a.on, b.on));
}
