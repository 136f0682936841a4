/** The dated steps of the targets: what was promised for a day, and what the ledgers say of that very day. */
import { byCodePoint } from '../lists.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';

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
}

/** A target's steps in date order. The start is left out while its baseline is not known. */
export function stepRows(target: Target, indicator: (day: IsoDate) => number | null, asOf: IsoDate): StepRow[] {
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
    };
  });
}

/** The milestones and due dates within a calendar year, by day, then in the order given. */
export function stepsDueIn(steps: readonly StepRow[], year: string): StepRow[] {
  return steps
    .filter((step) => step.kind !== 'start' && step.on.startsWith(`${year}-`))
    .sort((a, b) => byCodePoint(a.on, b.on));
}
