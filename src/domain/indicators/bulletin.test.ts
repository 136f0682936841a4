import { expect, test } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';

const city = tinyCity({
  compounds: [
    compound('a', 'g1'),
    compound('b', 'g1'),
    compound('c', 'g2', { removedOn: '2018-02-15' }),
    compound('d', 'g3', { listedOn: '2018-02-20' }),
    compound('e', 'g3'),
  ],
  services: [
    service('a', '2017-12-31'), // covered before the series begins: newly covered in no month
    service('b', '2018-01-05', '2018-02-10'), // newly covered in January, lost in February
    service('c', '2018-01-20'), // newly covered in January, removed in February: no longer counted, not lost
    service('d', '2018-01-01'), // listed in February while covered: newly covered then
    service('e', '2018-03-01', '2018-03-20'), // came and went between two month ends: in no count
  ],
  works: [works('a', 'greening', { acceptedOn: '2018-02-28' }), works('a', 'repairs', { acceptedOn: '2018-01-31' })],
});
const of = (month: string) => publish(city).bulletins.find((row) => row.month === month && row.level === 'city');

test('January: b and c are newly covered, 3 of 4; the month before 1 of 4', () => {
  expect(of('2018-01')).toMatchObject({ coverage: 0.75, coverageChange: 0.5, newlyCovered: 2, coverageLost: 0 });
});

test('February: d is newly covered, b lost, c gone from both counts: 2 of 4', () => {
  expect(of('2018-02')).toMatchObject({ coverage: 0.5, coverageChange: -0.25, newlyCovered: 1, coverageLost: 1 });
  expect(of('2018-02')).toMatchObject({ renovation: 0.25, renovationChange: 0.25, newlyRenovated: 1 });
});

test('March: what came and went within the month leaves no trace', () => {
  expect(of('2018-03')).toMatchObject({ coverageChange: 0, newlyCovered: 0, coverageLost: 0, newlyRenovated: 0 });
});

test('where one of the two months has no compound in scope there is no change, not a change to or from nothing', () => {
  const brief = tinyCity({
    compounds: [compound('a', 'g1', { listedOn: '2018-02-01', removedOn: '2018-03-01' })],
    services: [service('a', '2018-01-01')],
  });
  const months = publish(brief).bulletins.filter((row) => row.level === 'city');
  expect(months.map((row) => [row.month, row.coverage, row.coverageChange])).toEqual([
    ['2018-01', null, null],
    ['2018-02', 1, null],
    ['2018-03', null, null],
  ]);
});

test('a bulletin covers the city and its districts, and only months that have ended', () => {
  const early = publish({ ...city, programme: { ...city.programme, asOf: '2018-02-27' } });
  expect(early.bulletins.map((row) => `${row.month} ${row.level} ${row.unitId}`)).toEqual([
    '2018-01 city tiny',
    '2018-01 district d1',
  ]);
});
