/** Quarterly ranking (季排名) and annual assessment (年考核): contract, section 5. Scores run from 0 to 100. */
import { isSmall } from '../indicators/small-numbers.ts';
import { byCodePoint, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { AggregateLevel, Quarter } from '../rows.ts';
import { lastDayBeforeQuarter, quarterOf } from '../time/calendar.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import type { ComponentId } from './components.ts';
import { quarterScores } from './quarter-scores.ts';
import type { RankingSeries } from './quarter-scores.ts';
import { rankUnits } from './rank-range.ts';
import type { RankRange } from './rank-range.ts';
import { competitionRanks, descending, rankAt, scoreOf } from './scores.ts';
import type { ComponentScore } from './scores.ts';

/** The score and rank that a provisional unit would have if its silent sub-districts had everything, all others as they are. */
export interface UpperRank {
  readonly score: number;
  readonly rank: number;
}

export interface RankingRow {
  /** A quarter (`2018-Q4`) or a year (`2018`). */
  readonly period: string;
  readonly level: Exclude<AggregateLevel, 'city'>;
  readonly unitId: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Null for a unit that is not ranked and for a year: the annual assessment has no ranges. */
  readonly range: RankRange | null;
  readonly previousRank: number | null;
  /** Whether one of its sub-districts has not reported the quarter's last month (暂定); for a year, any of its quarters'. */
  readonly provisional: boolean;
  /** Null where it is not provisional or not ranked. */
  readonly upper: UpperRank | null;
  /**
   * The fewest compounds in the denominator of a rate that the score rests on, in a year over all its quarters; null where
   * it rests on none.
   */
  readonly compounds: number | null;
  /** Component scores 0 to 100 in the scheme's order; null where missing; empty list for a year. */
  readonly components: readonly ComponentScore[];
  /** Why the unit is not ranked: the components, or for a year the quarters, that are missing. */
  readonly missing: readonly (ComponentId | Quarter)[];
}

/** A row with a rank, of enough compounds that pages tell it. */
export type ToldRow = RankingRow & { readonly score: number; readonly rank: number };

/** Whether a row rests on too few compounds for its rank and score to be told on pages; files keep both. */
export function isSmallRow<Row extends Pick<RankingRow, 'compounds'>>(row: Row): row is Row & { compounds: number } {
  return row.compounds !== null && isSmall(row.compounds);
}

/** Who leads a ranking, as pages tell it: a unit; one of too few compounds, which is not named; or nobody. */
export type Leader =
  | {
      readonly kind: 'unit';
      readonly name: string;
      readonly score: number;
      readonly level: RankingRow['level'];
      /** How many units have a rank. */
      readonly total: number;
    }
  | { readonly kind: 'small' | 'none' };

/** Whether pages tell the row's rank. */
export function isTold<Row extends RankingRow>(row: Row): row is Row & ToldRow {
  return row.rank !== null && row.score !== null && !isSmallRow(row);
}

/** A unit's place in one period. */
type Assessed = Omit<RankingRow, 'period' | 'level' | 'previousRank'>;
/** A place to which its upper rank has still to be found: the score that silence leaves possible, null where it leaves none. */
type Unbounded = Omit<Assessed, 'upper'> & { readonly upperScore: number | null };

/** Finds the rank of each unit's upper score among the scores of the others. */
function withUpperRanks(units: readonly Unbounded[]): Assessed[] {
  const sorted = descending(units.flatMap(({ score }) => score ?? []));
  return units.map(({ upperScore: score, ...unit }) => ({
    ...unit,
    upper: score === null ? null : { score, rank: rankAt(score, unit.score, sorted) },
  }));
}

/** The quarter before a quarter, the year before a year: between two that are scored there may be some that are not. */
function periodBefore(period: string): string {
  return period.includes('-Q') ? quarterOf(lastDayBeforeQuarter(period)) : String(Number(period) - 1);
}

/** Years all of whose quarters are there, in order. */
function wholeYears(quarters: readonly Quarter[]): string[] {
  return [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))].filter(
    (year) => quarters.filter((quarter) => quarter.startsWith(year)).length === 4,
  );
}

/** The mean of scores that are all there; null where one is not. */
function meanOf(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length < scores.length ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
}

/** The annual score is the mean of the four quarterly ones; a unit not ranked in one of them is not ranked. */
function annualRows(byQuarter: readonly (readonly [Quarter, readonly Assessed[]])[]): Assessed[] {
  const [, first] = nth(byQuarter, 0);
  const units = first.map(({ unitId }, i): Omit<Unbounded, 'rank'> => {
    const four = byQuarter.map(([quarter, rows]) => ({ quarter, ...nth(rows, i) }));
    const provisional = four.some((row) => row.provisional);
    const denominators = four.flatMap(({ compounds }) => compounds ?? []);
    return {
      unitId,
      score: meanOf(four.map(({ score }) => score)),
      upperScore: provisional ? meanOf(four.map(({ score, upper }) => upper?.score ?? score)) : null,
      missing: four.filter(({ score }) => score === null).map(({ quarter }) => quarter),
      provisional,
      compounds: denominators.length === 0 ? null : Math.min(...denominators),
      components: [],
      range: null,
    };
  });
  const ranks = competitionRanks(units.map(({ score }) => score));
  return withUpperRanks(units.map((unit, i) => ({ ...unit, rank: nth(ranks, i) })));
}

/**
 * Every quarter's and every whole year's rows, sorted by period, level and unit. Units that are not ranked are there
 * too, with what they miss.
 */
export function rankingRows(
  dataset: Dataset,
  hierarchy: Hierarchy,
  series: RankingSeries,
  quarters: readonly Quarter[],
): RankingRow[] {
  const scheme = dataset.programme.ranking;
  const scoresIn = quarterScores(dataset, hierarchy, series, scheme);
  const rows: RankingRow[] = [];
  for (const level of [...scheme.levels].sort()) {
    const units = hierarchy.units.flatMap((unit, i) => (unit.level === level ? [i] : []));
    const ranked = quarters.map((quarter): readonly [Quarter, Assessed[]] => {
      const scores = units.map((unit) => scoresIn(unit, quarter));
      const places = rankUnits(scores, scheme).map((place, i) => {
        const { upper, compounds } = nth(scores, i);
        return {
          ...place,
          provisional: upper !== null,
          upperScore: upper === null ? null : scoreOf(upper, scheme),
          compounds,
          missing: place.components.filter(({ score }) => score === null).map(({ id }) => id),
        };
      });
      return [quarter, withUpperRanks(places)];
    });
    const years = wholeYears(quarters).map(
      (year) => [year, annualRows(ranked.filter(([quarter]) => quarter.startsWith(year)))] as const,
    );
    for (const periods of [ranked, years]) {
      const ranks = new Map(
        periods.map(([period, now]) => [period, new Map(now.map((row) => [row.unitId, row.rank]))]),
      );
      for (const [period, now] of periods) {
        const previous = ranks.get(periodBefore(period));
        for (const row of now) rows.push({ ...row, period, level, previousRank: previous?.get(row.unitId) ?? null });
      }
    }
  }
  return rows.sort((a, b) => byCodePoint(a.period, b.period));
}
