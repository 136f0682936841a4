import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import type { Target } from '../programme.ts';
import { median, typicalRevision } from './first-published.ts';
import { earnedOn, expectedOn, forecastOn, progressOn, scheduleSteps, statusOf } from './target.ts';

const target: Target = {
  id: 't',
  name: '目标',
  indicator: 'renovation',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2020-12-31',
  baseline: 0,
  value: 1,
  milestones: [
    { on: '2018-12-31', value: 0.2 },
    { on: '2019-12-31', value: 0.7 },
  ],
  source: '',
  note: null,
};
/** What a test asks is computed within it, so that a fault fails it by name. */
const steps = () => scheduleSteps(target, 0);
const constant = (value: number | null) => () => value;

describe('expectedOn(steps, day)', () => {
  it('is the baseline before the start and the value after the due date', () => {
    expect([expectedOn(steps(), '2017-06-30'), expectedOn(steps(), '2018-01-01')]).toEqual([0, 0]);
    expect([expectedOn(steps(), '2020-12-31'), expectedOn(steps(), '2021-06-30')]).toEqual([1, 1]);
  });
  it('meets each milestone exactly', () => {
    expect([expectedOn(steps(), '2018-12-31'), expectedOn(steps(), '2019-12-31')]).toEqual([0.2, 0.7]);
  });
  it('is linear in days between: 2 July 2019 is 183 of 365 days on, 0.2 + 0.5 × 183 / 365', () => {
    expect(expectedOn(steps(), '2019-07-02')).toBeCloseTo(0.2 + (0.5 * 183) / 365, 12);
  });
});

describe('paces', () => {
  // Known now: 0.30, 0.20, 0.10 and 0 on the ends of June, March, December and June before. First published of the three
  // earlier days: 0.24 of March, 0.06 of December, 0 of June 2017.
  const now = (day: string) => (day >= '2018-06-30' ? 0.3 : day >= '2018-03-31' ? 0.2 : day >= '2017-12-31' ? 0.1 : 0);
  const first = new Map([
    ['2018-03-31', 0.24],
    ['2017-12-31', 0.06],
    ['2017-06-30', 0],
  ]);
  const paces = (published?: Parameters<typeof progressByRate>[3]) => {
    const { pace3m, pace6m, pace12m, paceBasis } = progressByRate(target, '2018-06-30', now, published);
    return [paceBasis, ...[pace3m, pace6m, pace12m].map((pace) => Number(pace?.toFixed(12)))];
  };

  it('compare first published values on the newest date: (0.30 − 0.24) / 3, (0.30 − 0.06) / 6, 0.30 / 12', () => {
    expect(paces({ asOf: '2018-06-30', first })).toEqual(['first', 0.02, 0.04, 0.025]);
  });
  it('compare values of now on all other dates, where one of the three was never published, and without releases', () => {
    const revised = ['revised', Number((0.1 / 3).toFixed(12)), Number((0.2 / 6).toFixed(12)), 0.025];
    expect(paces({ asOf: '2018-07-31', first })).toEqual(revised);
    expect(paces({ asOf: '2018-06-30', first: new Map([...first].slice(1)) })).toEqual(revised);
    expect(paces()).toEqual(revised);
  });
  it('have none where the release had no data', () => {
    const unknown = new Map<string, number | null>([...first, ['2018-03-31', null]]);
    const row = progressByRate(target, '2018-06-30', now, { asOf: '2018-06-30', first: unknown });
    expect([row.paceBasis, row.pace3m]).toEqual(['first', null]);
  });
});

