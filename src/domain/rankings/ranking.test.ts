import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspection, programme, service, tinyCity, works } from '../../../tests/fixtures/tiny-city.ts';
import type { RankingScheme } from '../programme.ts';
import { publish } from '../publish.ts';
import { competitionRanks, gainScore, rankUnits, scoreOf } from './ranking.ts';
import type { Scored } from './ranking.ts';

const scheme: RankingScheme = {
  levels: ['subdistrict'],
  delta: 0.2,
  components: [
    { id: 'coverage_level', weight: 60 },
    { id: 'inspection', weight: 40 },
  ],
};
const unit = (unitId: string, level: number | null, score: number | null): Scored => ({
  unitId,
  components: [
    { id: 'coverage_level', score: level },
    { id: 'inspection', score },
  ],
});

describe('gainScore(start, end)', () => {
  it.each([
    [0.5, 0.75, 50],
    [0.5, 0.4, 0],
    [1, 1, 100],
    [1, 0.5, 100],
    [0, 1, 100],
  ])('of %d to %d is %d', (start, end, score) => {
    expect(gainScore(start, end)).toBe(score);
  });
  it('is null without data at either end', () => {
    expect([gainScore(null, 0.5), gainScore(0.5, null)]).toEqual([null, null]);
  });
});

test('competitionRanks: ties share a rank, the next rank is skipped, noise below 1e-9 ties', () => {
  expect(competitionRanks([80, 90, 80 + 1e-10, null, 70])).toEqual([2, 1, 2, null, 4]);
});

test('competitionRanks: scores exactly 1e-9 apart still tie', () => {
  expect(competitionRanks([0, 1e-9, 3e-9])).toEqual([2, 2, 1]);
});

test('scoreOf weighs: (60 × 80 + 40 × 50) / 100 = 68, and is null when a component is missing', () => {
  expect(scoreOf(unit('a', 80, 50).components, scheme)).toBe(68);
  expect(scoreOf(unit('a', 80, null).components, scheme)).toBeNull();
});

describe('rankUnits(units, scheme)', () => {
  // a 80·0.6 + 50·0.4 = 68; b 70·0.6 + 64·0.4 = 67.6; c 40·0.6 + 40·0.4 = 40; d misses a component.
  // a over b: +10 on level, −14 on inspection. At a's worst weights 48·10 − 48·14 = −192 < 0, at its best
  // 72·10 − 32·14 = 272 > 0: neither surely beats the other, each may. Both surely beat c.
  const ranked = () =>
    rankUnits([unit('a', 80, 50), unit('b', 70, 64), unit('c', 40, 40), unit('d', null, 90)], scheme);

  it('ranks by score and leaves out who misses a component', () => {
    expect(ranked().map((row) => row.rank)).toEqual([1, 2, 3, null]);
  });
  it('says which neighbours other weights would exchange', () => {
    expect(ranked().map((row) => [row.rankBest, row.rankWorst])).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [null, null],
    ]);
  });
});

const units = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 1,
  maxLength: 12,
});

test('a ranking is consistent: the best rank is 1, more points never rank worse, the rank lies in its interval', () => {
  fc.assert(
    fc.property(units, (scores) => {
      const rows = rankUnits(
        scores.map(([a, b], i) => unit(`u${i}`, a, b)),
        scheme,
      );
      expect(Math.min(...rows.map((row) => row.rank ?? Infinity))).toBe(1);
      for (const a of rows) {
        expect(a.rankBest ?? 0).toBeLessThanOrEqual(a.rank ?? 0);
        expect(a.rankWorst ?? 0).toBeGreaterThanOrEqual(a.rank ?? 0);
        for (const b of rows) if ((a.score ?? 0) > (b.score ?? 0) + 1e-6) expect(a.rank).toBeLessThan(b.rank ?? 0);
      }
    }),
  );
});

