/** Who has reported for which month, and who is silent. */
import { indicatorsOf } from '../domain/indicators/registry.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import type { Dataset } from '../domain/model.ts';
import { reportCounts, reportingRows, silentReporters } from '../domain/quality/reporting.ts';
import type { ReportCounts, ReportingRow } from '../domain/quality/reporting.ts';
import type { Month } from '../domain/rows.ts';
import { lastDayOfMonth, monthOf } from '../domain/time/calendar.ts';
import { kept, keptEach } from './kept.ts';
import { upperOf } from './rates.ts';
import type { Rate, Rates } from './rates.ts';
import type { Place, Tree, Unit } from './tree.ts';

/** Who is silent in a place for a month, and what that leaves open. */
export interface Silence {
  readonly month: Month;
  /** The silent units among the `total` of the place that report. */
  readonly silent: readonly Unit[];
  readonly total: number;
  /** Each indicator that has data, by compounds, if every compound of the silent ones that lacks it had it. */
  readonly upper: readonly { readonly indicator: IndicatorId; readonly rate: ToldRate }[];
}

/** A unit's months, and how many of them were reported how soon. */
export type CountedReports = ReportingRow & { readonly counts: ReportCounts };

export interface Reports {
  /** The as-of date's month. */
  readonly month: Month;
  /**
   * The units of a place without a report for a month by the as-of date, in the ledger's order; of the city and for the as-of
   * date's month unless said. For a part of a unit that reports, the one that it lies in.
   */
  silent(place?: Place, month?: Month): readonly Unit[];
  /** Of the city and for the as-of date's month unless said; null where no reports are kept. */
  silence(place?: Place, month?: Month): Silence | null;
  /** Every unit that reports by the months of the series; null where no reports are kept. */
  readonly table: { readonly months: readonly Month[]; readonly rows: readonly CountedReports[] } | null;
}

export function reportsOf(facts: Dataset, dates: readonly string[], tree: Tree, rates: Rates): Reports {
  const month = monthOf(facts.programme.asOf);
  const silentIn = keptEach((of: Month) => new Set(silentReporters(facts, of).map(({ id }) => id)));
  const table = kept(() => {
    const months = [...new Set(dates.map(monthOf))];
    const rows = reportingRows(facts, months);
    return rows === null ? null : { months, rows: rows.map((row) => ({ ...row, counts: reportCounts(row) })) };
  });
  const { isSmaller, reporting } = tree.levels;
  const reportersOf = (place: Place): readonly Unit[] =>
    isSmaller(place.level, reporting) ? [tree.within(place, reporting)] : tree.below(place, reporting);
  const silentAmong = (units: readonly Unit[], of: Month): readonly Unit[] => {
    const silent = silentIn(of);
    return units.filter(({ id }) => silent.has(id));
  };
  return {
    month,
    silent: (place = tree.city, of = month) => silentAmong(reportersOf(place), of),
    silence: (place = tree.city, of = month) => {
      if (!facts.kept.reports) return null;
      const own = reportersOf(place);
      const rateOf = (indicator: IndicatorId): Rate | null =>
        of === month ? rates.now(place, { indicator }) : rates.on(lastDayOfMonth(of), place, { indicator });
      const upper = indicatorsOf(facts).flatMap((indicator) => {
        const rate = rateOf(indicator);
        return rate === null ? [] : [{ indicator, rate: upperOf(rate) }];
      });
      return { month: of, silent: silentAmong(own, of), total: own.length, upper };
    },
    get table() {
      return table();
    },
  };
}
