import { describe, expect, test } from 'vitest';
import { compound, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import { publish } from '../publish.ts';
import { factsAsOf } from '../time/facts.ts';
import { accountOf, type RateQuestion } from './account.ts';
import { rateRows } from './rates.ts';
import { indicatorOf, INDICATOR_IDS } from './registry.ts';
import { rateOf } from './tally.ts';

/**
 * Grid g1 has a and b, g2 has c (sub-district s1, which has reported March); g3 has d, e, x and y (s2, silent). x was
 * removed in February, y is listed from April on. a is served since January, c was left in March, d is served.
 */
const city = tinyCity({
  compounds: [
    compound('a', 'g1', { households: 100, floorAreaM2: 10000 }),
    compound('b', 'g1', { households: 300, floorAreaM2: 20000.5 }),
    compound('c', 'g2', { households: 50, floorAreaM2: 5000 }),
    compound('d', 'g3', { households: 150, floorAreaM2: 9000 }),
    compound('e', 'g3', { households: 400, floorAreaM2: 31000 }),
    compound('x', 'g3', { removedOn: '2018-02-10' }),
    compound('y', 'g3', { listedOn: '2018-04-01' }),
  ],
  services: [service('a', '2018-01-01'), service('c', '2018-01-01', '2018-03-20'), service('d', '2017-01-01')],
  works: [
    works('a', 'greening', { acceptedOn: '2018-02-01' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'greening', { exempt: true }),
    works('b', 'repairs', { exempt: true }),
    works('c', 'greening', { acceptedOn: '2018-02-01' }),
  ],
  reports: [{ month: '2018-03', unitId: 's1', reportedOn: '2018-04-02' }],
});
const { facts } = factsAsOf(city);

const COVERAGE: RateQuestion = {
  indicator: 'coverage',
  level: 'city',
  unitId: 'tiny',
  measure: 'households',
  part: 'all',
  date: '2018-03-31',
};
const standings = (question: RateQuestion) =>
  accountOf(facts, question)?.compounds.map(({ compound: { id }, standing, weight }) => `${id} ${standing} ${weight}`);

describe('the account of a rate', () => {
  test('tells who covers how much of the city: 100 + 150 of 100 + 300 + 50 + 150 + 400 households', () => {
    const account = accountOf(facts, COVERAGE);
    expect(standings(COVERAGE)).toEqual([
      'a achieved 100',
      'b counted 300',
      'c counted 50',
      'd achieved 150',
      'e counted 400',
      'x removed 100',
      'y not_listed 100',
    ]);
    // Only e is uncovered in a silent sub-district: 250 + 400.
    expect(account).toMatchObject({ numerator: 250, denominator: 1000, upperNumerator: 650, silent: ['s2'] });
  });

  test('tells which works a compound needs: c lacks its repairs, b needs nothing', () => {
    const question: RateQuestion = {
      ...COVERAGE,
      indicator: 'renovation',
      measure: 'compounds',
      unitId: 's1',
      level: 'subdistrict',
    };
    expect(standings(question)).toEqual(['a achieved 1', 'b not_needed 1', 'c counted 1']);
    expect(accountOf(facts, question)).toMatchObject({ numerator: 1, denominator: 2, upperNumerator: 1, silent: [] });
    expect(standings({ ...question, part: 'repairs' })).toEqual(['a not_needed 1', 'b not_needed 1', 'c counted 1']);
    expect(accountOf(facts, { ...question, part: 'repairs' })?.upperNumerator).toBe(null);
  });

  test('counts grids all of whose compounds are covered: on 28 February that of c alone, in March none', () => {
    const grids = (date: string) => accountOf(facts, { ...COVERAGE, measure: 'grids', date });
    expect(grids('2018-02-28')?.grids).toEqual([
      { id: 'g1', counted: 2, achieved: 1 },
      { id: 'g2', counted: 1, achieved: 1 },
      { id: 'g3', counted: 2, achieved: 1 },
    ]);
    expect(grids('2018-02-28')).toMatchObject({ numerator: 1, denominator: 3, upperNumerator: null });
    expect(grids('2018-03-31')).toMatchObject({ numerator: 0, denominator: 3 });
  });

  test('knows no unit that the ledgers do not have', () => {
    expect(accountOf(facts, { ...COVERAGE, unitId: 'elsewhere' })).toBe(null);
  });

  test('agrees with every published row', () => {
    const { rates } = publish(city);
    let compared = 0;
    for (const indicator of INDICATOR_IDS)
      for (const row of rateRows(rates[indicator])) {
        const account = accountOf(facts, { ...row, indicator });
        const upper = account?.upperNumerator ?? null;
        expect({ ...row, ...account }).toMatchObject({ numerator: row.numerator, denominator: row.denominator });
        const hasUpper = upper !== null && indicatorOf(indicator).open;
        expect(row.rateUpper).toBe(hasUpper ? rateOf({ ...row, numerator: upper }) : null);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(100);
  });
});
