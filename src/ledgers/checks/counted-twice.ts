/** What may be counted twice: one firm, compound or payment in two rows, and running totals that stand for months. */
import type { Outreach } from '../../domain/rows.ts';
import type { Problem } from '../problems/problem.ts';
import type { City, Tables } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, type Table } from '../table/table.ts';
import { nameKey } from '../text/name-key.ts';
import { FoundPairs } from './plausible-rows.ts';

/** Pairs of rows with one key; rows without are passed over. Each row is paired with the first of its key. */
function pairsOf<Row>(
  table: Table<Row>,
  keyOf: (row: TableRow<Row>) => string | null,
  isPair: (first: TableRow<Row>, row: TableRow<Row>) => boolean = () => true,
): FoundPairs<Row> {
  const firsts = new Map<string, TableRow<Row>>();
  const found = new FoundPairs<Row>();
  for (const row of table.rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else if (isPair(first, row)) found.add(first, row);
  }
  return found;
}

function firms({ firms: table }: Tables): Problem[] {
  const codes = pairsOf(table, ({ values: { creditCode } }) => creditCode ?? null);
  const names = pairsOf(
    table,
    ({ values: { name } }) => (name === undefined ? null : nameKey(name)),
    // One firm of one code has been named already.
    (a, b) => typeof a.values.creditCode !== 'string' || a.values.creditCode !== b.values.creditCode,
  );
  return [
    ...codes.problems(table, 'creditCode', (pairs) => ({ reason: 'same-credit-code', ...pairs })),
    ...names.problems(table, 'name', (pairs) => ({ reason: 'same-firm', ...pairs })),
  ];
}

/** One name and address under two ids, unless one was removed before the other was listed. */
function compounds({ compounds: table }: Tables): Problem[] {
  let acrossGrids = 0;
  const found = pairsOf(
    table,
    ({ values: { name, address } }) =>
      name === undefined || address === undefined ? null : `${nameKey(name)}\n${nameKey(address)}`,
    ({ values: a }, { values: b }) => {
      const follow = (x: typeof a, y: typeof a): boolean =>
        typeof x.removedOn === 'string' && typeof y.listedOn === 'string' && x.removedOn <= y.listedOn;
      if (follow(a, b) || follow(b, a)) return false;
      // The same writing of a name in one grid is warned of with its grid's name.
      if (a.unitId === b.unitId && a.name === b.name) return false;
      if (a.unitId !== b.unitId) acrossGrids += 1;
      return true;
    },
  );
  return found.problems(table, 'name', (pairs) => ({ reason: 'same-compound', ...pairs, acrossGrids }));
}

/** The same amount to the same firm for the same grid on the same day. */
function payments({ subsidies: table }: Tables): Problem[] {
  return pairsOf(table, ({ values: { paidOn, unitId: gridId, firmId, amountCny } }) =>
    paidOn === undefined || gridId === undefined || firmId === undefined || amountCny === undefined || amountCny === 0
      ? null
      : [paidOn, gridId, firmId ?? '', amountCny].join('\n'),
  ).problems(table, 'amountCny', (pairs) => ({ reason: 'same-payment', ...pairs }));
}

const COUNTS = ['leaflets', 'suggestions', 'volunteers'] as const;
/** Months of a year that are needed to tell: six numbers are in order by chance once in 720. */
const MONTHS_TO_TELL = 6;
/** Months in all that are needed: one district and half a year could be chance. */
const MONTHS_IN_ALL = 12;
/** A total grows: from the first month to the last at least so many times. Steady work in every month does not. */
const GROWTH = 2;

/** Whether a count never falls from month to month, and comes to several times its first. */
function isGrowing(rows: readonly TableRow<Outreach>[], field: (typeof COUNTS)[number]): boolean {
  const counts = rows.map(({ values }) => values[field] ?? NaN);
  const [first = NaN, last = NaN] = [counts[0], counts.at(-1)];
  return last > 0 && last >= GROWTH * first && counts.every((count, i) => i === 0 || count >= (counts[i - 1] ?? NaN));
}

/**
 * Counts that never fall within any year of any district, or in a district at all: totals since January or since the beginning. Years of fewer
 * months are not asked.
 */
function runningTotals({ outreach: table }: Tables): Problem[] {
  const spells = new Map<string, TableRow<Outreach>[]>();
  for (const row of table.rows) {
    const { month, unitId: districtId } = row.values;
    if (month === undefined || districtId === undefined) continue;
    const key = `${districtId}\n${month.slice(0, 4)}`;
    const spell = spells.get(key);
    if (spell === undefined) spells.set(key, [row]);
    else spell.push(row);
  }
  const long = [...spells.values()].filter((spell) => spell.length >= MONTHS_TO_TELL);
  const months = long.reduce((sum, spell) => sum + spell.length, 0);
  const [start] = long[0] ?? [];
  if (start === undefined || months < MONTHS_IN_ALL) return [];
  for (const spell of long) spell.sort((a, b) => ((a.values.month ?? '') < (b.values.month ?? '') ? -1 : 1));
  const districts = new Set(long.map(([row]) => row?.values.unitId)).size;
  const whole = [...Map.groupBy(long.flat(), ({ values }) => values.unitId).values()].filter(
    (rows) => rows.length >= MONTHS_IN_ALL,
  );
  for (const rows of whole) rows.sort((x, y) => ((x.values.month ?? '') < (y.values.month ?? '') ? -1 : 1));
  return COUNTS.filter(
    (field) =>
      long.every((rows) => isGrowing(rows, field)) ||
      (whole.length > 0 && whole.every((rows) => isGrowing(rows, field))),
  ).map((field) => cellProblem(table, start, field, 'W-TWICE', { reason: 'running-totals', months, districts }));
}

/** Firms, compounds, payments and months that may be counted twice: warnings with both rows. */
export function checkCountedTwice({ tables }: City): Problem[] {
  return [...firms(tables), ...compounds(tables), ...payments(tables), ...runningTotals(tables)];
}
