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

test('in two panels the rows go on beside the first, each name beside its own cells', () => {
  const rows = ['甲', '乙', '丙'].map((name) => ({ name, delays: [0, 1, null] }));
  const one = reportMatrixLayout(rows, months, 960, 3, String);
  const two = reportMatrixLayout(rows, months, 960, 3, String, 2);
  expect(two.height).toBeLessThan(one.height);
  expect(two.rows[2]?.y).toBe(two.rows[0]?.y);
  const [first, , third] = two.missing;
  expect(third?.x).toBeGreaterThan((first?.x ?? 0) + two.cell);
  expect(two.rows[2]?.name.x).toBeGreaterThan((first?.x ?? 0) + two.cell);
  expect(two.missing.every(({ x }) => x + two.cell <= 960)).toBe(true);
  expect(two.years.filter(({ label }) => label === '2017')).toHaveLength(2);
});
