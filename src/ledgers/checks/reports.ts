/** Facts of months that their sub-district has not reported: the site calls such a month silent, and these speak. */
import { monthOf } from '../../domain/time/calendar.ts';
import { columnsOf } from '../ledger.ts';
import type { Problem } from '../problem.ts';
import { cellProblem } from '../table.ts';
import { tableOf, type City, type Tables } from '../tables.ts';

/** The ledgers that the sub-districts keep themselves. Payments and inspections are others' facts, and no report of theirs. */
const OWN = ['compounds', 'services', 'works', 'pairings'] as const;

/** The sub-district that answers for a compound by its id; undefined where the chain of units is broken. */
function answering({ compounds, grids }: Tables): (compoundId: unknown) => string | undefined {
  const ofGrid = new Map(grids.rows.map(({ values }) => [values.id, values.subdistrictId]));
  const ofCompound = new Map(compounds.rows.map(({ values }) => [values.id, ofGrid.get(values.gridId)]));
  return (id) => (typeof id === 'string' ? ofCompound.get(id) : undefined);
}

/**
 * One warning a ledger, sub-district and month, at the first of the rows: from the first month that the reports ledger
 * knows to that of the as-of date. None where the city keeps no reports.
 */
export function checkReports({ tables, programme }: City): Problem[] {
  const { reports } = tables;
  const reported = new Set(reports.rows.map(({ values }) => `${values.month ?? ''}/${values.subdistrictId ?? ''}`));
  const first = reports.rows.reduce(
    (least, { values: { month = least } }) => (month < least ? month : least),
    '9999-12',
  );
  const asOf = programme?.values.asOf;
  if (asOf === undefined || !reports.complete) return [];
  const last = monthOf(asOf);
  const subdistrictOf = answering(tables);
  const nameOf = new Map(tables.subdistricts.rows.map(({ values: { id, name } }) => [id, name]));
  return OWN.flatMap((id) => {
    const table = tableOf(tables, id);
    const days = columnsOf(table.ledger).filter(({ column }) => column.field.type === 'date');
    const found = new Map<string, { readonly problem: (rows: number) => Problem; rows: number }>();
    for (const row of table.rows) {
      const subdistrict = subdistrictOf(row.values[id === 'compounds' ? 'id' : 'compoundId']);
      if (subdistrict === undefined) continue;
      const silent = new Set<string>();
      for (const { field } of days) {
        const day = row.values[field];
        if (typeof day !== 'string') continue;
        const month = monthOf(day);
        const key = `${month}/${subdistrict}`;
        if (month < first || month > last || reported.has(key) || silent.has(key)) continue;
        silent.add(key);
        const known = found.get(key);
        if (known !== undefined) known.rows += 1;
        else {
          const name = nameOf.get(subdistrict) ?? subdistrict;
          const problem = (rows: number): Problem =>
            cellProblem(table, row, field, 'W-REPORT', { reason: 'facts-unreported', name, of: month, rows });
          found.set(key, { problem, rows: 1 });
        }
      }
    }
    return [...found.values()].map(({ problem, rows }) => problem(rows));
  });
}
