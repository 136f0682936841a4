/** Keys and references: every row named once, every name that is used exists, no unit without parts, no two of a name. */
import { nth } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { intendedId } from '../cells/cells.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { columnsOf, keyHeader, type AnyLedger } from '../schemas/ledger.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { levelsIn, tableOf, unitTable, type AnyTable, type City } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem, cellText } from '../table/table.ts';
import { nameKey } from '../text/name-key.ts';

type AnyRow = TableRow<Record<string, unknown>>;

/** A row's key as text, its parts joined by a line feed; undefined when a part could not be read. */
function keyOf(ledger: AnyLedger, row: AnyRow): string | undefined {
  const parts = ledger.key.map((field) => row.values[field]);
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

/**
 * Whether all rows whose key could be read have keys of their own: a number a distinct value of each part, put together
 * like digits, sorted. Texts of whole keys would take a hundred bytes a row, and most ledgers are sound.
 */
function areKeysUnique({ ledger, rows }: AnyTable): boolean {
  const keys = new Float64Array(rows.length);
  let combinations = 1;
  for (const field of ledger.key) {
    const numbers = new Map<unknown, number>();
    const own = new Float64Array(rows.length);
    let i = 0;
    for (const { values } of rows) {
      const value = values[field];
      let number = numbers.get(value);
      if (number === undefined) {
        // A part that could not be read makes its row's number NaN, which equals no other.
        number = value === undefined ? NaN : numbers.size;
        numbers.set(value, number);
      }
      own[i] = number;
      i += 1;
    }
    combinations *= numbers.size;
    for (const [at, number] of own.entries()) keys[at] = nth(keys, at) * numbers.size + number;
  }
  if (combinations > Number.MAX_SAFE_INTEGER) return false;
  keys.sort();
  return keys.every((key, i) => i === 0 || key !== keys[i - 1]);
}

function duplicateKeys(table: AnyTable): Problem[] {
  if (areKeysUnique(table)) return [];
  const { ledger } = table;
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  const single = ledger.key.length === 1;
  for (const row of table.rows) {
    const key = keyOf(ledger, row);
    if (key === undefined) continue;
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, row.line);
      continue;
    }
    const place = {
      ...table.source,
      line: row.line,
      column: keyHeader(ledger).join('+'),
      value: key.replaceAll('\n', '/'),
    };
    problems.push(problem('E-KEY', place, { reason: single ? 'same-id' : 'same-key', line: before }));
  }
  return problems;
}

/** The ids of a ledger whose key is `id`. */
export function idsOf(table: { readonly rows: Iterable<TableRow<{ readonly id: string }>> }): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const row of table.rows) if (row.values.id !== undefined) ids.add(row.values.id);
  return ids;
}

/**
 * The ids that references may name: those of the ledger, and those that a faulty id cell means, since the cell itself
 * has been reported.
 */
function nameableIds(table: AnyTable): ReadonlySet<string> {
  return new Set(
    table.rows.flatMap((row) => {
      const { id } = row.values;
      return typeof id === 'string' ? id : (intendedId(cellText(table, row, 'id')) ?? []);
    }),
  );
}

/** A ledger that references may name, and the ids that they may name in it. */
interface Referable {
  readonly id: LedgerId;
  readonly file: string;
  readonly present: boolean;
  readonly ids: ReadonlySet<string>;
}

/** What a workbook makes of an id such as 1-2, which could be an id itself. */
const DATE = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;

function unknownReferences(city: City, table: AnyTable, referable: ReadonlyMap<string | null, Referable>): Problem[] {
  const problems: Problem[] = [];
  for (const { field, column } of columnsOf(table.ledger)) {
    const target = referable.get(column.references);
    // A ledger that is damaged or must be there is reported as such; what points into it cannot be judged.
    if (target === undefined) continue;
    const { id: ledger, file, present, ids } = target;
    for (const row of table.rows) {
      const value = row.values[field];
      if (value === null || value === undefined || (present && typeof value === 'string' && ids.has(value))) continue;
      const isList = Array.isArray(value);
      const named = (isList ? (value as unknown[]) : [value]).filter((id) => typeof id === 'string');
      if (!present && named.length > 0) {
        const remedy = column.required ? 'row' : 'empty';
        problems.push(cellProblem(table, row, field, 'E-REF', { reason: 'ledger-not-kept', ledger, file, remedy }));
        continue;
      }
      for (const id of named.filter((own) => !ids.has(own))) {
        if (DATE.test(id) && ![...ids].some((own) => DATE.test(own))) {
          problems.push(cellProblem(table, row, field, 'E-ID', { reason: 'id-as-date' }));
          continue;
        }
        const item = isList ? id : null;
        const parameters = { reason: 'unknown-reference', file, item, nearest: city.suggest(id, ids) } as const;
        problems.push(cellProblem(table, row, field, 'E-REF', parameters));
      }
    }
  }
  return problems;
}

