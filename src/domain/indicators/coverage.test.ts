import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compound, keptBut, programme, service, tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { Dataset } from '../model.ts';
import { dayFromNumber, dayNumber } from '../time/calendar.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { coverage } from './coverage.ts';
import { rateRows, rateTable } from './rates.ts';
import type { RateRow } from './rates.ts';
import { isInScope, tally } from './tally.ts';
import type { StateChange } from './tally.ts';

function coverageOf(dataset: Dataset, dates: readonly string[]): RateRow[] {
  const hierarchy = hierarchyOf(dataset);
  const whole = tally(hierarchy, dataset.compounds, coverage.changes(dataset, null), dates);
  return [...rateRows(rateTable(hierarchy, dataset, coverage, whole, dates))];
}

function parts(rows: readonly RateRow[], date: string, unitId: string, measure: RateRow['measure']): string {
  const row = rows.find((r) => r.date === date && r.unitId === unitId && r.measure === measure);
  return row ? `${row.numerator}/${row.denominator}` : 'no row';
}

describe('coverage of a city small enough to count', () => {
  const city = tinyCity({
    services: [
      service('a', '2018-01-10'),
      service('b', '2018-02-01', '2018-03-15'),
      service('d', '2018-01-31', '2018-02-28'),
    ],
  });
  const dates = ['2018-01-09', '2018-01-31', '2018-02-28', '2018-03-31'];
  const rows = () => coverageOf(city, dates);

  it('counts a service from the end of the day it enters to the day before it leaves', () => {
    expect(dates.map((date) => parts(rows(), date, 'tiny', 'compounds'))).toEqual(['0/5', '2/5', '2/5', '1/5']);
  });
  it('weighs by households: on 28 February a and b, 100 + 300 of 1000', () => {
    expect(parts(rows(), '2018-02-28', 'tiny', 'households')).toBe('400/1000');
  });
  it('weighs by floor area: 10000 + 20000.5 of 75000.5', () => {
    expect(parts(rows(), '2018-02-28', 'tiny', 'floor_area')).toBe('30000.5/75000.5');
  });
  it('counts a grid only when every compound in it is covered', () => {
    expect(dates.map((date) => parts(rows(), date, 'tiny', 'grids'))).toEqual(['0/3', '0/3', '1/3', '0/3']);
    expect(parts(rows(), '2018-02-28', 's1', 'grids')).toBe('1/2');
    expect(parts(rows(), '2018-02-28', 'g1', 'grids')).toBe('no row');
  });
  it('gives an empty rate, not zero, to a unit without compounds', () => {
    const emptied = { ...city, compounds: city.compounds.filter((c) => c.unitId !== 'g2') };
    const row = coverageOf(emptied, dates).find((r) => r.unitId === 'g2');
    expect(row).toMatchObject({ numerator: 0, denominator: 0, rate: null, rateUpper: null });
  });
});

test('a removed compound leaves numerator and denominator on the day of its removal', () => {
  const city = tinyCity({
    compounds: [compound('a', 'g1', { removedOn: '2018-02-28' }), compound('b', 'g1', { listedOn: '2018-02-01' })],
    services: [service('a', '2018-01-01')],
  });
  const dates = ['2018-01-31', '2018-02-27', '2018-02-28'];
  const rows = coverageOf(city, dates);
  expect(dates.map((date) => parts(rows, date, 'tiny', 'compounds'))).toEqual(['1/1', '1/2', '0/1']);
});

test('a service that ends and resumes leaves a gap, and two on consecutive days leave none', () => {
  const city = tinyCity({
    services: [
      service('a', '2018-01-01', '2018-02-01'),
      service('a', '2018-03-01'),
      service('b', '2018-01-01', '2018-02-01'),
      service('b', '2018-02-01'),
    ],
  });
  const dates = ['2018-01-31', '2018-02-01', '2018-03-01'];
  const rows = coverageOf(city, dates);
  expect(dates.map((date) => parts(rows, date, 'g1', 'compounds'))).toEqual(['2/2', '1/2', '2/2']);
});

