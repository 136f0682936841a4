/** One pair of ranked units under the weights that favour one of them: why a rank has an interval (contract, section 5). */
import type { RankingScheme } from '../programme.ts';
import type { ComponentId } from './components.ts';
import type { ComponentScore } from './ranking.ts';

export interface DuelRow {
  readonly id: ComponentId;
  readonly own: number;
  readonly other: number;
  readonly weight: number;
  /** The weight within ± delta that helps the other unit most. */
  readonly favouring: number;
}

export interface Duel {
  readonly rows: readonly DuelRow[];
  /** The other's weighted lead over the unit, by the scheme's weights and by those that favour it. */
  readonly lead: number;
  readonly bestLead: number;
}

/** Component by component; null where a score is missing. The other may beat the unit when `bestLead` is above zero. */
export function weightDuel(
  own: readonly ComponentScore[],
  other: readonly ComponentScore[],
  scheme: RankingScheme,
): Duel | null {
  const scoresOf = (components: readonly ComponentScore[]): Map<ComponentId, number | null> =>
    new Map(components.map((component) => [component.id, component.score]));
  const [ownScores, otherScores] = [scoresOf(own), scoresOf(other)];
  const rows: DuelRow[] = [];
  let [lead, bestLead] = [0, 0];
  for (const { id, weight } of scheme.components) {
    const [a, b] = [ownScores.get(id) ?? null, otherScores.get(id) ?? null];
    if (a === null || b === null) return null;
    const favouring = weight * (b > a ? 1 + scheme.delta : 1 - scheme.delta);
    rows.push({ id, own: a, other: b, weight, favouring });
    lead += weight * (b - a);
    bestLead += favouring * (b - a);
  }
  return { rows, lead, bestLead };
}
