import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RankingScheme } from '../programme.ts';
import { rankUnits } from './rank-range.ts';
import { ranksOf, weightedMean } from './scores.ts';
import type { Scored } from './scores.ts';
import { weightingCount, weightings } from './weightings.ts';

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

test('weightings: −, 0, + of each component, the first varying slowest', () => {
  expect(weightings({ ...scheme, delta: 0.5 })).toEqual([
    { name: '--', weights: [30, 20] },
    { name: '-0', weights: [30, 40] },
    { name: '-+', weights: [30, 60] },
    { name: '0-', weights: [60, 20] },
    { name: '00', weights: [60, 40] },
    { name: '0+', weights: [60, 60] },
    { name: '+-', weights: [90, 20] },
    { name: '+0', weights: [90, 40] },
    { name: '++', weights: [90, 60] },
  ]);
  expect(weightingCount(scheme)).toBe(9);
});

describe('rankUnits(units, scheme)', () => {
  // a 80 and 50, b 70 and 64: a leads by 10 × the first weight − 14 × the second, of 48, 60, 72 and 32, 40, 48.
  //   48: 32 → 480 − 448 > 0; 40 → 480 − 560 < 0; 48 → 480 − 672 < 0
  //   60: 32 → 600 − 448 > 0; 40 → 600 − 560 > 0; 48 → 600 − 672 < 0
  //   72: 720 − 448, 560 and 672, all > 0
  // So b is first in -0, -+ and 0+, a in the six others. c is behind both, and d misses a component.
  const ranked = () =>
    rankUnits([unit('a', 80, 50), unit('b', 70, 64), unit('c', 40, 40), unit('d', null, 90)], scheme);

  it('ranks by score and leaves out who misses a component', () => {
    expect(ranked().map(({ rank, score }) => [rank, score])).toEqual([
      [1, 68],
      [2, expect.closeTo(67.6)],
      [3, 40],
      [null, null],
    ]);
  });
  it('gives the extreme ranks, the first weighting of each, and the share that keeps the rank', () => {
    expect(ranked().map(({ range }) => range)).toEqual([
      { best: 1, worst: 2, held: 6 / 9, bestAt: '--', worstAt: '-0' },
      { best: 1, worst: 2, held: 6 / 9, bestAt: '-0', worstAt: '--' },
      { best: 3, worst: 3, held: 1, bestAt: '--', worstAt: '--' },
      null,
    ]);
  });
  it('is no wider than the weightings: a unit that each of two others beats under some may never be behind both', () => {
    // c ties with a and b by the scheme; what helps a against it harms b, so that it is second at the worst, not third.
    const rows = rankUnits([unit('a', 62, 42), unit('b', 58, 48), unit('c', 60, 45)], scheme);
    expect(rows[2]).toMatchObject({ rank: 1, range: { best: 1, worst: 2 } });
  });
  it('without a delta has but the rank itself', () => {
    const [a, b] = rankUnits([unit('a', 80, 50), unit('b', 70, 64)], { ...scheme, delta: 0 });
    expect(a?.range).toEqual({ best: 1, worst: 1, held: 1, bestAt: '--', worstAt: '--' });
    expect(b?.range).toMatchObject({ best: 2, worst: 2, held: 1 });
  });
});

/** Two to twelve units with three components each. */
const three: RankingScheme = { ...scheme, components: [...scheme.components, { id: 'renovation_level', weight: 25 }] };
const score = fc.integer({ min: 0, max: 100 });
const units = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 12 });
const rankedOf = (scores: readonly (readonly [number, number, number])[]) =>
  rankUnits(
    scores.map(([a, b, c], i) => ({
      unitId: `u${i}`,
      components: [...unit('', a, b).components, { id: 'renovation_level', score: c }],
    })),
    three,
  );

test('a ranking is consistent: the best rank is 1, more points never rank worse, the rank lies in its range', () => {
  fc.assert(
    fc.property(units, (scores) => {
      const rows = rankedOf(scores);
      expect(Math.min(...rows.map((row) => row.rank ?? Infinity))).toBe(1);
      for (const a of rows) {
        expect(a.range?.best ?? 0).toBeLessThanOrEqual(a.rank ?? 0);
        expect(a.range?.worst ?? 0).toBeGreaterThanOrEqual(a.rank ?? 0);
        for (const b of rows) if ((a.score ?? 0) > (b.score ?? 0) + 1e-6) expect(a.rank).toBeLessThan(b.rank ?? 0);
      }
    }),
  );
});

test('each end is attained by the first weighting of its name, no weighting is outside, and the share is a count', () => {
  fc.assert(
    fc.property(units, (scores) => {
      const rows = rankedOf(scores);
      const tables = weightings(three).map(({ name, weights }) => ({
        name,
        ranks: ranksOf(scores.map((own) => weightedMean(own, weights))),
      }));
      rows.forEach(({ rank, range }, i) => {
        const own = tables.map(({ name, ranks }) => ({ name, rank: ranks[i] ?? 0 }));
        expect(range).toEqual({
          best: Math.min(...own.map((one) => one.rank)),
          worst: Math.max(...own.map((one) => one.rank)),
          bestAt: own.find((one) => one.rank === range?.best)?.name,
          worstAt: own.find((one) => one.rank === range?.worst)?.name,
          held: own.filter((one) => one.rank === rank).length / 27,
        });
      });
    }),
  );
});
