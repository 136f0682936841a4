/** How firm the order of a ranking is over all weightings: between neighbours, and between whole runs of ranks. */
import { nth } from '../lists.ts';
import type { RankingScheme } from '../programme.ts';
import type { RankRange } from './rank-range.ts';
import { SCORE_TOLERANCE, weightedMean, wholeScores } from './scores.ts';
import type { Scored } from './scores.ts';
import { weightings } from './weightings.ts';

/** Two units next to each other in a ranking. */
export interface NeighbourPair {
  readonly ahead: string;
  readonly behind: string;
  /**
   * `tied`: one rank for both. `open`: at least one weighting puts the one behind in front. `firm`: none does.
   */
  readonly order: 'tied' | 'open' | 'firm';
}

/** The pairs of neighbours of a ranking, in its order. */
export function neighbourPairs(
  ranked: readonly (Scored & { readonly rank: number })[],
  scheme: RankingScheme,
): NeighbourPair[] {
  const all = weightings(scheme);
  const scoresOf = (unit: Scored): readonly number[] => {
    const scores = wholeScores(unit.components, scheme);
    if (scores === null) throw new Error(`${unit.unitId} is ranked without a score`);
    return scores;
  };
  return ranked.slice(1).map((behind, i): NeighbourPair => {
    const ahead = nth(ranked, i);
    const [first, second] = [scoresOf(ahead), scoresOf(behind)];
    const overtakes = (weights: readonly number[]): boolean =>
      weightedMean(second, weights) - weightedMean(first, weights) > SCORE_TOLERANCE;
    const isOpen = ahead.rank !== behind.rank && all.some(({ weights }) => overtakes(weights));
    return {
      ahead: ahead.unitId,
      behind: behind.unitId,
      order: ahead.rank === behind.rank ? 'tied' : isOpen ? 'open' : 'firm',
    };
  });
}

/** Ranks in a row, from the first to the last. */
export interface RankSegment {
  readonly from: number;
  readonly to: number;
}

/**
 * The shortest runs of ranks that no weighting moves a unit into or out of. Within a run some order may still be firm.
 * `ranked` is in rank order.
 */
export function rankSegments(
  ranked: readonly { readonly rank: number; readonly range: Pick<RankRange, 'best' | 'worst'> }[],
): RankSegment[] {
  const segments: RankSegment[] = [];
  let start = 0;
  let worst = 0;
  ranked.forEach(({ rank, range }, i) => {
    worst = Math.max(worst, range.worst);
    if (ranked.slice(i + 1).every((later) => later.range.best > worst)) {
      segments.push({ from: nth(ranked, start).rank, to: rank });
      start = i + 1;
    }
  });
  return segments;
}
