import { describe, expect, it, test } from 'vitest';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../model.ts';
import { factsAsOf } from '../time/facts.ts';
import { knownReports, reportClass, reportCounts, reportingRows, silentReporters } from './reporting.ts';

const city = tinyCity({
  reports: [
    { month: '2018-01', unitId: 's1', reportedOn: '2018-02-05' },
    { month: '2018-01', unitId: 's1', reportedOn: '2018-02-03' }, // the first report counts
    { month: '2018-02', unitId: 's1', reportedOn: '2018-02-27' }, // a day before the month's end
  ],
});

test('a report counts from its first day', () => {
  expect(reportingRows(city, ['2018-01', '2018-02'])?.map((row) => row.months.map((s) => s.daysAfterMonth))).toEqual([
    [3, -1],
    [null, null],
  ]);
});

test('silent are those without a report for the month', () => {
  expect(silentReporters(city, '2018-01').map(({ id }) => id)).toEqual(['s2']);
  expect(silentReporters(city, '2018-03').map(({ id }) => id)).toEqual(['s1', 's2']);
});

describe('knownReports', () => {
  const report = (reportedOn: string, unitId: string) => ({ month: '2018-03', unitId, reportedOn });
  const reports = [report('2018-04-05', 's1'), report('2018-04-06', 's2')];
  const release = { id: 'r', asOf: '2018-03-31', closedOn: '2018-04-05', publishedOn: '2018-04-08', note: null };

  it('are those that came by the closing day of the release with the as-of date', () => {
    const reported = (more: Partial<Dataset>) => knownReports(tinyCity({ reports, ...more }));
    expect(reported({ releases: [release] }).map((row) => row.unitId)).toEqual(['s1']);
    // Another release closes other books: before its own release, all that has come counts.
    expect(reported({ releases: [{ ...release, asOf: '2018-02-28' }] })).toEqual(reports);
  });

  it('decide who is silent in the figures of that date', () => {
    const { facts } = factsAsOf(tinyCity({ reports, releases: [release] }));
    expect(silentReporters(facts).map(({ id }) => id)).toEqual(['s2']);
    expect(silentReporters(tinyCity({ reports }))).toEqual([]);
  });
});

test('without a reports ledger nobody is said to be silent', () => {
  expect(reportingRows(tinyCity(), ['2018-01'])).toBeNull();
  expect(silentReporters(tinyCity(), '2018-01')).toEqual([]);
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
