import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, isCalendarDay, meantDay, meantMonth } from './calendar-text.ts';

test('the months have the days of the Gregorian calendar', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2018, month))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect([2016, 2018, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29, 28]);
});

test('isCalendarDay agrees with the platform calendar on every writing of ten characters', () => {
  const writing = fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.nat(15), fc.nat(35))
    .map(([year, month, day]) =>
      [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    );
  fc.assert(
    fc.property(writing, (text) => {
      const time = Date.parse(`${text}T00:00:00Z`);
      expect(isCalendarDay(text)).toBe(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
    }),
  );
  for (const text of ['2018-01-01', '2018-12-31', '2020-02-29']) expect(isCalendarDay(text)).toBe(true);
  for (const text of [
    '2018-01-00',
    '2018-01-32',
    '2018-00-01',
    '2018-13-01',
    '2019-02-29',
    '2018-1-01',
    ' 2018-01-01',
    '2018-01-011',
  ])
    expect(isCalendarDay(text), text).toBe(false);
});

describe('the day that a text means', () => {
  test.each([
    ['2018/3/5', '2018-03-05'],
    ['2018-03-5', '2018-03-05'],
    ['2018.3.15', '2018-03-15'],
    ['2018年3月5日', '2018-03-05'],
    ['2018年12月31', '2018-12-31'],
    ['２０１８／３／５', '2018-03-05'],
    [' 2018 年 3 月 5 日 ', '2018-03-05'],
    ['20180305', '2018-03-05'],
    ['2018-03-05 0:00', '2018-03-05'],
    // A time near midnight may belong to another day.
    ['2018/3/5 13:05:59', undefined],
    ['2018/2/29', undefined],
    ['20181301', undefined],
    ['2018/3', undefined],
    ['18/3/5', undefined],
    ['x2018/3/5', undefined],
    ['2018/3/5x', undefined],
    ['120180305', undefined],
    ['201803055', undefined],
    ['2018/3/5 0:00 2018/3/6', undefined],
    ['2018/3/5 下午', undefined],
    // Excel counts from 1899-12-30: 43164 days later is 2018-03-05.
    ['43164', '2018-03-05'],
    ['20000', '1954-10-03'],
    ['19999', undefined],
    ['60000', '2064-04-08'],
    ['60001', undefined],
    ['4316', undefined],
    ['431640', undefined],
    // With a time of the day, which Excel counts as a fraction.
    ['43164.5', undefined],
    ['第43164', undefined],
    // A time that does not stand at the end leaves the day unclear.
    ['2018-3 0:00-5', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => {
    expect(meantDay(text)?.text).toBe(day);
  });
});

describe('the month that a text means', () => {
  test.each([
    ['2018/3', '2018-03'],
    ['2018-12', '2018-12'],
    ['2018.3', '2018-03'],
    ['2018年3月', '2018-03'],
    ['２０１８年 ３ 月', '2018-03'],
    ['201803', '2018-03'],
    ['2018-03-01', '2018-03'],
    ['2018-03-05', undefined],
    ['2018.1', undefined],
    ['43164', undefined],
    ['2018/13', undefined],
    ['2018/0', undefined],
    ['201813', undefined],
    ['2018年', undefined],
    ['x2018/3', undefined],
    ['2018/3x', undefined],
    ['1201803', undefined],
    ['2018031', undefined],
    ['2018/2/30', undefined],
  ])('%j is %s', (text, month) => {
    expect(meantMonth(text)?.text).toBe(month);
  });
});
