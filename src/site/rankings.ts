/** The quarterly rankings and annual assessments: who stands where, who cannot be told apart, who moved. */
import { get, groupBy, indexBy } from '../domain/lists.ts';
import type { RankingScheme } from '../domain/programme.ts';
import type { ComponentId } from '../domain/rankings/components.ts';
import { movers, rankHistory } from '../domain/rankings/rank-history.ts';
import type { RankHistory, RankLine } from '../domain/rankings/rank-history.ts';
import { neighbourPairs, rankSegments } from '../domain/rankings/rank-neighbours.ts';
import type { NeighbourPair, RankSegment } from '../domain/rankings/rank-neighbours.ts';
import type { RankRange } from '../domain/rankings/rank-range.ts';
import { isSmallRow, isTold } from '../domain/rankings/ranking.ts';
import type { RankingRow, ToldRow } from '../domain/rankings/ranking.ts';
import { weightedMean } from '../domain/rankings/scores.ts';
import { weightings } from '../domain/rankings/weightings.ts';
import type { Quarter } from '../domain/rows.ts';
import { kept, keptEach } from './kept.ts';
import type { Tree, Unit } from './tree.ts';

export type RankedLevel = RankingRow['level'];

/** A published row with its unit. */
export type PlacedRow = RankingRow & { readonly unit: Unit };
/** A row of a unit whose rank pages tell. */
export type RankedRow = PlacedRow & ToldRow;
/** A row of a unit that has a rank in the files, and too few compounds for one on a page. */
export type SmallRow = PlacedRow & { readonly compounds: number };
/** A told row that has a range too, as in every quarter. */
export type RangedRow = RankedRow & { readonly range: RankRange };

export interface RankingTable {
  /** By rank, ties in the order of the units' ids. */
  readonly ranked: readonly RankedRow[];
  /** Those that are ranked in the files, of too few compounds for a rank on a page. */
  readonly small: readonly SmallRow[];
  /** Those that lack a component (or in a year a quarter) and therefore have no rank. */
  readonly unranked: readonly PlacedRow[];
  /** How many units have a rank, small ones included: what the ranks count to. */
  readonly total: number;
  /** How many of `ranked` keep their rank under all weightings; 0 in a year, which has no ranges. */
  readonly stable: number;
}

/** How firm the order of a quarter's table is. */
export interface Firmness {
  readonly pairs: readonly NeighbourPair[];
  /** Runs of ranks that no weighting crosses. */
  readonly segments: readonly RankSegment[];
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
  firmness(quarter: Quarter, level: RankedLevel): Firmness;
  /** A row's score under a weighting, and its weights in the scheme's order; a row without a score throws. */
  under(row: RankedRow, weighting: string): { readonly weights: readonly number[]; readonly score: number };
  /** A level's ranks over the quarters, a line a unit; those of too few compounds are left out. */
  history(level: RankedLevel): RankHistory;
  /** The units to single out in a history: those that gained and those that lost most, at most `most` of each. */
  moves(level: RankedLevel, most: number): readonly RankLine[];
  /** The one unit that rose by more places than any other since the period before; null where none did alone. */
  climber(period: string, level: RankedLevel): { readonly unit: Unit; readonly places: number } | null;
  /** The four quarters of a year for one unit. */
  quartersOf(year: string, level: RankedLevel, unitId: string): readonly YearQuarter[];
}

/** Whether a row has a range of ranks. */
export function isRanged(row: RankedRow): row is RangedRow {
  return row.range !== null;
}

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
    const ranked = own.filter(isTold).toSorted((a, b) => a.rank - b.rank);
    const small = own.filter((row) => row.rank !== null).filter(isSmallRow);
    return {
      ranked,
      small,
      unranked: own.filter((row) => row.rank === null),
      total: ranked.length + small.length,
      stable: ranked.filter(({ range }) => range !== null && range.best === range.worst).length,
    };
  });
  const byUnit = keptEach((period: string, level: RankedLevel) => indexBy(rowsOf(period, level), (row) => row.unitId));
  const row = (period: string, level: RankedLevel, unitId: string): PlacedRow => get(byUnit(period, level), unitId);

  const history = keptEach((level: RankedLevel) =>
    rankHistory((byLevel.get(level) ?? []).filter((row) => !isSmallRow(row))),
  );
  const firmness = keptEach((quarter: Quarter, level: RankedLevel): Firmness => {
    const { ranked } = table(quarter, level);
    return { pairs: neighbourPairs(ranked, scheme), segments: rankSegments(ranked.filter(isRanged)) };
  });

  const weightingsByName = kept(() => indexBy(weightings(scheme), ({ name }) => name));

  return {
    scheme,
    quarters,
    latest: quarters.at(-1) ?? null,
    years,
    table,
    row,
    firmness,
    under: (row, name) => {
      const { weights } = get(weightingsByName(), name);
      return {
        weights,
        score: weightedMean(
          row.components.flatMap(({ score }) => score ?? []),
          weights,
        ),
      };
    },
    history,
    moves: (level, most) => movers(history(level).lines, most),
    climber: (period, level) => climberOf(table(period, level)),
    quartersOf: (year, level, unitId) =>
      [1, 2, 3, 4].map((n) => {
        const quarter = `${year}-Q${n}`;
        const { score, components } = row(quarter, level, unitId);
        return { quarter, score, missing: components.flatMap((part) => (part.score === null ? [part.id] : [])) };
      }),
  };
}
