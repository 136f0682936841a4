import type { ComponentProps } from 'astro/types';
import type { Target } from '../../domain/programme.ts';
import { progressOn } from '../../domain/targets/target.ts';
import { progressOf } from '../../site/targets.ts';
import { FIGURE, monthEnds, type Example } from '../example.ts';
import BurnUp from './BurnUp.astro';

const target: Target = {
  id: 'coverage',
  name: '物业管理全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2017-01-01',
  dueOn: '2020-12-31',
  baseline: 0.1,
  value: 1,
  milestones: [
    { on: '2018-06-30', value: 0.2 },
    { on: '2019-12-31', value: 0.7 },
  ],
  source: '某答复',
  note: null,
};

/** The target with the rows that an indicator of these values, one a month, gives it. */
function reached(values: readonly (number | null)[], more: Partial<Target> = {}) {
  const own = { ...target, ...more };
  const days = monthEnds(values.length);
  const on = (day: string) => {
    const value = values[days.findLastIndex((known) => known <= day)] ?? null;
    return value === null ? null : { numerator: value * 1000, denominator: 1000 };
  };
  const rows = days.map((day) => progressOn(own, day, on));
  return { ...FIGURE, progress: progressOf(own, rows, { numerator: 0, denominator: 0 }) };
}
const months = Array.from({ length: 24 }, (_, i) => i);

const states = {
  'behind its plan': reached(months.map((i) => 0.1 + i / 60)),
  'no progress': reached(months.map(() => 0.1)),
  'far ahead, many steps': reached(
    months.map((i) => Math.min(1, 0.1 + i / 24)),
    {
      milestones: monthEnds(40)
        .slice(24)
        .map((on, i) => ({ on, value: 0.4 + i / 40 })),
    },
  ),
  'past its due date': reached(
    months.map((i) => 0.1 + i / 80),
    { dueOn: '2018-03-31', milestones: [] },
  ),
  'nothing known': reached(months.map(() => null)),
} satisfies Record<string, ComponentProps<typeof BurnUp>>;

export const examples: readonly Example[] = [
  ...Object.entries(states).map(([name, props]) => ({ name: `BurnUp, ${name}`, chart: BurnUp, props })),
  ...Object.entries(states).map(([name, props]) => ({
    name: `BurnUp beside text, ${name}`,
    chart: BurnUp,
    props: { ...props, half: true },
  })),
];
