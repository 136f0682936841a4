/** A level's ranks over the quarters, one line a unit. */
import { groupBy, nth } from '../lists.ts';
import type { Quarter } from '../rows.ts';
import type { RankingRow } from './ranking.ts';

export interface RankLine {
  readonly unitId: string;
  /** One rank a quarter; null where the unit was not ranked. */
  readonly ranks: readonly (number | null)[];
  /** Whether the rank of each quarter is provisional (暂定). */
  readonly provisional: readonly boolean[];
  /** Places gained from its first ranked quarter to its last; negative is lost; null when ranked less than twice. */
  readonly gained: number | null;
}

export interface RankHistory {
  readonly quarters: readonly Quarter[];
  /** In the order of the last quarter's ranks, the units not ranked then at the end. */
  readonly lines: readonly RankLine[];
}

/** The history of one level from its rows of all periods; years are left out. */
export function rankHistory(rows: readonly RankingRow[]): RankHistory {
  const quarterly = rows.filter((row) => row.period.includes('-Q'));
  const quarters = [...new Set(quarterly.map((row) => row.period))].sort();
  const lines = [...groupBy(quarterly, (row) => row.unitId)].map(([unitId, own]): RankLine => {
    const rows = quarters.map((quarter) => own.find((row) => row.period === quarter));
    const ranks = rows.map((row) => row?.rank ?? null);
    const known = ranks.filter((rank) => rank !== null);
    const provisional = rows.map((row) => row?.provisional ?? false);
    return {
      unitId,
      ranks,
      provisional,
      gained: known.length < 2 ? null : nth(known, 0) - nth(known, known.length - 1),
    };
  });
  const end = (line: RankLine): number => line.ranks.at(-1) ?? Number.MAX_SAFE_INTEGER;
  return { quarters, lines: lines.sort((a, b) => end(a) - end(b)) };
}

/**
 * The units to single out: all of them where there are few, else those that gained most and those that lost most
 * (`most` of each). Units that kept their place are never singled out among many.
 */
export function movers(lines: readonly RankLine[], most: number): RankLine[] {
  if (lines.length <= 3 * most) return [...lines];
  const moves = lines
    .flatMap((line) => (line.gained === null ? [] : [{ line, gained: line.gained }]))
    .sort((a, b) => b.gained - a.gained);
  const up = moves.filter(({ gained }) => gained > 0).slice(0, most);
  const down = moves.filter(({ gained }) => gained < 0).slice(-most);
  return [...up, ...down].map(({ line }) => line);
}
