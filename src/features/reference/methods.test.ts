import { describe, expect, it, test } from 'vitest';
import { compound, inspection, programme, service, works } from '../../../tests/fixtures/tiny-city.ts';
import { tinyEdition } from '../../../tests/tiny-edition.ts';
import type { Target } from '../../domain/programme.ts';
import { methodsView } from './methods.ts';
import { rankingExample } from './ranking-example.ts';
import { rateExample, upperExample } from './rate-example.ts';
import { targetExample } from './target-example.ts';

/** a is covered and renovated, b covered and in need of nothing, c neither; sub-district s2 has not reported. */
const services = [service('a', '2017-06-01'), service('b', '2018-02-10')];
const reports = [{ month: '2018-03', unitId: 's1', reportedOn: '2018-03-30' }];
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
  expect(example?.coverage).toContain('2÷3＝67%');
  expect(example?.renovation).toContain('1÷2＝50%');
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

describe('the example of the ranking', () => {
  // Ten compounds of 100 households in each sub-district: s1 covers eight, s2 two.
  const compounds = ['g1', 'g3'].flatMap((grid) =>
    Array.from({ length: 10 }, (_, i) => compound(`${grid}-${i}`, grid)),
  );
  const covered = (grid: string, count: number) =>
    Array.from({ length: count }, (_, i) => service(`${grid}-${i}`, '2017-06-01'));
  const edition = (scores: { readonly s1: number; readonly s2: number }) =>
    tinyEdition({
      compounds,
      services: [...covered('g1', 8), ...covered('g3', 2)],
      inspections: [inspection('2018-02-01', 's1', scores.s1), inspection('2018-02-01', 's2', scores.s2)],
      programme: {
        ...programme,
        ranking: {
          levels: ['subdistrict'],
          delta: 0.2,
          components: [
            { id: 'coverage_level', weight: 60 },
            { id: 'inspection', weight: 40 },
          ],
        },
      },
    });

  it('is the weighted mean of the components, of a unit whose rank may be the same under all weightings', () => {
    const example = rankingExample(edition({ s1: 90, s2: 80 }));
    expect(example?.score).toContain('一街道的得分＝（60×80.00＋40×90.00）÷100＝84.0');
    expect(example?.interval).toBe('一街道名列第1，在9种权重下都是第1。');
    expect(example?.range).toBeNull();
  });

  it('works both ends of a range out, by the weightings that attain them', () => {
    // s1 leads by 60 in coverage and trails by 80 in inspections: by 60 w₁ − 80 w₂. Of 48, 60, 72 and 32, 40, 48 these
    // give −320 (48, 40), −960 (48, 48) and −240 (60, 48); 0 ties at none, and the six others are above zero.
    const example = rankingExample(edition({ s1: 10, s2: 90 }));
    expect(example?.interval).toContain('一街道名列第1。9种权重中，6种（66.7%）也得第1；最好第1，最差第2。');
    expect(example?.range).toMatchObject({
      rows: [
        { name: '覆盖水平', score: 80, weights: [60, 48, 48] },
        { name: '巡查考核', score: 10, weights: [40, 32, 40] },
      ],
      // (60 × 80 + 40 × 10) ÷ 100, (48 × 80 + 32 × 10) ÷ 80, (48 × 80 + 40 × 10) ÷ 88
      scores: [52, 52, expect.closeTo(48.18, 2)],
      ranks: [1, 1, 2],
    });
  });

  it('is left out before the first quarter', () => {
    expect(rankingExample(tinyEdition({ programme: { ...programme, asOf: '2018-02-28' } }))).toBeNull();
  });
});
