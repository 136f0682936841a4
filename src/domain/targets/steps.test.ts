import { expect, test } from 'vitest';
import { service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Target } from '../programme.ts';
import { publish } from '../publish.ts';
import { stepRows, stepsDueIn } from './steps.ts';

const target: Target = {
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
};
// Two of five compounds from 15 February 2018 on: 0.4 on the very day, 0.2 the day before.
const city = tinyCity({ services: [service('a', '2017-06-01'), service('b', '2018-02-15')] });
const stepsOf = (...targets: Target[]) => publish({ ...city, programme: { ...city.programme, targets } }).steps;

test('the value on the step’s own day decides, also within a month and before the series', () => {
  expect(stepsOf(target).map(({ on, kind, actual, met }) => [on, kind, actual, met])).toEqual([
    ['2017-01-01', 'start', 0, null],
    ['2017-12-31', 'milestone', 0.2, true],
    ['2018-02-15', 'milestone', 0.4, true],
    ['2018-03-31', 'due', 0.4, false],
  ]);
});

test('a step just short of its value is missed, by what it lacks', () => {
  const [, , step] = stepsOf({
    ...target,
    milestones: [
      { on: '2017-12-31', value: 0.2 },
      { on: '2018-02-14', value: 0.4 },
    ],
  });
  expect([step?.actual, step?.met]).toEqual([0.2, false]);
  expect(step?.gap).toBeCloseTo(-0.2, 12);
});

test('a step after the as-of date (2018-03-31) is neither due nor met nor missed', () => {
  expect(stepsOf({ ...target, dueOn: '2018-04-01', milestones: [] }).at(-1)).toMatchObject({
    due: false,
    actual: null,
    gap: null,
    met: null,
  });
});

test('the target’s own measure is used: a and b hold 400 of 1000 households', () => {
  expect(stepsOf({ ...target, measure: 'households', milestones: [] }).map((step) => step.actual)).toEqual([0, 0.4]);
});

test('a baseline that is not set is the value of the starting day; without one there is no start, and no step is missed', () => {
  expect(stepsOf({ ...target, startsOn: '2017-06-01', baseline: null })[0]).toMatchObject({
    kind: 'start',
    value: 0.2,
    gap: 0,
  });
  const unknown = stepRows({ ...target, baseline: null }, () => null, city.programme);
  expect(unknown.map(({ kind, due, met }) => [kind, due, met])).toEqual([
    ['milestone', true, null],
    ['milestone', true, null],
    ['due', true, null],
  ]);
});

test('a year has the steps of all targets by day, without starts', () => {
  const second = { ...target, id: 'u', startsOn: '2018-01-01', dueOn: '2018-02-28', milestones: [] };
  expect(stepsDueIn(stepsOf(target, second), '2018').map(({ on, targetId }) => [on, targetId])).toEqual([
    ['2018-02-15', 't'],
    ['2018-02-28', 'u'],
    ['2018-03-31', 't'],
  ]);
});

test('a step on a day without a survey is neither met nor missed: the surveys before and after it are told, nothing between', () => {
  const surveyed = tinyCity({
    services: [service('a', '2017-06-01'), service('b', '2018-02-15')],
    programme: { ...city.programme, seriesFrom: null, observedOn: ['2017-12-31', '2018-03-31'], targets: [target] },
  });
  expect(publish(surveyed).steps.map(({ on, actual, met, between }) => [on, actual, met, between])).toEqual([
    ['2017-01-01', null, null, { before: null, after: { date: '2017-12-31', value: 0.2 } }],
    ['2017-12-31', 0.2, true, null],
    [
      '2018-02-15',
      null,
      null,
      { before: { date: '2017-12-31', value: 0.2 }, after: { date: '2018-03-31', value: 0.4 } },
    ],
    ['2018-03-31', 0.4, false, null],
  ]);
});
