/** Ranks, and the range of each over all weightings: contract, section 5. */
import { nth } from '../lists.ts';
import type { RankingScheme } from '../programme.ts';
import { competitionRanks, ranksOf, scoreOf, weightedMean, wholeScores } from './scores.ts';
import type { Scored } from './scores.ts';
import { weightings } from './weightings.ts';

/** The extreme ranks of a unit over all weightings, each with the first weighting that attains it. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  /** The share of the weightings that give the unit exactly its rank; the scheme's own is one of them. */
  readonly held: number;
  /** `+0-00`: what the weighting does to each weight, in the scheme's order. */
  readonly bestAt: string;
  readonly worstAt: string;
}

export interface Ranked extends Scored {
  /** Weighted mean of the components; null when one is missing. */
  readonly score: number | null;
  /** Competition rank ("1224"); null when not ranked. */
  readonly rank: number | null;
  /** Null when not ranked. */
  readonly range: RankRange | null;
}

/** The ranges of units that all have a rank, in their order. Sorts the units once a weighting. */
function rankRanges(
  units: readonly { readonly scores: readonly number[]; readonly rank: number }[],
  scheme: RankingScheme,
): RankRange[] {
  const all = weightings(scheme);
  const ranges = units.map(({ rank }) => ({ best: rank, worst: rank, bestAt: '', worstAt: '', held: 0 }));
  for (const { name, weights } of all) {
    const ranks = ranksOf(units.map(({ scores }) => weightedMean(scores, weights)));
    ranges.forEach((range, i) => {
      const rank = nth(ranks, i);
      if (rank < range.best || (rank === range.best && range.bestAt === '')) {
        range.best = rank;
        range.bestAt = name;
      }
      if (rank > range.worst || (rank === range.worst && range.worstAt === '')) {
        range.worst = rank;
        range.worstAt = name;
      }
      if (rank === nth(units, i).rank) range.held += 1;
    });
  }
  return ranges.map((range) => ({ ...range, held: range.held / all.length }));
}

/** Ranks the units of one level and period. A unit that misses any component is not ranked. */
export function rankUnits(units: readonly Scored[], scheme: RankingScheme): Ranked[] {
  const ranks = competitionRanks(units.map(({ components }) => scoreOf(components, scheme)));
  const ranked = units.flatMap((unit, i) => {
    const [scores, rank] = [wholeScores(unit.components, scheme), nth(ranks, i)];
    return scores === null || rank === null ? [] : [{ unitId: unit.unitId, scores, rank }];
  });
  const ranges = rankRanges(ranked, scheme);
  const rangeOf = new Map(ranked.map(({ unitId }, i) => [unitId, nth(ranges, i)]));
  return units.map((unit, i) => ({
    unitId: unit.unitId,
    components: unit.components,
    score: scoreOf(unit.components, scheme),
    rank: nth(ranks, i),
    range: rangeOf.get(unit.unitId) ?? null,
  }));
}
