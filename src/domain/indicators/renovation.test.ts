import { describe, expect, it, test } from 'vitest';
import { compound, programme, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../model.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { rateRows, rateTable } from './rates.ts';
import { renovation, worksState } from './renovation.ts';
import { tally } from './tally.ts';

const dates = ['2018-01-31', '2018-02-28'];

function parts(dataset: Dataset, date: string, unitId: string, category: string, measure = 'compounds'): string {
  const hierarchy = hierarchyOf(dataset);
  const whole = tally(hierarchy, dataset.compounds, renovation.changes(dataset, null), dates);
  const row = [...rateRows(rateTable(hierarchy, dataset, renovation, whole, dates))].find(
    (r) => r.date === date && r.unitId === unitId && r.part === category && r.measure === measure,
  );
  return row ? `${row.numerator}/${row.denominator}` : 'no row';
}

describe('renovation of a city small enough to count', () => {
  const city = tinyCity({
    works: [
      works('a', 'greening', { acceptedOn: '2018-01-31' }),
      works('a', 'repairs', { acceptedOn: '2018-02-28' }),
      works('b', 'greening', { acceptedOn: '2018-01-15' }),
      works('b', 'repairs', { exempt: true }),
      works('c', 'greening', { exempt: true }),
      works('c', 'repairs', { exempt: true }),
      works('d', 'greening', { startedOn: '2018-01-01', completedOn: '2018-01-31' }),
    ],
  });

  it('asks for every needed category: b from January, a from the end of February; c needs none, e has no rows yet', () => {
    expect(dates.map((date) => parts(city, date, 'tiny', 'all'))).toEqual(['1/4', '2/4']);
  });
  it('counts by category those that need it: greening a, b, d, e; repairs a, d, e', () => {
    expect(parts(city, '2018-02-28', 'tiny', 'greening')).toBe('2/4');
    expect(parts(city, '2018-02-28', 'tiny', 'repairs')).toBe('1/3');
  });
  it('weighs by households: 100 + 300 of 950', () => {
    expect(parts(city, '2018-02-28', 'tiny', 'all', 'households')).toBe('400/950');
  });
  it('has no data for a grid whose only compound is exempt from all, and no categories for grids', () => {
    expect(parts(city, '2018-02-28', 'g2', 'all')).toBe('0/0');
    expect(parts(city, '2018-02-28', 'g1', 'greening')).toBe('no row');
  });
});

test('a renovated compound that is removed no longer counts', () => {
  const city = tinyCity({
    programme: { ...programme, categories: programme.categories.slice(0, 1) },
    compounds: [compound('a', 'g1', { removedOn: '2018-02-10' }), compound('b', 'g1')],
    works: [works('a', 'greening', { acceptedOn: '2018-01-01' })],
  });
  expect(dates.map((date) => parts(city, date, 'tiny', 'all'))).toEqual(['1/2', '0/1']);
});

test('worksState tells completed from accepted, and needs no row to know that nothing has begun', () => {
  const dated = { startedOn: '2018-01-01', completedOn: '2018-02-01' };
  expect([
    worksState(undefined, 'accepted'),
    worksState(works('a', 'greening'), 'accepted'),
    worksState(works('a', 'greening', { startedOn: '2018-01-01' }), 'accepted'),
    worksState(works('a', 'greening', dated), 'accepted'),
    worksState(works('a', 'greening', { ...dated, acceptedOn: '2018-03-01' }), 'accepted'),
    worksState(works('a', 'greening', { exempt: true }), 'accepted'),
  ]).toEqual(['not_begun', 'not_begun', 'under_way', 'completed', 'accepted', 'exempt']);
});

test('where completion counts, works are done from that day on, or from an acceptance without one', () => {
  const city = tinyCity({
    programme: { ...programme, renovatedWhen: 'completed' },
    works: [
      works('a', 'greening', { completedOn: '2018-01-31', acceptedOn: '2018-02-20' }),
      works('a', 'repairs', { acceptedOn: '2018-01-15' }),
      works('b', 'greening', { completedOn: '2018-02-01' }),
      works('b', 'repairs', { exempt: true }),
      works('d', 'greening', { startedOn: '2018-01-01' }),
    ],
  });
  expect(dates.map((date) => parts(city, date, 'tiny', 'all'))).toEqual(['1/5', '2/5']);
  const dated = { startedOn: '2018-01-01', completedOn: '2018-02-01' };
  expect([
    worksState(works('a', 'greening', { startedOn: '2018-01-01' }), 'completed'),
    worksState(works('a', 'greening', dated), 'completed'),
    worksState(works('a', 'greening', { ...dated, acceptedOn: '2018-03-01' }), 'completed'),
    worksState(works('a', 'greening', { acceptedOn: '2018-03-01' }), 'completed'),
  ]).toEqual(['under_way', 'completed', 'completed', 'completed']);
});
