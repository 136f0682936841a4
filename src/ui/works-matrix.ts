/** The remediation matrix of any set of compounds, with names and rates, for the pages that show it. */
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import { totalCounts, worksMatrix } from '../domain/indicators/works-matrix.ts';
import type { WorksCounts } from '../domain/indicators/works-matrix.ts';
import type { AggregateLevel } from '../domain/rows.ts';
import { currentRows } from '../site/rows.ts';
import type { Site } from '../site/site.ts';
import type { Edition } from '../site/edition.ts';

export interface NamedMatrixRow {
  readonly category: string;
  readonly name: string;
  readonly counts: WorksCounts;
  readonly needed: number;
  /** Accepted of needed; null where no compound needs it. */
  readonly rate: number | null;
}

/** A unit's matrix in the programme's order of categories; the rates are the published ones. */
export function matrixOf(
  site: Site,
  level: AggregateLevel,
  unitId: string,
  states: readonly CompoundState[],
): NamedMatrixRow[] {
  const { categories } = site.dataset.programme;
  const published = currentRows(site, level, unitId).renovation.filter((row) => row.measure === 'compounds');
  return worksMatrix(states, categories).map((row) => {
    const rate = published.find((candidate) => candidate.part === row.category);
    return {
      ...row,
      name: categories.find((category) => category.id === row.category)?.name ?? row.category,
      needed: rate?.denominator ?? 0,
      rate: rate?.rate ?? null,
    };
  });
}

/** Most accepted first; categories that nobody needs last. */
export function byRate<T extends { readonly rate: number | null }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
}

/** The whole city's matrix as its chart wants it. */
export function cityMatrix({ site, words }: Edition) {
  const { programme } = site.dataset;
  const rows = byRate(matrixOf(site, 'city', programme.city.id, site.publication.compounds));
  const best = rows[0];
  const last = rows.findLast((row) => row.rate !== null);
  return {
    heading: words.renovation.matrix.heading(rows.length),
    title: best === undefined || last === undefined ? '' : words.renovation.matrix.title(best, last),
    rows,
    totals: totalCounts(rows),
  };
}