function unknownCategories({ tables: { works }, programme, suggest }: City): Problem[] {
  const categories = programme?.values.categories;
  // Where none is named, that is the fault.
  if (categories === undefined || categories.length === 0) return [];
  const ids = new Set(categories.map((category) => category.id));
  return works.rows.flatMap((row) => {
    const id = row.values.category;
    if (id === undefined || ids.has(id)) return [];
    const parameters = { reason: 'unknown-entry', list: 'categories', nearest: suggest(id, ids) } as const;
    return [cellProblem(works, row, 'category', 'E-REF', parameters)];
  });
}

/** Units of a level of which nothing of the level below is a part. */
function unitsWithoutParts({ tables, programme }: City, level: ListedLevel): Problem[] {
  const parents = unitTable(tables, level);
  const below = levelsIn(programme).below(level);
  const children = tableOf(tables, below === 'compound' ? 'compounds' : LEDGER_OF_LEVEL[below]);
  if (!children.complete) return [];
  const ids: ReadonlySet<string | undefined> = idsOf(parents);
  const field = below === 'compound' ? 'unitId' : 'parentId';
  const used = new Set(children.rows.map(({ values }) => values[field] as string | undefined));
  // A child whose parent is unreadable or unknown has been reported, and might belong to any unit.
  if ([...used].some((id) => !ids.has(id))) return [];
  return parents.rows
    .filter((row) => row.values.id !== undefined && !used.has(row.values.id))
    .map((row) => cellProblem(parents, row, 'id', 'W-CHILDREN', { reason: 'unit-without-parts', level, parts: below }));
}

function sameNames({ tables: { compounds } }: City): Problem[] {
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const row of compounds.rows) {
    const { unitId, name } = row.values;
    if (unitId === undefined || name === undefined) continue;
    const before = lines.get(`${unitId}\n${name}`);
    if (before === undefined) lines.set(`${unitId}\n${name}`, row.line);
    else {
      problems.push(cellProblem(compounds, row, 'name', 'W-NAME', { reason: 'same-name', line: before }));
    }
  }
  return problems;
}

/** Units of one name below one unit: what is named by its name could be either. */
function sameUnitNames({ tables, programme }: City, level: ListedLevel): Problem[] {
  const isLargest = level === levelsIn(programme).largest;
  const table = unitTable(tables, level);
  const lines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const { name, parentId } = row.values;
    const parent = isLargest ? '' : parentId;
    if (name === undefined || parent === undefined) return [];
    const key = `${parent}\n${nameKey(name)}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, row.line);
    return line === undefined ? [] : [cellProblem(table, row, 'name', 'W-NAME', { reason: 'same-unit-name', line })];
  });
}

/** Duplicate keys, references that lead nowhere, units without parts, compounds of one name in one unit. */
export function checkKeys(city: City): Problem[] {
  const { listed } = levelsIn(city.programme);
  const tables = (Object.keys(LEDGERS) as LedgerId[]).map((id) => tableOf(city.tables, id));
  const referable = new Map(
    tables
      .filter((table) => table.complete && table.ledger.key.join() === 'id')
      .map((table): readonly [string | null, Referable] => {
        const { id, file } = table.ledger;
        return [id, { id, file, present: table.present, ids: nameableIds(table) }];
      }),
  );
  return [
    ...tables.flatMap(duplicateKeys),
    ...tables.flatMap((table) => unknownReferences(city, table, referable)),
    ...unknownCategories(city),
    ...listed.flatMap((level) => unitsWithoutParts(city, level)),
    ...sameNames(city),
    ...listed.flatMap((level) => sameUnitNames(city, level)),
  ];
}
