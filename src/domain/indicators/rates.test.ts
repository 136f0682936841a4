import { describe, expect, test } from 'vitest';
import { service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { cityCountsByDay, rateByDay } from './city-rate.ts';
import { coverage } from './coverage.ts';
import type { Indicator } from './indicator.ts';
import { rateRows, rateTable } from './rates.ts';
import { renovation } from './renovation.ts';
import { tally } from './tally.ts';

const DAY = '2018-03-31';
/** Nobody has reported: every sub-district is silent. */
const city = tinyCity({ reports: [], services: [service('a', '2018-01-01')] });

function rowsOf(indicator: Indicator, of = city) {
  const hierarchy = hierarchyOf(of);
  const whole = tally(hierarchy, of.compounds, indicator.changes(of, null), [DAY]);
  return [...rateRows(rateTable(hierarchy, of, indicator, whole, [DAY]))];
}

describe('the upper rate', () => {
  test('is told of an indicator that silence leaves open, by every measure but grids', () => {
    const rows = rowsOf(coverage).filter((row) => row.level === 'city');
    expect(rows.map((row) => [row.measure, row.rateUpper])).toEqual([
      ['compounds', 1],
      ['floor_area', 1],
      ['grids', null],
      ['households', 1],
    ]);
  });
  test('is not told of any other', () => {
    expect(new Set(rowsOf({ ...renovation, open: false }).map((row) => row.rateUpper))).toEqual(new Set([null]));
  });
  test('of renovation takes every compound that needs works in a silent sub-district as renovated', () => {
    // a is renovated and b needs nothing; c, d and e wait. s1 has reported, s2 (d and e) has not: 3 of 4.
    const done = { acceptedOn: '2018-02-01' };
    const part = tinyCity({
      reports: [{ month: '2018-03', unitId: 's1', reportedOn: DAY }],
      works: [
        works('a', 'greening', done),
        works('a', 'repairs', done),
        works('b', 'greening', { exempt: true }),
        works('b', 'repairs', { exempt: true }),
      ],
    });
    const rows = rowsOf(renovation, part).filter((row) => row.measure === 'compounds');
    const upper = (unitId: string) => rows.find((row) => row.unitId === unitId && row.part === 'all')?.rateUpper;
    expect(['tiny', 's1', 's2', 'g3'].map(upper)).toEqual([0.75, 0.5, 1, 1]);
    expect(new Set(rows.filter((row) => row.part !== 'all').map((row) => row.rateUpper))).toEqual(new Set([null]));
  });
});

test('parts stand around the whole in code-point order, have no upper rate, and are not told of grids', () => {
  const parted: Indicator = {
    ...coverage,
    measures: ['compounds', 'households', 'floor_area'],
    parts: {
      column: 'side',
      of: () => [
        { id: 'south', name: 'south' },
        { id: 'aft', name: 'aft' },
      ],
    },
  };
  const rows = rowsOf(parted).filter((row) => row.measure === 'compounds');
  expect(rows.filter((row) => row.level === 'city').map((row) => [row.part, row.rate, row.rateUpper])).toEqual([
    ['aft', 0.2, null],
    ['all', 0.2, 1],
    ['south', 0.2, null],
  ]);
  expect(rows.filter((row) => row.unitId === 'g1').map((row) => row.part)).toEqual(['all']);
});

test('the city’s rate is known to the as-of date and not beyond, though its contracts go on', () => {
  const rate = rateByDay(cityCountsByDay(city, hierarchyOf(city), { indicator: 'coverage', measure: 'compounds' }));
  expect(['2017-12-31', DAY, '2018-04-01'].map(rate)).toEqual([0, 0.2, null]);
});
