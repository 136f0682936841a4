import type { ComponentProps } from 'astro/types';
import { FIGURE, monthEnds, type Example } from '../../charts/example.ts';
import type { Target } from '../../domain/programme.ts';
import { readDrift } from '../../domain/targets/target-reading.ts';
import { progressOn } from '../../domain/targets/target.ts';
import Budget from './Budget.astro';
import Drift from './Drift.astro';

const target: Target = {
  id: 'coverage',
  name: '物业管理全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2017-01-01',
  dueOn: '2019-12-31',
  baseline: 0.1,
  value: 1,
  milestones: [],
  source: '某答复',
  note: null,
};
const days = monthEnds(24);
const counts = (values: readonly (number | null)[]) => (on: string) => {
  const value = values[days.findLastIndex((known) => known <= on)] ?? null;
  return value === null ? null : { numerator: value * 1000, denominator: 1000 };
};
const drift = (values: readonly (number | null)[]) => ({
  ...FIGURE,
  drift: readDrift(
    target,
    days.map((day) => progressOn(target, day, counts(values))),
  ),
});
const drifts = {
  ordinary: drift(days.map((_, i) => 0.1 + i / 60)),
  'on its plan': drift(days.map((_, i) => 0.1 + i * 0.0255)),
  'all at once, then nothing': drift(days.map((_, i) => (i < 3 ? 1 : 0))),
  'nothing known': drift(days.map(() => null)),
} satisfies Record<string, ComponentProps<typeof Drift>>;

const paid = (cny: number) =>
  days.map((day, i) => ({ month: day.slice(0, 7), payments: 1, fen: cny * 100, cumulativeFen: cny * 100 * (i + 1) }));
const budgets = {
  ordinary: { ...FIGURE, months: paid(1_500_000), budgetFen: 5_000_000_000 },
  'more than budgeted, in a single month': { ...FIGURE, months: paid(98_765_432).slice(0, 1), budgetFen: 100_000_000 },
  'no budget and nothing paid': { ...FIGURE, months: paid(0), budgetFen: null },
} satisfies Record<string, ComponentProps<typeof Budget>>;

export const examples: readonly Example[] = [
  ...Object.entries(drifts).map(([name, props]) => ({ name: `Drift, ${name}`, chart: Drift, props })),
  ...Object.entries(budgets).map(([name, props]) => ({ name: `Budget, ${name}`, chart: Budget, props })),
];
