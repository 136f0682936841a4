import { describe, expect, it } from 'vitest';
import type { RankingScheme } from '../programme.ts';
import { neighbourPairs, rankSegments } from './rank-neighbours.ts';
import { rankUnits } from './rank-range.ts';

const scheme: RankingScheme = {
  levels: ['district'],
  delta: 0.2,
  components: [
    { id: 'coverage_level', weight: 50 },
    { id: 'inspection', weight: 50 },
  ],
};
/** Units with the scores of the two components, in rank order. */
const ranked = (...units: [string, number, number][]) =>
  rankUnits(
    units.map(([unitId, coverage, inspection]) => ({
      unitId,
      components: [
        { id: 'coverage_level', score: coverage },
        { id: 'inspection', score: inspection },
      ],
    })),
    scheme,
  ).flatMap(({ rank, range, ...unit }) => (rank === null || range === null ? [] : [{ ...unit, rank, range }]));

describe('neighbourPairs(ranked, scheme)', () => {
  const orders = (...units: [string, number, number][]) =>
    neighbourPairs(ranked(...units), scheme).map(({ ahead, behind, order }) => [ahead, behind, order]);

  it('finds a pair open when a weighting turns the order', () => {
    // Behind leads by 8 in inspection and trails by 10 in coverage: 60 × 8 − 40 × 10 = 80 > 0.
    expect(orders(['a', 70, 50], ['b', 60, 58])).toEqual([['a', 'b', 'open']]);
  });
  it('finds it firm when the lead survives the worst weighting, were it by a tie', () => {
    // 60 × 6 − 40 × 10 = −40 < 0; with 60 × 4 − 40 × 6 = 0 the two tie and do not change places.
    expect(orders(['a', 70, 50], ['b', 60, 56])).toEqual([['a', 'b', 'firm']]);
    expect(orders(['a', 70, 50], ['b', 64, 54])).toEqual([['a', 'b', 'firm']]);
  });
  it('says of a tie that it is one', () => {
    expect(orders(['a', 70, 50], ['b', 70, 50])).toEqual([['a', 'b', 'tied']]);
  });
  it('has none of a single unit', () => {
    expect([orders(), orders(['a', 1, 1])]).toEqual([[], []]);
  });
});

describe('rankSegments(ranked)', () => {
  it('parts the ranks where no weighting moves a unit across', () => {
    const units = ranked(['top', 100, 100], ['a', 70, 50], ['b', 60, 58], ['last', 0, 0]);
    expect(rankSegments(units)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
  });
  it('joins units whose ranges do not overlap where others bridge them, which is no claim that they change places', () => {
    const range = (best: number, worst: number) => ({ best, worst });
    expect(
      rankSegments([
        { rank: 1, range: range(1, 2) },
        { rank: 2, range: range(1, 3) },
        { rank: 3, range: range(2, 4) },
        { rank: 4, range: range(3, 4) },
      ]),
    ).toEqual([{ from: 1, to: 4 }]);
  });
  it('keeps together what a weighting ties', () => {
    // In some weighting both are first.
    expect(
      rankSegments([
        { rank: 1, range: { best: 1, worst: 1 } },
        { rank: 2, range: { best: 1, worst: 2 } },
      ]),
    ).toEqual([{ from: 1, to: 2 }]);
  });
});
