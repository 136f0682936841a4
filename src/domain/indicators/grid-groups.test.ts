import { describe, expect, it } from 'vitest';
import { compound, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { coverageOfGrids, gridStates } from './grid-groups.ts';
import type { CountedGrid, GridRow } from './grid-groups.ts';
import { rateRows } from './rates.ts';

const row = (
  unitId: string,
  numerator: number,
  denominator: number,
  measure: GridRow['measure'] = 'compounds',
  date = '2018-12-31',
): CountedGrid => ({ date, unitId, measure, numerator, denominator });

describe('gridStates', () => {
  it('tells full, partial, none and empty grids apart, and partial ones that lack a single compound', () => {
    const rows = [row('g1', 4, 4), row('g2', 3, 4), row('g3', 2, 4), row('g4', 0, 1), row('g5', 0, 0), row('g6', 1, 4)];
    expect(gridStates(rows)).toEqual({ full: 1, partial: 3, none: 1, empty: 1, oneShort: 1 });
  });

  it('does not call a grid with one uncovered compound one short: it has none', () => {
    expect(gridStates([row('g1', 0, 1)])).toEqual({ full: 0, partial: 0, none: 1, empty: 0, oneShort: 0 });
  });
});

describe('coverageOfGrids', () => {
  it('adds parts instead of averaging rates: 1/1 and 1/9 make 2/10, not 56%', () => {
    const compounds = coverageOfGrids([row('g1', 1, 1), row('g2', 1, 9)]).find((r) => r.measure === 'compounds');
    expect(compounds).toMatchObject({ numerator: 2, denominator: 10, rate: 0.2 });
  });

  it('adds floor areas without the noise of decimal fractions: 0.1 + 0.2 is 0.3', () => {
    const rows = [row('g1', 0.1, 0.1, 'floor_area'), row('g2', 0.2, 0.3, 'floor_area')];
    expect(coverageOfGrids(rows).find((r) => r.measure === 'floor_area')).toMatchObject({
      numerator: 0.3,
      denominator: 0.4,
    });
  });

  it('counts by grids those covered in full among those with a compound: 1 of 2, the empty one left out', () => {
    const rows = [row('g1', 2, 2), row('g2', 1, 2), row('g3', 0, 0)];
    expect(coverageOfGrids(rows).find((r) => r.measure === 'grids')).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('keeps dates apart, and has no rate where nothing is in scope', () => {
    const rows = [row('g1', 0, 0, 'compounds', '2018-11-30'), row('g1', 1, 2)];
    const rates = coverageOfGrids(rows).filter((r) => r.measure === 'compounds');
    expect(rates.map((r) => [r.date, r.rate])).toEqual([
      ['2018-11-30', null],
      ['2018-12-31', 0.5],
    ]);
  });
});

it('gives, for all grids together, the city’s own rows on every day and by every measure', () => {
  const city = tinyCity({
    compounds: [
      compound('a', 'g1', { households: 100, floorAreaM2: 1000.1 }),
      compound('b', 'g1', { households: 300, floorAreaM2: 2000.2, listedOn: '2018-02-10' }),
      compound('c', 'g2', { households: 50, floorAreaM2: 3000.3 }),
      compound('d', 'g3', { removedOn: '2018-03-01' }),
    ],
    services: [service('a', '2018-01-15'), service('b', '2018-02-15', '2018-03-10'), service('c', '2018-03-01')],
  });
  const coverage = [...rateRows(publish(city).rates.coverage)];
  const groups = coverageOfGrids(coverage.filter((r) => r.level === 'grid'));
  const whole = coverage.filter((r) => r.level === 'city');
  expect(groups).toHaveLength(whole.length);
  for (const { date, measure, numerator, denominator } of whole) {
    expect(groups).toContainEqual(expect.objectContaining({ date, measure, numerator, denominator }));
  }
});