describe('rateUpper', () => {
  const reports = [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-31' }];
  const services = [service('a', '2018-01-01'), service('d', '2018-01-01')];
  const upper = (dataset: Dataset): Map<string, number | null> =>
    new Map(
      coverageOf(dataset, ['2018-03-31'])
        .filter((row) => row.measure === 'compounds')
        .map((row) => [row.unitId, row.rateUpper]),
    );

  it('assumes the uncovered compounds of silent sub-districts covered: city (2 + 1) / 5, s2 2 / 2, s1 as it is', () => {
    const rates = upper(tinyCity({ reports, services }));
    expect(['tiny', 's1', 's2', 'g1', 'g2', 'g3'].map((id) => rates.get(id))).toEqual([3 / 5, 1 / 3, 1, 1 / 2, 0, 1]);
  });
  it('is the rate itself when the city keeps no reports ledger', () => {
    expect(upper(tinyCity({ services })).get('tiny')).toBe(2 / 5);
  });
});

/** Any city of one district: compounds with random scope, size and services in random grids. */
const cities = fc
  .array(
    fc.record({
      grid: fc.constantFrom('g1', 'g2', 'g3'),
      households: fc.integer({ min: 1, max: 500 }),
      floorAreaM2: fc.integer({ min: 1, max: 400_000 }).map((tenths) => tenths / 10),
      listed: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      removed: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
      entered: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 40 })), { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((compounds) => {
    const day = (offset: number | null) => (offset === null ? null : dayFromNumber(dayNumber('2018-01-01') + offset));
    return tinyCity({
      compounds: compounds.map((c, i) =>
        compound(`c${i}`, c.grid, {
          households: c.households,
          floorAreaM2: c.floorAreaM2,
          listedOn: day(c.listed),
          removedOn: day(c.removed),
        }),
      ),
      services: compounds.flatMap((c, i) =>
        c.entered.map(([from, length]) => service(`c${i}`, day(from) ?? '', day(from + length))),
      ),
    });
  });
const dates = ['2018-01-31', '2018-02-28', '2018-03-31'];

describe('coverage of any city', () => {
  it('is a rate between 0 and 1, and the upper rate is not below it', () => {
    fc.assert(
      fc.property(cities, (city) => {
        for (const { rate, rateUpper, measure } of coverageOf({ ...city, kept: keptBut(), reports: [] }, dates)) {
          if (rate === null) continue;
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
          if (measure !== 'grids') expect(rateUpper).toBe(1);
        }
      }),
    );
  });
  it('agrees with counting every compound anew on every date', () => {
    fc.assert(
      fc.property(cities, fc.constantFrom(...dates), (city, date) => {
        const inScope = city.compounds.filter((c) => isInScope(c, date));
        const covered = inScope.filter((c) =>
          city.services.some((s) => s.compoundId === c.id && s.enteredOn <= date && (s.leftOn ?? '9999') > date),
        );
        const sum = (list: typeof inScope) =>
          list.reduce((total, c) => total + Math.round((c.floorAreaM2 ?? NaN) * 10), 0) / 10;
        const rows = coverageOf(city, dates);
        expect(parts(rows, date, 'tiny', 'compounds')).toBe(`${covered.length}/${inScope.length}`);
        expect(parts(rows, date, 'tiny', 'floor_area')).toBe(`${sum(covered)}/${sum(inScope)}`);
      }),
    );
  });
  it('adds up: the parts of the units below are those of the unit above', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const rows = coverageOf(city, dates);
        for (const measure of ['compounds', 'households'] as const) {
          const of = (id: string) => rows.find((r) => r.date === dates[1] && r.unitId === id && r.measure === measure);
          const total = (ids: string[], part: 'numerator' | 'denominator') =>
            ids.reduce((sum, id) => sum + (of(id)?.[part] ?? 0), 0);
          expect(total(['g1', 'g2', 'g3'], 'numerator')).toBe(of('tiny')?.numerator);
          expect(total(['g1', 'g2'], 'denominator')).toBe(of('s1')?.denominator);
        }
      }),
    );
  });
  it('is the same where only the days that are asked for are looked at', () => {
    fc.assert(
      fc.property(cities, fc.subarray(dates, { minLength: 1 }), (city, asked) => {
        const series = (changes: StateChange[]) => tally(hierarchyOf(city), city.compounds, changes, asked);
        const all = series(coverage.changes(city, null));
        const few = series(coverage.changes(city, null, asked));
        for (const date of asked)
          for (const unit of hierarchyOf(city).units.keys()) {
            for (const measure of coverage.measures)
              expect(few.fraction(date, unit, measure)).toEqual(all.fraction(date, unit, measure));
            expect(few.flow(date, unit)).toEqual(all.flow(date, unit));
          }
      }),
    );
  });
  it('does not depend on the order of the rows, nor on how compounds are cut into grids', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const shuffled = { ...city, compounds: [...city.compounds].reverse(), services: [...city.services].reverse() };
        expect(coverageOf(shuffled, dates)).toEqual(coverageOf(city, dates));
        const merged = {
          ...city,
          compounds: city.compounds.map((c) => ({ ...c, unitId: c.unitId === 'g2' ? 'g1' : c.unitId })),
        };
        for (const id of ['tiny', 's1']) {
          expect(parts(coverageOf(merged, dates), '2018-02-28', id, 'households')).toBe(
            parts(coverageOf(city, dates), '2018-02-28', id, 'households'),
          );
        }
      }),
    );
  });
});

test('rows come sorted by date, level, unit and measure', () => {
  const rows = coverageOf(tinyCity({ programme }), dates).map((r) => [r.date, r.level, r.unitId, r.measure].join('|'));
  expect(rows).toEqual([...rows].sort());
});
