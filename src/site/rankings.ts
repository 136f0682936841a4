/** The quarterly rankings and annual assessments: who stands where, who cannot be told apart, who moved. */
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { RankingScheme } from '../domain/programme.ts';
import type { ComponentId } from '../domain/rankings/components.ts';
import { movers, rankHistory } from '../domain/rankings/rank-history.ts';
import type { RankHistory, RankLine } from '../domain/rankings/rank-history.ts';
import { neighbourGroups } from '../domain/rankings/rank-neighbours.ts';
import type { NeighbourGroup } from '../domain/rankings/rank-neighbours.ts';
import type { RankingRow } from '../domain/rankings/ranking.ts';
import { weightDuel } from '../domain/rankings/weight-duel.ts';
import type { Duel } from '../domain/rankings/weight-duel.ts';
import type { Quarter } from '../domain/rows.ts';
import { keptEach } from './kept.ts';
import type { Tree, Unit } from './tree.ts';

export type RankedLevel = RankingRow['level'];

/** A published row with its unit. */
export type PlacedRow = RankingRow & { readonly unit: Unit };
/** A row of a unit that is ranked. */
export type RankedRow = PlacedRow & { readonly score: number; readonly rank: number };

export interface RankingTable {
  /** By rank, ties in the order of the units' ids. */
  readonly ranked: readonly RankedRow[];
  /** Those that lack a component (or in a year a quarter) and therefore have no rank. */
  readonly unranked: readonly PlacedRow[];
  /** How many ranks hold under all admissible weights; 0 in a year, which has no intervals. */
  readonly stable: number;
}

/** Which neighbours of a table the method cannot tell apart. */
export interface Neighbours {
  readonly groups: readonly NeighbourGroup[];
  /** How many pairs of neighbours keep their order under all admissible weights. */
  readonly firm: number;
}

/** A unit's quarter within a year: its score, or what it lacked. */
export interface YearQuarter {
  readonly quarter: Quarter;
  readonly score: number | null;
  readonly missing: readonly ComponentId[];
}

/** A period or level that has no ranking gives empty tables; a unit that is not in one throws. */
export interface Rankings {
  readonly scheme: RankingScheme;
  /** The quarters that have a ranking, in order, and the last of them; null before the first. */
  readonly quarters: readonly Quarter[];
  readonly latest: Quarter | null;
  /** The years that have an assessment, in order. */
  readonly years: readonly string[];
  table(period: string, level: RankedLevel): RankingTable;
  row(period: string, level: RankedLevel, unitId: string): PlacedRow;
  neighbours(period: string, level: RankedLevel): Neighbours;
  /** A level's ranks over the quarters, a line a unit. */
  history(level: RankedLevel): RankHistory;
  /** The units to single out in a history: those that gained and those that lost most, at most `most` of each. */
  moves(level: RankedLevel, most: number): readonly RankLine[];
  /** The one unit that rose by more places than any other since the period before; null where none did alone. */
  climber(period: string, level: RankedLevel): { readonly unit: Unit; readonly places: number } | null;
  /** The four quarters of a year for one unit. */
  quartersOf(year: string, level: RankedLevel, unitId: string): readonly YearQuarter[];
  /** Two units of a ranking under the weights that favour the second; null where a component is missing. */
  duel(period: string, level: RankedLevel, unitId: string, otherId: string): Duel | null;
}

const isRanked = (row: PlacedRow): row is RankedRow => row.rank !== null && row.score !== null;

function climberOf({ ranked }: RankingTable): { readonly unit: Unit; readonly places: number } | null {
  const rises = ranked
    .flatMap(({ unit, rank, previousRank }) =>
      previousRank !== null && previousRank > rank ? [{ unit, places: previousRank - rank }] : [],
    )
    .toSorted((a, b) => b.places - a.places);
  const [most, second] = rises;
  return most === undefined || most.places === second?.places ? null : most;
}

export function rankingsOf(scheme: RankingScheme, rows: readonly RankingRow[], tree: Tree): Rankings {
  const placed = rows.map((row): PlacedRow => ({ ...row, unit: tree.unit(row.level, row.unitId) }));
  const tables = groupBy(placed, (row) => `${row.period}/${row.level}`);
  const byLevel = groupBy(rows, (row) => row.level);
  const periods = [...new Set(rows.map((row) => row.period))].toSorted();
  const quarters = periods.filter((period) => period.includes('-Q'));
  const years = periods.filter((period) => !period.includes('-Q'));

  const rowsOf = (period: string, level: RankedLevel): readonly PlacedRow[] => tables.get(`${period}/${level}`) ?? [];
  const table = keptEach((period: string, level: RankedLevel): RankingTable => {
    const own = rowsOf(period, level);
    const ranked = own.filter(isRanked).toSorted((a, b) => a.rank - b.rank);
    return {
      ranked,
      unranked: own.filter((row) => !isRanked(row)),
      stable: ranked.filter((row) => row.rankBest !== null && row.rankBest === row.rankWorst).length,
    };
  });
  const byUnit = keptEach((period: string, level: RankedLevel) => indexBy(rowsOf(period, level), (row) => row.unitId));
  const row = (period: string, level: RankedLevel, unitId: string): PlacedRow => get(byUnit(period, level), unitId);

  const history = keptEach((level: RankedLevel) => rankHistory(byLevel.get(level) ?? []));
  const neighbours = keptEach((period: string, level: RankedLevel): Neighbours => {
    const { ranked } = table(period, level);
    const groups = neighbourGroups(ranked, scheme);
    const swaps = groups.reduce((sum, group) => sum + group.unitIds.length - 1, 0);
    return { groups, firm: Math.max(0, ranked.length - 1) - swaps };
  });

  return {
    scheme,
    quarters,
    latest: quarters.at(-1) ?? null,
    years,
    table,
    row,
    neighbours,
    history,
    moves: (level, most) => movers(history(level).lines, most),
    climber: (period, level) => climberOf(table(period, level)),
    quartersOf: (year, level, unitId) =>
      [1, 2, 3, 4].map((n) => {
        const quarter = `${year}-Q${n}`;
        const { score, components } = row(quarter, level, unitId);
        return { quarter, score, missing: components.flatMap((part) => (part.score === null ? [part.id] : [])) };
      }),
    duel: (period, level, unitId, otherId) =>
      weightDuel(row(period, level, unitId).components, row(period, level, otherId).components, scheme),
  };
}
