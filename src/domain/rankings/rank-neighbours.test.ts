import { describe, expect, it } from 'vitest';
import type { RankingScheme } from '../programme.ts';
import { maySwap, neighbourGroups } from './rank-neighbours.ts';
import { rankUnits } from './ranking.ts';

const scheme: RankingScheme = {
  levels: ['district'],
  delta: 0.2,
  components: [
    { id: 'coverage_level', weight: 50 },
    { id: 'inspection', weight: 50 },
  ],
};
const ranked = (...units: [string, number, number][]) =>
  rankUnits(
    units.map(([unitId, coverage, inspection]) => ({
      unitId,
      components: [
        { id: 'coverage_level' as const, score: coverage },
        { id: 'inspection' as const, score: inspection },
      ],
    })),
    scheme,
  );

describe('maySwap(ahead, behind, scheme)', () => {
  it('holds when admissible weights turn the order', () => {
    // Behind leads by 8 in inspection and trails by 10 in coverage: 60 × 8 − 40 × 10 = 80 > 0.
    const [a, b] = ranked(['a', 70, 50], ['b', 60, 58]);
    expect(a && b && maySwap(a, b, scheme)).toBe(true);
  });
  it('does not hold when the lead survives the worst weights', () => {
    // 60 × 6 − 40 × 10 = −40 < 0.
    const [a, b] = ranked(['a', 70, 50], ['b', 60, 56]);
    expect(a && b && maySwap(a, b, scheme)).toBe(false);
  });
  it('does not hold for a unit that is not ranked, even beside a score of 0', () => {
    const [none, zero] = [ranked(['a', 0, 0]), rankUnits([{ unitId: 'x', components: [] }], scheme)].flat();
    expect(none && zero && [maySwap(none, zero, scheme), maySwap(zero, none, scheme)]).toEqual([false, false]);
  });
  it('holds for a tie, even of equal components', () => {
    const [a, b] = ranked(['a', 70, 50], ['b', 70, 50]);
    expect(a && b && maySwap(a, b, scheme)).toBe(true);
  });
});

describe('neighbourGroups(ranked, scheme)', () => {
  it('joins units in a row that may change places, and leaves the others alone', () => {
    const units = ranked(['top', 100, 100], ['a', 70, 50], ['b', 60, 58], ['c', 59, 58.8], ['last', 0, 0]);
    expect(neighbourGroups(units, scheme)).toEqual([{ from: 2, to: 4, unitIds: ['a', 'b', 'c'] }]);
  });
  it('is empty when every order holds', () => {
    expect(neighbourGroups(ranked(['a', 90, 90], ['b', 50, 50]), scheme)).toEqual([]);
    expect(neighbourGroups([], scheme)).toEqual([]);
  });
  it('joins no units that are not ranked', () => {
    const unranked = rankUnits(
      ['x', 'y'].map((unitId) => ({ unitId, components: [{ id: 'inspection' as const, score: 50 }] })),
      scheme,
    );
    expect(unranked.map((unit) => unit.rank)).toEqual([null, null]);
    expect(neighbourGroups([...ranked(['a', 0, 0]), ...unranked], scheme)).toEqual([]);
  });
  it('names a tie by its one rank', () => {
    expect(neighbourGroups(ranked(['a', 70, 50], ['b', 70, 50], ['c', 1, 1]), scheme)).toEqual([
      { from: 1, to: 1, unitIds: ['a', 'b'] },
    ]);
  });
});
