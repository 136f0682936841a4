import { expect, test } from 'vitest';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { reportClass, reportCounts, reportingRows, silentSubdistricts } from './reporting.ts';

const city = tinyCity({
  reports: [
    { month: '2018-01', subdistrictId: 's1', reportedOn: '2018-02-05' },
    { month: '2018-01', subdistrictId: 's1', reportedOn: '2018-02-03' }, // the first report counts
    { month: '2018-02', subdistrictId: 's1', reportedOn: '2018-02-27' }, // a day before the month's end
    { month: '2018-02', subdistrictId: 's2', reportedOn: '2018-04-01' }, // after the as-of date 2018-03-31
  ],
});

test('a report counts from its first day, and only by the as-of date', () => {
  expect(reportingRows(city, ['2018-01', '2018-02'])?.map((row) => row.months.map((s) => s.daysAfterMonth))).toEqual([
    [3, -1],
    [null, null],
  ]);
});

test('silent are those without a report for the month', () => {
  expect(silentSubdistricts(city, '2018-01').map(({ id }) => id)).toEqual(['s2']);
  expect(silentSubdistricts(city, '2018-03').map(({ id }) => id)).toEqual(['s1', 's2']);
});

test('a report of the as-of date counts, one of the day after does not', () => {
  const report = (reportedOn: string, subdistrictId: string) => ({ month: '2018-03', subdistrictId, reportedOn });
  const edge = tinyCity({ reports: [report('2018-03-31', 's1'), report('2018-04-01', 's2')] });
  expect(reportingRows(edge, ['2018-03'])?.map((row) => row.months[0]?.daysAfterMonth)).toEqual([0, null]);
  expect(silentSubdistricts(edge).map(({ id }) => id)).toEqual(['s2']);
});

test('without a reports ledger nobody is said to be silent', () => {
  expect(reportingRows(tinyCity(), ['2018-01'])).toBeNull();
  expect(silentSubdistricts(tinyCity(), '2018-01')).toEqual([]);
});

test('every month of a sub-district is counted once: in its class of days, or as missing', () => {
  expect(reportingRows(city, ['2018-01', '2018-02', '2018-03'])?.map(reportCounts)).toEqual([
    { classes: [2, 0, 0], missing: 1 },
    { classes: [0, 0, 0], missing: 3 },
  ]);
});

test('a class of days includes its limit; a report within the month is in the first', () => {
  expect([-3, 7, 8, 14, 15].map(reportClass)).toEqual([0, 0, 1, 1, 2]);
});
