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

/** Where the squares of a path stand, each a step from the one before it. */
function squares(path: string): readonly (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(\S+) (\S+?)h/g)].map(([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return [Number(x.toFixed(6)), Number(y.toFixed(6))] as const;
  });
}

test('every cell is drawn once: reported in its class of days, or missing', () => {
  const [top = NaN, below = NaN] = layout.rows.map(({ y }) => y);
  const [first, second] = layout.missing;
  expect(layout.missing.map(({ y }) => y)).toEqual([top, below]);
  expect(layout.reported.map(squares)).toEqual([
    [
      [layout.left, top],
      [layout.left, below],
    ],
    [[second?.x, top]],
    [[first?.x, below]],
  ]);
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
