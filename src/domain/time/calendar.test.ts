import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  lastDayBeforeQuarter,
  lastDayOfMonth,
  monthEnds,
  monthsBefore,
  quarterOf,
  quartersEnded,
  seriesDates,
} from './calendar.ts';

const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber);

describe('addMonths(date, months)', () => {
  it.each([
    ['2018-12-31', -3, '2018-09-30'],
    ['2018-12-31', -6, '2018-06-30'],
    ['2018-05-31', -3, '2018-02-28'],
    ['2020-05-31', -3, '2020-02-29'],
    ['2020-02-29', -12, '2019-02-28'],
    ['2018-06-30', -3, '2018-03-30'],
    ['2019-11-15', 3, '2020-02-15'],
    // Of the years that end a century only every fourth is a leap year.
    ['1899-12-31', 2, '1900-02-28'],
    ['1999-12-31', 2, '2000-02-29'],
  ])('%s moved by %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

test('lastDayOfMonth knows the leap years of the Gregorian calendar', () => {
  expect(['2019-02', '2020-02', '1900-02', '2000-02', '2018-12'].map(lastDayOfMonth)).toEqual([
    '2019-02-28',
    '2020-02-29',
    '1900-02-28',
    '2000-02-29',
    '2018-12-31',
  ]);
});

test('day numbers agree with the platform calendar', () => {
  fc.assert(fc.property(days, (day) => dayNumber(day) === Date.parse(`${day}T00:00:00Z`) / 86_400_000));
});

test('in every year from 1600 to 2400 day follows day over the ends of February and of the year', () => {
  for (let year = 1600; year <= 2400; year += 1) {
    const february = lastDayOfMonth(`${String(year)}-02`);
    expect(addDays(february, 0)).toBe(february);
    expect(addDays(february, 1)).toBe(`${String(year)}-03-01`);
    expect(addDays(`${String(year)}-12-31`, 1)).toBe(`${String(year + 1)}-01-01`);
  }
});

test('addDays undoes daysBetween', () => {
  fc.assert(fc.property(days, days, (from, to) => addDays(from, daysBetween(from, to)) === to));
});

test('monthEnds has a month from the very day on which it ends', () => {
  expect(monthEnds('2017-12', '2018-02-28')).toEqual(['2017-12-31', '2018-01-31', '2018-02-28']);
  expect(monthEnds('2017-12', '2018-02-27')).toEqual(['2017-12-31', '2018-01-31']);
});

test('seriesDates ends on the as-of date, once', () => {
  expect(seriesDates('2017-11', '2018-01-31')).toEqual(['2017-11-30', '2017-12-31', '2018-01-31']);
  expect(seriesDates('2017-12', '2018-01-15')).toEqual(['2017-12-31', '2018-01-15']);
  expect(seriesDates('2018-02', '2018-01-15')).toEqual(['2018-01-15']);
});

test('quartersEnded leaves out the quarter that has not ended', () => {
  expect(quartersEnded('2017-05', '2018-05-31')).toEqual(['2017-Q2', '2017-Q3', '2017-Q4', '2018-Q1']);
  expect(quartersEnded('2017-01', '2017-03-30')).toEqual([]);
  expect(quartersEnded('2017-01', '2017-03-31')).toEqual(['2017-Q1']);
});

test('a quarter starts from the last day of the quarter before', () => {
  expect(lastDayBeforeQuarter('2018-Q1')).toBe('2017-12-31');
  expect(quarterOf('2018-10-01')).toBe('2018-Q4');
});

test("months before a month's last day are last days of months", () => {
  expect(monthsBefore('2018-06-30', 3)).toBe('2018-03-31');
  expect(monthsBefore('2018-02-28', 12)).toBe('2017-02-28');
  expect(monthsBefore('2016-02-29', 12)).toBe('2015-02-28');
  expect(monthsBefore('2018-06-15', 4)).toBe('2018-02-15');
  expect(monthsBefore('2018-05-30', 3)).toBe('2018-02-28');
});
