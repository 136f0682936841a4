import { expect, test } from 'vitest';
import { works } from '../../tests/fixtures/tiny-city.ts';
import { asPublished, compoundRowsCsv, inColumnNames, placeRatesCsv } from './place-tables.ts';

test('placeRatesCsv writes rates as the published tables do, and marks made-up rows', () => {
  const common = { date: '2018-12-31', level: 'grid', unitId: 'g1', measure: 'compounds' } as const;
  const csv = placeRatesCsv(
    {
      coverage: [{ ...common, part: 'all', numerator: 1, denominator: 3, rate: 1 / 3, rateUpper: 1 / 3 }],
      renovation: [{ ...common, part: 'all', numerator: 0, denominator: 0, rate: null, rateUpper: null }],
    },
    '演示数据',
  );
  expect(csv).toBe(
    'indicator,date,level,unit_id,measure,category,numerator,denominator,rate,rate_upper,demonstration\r\n' +
      'coverage,2018-12-31,grid,g1,compounds,,1,3,0.333333,0.333333,演示数据\r\n' +
      'renovation,2018-12-31,grid,g1,compounds,all,0,0,,,演示数据\r\n',
  );
});

test('compoundRowsCsv has a row for each service, work and pairing of each compound, and no mark on real data', () => {
  const csv = compoundRowsCsv(
    [
      {
        id: 'a',
        services: [
          {
            compoundId: 'a',
            firmId: 'f',
            firm: '甲,乙物业',
            mode: 'professional',
            enteredOn: '2017-01-01',
            leftOn: null,
          },
        ],
        works: [works('a', 'greening', { startedOn: '2018-01-01', acceptedOn: '2018-03-01' })],
        pairings: [{ compoundId: 'a', organisation: '某单位', since: '2018-01-01', until: '2018-02-01' }],
      },
      { id: 'b', services: [], works: [works('b', 'repairs', { exempt: true })], pairings: [] },
    ],
    null,
  );
  expect(csv.split('\r\n').slice(0, -1)).toEqual([
    'ledger,compound_id,item,detail,started_on,completed_on,accepted_on,ended_on',
    'services,a,"甲,乙物业",professional,2017-01-01,,,',
    'works,a,greening,,2018-01-01,,2018-03-01,',
    'pairings,a,某单位,,2018-01-01,,,2018-02-01',
    'works,b,repairs,exempt,,,,',
  ]);
});

test('inColumnNames gives the names of the published columns, at any depth, and leaves values alone', () => {
  expect(inColumnNames({ floorAreaM2: 1, formerNames: ['aB'], works: [{ startedOn: null }] })).toEqual({
    floor_area_m2: 1,
    former_names: ['aB'],
    works: [{ started_on: null }],
  });
});

test('asPublished rounds as the published tables do, keeps no data as no data, and has the columns of the indicator’s own table', () => {
  const row = { date: '2018-12-31', level: 'grid', unitId: 'g', measure: 'floor_area' } as const;
  const rates = { part: 'all', numerator: 0.1 + 0.2, denominator: 3, rate: 1 / 3, rateUpper: null };
  expect(asPublished('coverage', { ...row, ...rates })).toEqual({
    ...row,
    numerator: 0.3,
    denominator: 3,
    rate: 0.333333,
    rateUpper: null,
  });
  const none = { part: 'greening', numerator: 0, denominator: 0, rate: null, rateUpper: null };
  expect(asPublished('renovation', { ...row, ...none })).toEqual({
    ...row,
    category: 'greening',
    numerator: 0,
    denominator: 0,
    rate: null,
    rateUpper: null,
  });
});
