/** A target's dated steps beside what was reached on them. */
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import type { ProgressRow } from './target.ts';

export interface Step {
  readonly date: IsoDate;
  /** The planned value, a fraction. */
  readonly value: number;
}

export interface MilestoneCheck extends Step {
  /** Whether the step's day has come by the last row. */
  readonly due: boolean;
  /** The day of the value beside it: the step's own, or the last published one before it; null where it is not due. */
  readonly measuredOn: IsoDate | null;
  readonly actual: number | null;
  /** actual − planned; null where either is unknown. */
  readonly gap: number | null;
}

/** Holds each step against the last published value on or before its day; a step still to come has none. */
export function checkMilestones(steps: readonly Step[], rows: readonly ProgressRow[]): MilestoneCheck[] {
  const today = rows.at(-1)?.date ?? '';
  return steps.map((step) => {
    const due = step.date <= today;
    const row = due ? rows.findLast((candidate) => candidate.date <= step.date) : undefined;
    const actual = row?.actual ?? null;
    return {
      ...step,
      due,
      measuredOn: row?.date ?? null,
      actual,
      gap: actual === null ? null : actual - step.value,
    };
  });
}

export interface DatedValue {
  readonly date: IsoDate;
  /** A fraction. */
  readonly value: number;
}

/** The dated points a target was promised by: baseline on the start day, milestones, value on the due day. */
export function schedulePoints(target: Target, rows: readonly ProgressRow[]): DatedValue[] {
  const baseline = rows.at(-1)?.baseline ?? null;
  const start = baseline === null ? [] : [{ date: target.startsOn, value: baseline }];
  const steps = target.milestones.map((milestone) => ({ date: milestone.on, value: milestone.value }));
  return [...start, ...steps, { date: target.dueOn, value: target.value }];
}
