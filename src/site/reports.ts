/** Who has reported for which month, and who is silent. */
import type { Dataset } from '../domain/model.ts';
import { reportingRows, silentSubdistricts } from '../domain/quality/reporting.ts';
import type { ReportingRow } from '../domain/quality/reporting.ts';
import type { Month } from '../domain/rows.ts';
import { monthOf } from '../domain/time/calendar.ts';
import { kept, keptEach } from './kept.ts';
import type { Place, Tree, Unit } from './tree.ts';

export interface Reports {
  /** Whether the city keeps a ledger of reports; without one nobody is silent. */
  readonly kept: boolean;
  /** The as-of date's month. */
  readonly month: Month;
  /**
   * The sub-districts of a place without a report for a month by the as-of date, in the ledger's order; of the city and
   * for the as-of date's month unless said. For a grid, the one that it lies in.
   */
  silent(place?: Place, month?: Month): readonly Unit[];
  /** Every sub-district by the months of the series; null where no reports are kept. */
  readonly table: { readonly months: readonly Month[]; readonly rows: readonly ReportingRow[] } | null;
}

export function reportsOf(facts: Dataset, dates: readonly string[], tree: Tree): Reports {
  const month = monthOf(facts.programme.asOf);
  const silentIn = keptEach((of: Month) => new Set(silentSubdistricts(facts, of).map(({ id }) => id)));
  const table = kept(() => {
    const months = [...new Set(dates.map(monthOf))];
    const rows = reportingRows(facts, months);
    return rows === null ? null : { months, rows };
  });
  return {
    kept: facts.reports !== null,
    month,
    silent: (place = tree.city, of = month) => {
      const own = place.level === 'grid' ? [tree.within(place, 'subdistrict')] : tree.below(place, 'subdistrict');
      const silent = silentIn(of);
      return own.filter(({ id }) => silent.has(id));
    },
    get table() {
      return table();
    },
  };
}
