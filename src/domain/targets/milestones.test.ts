import { expect, test } from 'vitest';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import type { Target } from '../programme.ts';
import { schedulePoints } from './milestones.ts';

const target: Target = {
  id: 't',
  name: '目标',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2018-12-31',
  baseline: null,
  value: 1,
  milestones: [{ on: '2018-06-30', value: 0.4 }],
  source: '',
  note: null,
};
const rowsWith = (value: number | null) => [
  progressByRate({ ...target, baseline: 0.9 }, '2018-01-31', () => value),
  progressByRate({ ...target, baseline: 0.8 }, '2018-02-28', () => value),
  progressByRate(target, '2018-03-31', () => value),
];

test('a schedule is drawn from the baseline of the newest row over the milestones to the value', () => {
  expect(schedulePoints(target, rowsWith(0.2))).toEqual([
    { date: '2018-01-01', value: 0.2 },
    { date: '2018-06-30', value: 0.4 },
    { date: '2018-12-31', value: 1 },
  ]);
});

test('without a baseline it begins with the first milestone', () => {
  const promised = ['2018-06-30', '2018-12-31'];
  expect(schedulePoints(target, rowsWith(null)).map(({ date }) => date)).toEqual(promised);
  expect(schedulePoints(target, []).map(({ date }) => date)).toEqual(promised);
});
