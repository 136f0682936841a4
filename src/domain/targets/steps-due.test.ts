import { expect, test } from 'vitest';
import { service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Target } from '../programme.ts';
import { stepsDueIn } from './steps-due.ts';

const target = (more: Partial<Target>): Target => ({
  id: 't',
  name: '全覆盖',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2017-01-01',
  dueOn: '2018-03-31',
  baseline: 0,
  value: 1,
  milestones: [
    { on: '2017-12-31', value: 0.2 },
    { on: '2018-02-15', value: 0.4 },
  ],
  source: '',
  note: null,
  ...more,
});
// Two of five compounds from 15 February 2018 on: 0.4 on the very day, 0.2 the day before.
const services = [service('a', '2017-06-01'), service('b', '2018-02-15')];
const city = (more: Partial<Target> = {}) => {
  const tiny = tinyCity({ services });
  return { ...tiny, programme: { ...tiny.programme, targets: [target(more)] } };
};
const summary = (...args: Parameters<typeof stepsDueIn>) =>
  stepsDueIn(...args).map((step) => [step.on, step.actual, step.reached, step.final]);

test('the value on the step’s own day decides, also within a month', () => {
  expect(summary(city(), '2018')).toEqual([
    ['2018-02-15', 0.4, true, false],
    ['2018-03-31', 0.4, false, true],
  ]);
  expect(summary(city(), '2017')).toEqual([['2017-12-31', 0.2, true, false]]);
});

test('a step after the as-of date (2018-03-31) is neither reached nor missed', () => {
  expect(summary(city({ dueOn: '2018-04-01', milestones: [] }), '2018')).toEqual([['2018-04-01', null, null, true]]);
});

test('the target’s own measure is used: a and b hold 400 of 1000 households', () => {
  expect(stepsDueIn(city({ measure: 'households', milestones: [] }), '2018').map((step) => step.actual)).toEqual([0.4]);
});
