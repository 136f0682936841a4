/** The dated steps of the targets that fall due in a year, held against the indicator on that very day. */
import { INDICATORS } from '../indicators/registry.ts';
import { rateByDay } from '../indicators/tally.ts';
import type { Dataset } from '../model.ts';
import type { Target } from '../programme.ts';
import type { IsoDate } from '../rows.ts';
import { hierarchyOf } from '../units/hierarchy.ts';

export interface DueStep {
  readonly target: Target;
  readonly on: IsoDate;
  /** The value promised for that day, a fraction. */
  readonly value: number;
  /** The indicator on that day, by the target's measure; null without data, or while the day is still to come. */
  readonly actual: number | null;
  /** Null where `actual` is. */
  readonly reached: boolean | null;
  /** Whether it is the target's last step. */
  readonly final: boolean;
}

/** Milestones and due dates within a calendar year, by day, then by the order of the targets. */
export function stepsDueIn(facts: Dataset, year: string): DueStep[] {
  const hierarchy = hierarchyOf(facts);
  const { targets, asOf } = facts.programme;
  return targets
    .flatMap((target) => {
      const steps = [
        ...target.milestones.map((step) => ({ ...step, final: false })),
        { on: target.dueOn, value: target.value, final: true },
      ].filter((step) => step.on.startsWith(`${year}-`));
      if (steps.length === 0) return [];
      const changes = INDICATORS[target.indicator].changes(facts, null);
      const rate = rateByDay(hierarchy, facts.compounds, changes, target.measure);
      return steps.map((step): DueStep => {
        const actual = step.on > asOf ? null : rate(step.on);
        return { target, ...step, actual, reached: actual === null ? null : actual >= step.value };
      });
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
