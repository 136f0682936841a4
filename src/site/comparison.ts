/** Units side by side: what a table that compares them asks of each. */
import type { Dataset } from '../domain/model.ts';
import type { AggregateLevel } from '../domain/rows.ts';
import { keptLatest } from './kept.ts';
import type { DatedRate, Rates } from './rates.ts';
import type { Reports } from './reports.ts';
import type { Place, Tree, Unit } from './tree.ts';

/** One unit of a comparison; rates are by compounds. */
export interface ComparedUnit {
  readonly unit: Unit;
  /** Compounds in scope and those with a service, now; and the coverage of every date of the series. */
  readonly coverage: DatedRate;
  readonly history: readonly DatedRate[];
  /** Null where the works are not kept. */
  readonly renovation: DatedRate | null;
  /** Whether it is one that reports, and whose report for the as-of date's month is missing. */
  readonly silent: boolean;
}

/** The units of a level that a place is made of, in the ledger's order. */
export type Compared = (place: Place, level: AggregateLevel) => readonly ComparedUnit[];

/** How many lists are kept: those of the places that a page, and the pages next to it, ask about. */
const LISTS = 16;

export function comparedOf({ kept }: Dataset, tree: Tree, rates: Rates, reports: Reports): Compared {
  return keptLatest(
    LISTS,
    (place, level) =>
      tree.below(place, level).map((unit) => ({
        unit,
        coverage: rates.now(unit, { indicator: 'coverage' }),
        history: rates.series(unit, { indicator: 'coverage' }),
        renovation: kept.works ? rates.now(unit, { indicator: 'renovation' }) : null,
        silent: unit.level === tree.levels.reporting && reports.silent(unit).length > 0,
      })),
    (place, level) => `${place.level} ${place.id} ${level}`,
  );
}
