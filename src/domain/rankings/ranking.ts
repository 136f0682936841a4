/** Quarterly ranking (季排名) and annual assessment (年考核): contract, section 5. Scores run from 0 to 100. */
import type { IndicatorId } from '../indicators/registry.ts';
import { rateOf } from '../indicators/tally.ts';
import type { TallySeries } from '../indicators/tally.ts';
import { byCodePoint, get, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import { silence } from '../quality/reporting.ts';
import type { RankingScheme } from '../programme.ts';
import type { AggregateLevel, Inspection, Quarter } from '../rows.ts';
import { lastDayBeforeQuarter, lastDayOfQuarter, monthOf, quarterOf } from '../time/calendar.ts';
import { unitKey } from '../units/hierarchy.ts';
import type { Hierarchy, Unit } from '../units/hierarchy.ts';
import { componentOf } from './components.ts';
import type { Component, ComponentId } from './components.ts';

export interface RankingRow {
  /** A quarter (`2018-Q4`) or a year (`2018`). */
  readonly period: string;
  readonly level: Exclude<AggregateLevel, 'city'>;
  readonly unitId: string;
  readonly score: number | null;
  readonly rank: number | null;
  /** Null for a year: the annual assessment has no interval. */
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
  readonly previousRank: number | null;
  /** Whether one of its sub-districts has not reported the quarter's last month (暂定); for a year, any of its quarters'. */
  readonly provisional: boolean;
  /** Component scores 0 to 100 in the scheme's order; null where missing; empty list for a year. */
  readonly components: readonly { readonly id: ComponentId; readonly score: number | null }[];
  /** Why the unit is not ranked: the components, or for a year the quarters, that are missing. */
  readonly missing: readonly string[];
}

/** Scores no further apart than this are equal; it absorbs floating-point noise only. */
export const SCORE_TOLERANCE = 1e-9;

export interface ComponentScore {
  readonly id: ComponentId;
  readonly score: number | null;
}

export interface Scored {
  readonly unitId: string;
  readonly components: readonly ComponentScore[];
}

export interface Ranked extends Scored {
  /** Weighted mean of the components; null when one is missing. */
  readonly score: number | null;
  /** Competition rank ("1224"); null when not ranked. */
  readonly rank: number | null;
  /** Best and worst rank when every weight may move within ± delta. */
  readonly rankBest: number | null;
  readonly rankWorst: number | null;
}

/** 100 × the share of the gap to full that was closed; 100 when there was none; null without data at either end. */
export function gainScore(start: number | null, end: number | null): number | null {
  if (start === null || end === null) return null;
  return start === 1 ? 100 : (100 * Math.max(0, end - start)) / (1 - start);
}

/** Weighted mean of the components, Σ weight × score / Σ weight; null when a component is missing. */
export function scoreOf(components: readonly ComponentScore[], scheme: RankingScheme): number | null {
  const scores = new Map(components.map((component) => [component.id, component.score]));
  let [sum, weights] = [0, 0];
  for (const { id, weight } of scheme.components) {
    const score = scores.get(id) ?? null;
    if (score === null) return null;
    sum += weight * score;
    weights += weight;
  }
  return sum / weights;
}

/** Competition rank ("1224") of each score among the scores that exist, highest first; null stays null. */
export function competitionRanks(scores: readonly (number | null)[]): (number | null)[] {
  const known = scores.filter((score) => score !== null);
  return scores.map((own) => (own === null ? null : 1 + known.filter((score) => score - own > SCORE_TOLERANCE).length));
}

/**
 * The largest and smallest weighted lead of b over a when every weight may move within ± delta of itself.
 * Exact: the sum is linear in each weight, so its extremes lie at the ends of the weights' ranges.
 */
function leadRange(a: readonly number[], b: readonly number[], scheme: RankingScheme): { worst: number; best: number } {
  let [worst, best] = [0, 0];
  scheme.components.forEach(({ weight }, i) => {
    const lead = (b[i] ?? 0) - (a[i] ?? 0);
    const [less, more] = [weight * (1 - scheme.delta) * lead, weight * (1 + scheme.delta) * lead];
    worst += lead > 0 ? less : more;
    best += lead > 0 ? more : less;
  });
  return { worst, best };
}

/**
 * Ranks the units of one level and period. A unit missing any component is not ranked. `rankBest` is 1 + the number
 * of units that beat it under all admissible weights, `rankWorst` 1 + those that beat it under some.
 */
export function rankUnits(units: readonly Scored[], scheme: RankingScheme): Ranked[] {
  const scores = units.map((unit) => scoreOf(unit.components, scheme));
  const ranks = competitionRanks(scores);
  const vectors = units.map((unit, i) => {
    if (scores[i] === null) return null;
    const byId = new Map(unit.components.map((component) => [component.id, component.score]));
    return scheme.components.map(({ id }) => byId.get(id) ?? 0);
  });
  return units.map((unit, i) => {
    const own = vectors[i] ?? null;
    const base = { unitId: unit.unitId, components: unit.components, score: scores[i] ?? null, rank: ranks[i] ?? null };
    if (own === null) return { ...base, rankBest: null, rankWorst: null };
    let [surely, maybe] = [0, 0];
    for (const other of vectors) {
      if (other === null) continue;
      const lead = leadRange(own, other, scheme);
      if (lead.worst > SCORE_TOLERANCE) surely += 1;
      if (lead.best > SCORE_TOLERANCE) maybe += 1;
    }
    return { ...base, rankBest: 1 + surely, rankWorst: 1 + maybe };
  });
}

/** A unit's place in one period, and what kept it from one. */
interface Assessed extends Ranked {
  readonly missing: RankingRow['missing'];
}

/** Mean inspection score by quarter and unit; the units are those of the rows' sub-districts and the levels above and below. */
function inspectionMeans(hierarchy: Hierarchy, inspections: readonly Inspection[]): Map<string, number> {
  const sums = new Map<string, { sum: number; rows: number }>();
  const subdistrictUnit = new Map(hierarchy.units.map((unit, i) => [unitKey(unit.level, unit.id), i]));
  const unitsOf = new Map<number, number[]>();
  hierarchy.subdistrictsOf.forEach((subdistricts, unit) => {
    for (const subdistrict of subdistricts) unitsOf.set(subdistrict, [...(unitsOf.get(subdistrict) ?? []), unit]);
  });
  for (const row of inspections) {
    const subdistrict = get(subdistrictUnit, unitKey('subdistrict', row.subdistrictId));
    for (const unit of unitsOf.get(subdistrict) ?? []) {
      const key = `${quarterOf(row.inspectedOn)}/${unit}`;
      const { sum, rows } = sums.get(key) ?? { sum: 0, rows: 0 };
      sums.set(key, { sum: sum + row.score, rows: rows + 1 });
    }
  }
  return new Map([...sums].map(([key, { sum, rows }]) => [key, sum / rows]));
}

/** Each indicator's tally: its household rate is what the ranking's level and gain components are made of. */
export type RankingSeries = Readonly<Record<IndicatorId, TallySeries>>;

function quarterRows(
  units: readonly { readonly unit: Unit; readonly i: number }[],
  quarter: Quarter,
  series: RankingSeries,
  inspection: (unit: number) => number | null,
  scheme: RankingScheme,
): Assessed[] {
  const [start, end] = [lastDayBeforeQuarter(quarter), lastDayOfQuarter(quarter)];
  const percent = (rate: number | null): number | null => (rate === null ? null : 100 * rate);
  const scored = units.map(({ unit, i }): Scored => {
    const rate = (of: TallySeries, day: string): number | null => rateOf(of.fraction(day, i, 'households'));
    const score = (component: Component): number | null => {
      switch (component.kind) {
        case 'level':
          return percent(rate(series[component.indicator], end));
        case 'gain':
          return gainScore(rate(series[component.indicator], start), rate(series[component.indicator], end));
        case 'inspection':
          return inspection(i);
      }
    };
    return { unitId: unit.id, components: scheme.components.map(({ id }) => ({ id, score: score(componentOf(id)) })) };
  });
  return rankUnits(scored, scheme).map((row) => ({
    ...row,
    missing: row.components.filter(({ score }) => score === null).map(({ id }) => id),
  }));
}

/** Years all of whose quarters are there, in order. */
function wholeYears(quarters: readonly Quarter[]): string[] {
  return [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))].filter(
    (year) => quarters.filter((quarter) => quarter.startsWith(year)).length === 4,
  );
}