describe('a typical revision', () => {
  /** Published 0.1 on six month ends of 2017 and on one within the last six months; now 0.11, 0.12 … 0.16 and 0.9. */
  const days = ['2017-01-31', '2017-02-28', '2017-03-31', '2017-04-30', '2017-05-31', '2017-06-30'];
  const now = (day: string) => {
    const i = days.indexOf(day);
    return i < 0 ? 0.9 : 0.11 + i / 100;
  };
  const first = new Map([...days, '2017-07-31'].map((day) => [day, 0.1]));

  it('is the median of what later facts did to months at least six months old: (0.03 + 0.04) / 2', () => {
    expect(typicalRevision(first, now, '2017-12-31')).toBeCloseTo(0.035, 12);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeNull();
  });
  it('is unknown of fewer than six releases', () => {
    expect(typicalRevision(first, now, '2017-12-29')).toBeNull();
  });
  it('stands on the newest date only, with the status that it would give', () => {
    // 0.17 of 0.2 expected is behind; with the 0.035 more it is 0.205: on track.
    const indicator = (day: string) => (day === '2018-12-31' ? 0.17 : now(day));
    const row = progressByRate(target, '2018-12-31', indicator, { asOf: '2018-12-31', first });
    // The seventh release is old enough by now: of 0.01 … 0.06 and 0.8 the middle one is 0.04.
    expect(row.revisionTypical).toBeCloseTo(0.04, 12);
    expect([row.status, row.statusIfRevised]).toEqual(['behind', 'ahead']);
    const earlier = progressByRate(target, '2018-12-31', indicator, { asOf: '2019-01-31', first });
    expect([earlier.revisionTypical, earlier.statusIfRevised]).toEqual([null, null]);
  });
});

describe('earnedOn(steps, value)', () => {
  it('is the first day on which the schedule asks for the value', () => {
    expect(earnedOn(steps(), 0.2)).toBe('2018-12-31');
    // 0.1 is half of the first step's 364 days: day 182.
    expect(earnedOn(steps(), 0.1)).toBe('2018-07-02');
    expect(earnedOn(steps(), 0.1000001)).toBe('2018-07-03');
  });
  it('asks no day more of a value that the noise of arithmetic keeps from the schedule', () => {
    expect([earnedOn(steps(), 1e-12), earnedOn(steps(), 2e-12)]).toEqual(['2018-01-01', '2018-01-02']);
  });
  it('stays within the schedule', () => {
    expect([earnedOn(steps(), -0.1), earnedOn(steps(), 1.2)]).toEqual(['2018-01-01', '2020-12-31']);
  });
});

