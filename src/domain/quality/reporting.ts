/**
 * Who has reported their ledgers for which month (报送台账): the units of one level, sub-districts where the city has them
 * (`units/levels.ts`).
 */
import { byCodePoint, groupBy } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { Facts, IsoDate, Month, Report, UnitRow } from '../rows.ts';
import { releaseOf, type AsOf } from './release.ts';
import { daysBetween, lastDayOfMonth, monthOf } from '../time/calendar.ts';
import { reportersIn } from '../units/hierarchy.ts';
import type { UnitLedger } from '../units/levels.ts';

/** Classes of days from a month's end to its report: each holds those up to and including its limit. */
export const REPORT_CLASSES = [7, 14, null] as const;

/** The index of the class of REPORT_CLASSES that a number of days falls into. */
export function reportClass(days: number): number {
  return REPORT_CLASSES.findIndex((limit) => limit === null || days <= limit);
}

/**
 * The reports that count for the as-of date: those that came by the day on which the books of the release with that
 * as-of date were closed; all of the ledger while there is no such release.
 */
export function knownReports(dataset: Pick<Dataset, 'reports' | 'releases'> & AsOf): readonly Report[] {
  const { reports } = dataset;
  const closedOn = releaseOf(dataset)?.closedOn;
  return closedOn === undefined ? reports : reports.filter((report) => report.reportedOn <= closedOn);
}

/** One unit's report for one month. */
export interface ReportState {
  readonly month: Month;
  /** The first day on which it reported; null when it has not. */
  readonly reportedOn: IsoDate | null;
  /** Days from the month's end to the report; negative when it came within the month; null without a report. */
  readonly daysAfterMonth: number | null;
  /** The index of the class of REPORT_CLASSES that these days fall into; null without a report. */
  readonly delay: number | null;
}

export interface ReportingRow {
  readonly reporter: UnitRow;
  readonly months: readonly ReportState[];
}

/** How many of a unit's months were reported in each class of days, and how many not at all. */
export interface ReportCounts {
  readonly classes: readonly number[];
  readonly missing: number;
}

/** Counts the months of one unit; each is in one class, or missing. */
export function reportCounts({ months }: Pick<ReportingRow, 'months'>): ReportCounts {
  return {
    classes: REPORT_CLASSES.map((_, index) => months.filter(({ delay }) => delay === index).length),
    missing: months.filter(({ delay }) => delay === null).length,
  };
}

/** What is asked of the facts: the reports that count, whether any are kept, and who should report. */
type Reporting = Pick<Facts, 'reports' | UnitLedger> & {
  readonly kept: Pick<Facts['kept'], 'reports'>;
  readonly programme: Pick<Facts['programme'], 'levels'>;
};

/** One row a unit that reports, one entry a month in the order given; null when the city keeps no reports ledger. */
export function reportingRows(facts: Reporting, months: readonly Month[]): ReportingRow[] | null {
  const { kept, reports } = facts;
  if (!kept.reports) return null;
  const days = groupBy(reports, (report) => `${report.month}/${report.unitId}`);
  return reportersIn(facts).map((reporter) => ({
    reporter,
    months: months.map((month) => {
      const own = days.get(`${month}/${reporter.id}`)?.map((report) => report.reportedOn);
      const reportedOn = own?.sort(byCodePoint)[0] ?? null;
      const daysAfterMonth = reportedOn === null ? null : daysBetween(lastDayOfMonth(month), reportedOn);
      const delay = daysAfterMonth === null ? null : reportClass(daysAfterMonth);
      return { month, reportedOn, daysAfterMonth, delay };
    }),
  }));
}

/**
 * The ids of the units without a report for a month; none when the city keeps no reports
 * ledger. Reads the reports once, whatever the number of months asked for.
 */
export function silence(facts: Reporting): (month: Month) => ReadonlySet<string> {
  const { kept, reports } = facts;
  if (!kept.reports) return () => new Set();
  const reporters = reportersIn(facts);
  const byMonth = groupBy(reports, (report) => report.month);
  return (month) => {
    const reported = new Set(byMonth.get(month)?.map((report) => report.unitId));
    return new Set(reporters.map(({ id }) => id).filter((id) => !reported.has(id)));
  };
}

/** The units without a report for a month (that of the as-of date unless said), in the ledger's order. */
export function silentReporters(facts: Reporting & AsOf, month = monthOf(facts.programme.asOf)): UnitRow[] {
  const silent = silence(facts)(month);
  return reportersIn(facts).filter(({ id }) => silent.has(id));
}
