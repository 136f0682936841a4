import { expect, test } from 'vitest';
import { monthEnds } from '../../charts/example.ts';
import { reportMatrixLayout } from './report-matrix-layout.ts';

const months = ['2017-12', '2018-01', '2018-02'];
const layout = reportMatrixLayout(
  [
    { name: '甲', delays: [0, 1, null] },
    { name: '乙', delays: [0, null, 2] },
  ],
  months,
  360,
  3,
  String,
);

test('every cell is drawn once: reported in its class of days, or missing', () => {
  expect(layout.reported.map((path) => path.split('M').length - 1)).toEqual([2, 1, 1]);
  expect(layout.missing).toHaveLength(2);
});

test('months run to the right, sub-districts downwards', () => {
  const [first, second] = layout.missing;
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  expect(second?.y).toBe(layout.rows[1]?.y);
});

test('a year is named above its first month, where its name has room', () => {
  const years = (count: number) =>
    reportMatrixLayout(
      [],
      monthEnds(count).map((day) => day.slice(0, 7)),
      360,
      3,
      String,
    ).years;
  expect(years(24).map(({ label }) => label)).toEqual(['2017', '2018']);
  expect(layout.years.map(({ label }) => label)).toEqual(['2017', '']);
});

test('cells stay within the width, however many months there are', () => {
  const long = reportMatrixLayout(
    [{ name: '甲', delays: Array<number>(60).fill(0) }],
    Array<string>(60).fill('2018-05'),
    360,
    3,
    String,
  );
  expect(long.left + 60 * (long.cell + 2)).toBeLessThanOrEqual(361);
});
