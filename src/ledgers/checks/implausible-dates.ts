/** Dates that are in order, and still hardly true: before the house was built, or all on one day. */
import { isWholeDay, lastDayOf } from '../../domain/time/known-in-part.ts';
import type { Problem } from '../problems/problem.ts';
import type { City, Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';
import { Found } from './plausible-rows.ts';

/** A service may begin in the year before a house is finished: its first contract is the developer's. */
const EARLY_SERVICE = 1;

function beforeBuilt({ tables: { compounds, services, works }, programme }: City): Problem[] {
  const built = new Map<string, number>();
  // A year that is still to come has been refused.
  const now = Number(programme?.values.asOf?.slice(0, 4) ?? Infinity);
  for (const { values } of compounds.rows) {
    const { id, builtYear } = values;
    if (id !== undefined && typeof builtYear === 'number' && builtYear <= now) built.set(id, builtYear);
  }
  const early = <Row extends { readonly compoundId: string }>(
    table: Table<Row>,
    field: keyof Row & string,
    grace: number,
    isJudged: (row: TableRow<Row>) => boolean = () => true,
  ): Problem[] => {
    const found = new Found<Row>();
    let first = 0;
    for (const row of table.rows) {
      const day: unknown = row.values[field];
      const year = built.get(String(row.values.compoundId));
      if (
        typeof day !== 'string' ||
        year === undefined ||
        !isJudged(row) ||
        Number(lastDayOf(day).slice(0, 4)) >= year - grace
      )
        continue;
      if (found.count === 0) first = year;
      found.add(row);
    }
    return found.problems(table, field, 'W-DATE', (rows) => ({ reason: 'before-built', ...rows, year: first }));
  };
  return [
    // An employer looks after its estate, whose houses have been built anew since.
    ...early(services, 'enteredOn', EARLY_SERVICE, ({ values }) => values.mode !== 'employer'),
    ...early(works, 'startedOn', 0),
    ...early(works, 'acceptedOn', 0),
  ];
}

/** Acceptances that are needed to tell, of how many compounds, and the share of one day from which on it is doubted. */
const ACCEPTANCES_TO_TELL = 20;
const COMPOUNDS_TO_TELL = 10;
const ON_ONE_DAY = 0.8;

/** Works of nearly all compounds accepted on one day: the day on which somebody filled the column. */
function oneDay({ works }: Tables): Problem[] {
  const days = new Map<string, number>();
  let accepted = 0;
  for (const { values } of works.rows) {
    // A month or a year may well be that of many.
    if (typeof values.acceptedOn !== 'string' || !isWholeDay(values.acceptedOn)) continue;
    accepted += 1;
    days.set(values.acceptedOn, (days.get(values.acceptedOn) ?? 0) + 1);
  }
  const [day, rows] = [...days].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  if (accepted < ACCEPTANCES_TO_TELL || rows < ON_ONE_DAY * accepted) return [];
  const own = works.rows.filter(({ values }) => values.acceptedOn === day);
  const [first] = own;
  if (first === undefined || new Set(own.map(({ values }) => values.compoundId)).size < COMPOUNDS_TO_TELL) return [];
  const lines = own.slice(0, 5).map(({ line }) => line);
  const parameters = { reason: 'accepted-on-one-day', rows, first: lines, day, of: accepted } as const;
  return [cellProblem(works, first, 'acceptedOn', 'W-DATE', parameters)];
}

/** Services and works before the year of building, and works that were all accepted on one day. */
export function checkImplausibleDates(city: City): Problem[] {
  return [...beforeBuilt(city), ...oneDay(city.tables)];
}