test('no admissible weights rank a unit outside its interval', () => {
  const factor = fc.double({ min: 0.8, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(units, factor, factor, (scores, f, g) => {
      const moved = {
        ...scheme,
        components: scheme.components.map((c, i) => ({ ...c, weight: c.weight * (i ? g : f) })),
      };
      const list = scores.map(([a, b], i) => unit(`u${i}`, a, b));
      const official = rankUnits(list, scheme);
      rankUnits(list, moved).forEach((row, i) => {
        expect(row.rank).toBeGreaterThanOrEqual(official[i]?.rankBest ?? 0);
        expect(row.rank).toBeLessThanOrEqual(official[i]?.rankWorst ?? 0);
      });
    }),
  );
});

test('the year is the mean of its quarters, and needs all four', () => {
  const quarters = ['2017-02-01', '2017-05-01', '2017-08-01', '2017-11-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2017-01',
      asOf: '2018-02-28',
      ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    services: [service('a', '2017-01-01')],
    works: [works('a', 'greening')],
    inspections: [
      ...quarters.map((day, i) => inspection(day, 's1', 60 + 10 * i)),
      inspection('2017-02-15', 's1', 80),
      ...quarters.slice(1).map((day) => inspection(day, 's2', 99)),
    ],
  });
  const rows = publish(city).rankings;
  const of = (period: string, unitId: string) => rows.find((row) => row.period === period && row.unitId === unitId);
  // s1: first quarter (60 + 80) / 2 = 70, then 70, 80, 90: mean 77.5.
  expect(of('2017', 's1')).toMatchObject({ score: 77.5, rank: 1, rankBest: null, components: [] });
  expect(of('2017', 's2')).toMatchObject({ score: null, rank: null, missing: ['2017-Q1'] });
  expect(of('2017-Q1', 's2')).toMatchObject({ rank: null, missing: ['inspection'] });
  expect(['2017-Q1', '2017-Q2', '2017-Q3'].map((quarter) => of(quarter, 's1')?.rank)).toEqual([1, 2, 2]);
  expect(['2017-Q1', '2017-Q2', '2017-Q3'].map((quarter) => of(quarter, 's1')?.previousRank)).toEqual([null, 1, 2]);
  expect(rows.some((row) => row.period.startsWith('2018'))).toBe(false);
});