/** The annual score is the mean of the four quarterly ones; a unit not ranked in one of them is not ranked. */
function annualRows(byQuarter: readonly (readonly [Quarter, readonly Ranked[]])[]): Assessed[] {
  const [, first] = nth(byQuarter, 0);
  const units = first.map((unit, i) => {
    const scores = byQuarter.map(([quarter, rows]) => ({ quarter, score: nth(rows, i).score }));
    const missing = scores.filter(({ score }) => score === null).map(({ quarter }) => quarter);
    const sum = scores.reduce((total, { score }) => total + (score ?? 0), 0);
    return { unitId: unit.unitId, score: missing.length > 0 ? null : sum / scores.length, missing };
  });
  const ranks = competitionRanks(units.map(({ score }) => score));
  return units.map((unit, i) => ({ ...unit, components: [], rank: ranks[i] ?? null, rankBest: null, rankWorst: null }));
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
  const means = inspectionMeans(hierarchy, dataset.inspections);
  const silentIn = silence(dataset);
  const silentAtEnds = quarters.map((quarter) => [quarter, silentIn(monthOf(lastDayOfQuarter(quarter)))] as const);
  /** Whether a sub-district of the unit, or the one it lies in, has not reported the last month of the quarter, or of one of the year's. */
  const isProvisional = (unit: number, period: string): boolean =>
    silentAtEnds.some(
      ([quarter, silent]) =>
        quarter.startsWith(period) &&
        nth(hierarchy.subdistrictsOf, unit).some((own) => silent.has(nth(hierarchy.units, own).id)),
    );
  const rows: RankingRow[] = [];
  for (const level of [...scheme.levels].sort()) {
    const units = hierarchy.units.flatMap((unit, i) => (unit.level === level ? [{ unit, i }] : []));
    const ranked = new Map(
      quarters.map((quarter) => [
        quarter,
        quarterRows(units, quarter, series, (unit) => means.get(`${quarter}/${unit}`) ?? null, scheme),
      ]),
    );
    const years = wholeYears(quarters).map(
      (year) => [year, annualRows([...ranked].filter(([quarter]) => quarter.startsWith(year)))] as const,
    );
    for (const periods of [[...ranked], years]) {
      let previous: ReadonlyMap<string, number | null> = new Map();
      for (const [period, now] of periods) {
        now.forEach((row, i) => {
          const provisional = isProvisional(nth(units, i).i, period);
          rows.push({ ...row, period, level, previousRank: previous.get(row.unitId) ?? null, provisional });
        });
        previous = new Map(now.map((row) => [row.unitId, row.rank]));
      }
    }
  }
  return rows.sort((a, b) => byCodePoint(a.period, b.period));
}
