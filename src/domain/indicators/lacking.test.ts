import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { hierarchyOf, unitKey } from '../units/hierarchy.ts';
import { accountOf } from './account.ts';
import { isMeasured, lackingNow } from './lacking.ts';
import { rateRows, rateTable } from './rates.ts';
import { INDICATOR_IDS, changesIn, indicatorOf } from './registry.ts';
import { isInScope, tally, weightOf } from './tally.ts';

const DAY = '2018-03-31';

/** One compound as a city may know it. */
const known = record({
  grid: constantFrom('g1', 'g2', 'g3'),
  households: option(integer({ min: 1, max: 500 }), { nil: null }),
  floorAreaM2: option(integer({ min: 1, max: 5000 }), { nil: null }),
  listedOn: option(constantFrom('2018-02-01', '2018-05-01'), { nil: null }),
  isCovered: boolean(),
  isExempt: boolean(),
});

describe('a rate by a measure', () => {
  test('is empty exactly where a compound in its denominator lacks the size, or where there is none', () => {
    assert(
      property(array(known, { minLength: 1, maxLength: 8 }), (list) => {
        const city = tinyCity({
          reports: [],
          compounds: list.map(({ grid, isCovered: _covered, isExempt: _exempt, ...own }, i) =>
            compound(`c${String(i)}`, grid, own),
          ),
          services: list.flatMap(({ isCovered }, i) => (isCovered ? [service(`c${String(i)}`, '2018-01-01')] : [])),
          works: list.flatMap(({ isExempt }, i) =>
            isExempt
              ? ['greening', 'repairs'].map((category) => works(`c${String(i)}`, category, { exempt: true }))
              : [],
          ),
        });
        const hierarchy = hierarchyOf(city);
        const lacking = lackingNow(city);
        for (const id of INDICATOR_IDS) {
          const indicator = indicatorOf(id);
          const whole = tally(hierarchy, city.compounds, changesIn(city, id, null), [DAY]);
          for (const row of rateRows(rateTable(hierarchy, city, { ...indicator, parts: null }, whole, [DAY]))) {
            const unit = hierarchy.units.findIndex((own) => own.level === row.level && own.id === row.unitId);
            const counted = city.compounds.filter(
              (own, i) =>
                isInScope(own, DAY) &&
                hierarchy.ancestors[i]?.includes(unit) === true &&
                (id === 'coverage' || list[i]?.isExempt === false),
            );
            const without = counted.filter((own) => weightOf(own, row.measure) === null).length;
            expect(row.rate === null).toBe(without > 0 || counted.length === 0);
            expect(row.numerator === null).toBe(without > 0);
            expect(row.denominator === null).toBe(without > 0);
            if (without > 0) expect(row.rateUpper).toBeNull();
            expect(lacking(unitKey(row.level, row.unitId), id, row.measure)).toBe(without);
            // The account adds the compounds up by themselves.
            expect(accountOf(city, { ...row, indicator: id })).toMatchObject({
              numerator: row.numerator,
              denominator: row.denominator,
            });
          }
        }
      }),
    );
  });
});

test('a size that one compound has is a measure of the city; one that none has is not', () => {
  const without = compound('a', 'g1', { households: null, floorAreaM2: null });
  expect(isMeasured([without, compound('b', 'g1', { floorAreaM2: null })], 'households')).toBe(true);
  expect(isMeasured([without, compound('b', 'g1', { floorAreaM2: null })], 'floor_area')).toBe(false);
  expect(isMeasured([without], 'compounds')).toBe(true);
});
