/** Units ranked again under a reader's weights, by the function that ranked them for publication. */
import type { RankingScheme } from '../../domain/programme.ts';
import { rankUnits } from '../../domain/rankings/rank-range.ts';
import type { Ranked } from '../../domain/rankings/rank-range.ts';

export interface LabUnit {
  readonly id: string;
  readonly name: string;
  /** The published rank. */
  readonly rank: number | null;
  /** Whether the page tells its rank; one of too few compounds counts in the ranks of the others all the same. */
  readonly isTold: boolean;
  readonly isProvisional: boolean;
  /** Component scores in the scheme's order. */
  readonly scores: readonly (number | null)[];
}

export interface LabLevel {
  readonly name: string;
  readonly units: readonly LabUnit[];
}

/** The file of a quarter's scores. */
export interface LabScores {
  readonly levels: readonly LabLevel[];
}

/** The units whose rank is told, best first; all of the level count in the ranks. */
export function rerank(level: LabLevel, scheme: RankingScheme): { unit: LabUnit; now: Ranked }[] {
  const scored = level.units.map((unit) => ({
    unitId: unit.id,
    components: scheme.components.map(({ id }, i) => ({ id, score: unit.scores[i] ?? null })),
  }));
  const ranked = rankUnits(scored, scheme);
  const rows: { unit: LabUnit; now: Ranked }[] = [];
  level.units.forEach((unit, i) => {
    const now = ranked[i];
    if (now !== undefined && unit.isTold) rows.push({ unit, now });
  });
  return rows.sort((a, b) => (a.now.rank ?? Infinity) - (b.now.rank ?? Infinity));
}

export type Rerank = typeof rerank;
