/** A unit as a row of a comparison table. */
import { silentSubdistricts } from '../domain/quality/reporting.ts';
import type { AggregateLevel } from '../domain/rows.ts';
import { currentRows, seriesOf } from '../site/rows.ts';
import type { DatedRate } from '../site/rows.ts';
import type { Edition } from '../site/edition.ts';

export interface PlaceRow {
  readonly name: string;
  readonly href: string;
  /** Compounds in scope, and those of them with a service. */
  readonly compounds: number;
  readonly covered: number;
  /** By compounds; null where there is none in scope. */
  readonly coverage: number | null;
  readonly renovation: number | null;
  readonly history: readonly DatedRate[];
  /** Whether a sub-district's report for the current month is missing. */
  readonly silent: boolean;
}

export type PlaceLevel = Exclude<AggregateLevel, 'city'>;

export type Named = { readonly id: string; readonly name: string };

/** Units as rows of a comparison table, in the order given. */
export function placeRows({ site, links }: Edition, level: PlaceLevel, units: readonly Named[]): PlaceRow[] {
  const silent = new Set(silentSubdistricts(site.dataset).map((subdistrict) => subdistrict.id));
  return units.map(({ id, name }) => {
    const { coverage, renovation } = seriesOf(site, level, id);
    const row = currentRows(site, level, id).coverage.find((candidate) => candidate.measure === 'compounds');
    return {
      name,
      href: links.unit({ level: level, id: id }),
      compounds: row?.denominator ?? 0,
      covered: row?.numerator ?? 0,
      coverage: row?.rate ?? null,
      renovation: renovation.at(-1)?.rate ?? null,
      history: coverage,
      silent: level === 'subdistrict' && silent.has(id),
    };
  });
}

/** Highest coverage first; units without data last. */
export function byCoverage(rows: readonly PlaceRow[]): PlaceRow[] {
  return rows.toSorted((a, b) => (b.coverage ?? -1) - (a.coverage ?? -1));
}
