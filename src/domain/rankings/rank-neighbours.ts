/** Which neighbours in a ranking the method cannot tell apart (contract, section 5: "may beat" at the best weights). */
import { nth } from '../lists.ts';
import type { RankingScheme } from '../programme.ts';
import { SCORE_TOLERANCE, rankUnits } from './ranking.ts';
import type { Scored } from './ranking.ts';

/** A unit with its score and competition rank. */
export interface Placed extends Scored {
  readonly score: number | null;
  readonly rank: number | null;
}

/** A run of units in rank order, each of which may change places with the next. */
export interface NeighbourGroup {
  /** Ranks of the first and the last unit. */
  readonly from: number;
  readonly to: number;
  readonly unitIds: readonly string[];
}

/** Whether two units may change places when every weight may move within ± delta of itself; ties may. */
export function maySwap(ahead: Placed, behind: Placed, scheme: RankingScheme): boolean {
  if (ahead.score !== null && behind.score !== null && Math.abs(ahead.score - behind.score) <= SCORE_TOLERANCE)
    return true;
  return nth(rankUnits([ahead, behind], scheme), 0).rankWorst === 2;
}

/**
 * The longest runs of neighbours in which every unit may change places with the next one; at least two units each.
 * Between two runs, and beside them, the order holds under all admissible weights. `ranked` is in rank order.
 */
export function neighbourGroups(ranked: readonly Placed[], scheme: RankingScheme): NeighbourGroup[] {
  const runs: Placed[][] = [];
  for (const [i, unit] of ranked.entries()) {
    if (i > 0 && maySwap(nth(ranked, i - 1), unit, scheme)) nth(runs, runs.length - 1).push(unit);
    else runs.push([unit]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => ({
      from: nth(run, 0).rank ?? 0,
      to: nth(run, run.length - 1).rank ?? 0,
      unitIds: run.map((unit) => unit.unitId),
    }));
}
