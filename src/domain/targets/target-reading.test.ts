import { describe, expect, it } from 'vitest';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import type { Target } from '../programme.ts';
import { outlookOf, readDrift, readPaces, readStatus } from './target-reading.ts';
import type { ProgressRow } from './target.ts';

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
/** 0.2 until the end of March, then 0.3. */
const indicator = (day: string): number => (day < '2018-04-01' ? 0.2 : 0.3);
const rows = ['2018-01-31', '2018-06-30', '2018-07-31'].map((day) => progressByRate(target, day, indicator));
const today = rows[2] as ProgressRow;

describe('readStatus(row)', () => {
  it('gives the ratio and the range of a word that rests on it', () => {
    // Reached (0.3 − 0.2) / 0.8 = 0.125; expected by 30 June (0.4 − 0.2) / 0.8 = 0.25; ratio 0.5.
    expect(readStatus(rows[1] as ProgressRow)).toEqual({
      status: 'far_behind',
      ratio: expect.closeTo(0.5, 12) as number,
      from: null,
      to: 0.6,
    });
  });
  it.each([
    ['ahead', 1.05, null],
    ['on_track', 0.95, 1.05],
    ['behind', 0.6, 0.95],
    ['far_behind', null, 0.6],
  ] as const)('gives %s the range from %s to %s', (status, from, to) => {
    expect(readStatus({ ...today, status, progress: 0.3, expectedProgress: 0.4 })).toEqual({
      status,
      ratio: 0.3 / 0.4,
      from,
      to,
    });
  });
  it('has no ratio where progress is not known', () => {
    const nothing = { status: 'behind', ratio: null, from: null, to: null };
    expect(readStatus({ ...today, status: 'behind', progress: null, expectedProgress: 0.4 })).toEqual(nothing);
    expect(readStatus({ ...today, status: 'behind', progress: 0.3, expectedProgress: null })).toEqual(nothing);
  });
  it('has no ratio for a word that rests on dates or values', () => {
    expect(readStatus({ ...today, status: 'overdue' })).toEqual({
      status: 'overdue',
      ratio: null,
      from: null,
      to: null,
    });
  });
  it('counts a schedule that asks for nothing yet as a ratio of 1', () => {
    expect(readStatus({ ...today, status: 'on_track', progress: 0, expectedProgress: 0 })?.ratio).toBe(1);
  });
  it('is null without a status', () => {
    expect(readStatus({ ...today, status: null })).toBeNull();
  });
});

describe('readPaces(target, row, denominator)', () => {
  const row = { ...today, actual: 0.3, pace3m: 0.1, pace6m: 0, pace12m: null };
  it('turns a pace into counted things and the day on which it reaches the target', () => {
    const [three, six, twelve] = readPaces(target, row, 200);
    // 0.7 / 0.1 = 7 months = 213.06 days, rounded up to 214 days after 31 July 2018.
    expect(three).toEqual({ months: 3, pace: 0.1, perMonth: 20, reachesOn: '2019-03-02' });
    expect(six).toMatchObject({ perMonth: 0, reachesOn: null });
    expect(twelve).toMatchObject({ pace: null, perMonth: null, reachesOn: null });
  });
  it('forecasts nothing before the start and after the target is reached', () => {
    expect(readPaces(target, { ...row, status: 'not_started' }, 200)[0]?.reachesOn).toBeNull();
    expect(readPaces(target, { ...row, actual: 1 }, 200)[0]?.reachesOn).toBeNull();
    expect(readPaces(target, { ...row, actual: null }, 200)[0]?.reachesOn).toBeNull();
  });
});

describe('outlookOf(row)', () => {
  const open: ProgressRow = { ...today, status: 'behind', forecastCentral: null };
  it.each([
    [{ ...open, forecastCentral: '2020-01-01' }, 'forecast'],
    [{ ...open, pace6m: 0 }, 'no_progress'],
    [{ ...open, pace6m: -0.01 }, 'no_progress'],
    [{ ...open, pace6m: null }, 'no_data'],
    [{ ...open, pace6m: 1e-6 }, 'too_far'],
    [{ ...open, pace6m: 1e-6, actual: null }, 'no_data'],
    [{ ...open, status: 'achieved' as const }, 'achieved'],
    [{ ...open, status: 'not_started' as const }, 'not_started'],
    [{ ...open, status: 'overdue' as const, pace6m: 0 }, 'no_progress'],
  ])('says why there is no forecast (case %#)', (row, outlook) => {
    expect(outlookOf(row)).toBe(outlook);
  });
});

describe('readDrift(target, rows)', () => {
  const on = (date: string, gap: number | null): ProgressRow => ({ ...today, date, gap, scheduleVarianceMonths: gap });
  it('leaves out what is before the start or unknown, and names now, six months before, and the worst', () => {
    const drift = readDrift(target, [
      on('2017-12-31', -0.9),
      on('2018-01-31', 0.1),
      on('2018-06-30', -0.2),
      on('2018-07-31', null),
      on('2018-08-31', -0.4),
      on('2018-12-31', -0.3),
    ]);
    expect(drift.points.map((point) => point.date)).toEqual(['2018-01-31', '2018-06-30', '2018-08-31', '2018-12-31']);
    // 31 December less six months is 30 June, the month's last day.
    expect([drift.now?.date, drift.before?.date, drift.worst?.date]).toEqual([
      '2018-12-31',
      '2018-06-30',
      '2018-08-31',
    ]);
  });
  it('takes the starting day, leaves out a date that lacks one of the figures, and the first of equally bad dates', () => {
    const drift = readDrift(target, [
      on('2018-01-01', -0.1),
      { ...on('2018-02-28', -0.1), scheduleVarianceMonths: null },
      { ...on('2018-03-31', -0.1), gap: null },
      on('2018-04-30', -0.1),
    ]);
    expect(drift.points.map((point) => point.date)).toEqual(['2018-01-01', '2018-04-30']);
    expect([drift.before, drift.worst?.date]).toEqual([null, '2018-01-01']);
  });
  it('has nothing to name before the start', () => {
    expect(readDrift(target, [on('2017-12-31', 0)])).toEqual({ points: [], now: null, before: null, worst: null });
  });
});
