import { expect, test } from 'vitest';
import { inspection, programme, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Target } from '../../domain/programme.ts';
import { methodsView } from './methods.ts';
import { rankingExample } from './ranking-example.ts';
import { rateExample, upperExample } from './rate-example.ts';
import { targetExample } from './target-example.ts';

/** a is covered and renovated, b covered and in need of nothing, c neither; sub-district s2 has not reported. */
const services = [service('a', '2017-06-01'), service('b', '2018-02-10')];
const reports = [{ month: '2018-03', subdistrictId: 's1', reportedOn: '2018-03-30' }];
const edition = tinyEdition({
  services,
  reports,
  works: [
    works('a', 'greening', { acceptedOn: '2018-02-01' }),
    works('a', 'repairs', { exempt: true }),
    works('b', 'greening', { exempt: true }),
    works('b', 'repairs', { exempt: true }),
  ],
});

test('the sub-district of the example has both sides, and its sums can be counted by hand', () => {
  const example = rateExample(edition);
  expect(example?.caption).toBe('一街道；来源：演示台账；截至2018年3月31日');
  expect(example?.rows.map(({ name, covered, accepted, needed }) => [name, covered, accepted, needed])).toEqual([
    ['小区a', true, 1, 1],
    ['小区b', true, 0, 0],
    ['小区c', false, 0, 2],
  ]);
  expect(example?.sums).toEqual({
    households: { of: 400, all: 450 },
    floorAreaM2: { of: 30000.5, all: 35000.5 },
    covered: { of: 2, all: 3 },
    renovated: { of: 1, all: 2 },
  });
  expect(example?.coverage).toContain('2÷3＝66.7%');
  expect(example?.renovation).toContain('1÷2＝50.0%');
});

test('a city where no reporting sub-district has both sides has no example', () => {
  expect(rateExample(tinyEdition())).toBeNull();
  expect(methodsView(tinyEdition()).indicators.map(({ example }) => example)).toEqual([null, null]);
});

test('what silence leaves open is added to the numerator of the upper rate', () => {
  // d and e lie in the silent sub-district: (2 + 2) ÷ 5.
  expect(upperExample(edition)).toContain('（2＋2）÷5＝80.0%');
  expect(upperExample(tinyEdition({ services }))).toContain('上限与覆盖率相同');
});

const target: Target = {
  id: 'all',
  name: '覆盖全部',
  indicator: 'coverage',
  measure: 'compounds',
  startsOn: '2018-01-01',
  dueOn: '2018-12-31',
  baseline: 0.2,
  value: 0.6,
  milestones: [],
  source: '',
  note: null,
};

test('the target of the example runs, and its expected value lies on the line between two dates', () => {
  const later = { ...target, id: 'later', startsOn: '2018-06-01' };
  const own = tinyEdition({ services, programme: { ...programme, targets: [later, target] } });
  const [expected] = targetExample(own);
  // 89 of 364 days have passed: 20 % + 40 % × 89 ÷ 364 = 29.78 %; 2 of 5 is 10.2 points above.
  expect(expected).toContain('过了89天');
  expect(expected).toContain('×89÷364＝29.78%');
  expect(expected).toContain('快于计划10.2个百分点');
  expect(targetExample(tinyEdition({ programme: { ...programme, targets: [later] } }))).toEqual([]);
});

test('the score of the example is the weighted mean of its components', () => {
  const own = tinyEdition({
    services,
    inspections: [inspection('2018-02-01', 's1', 90), inspection('2018-02-01', 's2', 80)],
    programme: {
      ...programme,
      ranking: {
        levels: ['subdistrict'],
        delta: 0.2,
        components: [
          { id: 'coverage_level', weight: 3 },
          { id: 'inspection', weight: 1 },
        ],
      },
    },
  });
  const example = rankingExample(own);
  // By households s1 covers 400 of 450: (3 × 88.89 + 1 × 90) ÷ 4 = 89.2; s2 covers none: 20.
  expect(example?.score).toContain('一街道的得分＝（3×88.89＋1×90.00）÷4＝89.2');
  expect(example?.interval).toContain('名次范围是第1至1');
  expect(example?.duel).toBeNull();
  expect(rankingExample(tinyEdition({ programme: { ...programme, asOf: '2018-02-28' } }))).toBeNull();
});