test('a year without all of its quarters has no assessment, and the next one is compared with the one before', () => {
  const days = ['2016-11-01', '2017-01-01', '2017-04-01', '2017-07-01', '2017-10-01'];
  const later = ['2018-01-01', '2018-04-01', '2018-07-01', '2018-10-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2016-10',
      asOf: '2018-12-31',
      ranking: { levels: ['subdistrict'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    inspections: [
      ...[...days, ...later].map((day) => inspection(day, 's1', 80)),
      ...days.map((day) => inspection(day, 's2', 90)),
      ...later.map((day) => inspection(day, 's2', 70)),
    ],
  });
  const years = publish(city).rankings.filter((row) => row.period.length === 4);
  expect(years.map((row) => [row.period, row.unitId, row.score, row.rank, row.previousRank])).toEqual([
    ['2017', 's1', 80, 2, null],
    ['2017', 's2', 90, 1, null],
    ['2018', 's1', 80, 1, 2],
    ['2018', 's2', 70, 2, 1],
  ]);
});

test('a rank is compared with that of the period before of its own kind, in its own level', () => {
  const quarters = ['2017-02-01', '2017-05-01', '2017-08-01', '2017-11-01', '2018-02-01'];
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2017-01',
      asOf: '2018-03-31',
      ranking: { levels: ['subdistrict', 'grid'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
    // s1 leads in the last quarter only; the grids g1 and g2 of s1 always tie.
    inspections: quarters.flatMap((day, i) => [inspection(day, 's1', i < 4 ? 60 : 90), inspection(day, 's2', 80)]),
  });
  const rows = publish(city).rankings.filter((row) => ['s1', 'g2', 'g3'].includes(row.unitId));
  expect(
    rows
      .filter((row) => ['2017', '2017-Q1', '2018-Q1'].includes(row.period))
      .map((row) => [row.period, row.unitId, row.rank, row.previousRank]),
  ).toEqual([
    ['2017', 'g2', 2, null],
    ['2017', 'g3', 1, null],
    ['2017', 's1', 2, null],
    ['2017-Q1', 'g2', 2, null],
    ['2017-Q1', 'g3', 1, null],
    ['2017-Q1', 's1', 2, null],
    ['2018-Q1', 'g2', 1, 2],
    ['2018-Q1', 'g3', 3, 1],
    ['2018-Q1', 's1', 1, 2],
  ]);
});

describe('the components of a quarter', () => {
  // Households: a 100, b 300, c 50 in s1; d 150, e 400 in s2; a and b are in the grid g1, c in g2.
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2018-01',
      asOf: '2018-03-31',
      ranking: {
        levels: ['subdistrict', 'grid', 'district'],
        delta: 0.2,
        components: (
          ['coverage_level', 'coverage_gain', 'renovation_level', 'renovation_gain', 'inspection'] as const
        ).map((id) => ({ id, weight: 20 })),
      },
    },
    services: [service('a', '2017-06-01'), service('b', '2018-02-01'), service('d', '2017-01-01', '2018-02-01')],
    works: ['greening', 'repairs'].flatMap((category) => [
      works('c', category, { acceptedOn: '2018-01-15' }),
      works('e', category, { acceptedOn: '2017-12-31' }),
    ]),
    inspections: [
      inspection('2018-01-10', 's1', 90),
      inspection('2018-03-31', 's1', 70),
      inspection('2018-02-01', 's2', 60),
    ],
  });
  const rowOf = (unitId: string) => publish(city).rankings.find((row) => row.unitId === unitId);
  const scores = (unitId: string) =>
    rowOf(unitId)?.components.map(({ score }) => score && Math.round(score * 100) / 100);

  it('are, in percent, the share of households at its end and how much of what was lacking at its start was closed', () => {
    // s1: coverage 100 → 400 of 450: 88.89, (400 − 100) / (450 − 100) = 85.71; renovation 0 → 50 of 450: 11.11, 11.11.
    expect(scores('s1')).toEqual([88.89, 85.71, 11.11, 11.11, 80]);
    // s2: coverage 150 → 0 of 550, a loss is no gain; renovation 400 of 550 at both ends.
    expect(scores('s2')).toEqual([0, 0, 72.73, 0, 60]);
  });
  it('of a district are those of all its households and inspections, of a grid those of its sub-district’s inspections', () => {
    // d1: coverage 250 → 400 of 1000: 40, 150 / 750 = 20; renovation 400 → 450: 45, 50 / 600 = 8.33; (90 + 70 + 60) / 3.
    expect(scores('d1')).toEqual([40, 20, 45, 8.33, 73.33]);
    expect(scores('g2')).toEqual([0, 0, 100, 100, 80]);
  });
  it('are listed by level in code-point order, then by unit', () => {
    expect(publish(city).rankings.map((row) => `${row.period} ${row.level} ${row.unitId}`)).toEqual([
      '2018-Q1 district d1',
      '2018-Q1 grid g1',
      '2018-Q1 grid g2',
      '2018-Q1 grid g3',
      '2018-Q1 subdistrict s1',
      '2018-Q1 subdistrict s2',
    ]);
  });
  it('that are missing keep a unit out, and are named', () => {
    const without = { ...city, inspections: city.inspections.slice(2) };
    const row = publish(without).rankings.find(({ unitId }) => unitId === 's1');
    expect(row).toMatchObject({ score: null, rank: null, missing: ['inspection'] });
    // Without a compound there is no rate.
    const empty = publish({ ...city, compounds: city.compounds.slice(0, 3), services: [], works: [] }).rankings;
    expect(empty.find(({ unitId }) => unitId === 's2')?.missing).toEqual([
      'coverage_level',
      'coverage_gain',
      'renovation_level',
      'renovation_gain',
    ]);
  });
});

test('rows of several quarters come by period, then by level', () => {
  const city = tinyCity({
    programme: {
      ...programme,
      seriesFrom: '2018-01',
      asOf: '2018-06-30',
      ranking: { levels: ['subdistrict', 'district'], delta: 0, components: [{ id: 'inspection', weight: 1 }] },
    },
  });
  expect(publish(city).rankings.map((row) => `${row.period} ${row.unitId}`)).toEqual([
    '2018-Q1 d1',
    '2018-Q1 s1',
    '2018-Q1 s2',
    '2018-Q2 d1',
    '2018-Q2 s1',
    '2018-Q2 s2',
  ]);
});
