/** Facts of months that have not been reported by who reports them: the site calls such a month silent, and these speak. */
import type { Report } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { firstDayOf, lastDayOf } from '../../domain/time/known-in-part.ts';
import type { Problem } from '../problems/problem.ts';
import { columnsOf } from '../schemas/ledger.ts';
import { levelsIn, tableOf, unitAround, unitTable, type AnyTable, type City, type Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem } from '../table/table.ts';
import { Found } from './plausible-rows.ts';

/** The ledgers that those who report keep themselves. Payments and inspections are others' facts, and no report of theirs. */
const OWN = ['compounds', 'services', 'works', 'pairings'] as const;

/** A unit that reports. */
interface Reporter {
  readonly name: string;
  /** The months that it has reported. */
  readonly reported: Set<string>;
}

/** Who answers for a compound, by the compound's id; nobody where the chain of units is broken. */
function answering(city: City): ReadonlyMap<unknown, Reporter> {
  const { tables } = city;
  const { reporting } = levelsIn(city.programme);
  const reporters = new Map<string, Reporter>();
  for (const { values } of unitTable(tables, reporting).rows) {
    const { id, name } = values;
    if (id !== undefined) reporters.set(id, { name: name ?? id, reported: new Set() });
  }
  for (const { values } of tables.reports.rows) {
    const { month, unitId } = values;
    if (month !== undefined && unitId !== undefined) reporters.get(unitId)?.reported.add(month);
  }
  const reporterAround = unitAround(city, reporting);
  const ofCompound = new Map<unknown, Reporter>();
  for (const { values } of tables.compounds.rows) {
    const reporter = reporters.get(reporterAround(values.unitId) ?? '');
    if (values.id !== undefined && reporter !== undefined) ofCompound.set(values.id, reporter);
  }
  return ofCompound;
}

/** The rows of a ledger with days of one silent month: how many, the first cell of them, and the row that was counted last. */
interface Silent {
  readonly row: AnyRow;
  readonly field: string;
  readonly name: string;
  readonly of: string;
  last: AnyRow;
  rows: number;
}

type AnyRow = TableRow<Record<string, unknown>>;

/** The silent months of which a ledger's rows speak, by who reports; months outside the span are nobody's duty. */
function silentMonths(
  table: AnyTable,
  id: string,
  reporterOf: ReadonlyMap<unknown, Reporter>,
  [first, last]: readonly [string, string],
): readonly Silent[] {
  const days = columnsOf(table.ledger).filter(({ column }) => column.field.type === 'date');
  const found = new Map<Reporter, Map<string, Silent>>();
  for (const row of table.rows) {
    const reporter = reporterOf.get(row.values[id]);
    if (reporter === undefined) continue;
    for (const { field } of days) {
      const day = row.values[field];
      if (typeof day !== 'string') continue;
      const month = monthOf(lastDayOf(day));
      // What may have been in any of several months speaks of none.
      if (monthOf(firstDayOf(day)) !== month) continue;
      if (month < first || month > last || reporter.reported.has(month)) continue;
      const months = found.get(reporter) ?? new Map<string, Silent>();
      found.set(reporter, months);
      const known = months.get(month);
      if (known === undefined) months.set(month, { row, field, name: reporter.name, of: month, last: row, rows: 1 });
      else if (known.last !== row) {
        known.last = row;
        known.rows += 1;
      }
    }
  }
  return [...found.values()].flatMap((months) => [...months.values()]);
}

/** Reports that were given before their month began. */
function early({ reports }: Tables): Problem[] {
  const found = new Found<Report>();
  for (const row of reports.rows) {
    const { month, reportedOn } = row.values;
    if (month !== undefined && reportedOn !== undefined && monthOf(reportedOn) < month) found.add(row);
  }
  return found.problems(reports, 'reportedOn', 'W-DATE', (rows) => ({ reason: 'reported-early', ...rows }));
}

/**
 * One warning a ledger, unit and month, at the first of the rows: from the first month that the reports ledger
 * knows to that of the as-of date. None where the city keeps no reports.
 */
export function checkReports(city: City): Problem[] {
  const { tables, programme } = city;
  const { reports } = tables;
  let first = '9999-12';
  for (const { values } of reports.rows) if (values.month !== undefined && values.month < first) first = values.month;
  const asOf = programme?.values.asOf;
  if (asOf === undefined || !reports.complete) return [];
  const reporterOf = answering(city);
  const silent = OWN.flatMap((ledger) => {
    const table = tableOf(tables, ledger);
    const months = silentMonths(table, ledger === 'compounds' ? 'id' : 'compoundId', reporterOf, [
      first,
      monthOf(asOf),
    ]);
    return months.map(({ row, field, name, of, rows }) =>
      cellProblem(table, row, field, 'W-REPORT', { reason: 'facts-unreported', name, of, rows }),
    );
  });
  return [...early(tables), ...silent];
}
