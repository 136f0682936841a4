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
  expect(of('2017-Q3', 's1')).toMatchObject({ rank: 2, previousRank: 2 });
  expect(rows.some((row) => row.period.startsWith('2018'))).toBe(false);
});