describe('progressByRate(target, day, indicator)', () => {
  /** 0.05 on 1 July 2018, 0.09 on 30 September, 0.15 on 31 December; 0 before. */
  const indicator = (day: string) =>
    day >= '2018-12-31' ? 0.15 : day >= '2018-09-30' ? 0.09 : day >= '2018-07-01' ? 0.05 : 0;
  const row = () => progressByRate(target, '2018-12-31', indicator);

  it('compares with the plan: 0.15 − 0.20', () => {
    expect(row().gap).toBeCloseTo(-0.05, 12);
    expect([row().progress, row().expectedProgress]).toEqual([0.15, 0.2]);
  });
  it('tells the delay in months: 0.15 was due on day 273 of 364, 91 days ago', () => {
    expect(row().scheduleVarianceMonths).toBeCloseTo(-91 / 30.4375, 12);
  });
  it('has paces over 3, 6 and 12 months: (0.15 − 0.09) / 3, (0.15 − 0) / 6, (0.15 − 0) / 12', () => {
    expect([row().pace3m, row().pace6m, row().pace12m]).toEqual([(0.15 - 0.09) / 3, 0.15 / 6, 0.15 / 12]);
  });
  it('needs 0.85 in 731 days', () => {
    expect(row().requiredPace).toBeCloseTo(0.85 / (731 / 30.4375), 12);
  });
  it('forecasts ⌈0.85 / pace × 30.4375⌉ days: 1035 at 0.025, 1294 at 0.02, 2070 at 0.0125', () => {
    expect(row().forecastCentral).toBe('2021-10-31');
    expect(row().forecastEarliest).toBe('2021-10-31');
    expect(row().forecastLatest).toBe('2024-08-31');
  });
  it('needs nothing more of a target whose day has come: what is missing is overdue', () => {
    const needed = ['2020-12-30', '2020-12-31', '2021-06-30'].map(
      (day) => progressByRate(target, day, constant(0.5)).requiredPace,
    );
    // Half in one day is 0.5 × 30.4375 a month.
    expect(needed).toEqual([expect.closeTo(0.5 * 30.4375, 9), null, null]);
  });
  it('has no pace to or from a day without data', () => {
    const gone = progressByRate(target, '2018-12-31', (day) => (day === '2018-12-31' ? null : 0.1));
    expect([gone.pace3m, gone.pace6m, gone.pace12m]).toEqual([null, null, null]);
  });
  it('is behind: 0.15 / 0.20 = 0.75 lies between 0.60 and 0.95', () => {
    expect(row().status).toBe('behind');
  });
  it('has nothing but the value and its paces while no baseline is known', () => {
    const unknown = progressByRate({ ...target, baseline: null }, '2018-12-31', (day) =>
      day < '2018-06-01' ? null : indicator(day),
    );
    expect([unknown.actual, unknown.pace3m]).toEqual([0.15, (0.15 - 0.09) / 3]);
    expect([unknown.baseline, unknown.pace12m, unknown.expected, unknown.gap, unknown.status]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
  it('has no share of nothing: a target no higher than its baseline', () => {
    const flat = { ...target, baseline: 0.5, value: 0.5, milestones: [] };
    const [at, below] = [0.5, 0.4].map((value) => progressByRate(flat, '2018-12-31', constant(value)));
    expect([at?.progress, at?.expectedProgress, at?.status]).toEqual([null, null, 'achieved']);
    expect([below?.progress, below?.expectedProgress, below?.status]).toEqual([null, null, 'regressing']);
  });
  it('takes a missing baseline from the starting day', () => {
    const measured = progressByRate({ ...target, baseline: null, milestones: [] }, '2019-12-31', (day) =>
      day < '2019-01-01' ? 0.5 : 0.75,
    );
    expect(measured.progress).toBe(0.5);
  });
});

describe('status, first rule that holds', () => {
  const on = (day: string, value: number) => progressByRate({ ...target, baseline: 0.1 }, day, constant(value)).status;
  it.each([
    ['not_started', '2017-12-31', 0.5],
    ['achieved', '2018-01-01', 1],
    ['achieved', '2021-06-30', 1],
    ['overdue', '2020-12-31', 0.99],
    ['regressing', '2018-06-30', 0.05],
    ['on_track', '2018-01-01', 0.1],
    ['ahead', '2018-12-31', 0.206],
    ['on_track', '2018-12-31', 0.195],
    ['behind', '2018-12-31', 0.161],
    ['far_behind', '2018-12-31', 0.159],
  ])('%s on %s at %d', (status, day, value) => {
    expect(on(day, value)).toBe(status);
  });
});

describe('below a measured baseline', () => {
  // Measured on the first day: 7 of 1165, 0.601 %.
  const measured = { ...target, baseline: null };
  const on = (numerator: number, denominator: number, day = '2018-06-30') =>
    progressOn(measured, day, (on) =>
      on <= '2018-01-01' ? { numerator: 7, denominator: 1165 } : { numerator, denominator },
    );
  it('regresses where less is counted, whatever the denominator does', () => {
    expect(on(6, 1165).status).toBe('regressing');
    expect(on(6, 1171).status).toBe('regressing');
  });
  it('does not where only the denominator grew: 7 of 1171 is told by how far it is from the plan', () => {
    const row = on(7, 1171);
    expect(row.actual).toBeLessThan(row.baseline ?? 0);
    expect(row.status).toBe('far_behind');
    expect([row.baselineCounts, row.counts]).toEqual([
      { numerator: 7, denominator: 1165 },
      { numerator: 7, denominator: 1171 },
    ]);
  });
  it('has no counts of a baseline that is set, and regresses by the value alone', () => {
    const row = progressOn({ ...target, baseline: 0.1 }, '2018-06-30', () => ({ numerator: 99, denominator: 1000 }));
    expect([row.status, row.baselineCounts]).toEqual(['regressing', null]);
  });
  it('asks of a value that late facts would give what it makes of the denominator of today', () => {
    // Six releases, each one compound short of what is known of its day now.
    const first = new Map(
      ['2017-08-31', '2017-09-30', '2017-10-31', '2017-11-30', '2017-12-31', '2017-12-30'].map(
        (day) => [day, 6 / 1165] as const,
      ),
    );
    const row = progressOn(
      measured,
      '2018-06-30',
      (on) => (on <= '2018-01-01' ? { numerator: 7, denominator: 1165 } : { numerator: 6, denominator: 1171 }),
      { asOf: '2018-06-30', first },
    );
    // 6/1171 + 1/1165 is 7.005 of 1171: no fewer than 7, though below 7 of 1165.
    expect([row.status, row.statusIfRevised]).toEqual(['regressing', 'far_behind']);
  });
});

/** Above the baseline, by the shares that its status is told from. */
const reached = (progress: number | null, expectedProgress: number | null) => ({
  actual: 0.1,
  baseline: 0,
  hasFallen: false,
  progress,
  expectedProgress,
});

test.each([
  [1.05, 'ahead'],
  [1.0499, 'on_track'],
  [0.95, 'on_track'],
  [0.9499, 'behind'],
  [0.6, 'behind'],
  [0.5999, 'far_behind'],
])('a ratio of %d is %s: a limit belongs to the better word', (ratio, status) => {
  expect(statusOf(target, '2018-12-31', reached(ratio, 1))).toBe(status);
});

test('no ratio is told from half of one: without the progress, or without what was expected', () => {
  expect(statusOf(target, '2018-12-31', reached(null, 0.2))).toBeNull();
  expect(statusOf(target, '2018-12-31', reached(0.1, null))).toBeNull();
});

test('before its start a target has its status without data, on its first day it has not', () => {
  expect(progressByRate(target, '2017-12-31', constant(null)).status).toBe('not_started');
  expect(progressByRate(target, '2018-01-01', constant(null)).status).toBeNull();
});

describe('forecast', () => {
  it('reaches 100 years: 36,524 days from 31 December 2018 to 31 December 2118', () => {
    // At 1 a month, d / 30.4375 take d days, and half a day counts as one.
    expect(forecastOn('2018-12-31', 36_523.5 / 30.4375, 1)).toBe('2118-12-31');
    expect(forecastOn('2018-12-31', 36_524.5 / 30.4375, 1)).toBeNull();
  });
  it('is at earliest and at latest by the paces that are known, and empty where none is', () => {
    // Known from 30 June on, 0 until the last day: 0.15 in three months or in six, nothing over twelve.
    const young = progressByRate(target, '2018-12-31', (day) =>
      day < '2018-06-30' ? null : day < '2018-12-31' ? 0 : 0.15,
    );
    expect([young.pace3m, young.pace6m, young.pace12m]).toEqual([0.15 / 3, 0.15 / 6, null]);
    // 0.85 / 0.05 × 30.4375 = 517.4 days; 0.85 / 0.025 × 30.4375 = 1034.9 days.
    expect([young.forecastEarliest, young.forecastLatest]).toEqual(['2020-06-01', '2021-10-31']);
    const newborn = progressByRate(target, '2018-12-31', (day) => (day < '2018-12-31' ? null : 0.15));
    expect([newborn.forecastEarliest, newborn.forecastCentral, newborn.forecastLatest]).toEqual([null, null, null]);
  });
  it('is there from the first day on', () => {
    const first = progressByRate(target, '2018-01-01', (day) => (day < '2018-01-01' ? 0 : 0.1));
    expect(first.forecastCentral).not.toBeNull();
  });
  it('is empty when the pace is zero, negative or unknown, or the day over 100 years away', () => {
    expect([0, -0.1, null, 1e-5].map((pace) => forecastOn('2018-12-31', 0.5, pace))).toEqual([null, null, null, null]);
  });
  it('is empty before the start and once the target is reached', () => {
    expect(progressByRate(target, '2017-12-31', constant(0.1)).forecastCentral).toBeNull();
    const reached = progressByRate(target, '2018-06-30', (day) => (day < '2018-06-01' ? 0 : 1));
    expect([reached.forecastCentral, reached.requiredPace]).toEqual([null, null]);
  });
});

test('without data every figure but a set baseline is empty', () => {
  const row = progressByRate(target, '2018-06-30', constant(null));
  const figures = Object.entries(row).filter(([field]) => !['targetId', 'date', 'baseline'].includes(field));
  expect(figures.filter(([, value]) => value !== null)).toEqual([['paceBasis', 'revised']]);
});

test('progress is 0 at the baseline, 1 at the target and rises with the value', () => {
  const at = (value: number) =>
    progressByRate({ ...target, baseline: 0.1, value: 0.9 }, '2019-06-30', constant(value)).progress ?? NaN;
  expect([at(0.1), at(0.9)]).toEqual([0, 1]);
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(value, value, (a, b) => a === b || at(Math.min(a, b)) <= at(Math.max(a, b))));
});
