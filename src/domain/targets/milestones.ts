/** The points a target was promised by, as a chart draws them. */
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import type { ProgressRow } from './target.ts';

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
