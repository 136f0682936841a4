/** The score of a ranked unit and its rank among others: contract, section 5. Scores run from 0 to 100. */
import { nth } from '../lists.ts';
import type { RankingScheme } from '../programme.ts';
import type { ComponentId } from './components.ts';

/** Scores no further apart than this are equal; it absorbs floating-point noise only. */
export const SCORE_TOLERANCE = 1e-9;

export interface ComponentScore {
  readonly id: ComponentId;
  readonly score: number | null;
}

export interface Scored {
  readonly unitId: string;
  /** In the scheme's order. */
  readonly components: readonly ComponentScore[];
}

/** 100 × the share of the gap to full that was closed; 100 when there was none; null without data at either end. */
export function gainScore(start: number | null, end: number | null): number | null {
  if (start === null || end === null) return null;
  return start === 1 ? 100 : (100 * Math.max(0, end - start)) / (1 - start);
}

/** The components' scores in the scheme's order; null when one is missing. */
export function wholeScores(components: readonly ComponentScore[], scheme: RankingScheme): readonly number[] | null {
  const byId = new Map(components.map(({ id, score }) => [id, score]));
  const scores = scheme.components.flatMap(({ id }) => byId.get(id) ?? []);
  return scores.length < scheme.components.length ? null : scores;
}

/** Σ weight × score / Σ weight; both lists in the same order. */
export function weightedMean(scores: readonly number[], weights: readonly number[]): number {
  let [sum, total] = [0, 0];
  weights.forEach((weight, i) => {
    sum += weight * nth(scores, i);
    total += weight;
  });
  return sum / total;
}

/** Weighted mean of the components by the scheme's weights; null when a component is missing. */
export function scoreOf(components: readonly ComponentScore[], scheme: RankingScheme): number | null {
  const scores = wholeScores(components, scheme);
  return (
    scores &&
    weightedMean(
      scores,
      scheme.components.map(({ weight }) => weight),
    )
  );
}

/** How many of the scores, which are sorted from the highest down, are higher than `own`. */
function countAbove(sorted: Float64Array, own: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) - own > SCORE_TOLERANCE) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scores from the highest to the lowest. */
export function descending(scores: readonly number[]): Float64Array {
  return Float64Array.from(scores).sort().reverse();
}

/** Competition rank ("1224") of each score, highest first. */
export function ranksOf(scores: readonly number[]): number[] {
  const sorted = descending(scores);
  return scores.map((own) => 1 + countAbove(sorted, own));
}

/** Competition rank ("1224") of each score among the scores that exist; null stays null. */
export function competitionRanks(scores: readonly (number | null)[]): (number | null)[] {
  const ranks = ranksOf(scores.filter((score) => score !== null));
  let ranked = 0;
  return scores.map((score) => (score === null ? null : nth(ranks, ranked++)));
}

/** The rank of a score among sorted ones (`descending`), in the place of one of them; null where it takes no one's. */
export function rankAt(score: number, own: number | null, sorted: Float64Array): number {
  const isOwnAbove = own !== null && own - score > SCORE_TOLERANCE;
  return 1 + countAbove(sorted, score) - Number(isOwnAbove);
}
