import { describe, expect, it } from 'vitest';
import { seriesOf, seriesStart, surveysOf } from './series.ts';

describe('the series of a city that reports by the month', () => {
  const monthly = { asOf: '2018-05-20', seriesFrom: '2018-02', observedOn: null };
  it('has every month’s end and the as-of date, and knows every day up to it', () => {
    const { dates, months, quarters, isKnown } = seriesOf(monthly);
    expect(dates).toEqual(['2018-02-28', '2018-03-31', '2018-04-30', '2018-05-20']);
    expect(months).toEqual(['2018-02', '2018-03', '2018-04']);
    expect(quarters).toEqual(['2018-Q1']);
    expect(['2018-05-20', '2017-01-01', '2018-05-21'].map(isKnown)).toEqual([true, true, false]);
    expect(seriesStart(monthly)).toBe('2018-02-01');
    expect(surveysOf(monthly)).toBeNull();
  });
});

describe('the series of a city that surveys', () => {
  const surveyed = {
    asOf: '2021-03-31',
    seriesFrom: null,
    observedOn: ['2019-06-15', '2019-12-31', '2020-09-30', '2020-12-31', '2021-03-31', '2021-06-30'],
  };
  it('has the days of the surveys up to the as-of date, no months, and knows those days alone', () => {
    const { dates, months, isKnown } = seriesOf(surveyed);
    expect(dates).toEqual(['2019-06-15', '2019-12-31', '2020-09-30', '2020-12-31', '2021-03-31']);
    expect(months).toEqual([]);
    expect(['2019-12-31', '2020-01-31', '2021-06-30'].map(isKnown)).toEqual([true, false, false]);
    expect(seriesStart(surveyed)).toBe('2019-06-15');
  });
  it('scores a quarter only where both its ends were surveyed: not 2019-Q4 or 2020-Q3, whose starts were not', () => {
    expect(seriesOf(surveyed).quarters).toEqual(['2020-Q4', '2021-Q1']);
  });
});
