import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../../tests/drawing.ts';
import { progressByRate } from '../../../tests/fixtures/by-rate.ts';
import type { Target } from '../../domain/programme.ts';
import { schedulePoints } from '../../domain/targets/milestones.ts';
import { overlaps, round } from '../geometry.ts';
import { labelBox } from '../labels.ts';
import { burnUpLayout } from './burn-up-layout.ts';
import type { BurnUpData } from './burn-up-layout.ts';

const behind: BurnUpData = {
  schedule: [
    { date: '2018-01-01', value: 0 },
    { date: '2018-12-31', value: 0.2 },
    { date: '2019-12-31', value: 0.7 },
    { date: '2020-12-31', value: 1 },
  ],
  actual: [
    { date: '2018-06-30', value: 0.05 },
    { date: '2018-12-31', value: 0.15 },
  ],
  dates: ['2018-06-30', '2018-12-31'],
  expected: 0.2,
  forecast: { earliest: '2021-03-01', central: '2021-09-01', latest: '2035-01-01' },
  words: {
    value: (value) => `${String(Math.round(value * 100))}%`,
    year: (year) => `${String(year)}年`,
    actual: '实际 15.0%',
    expected: '计划 20.0%',
    today: '2018年12月31日',
    due: '目标 100%，2020年12月',
    forecast: { within: '预计2021年9月', beyond: '预计2021年9月 →' },
    unknown: '没有进展，不能推算',
  },
};

const measured: Target = {
  id: 't',
  name: '',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2017-01-01',
  dueOn: '2019-12-31',
  baseline: null,
  value: 1,
  milestones: [{ on: '2018-12-31', value: 0.6 }],
  source: '',
  note: null,
};

describe('schedulePoints(target, rows)', () => {
  it('starts from the value of the starting day, not from what is expected at the first month’s end', () => {
    const indicator = (day: string) => (day < '2017-02-01' ? 0.13 : 0.4);
    const rows = ['2017-01-31', '2017-02-28'].map((day) => progressByRate(measured, day, indicator));
    expect(schedulePoints(measured, rows)).toEqual([
      { date: '2017-01-01', value: 0.13 },
      { date: '2018-12-31', value: 0.6 },
      { date: '2019-12-31', value: 1 },
    ]);
  });
  it('has no start while no baseline has been measured', () => {
    const rows = [progressByRate(measured, '2016-12-31', () => null)];
    expect(schedulePoints(measured, rows).map((point) => point.date)).toEqual(['2018-12-31', '2019-12-31']);
  });
});

describe('burnUpLayout', () => {
  it('draws the schedule through its dated points, not as one straight line', () => {
    const layout = burnUpLayout(behind, { width: 720, height: 340 });
    expect(layout.schedulePoints).toHaveLength(4);
    const [start, first, second] = layout.schedulePoints;
    const slope = (a: typeof start, b: typeof start) => (a && b ? (b.y - a.y) / (b.x - a.x) : Number.NaN);
    expect(slope(first, second)).toBeLessThan(slope(start, first));
  });

  it('starts values at zero and puts the actual value below the expected one when behind', () => {
    const layout = burnUpLayout(behind, { width: 720, height: 340 });
    expect(layout.y[0]).toEqual({ at: layout.frame.bottom, label: '0%' });
    expect(layout.today?.y).toBeGreaterThan(layout.expectedToday?.y ?? Infinity);
    expect(layout.labels.actual?.y).toBeGreaterThan(layout.labels.expected?.y ?? Infinity);
  });

  it('cuts a forecast decades away at the frame instead of squeezing the years before it', () => {
    const layout = burnUpLayout(behind, { width: 360, height: 280 });
    expect(layout.fanPath).toContain(`${layout.frame.right},`);
    expect(layout.x.at(-1)?.at).toBeLessThanOrEqual(layout.frame.right);
  });

  it('ends the fan at the height of the target, also where that is less than all', () => {
    const most = { ...behind, schedule: behind.schedule.map((step) => ({ ...step, value: step.value * 0.8 })) };
    const layout = burnUpLayout(most, { width: 720, height: 340 });
    const heights = [...(layout.fanPath ?? '').matchAll(/,(-?[\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...heights)).toBe(layout.schedulePoints.at(-1)?.y);
  });

  it('labels milestones apart from the other labels, and leaves out those without room', () => {
    const milestones = behind.schedule.slice(1, -1).map((step) => ({ ...step, label: step.date }));
    const labels = burnUpLayout({ ...behind, milestones }, { width: 360, height: 316 }).labels;
    expect(labels.milestones.map((label) => label.text)).toContain('2019-12-31');
    const crowd = Array.from({ length: 30 }, () => ({ date: '2019-12-31', value: 0.7, label: '2019-12-31' }));
    expect(
      burnUpLayout({ ...behind, milestones: crowd }, { width: 360, height: 316 }).labels.milestones.length,
    ).toBeLessThanOrEqual(4);
  });

  it('marks the time after today as unknown only when told so', () => {
    const none = { ...behind, forecast: { earliest: null, central: null, latest: null } };
    const layout = burnUpLayout({ ...none, isUnknown: true }, { width: 360, height: 316 });
    expect(layout.unknown?.x).toBe(layout.today?.x);
    expect((layout.unknown?.x ?? 0) + (layout.unknown?.width ?? 0)).toBeCloseTo(layout.frame.right, 1);
    expect(burnUpLayout(none, { width: 360, height: 316 }).unknown).toBeNull();
  });

  it('says why nothing can be forecast where it meets no other label', () => {
    const low = { ...behind, actual: [{ date: '2018-12-31', value: 0.12 }], milestones: [], isUnknown: true };
    const { actual, unknown } = burnUpLayout(low, { width: 360, height: 316 }).labels;
    const boxes = [actual, unknown].flatMap((label) => (label === null ? [] : [labelBox(label)]));
    expect(boxes).toHaveLength(2);
    expect(boxes[0] && boxes[1] && overlaps(boxes[0], boxes[1])).toBe(false);
  });

  it('carries a promise past its due date on to today', () => {
    const late = { ...behind, actual: [...behind.actual, { date: '2021-06-30', value: 0.5 }] };
    const layout = burnUpLayout(late, { width: 360, height: 316 });
    expect(layout.schedulePath.match(/[\d.]+,[\d.]+/g)).toHaveLength(behind.schedule.length + 1);
  });

  it('has no fan and no central line without a forecast', () => {
    const layout = burnUpLayout(
      { ...behind, forecast: { earliest: null, central: null, latest: null } },
      { width: 360, height: 280 },
    );
    expect([layout.fanPath, layout.centralPath, layout.labels.forecast]).toEqual([null, null, null]);
  });

  it('places every mark inside the frame, whatever the values', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom(360, 720), (a, b, expected, width) => {
        const layout = burnUpLayout(
          {
            ...behind,
            actual: [
              { date: '2017-01-31', value: a },
              { date: '2018-12-31', value: b },
            ],
            expected,
          },
          { width, height: 300 },
        );
        const paths = [layout.schedulePath, layout.actualPath, layout.fanPath ?? '', layout.centralPath ?? ''];
        const corners = paths.flatMap(pointsOf);
        expect(corners.length).toBeGreaterThanOrEqual(4);
        for (const [x, y] of corners.map((corner) => corner.map(round))) {
          expect(x).toBeGreaterThanOrEqual(layout.frame.left);
          expect(x).toBeLessThanOrEqual(layout.frame.right);
          expect(y).toBeGreaterThanOrEqual(layout.frame.top);
          expect(y).toBeLessThanOrEqual(layout.frame.bottom);
        }
      }),
    );
  });
});
