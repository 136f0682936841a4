/** The rows of a figure: a part of a published table, as that table writes it, or rows that no published table has. */
import { get, groupBy, nth } from '../domain/lists.ts';
import { DEMONSTRATION_COLUMN } from '../ledgers/schemas/ledger.ts';
import type { ColumnWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';
import type { Field, PublishedTable } from './published-table.ts';
import { computedTable, type Column } from './table-columns.ts';

/** Between the texts of a key: no cell has it. */
const BETWEEN = '\n';

/** Rows of a published table: those that have one of the values in each column that is named, and of these some columns. */
export interface Selection {
  /** The table's name in the data package. */
  readonly table: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly string[];
  /** What the figure shows beside them, and the table does not have. */
  readonly added?: AddedColumns;
}

/** Columns beside those of a table, as finished texts. */
export interface AddedColumns {
  readonly fields: readonly Field[];
  /** Columns of the table that tell its rows apart. */
  readonly by: readonly string[];
  /** The cells of a row, by the texts of those columns, parted by line ends. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

/** Rows that no published table has, as finished texts. */
export interface OwnRows {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly string[])[];
  /** Whether they are made from made-up ledgers. */
  readonly demonstration: boolean;
}

export type FigureRows = Selection | OwnRows;

export const isSelection = (rows: FigureRows): rows is Selection => 'table' in rows;

/** Columns with the rows that fill them. */
export interface Rows {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows that are made from items, with the precision of the published tables. */
export function ownRows<Row, Name extends string>(
  items: readonly Row[],
  columns: readonly Column<Row, Name>[],
  titles: Readonly<Record<Name, ColumnWords>>,
  { units }: Messages['computedTables'],
  demonstration: boolean,
): OwnRows {
  const words = { title: '', description: '', columns: titles };
  const { schema, rows } = computedTable(
    { name: '', words, primaryKey: [], columns, rows: items },
    demonstration,
    units,
  );
  return { fields: schema.fields, rows: [...rows], demonstration };
}

/** Columns beside those of a table, made from items, one for each of the rows that have something in them. */
export function addedColumns<Row, Name extends string>(
  items: readonly Row[],
  by: Readonly<Record<string, (row: Row) => string>>,
  columns: readonly Column<Row, Name>[],
  titles: Readonly<Record<Name, ColumnWords>>,
  texts: Messages['computedTables'],
): AddedColumns {
  const { fields, rows } = ownRows(items, columns, titles, texts, false);
  const keys = items.map((item) =>
    Object.values(by)
      .map((text) => text(item))
      .join(BETWEEN),
  );
  return { fields, by: Object.keys(by), cells: Object.fromEntries(rows.map((row, i) => [nth(keys, i), row])) };
}

/** What stands beside the cell of an id: the name of what has the id; null for a column that holds none. */
export type NameOf = (column: string, cell: string, cellOf: (column: string) => string) => string | null;

/** A selection as it is looked up: which of the table's columns, and where its rows are gathered. */
interface Wanted {
  readonly selection: Selection;
  readonly rows: (readonly string[])[];
}

/** The selections that ask for the same columns, by the values that they ask for. */
type Shape = { readonly at: readonly number[]; readonly wanted: Map<string, Wanted[]> };

/** Every row of values, one of each list. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}

/** Where a column stands; a name that the table does not have is a fault of the program. */
function placeOf({ name, schema }: PublishedTable, column: string): number {
  const at = schema.fields.findIndex((field) => field.name === column);
  if (at === -1) throw new Error(`${name} has no column ${column}`);
  return at;
}

function shapesOf(table: PublishedTable, wanted: readonly Wanted[]): readonly Shape[] {
  const shapes = new Map<string, Shape>();
  for (const one of wanted) {
    const columns = Object.keys(one.selection.where).sort();
    const name = columns.join(BETWEEN);
    const shape = shapes.get(name) ?? { at: columns.map((column) => placeOf(table, column)), wanted: new Map() };
    shapes.set(name, shape);
    for (const values of combinations(columns.map((column) => [...new Set(one.selection.where[column])]))) {
      const key = values.join(BETWEEN);
      shape.wanted.set(key, [...(shape.wanted.get(key) ?? []), one]);
    }
  }
  return [...shapes.values()];
}

/** Goes through a table once, whatever many selections are made from it, and gives each the rows that are its own. */
function gather(table: PublishedTable, wanted: readonly Wanted[]): void {
  const shapes = shapesOf(table, wanted);
  for (const row of table.rows)
    for (const { at, wanted: own } of shapes)
      for (const { rows } of own.get(at.map((i) => row[i]).join(BETWEEN)) ?? []) rows.push(row);
}

/** A column of a figure: what it is, and its cells. */
interface Filled {
  readonly field: Field;
  readonly cells: readonly string[];
}

/** The columns that a figure has beside those of its table. */
function filledBeside(
  { fields, by, cells }: AddedColumns,
  table: PublishedTable,
  rows: Rows['rows'],
): readonly Filled[] {
  const at = by.map((column) => placeOf(table, column));
  const own = rows.map((row) => cells[at.map((i) => row[i] ?? '').join(BETWEEN)] ?? []);
  return fields.map((field, i) => ({ field, cells: own.map((row) => row[i] ?? '') }));
}

/** The rows of a selection with the columns that it names, names beside ids, what is added, and last the mark where some are made up. */
function shaped(table: PublishedTable, { selection, rows }: Wanted, nameOf: NameOf, nameWords: ColumnWords): Rows {
  const { title, description = title } = nameWords;
  const filled = (name: string): readonly Filled[] => {
    const at = placeOf(table, name);
    const field = nth(table.schema.fields, at);
    const names = rows.map((row) => nameOf(name, row[at] ?? '', (other) => row[placeOf(table, other)] ?? ''));
    return [
      { field, cells: rows.map((row) => row[at] ?? '') },
      ...(names.every((own) => own === null)
        ? []
        : [
            {
              field: { name: name.replace(/_id$/, '_name'), title, description, type: 'string' as const },
              cells: names.map((own) => own ?? ''),
            },
          ]),
    ];
  };
  const mark = table.schema.fields.findIndex(({ name }) => name === DEMONSTRATION_COLUMN);
  const isMarked = mark !== -1 && rows.some((row) => row[mark] !== '');
  const columns = [
    ...selection.columns.flatMap(filled),
    ...(selection.added === undefined ? [] : filledBeside(selection.added, table, rows)),
    ...(isMarked ? filled(DEMONSTRATION_COLUMN) : []),
  ];
  return {
    fields: columns.map(({ field }) => field),
    rows: rows.map((_row, i) => columns.map(({ cells }) => cells[i] ?? '')),
  };
}

/** Own rows with the mark of what is made up as their last column. */
function withMark({ fields, rows, demonstration }: OwnRows, mark: ColumnWords): Rows {
  if (!demonstration) return { fields, rows };
  const { title, description = title } = mark;
  return {
    fields: [...fields, { name: DEMONSTRATION_COLUMN, title, description, type: 'string' }],
    rows: rows.map((row) => [...row, title]),
  };
}

/**
 * The rows of each of many figures: those of a published table in its order and in its texts, so that they can be found in it
 * again. Each table is gone through once. `tables` carry their mark of what is made up.
 */
export function rowsOf(
  all: readonly FigureRows[],
  tables: readonly PublishedTable[],
  nameOf: NameOf,
  words: { readonly name: ColumnWords; readonly demonstration: ColumnWords },
): readonly Rows[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const gathered = all.map((rows): Wanted | OwnRows => (isSelection(rows) ? { selection: rows, rows: [] } : rows));
  const asked = groupBy(
    gathered.flatMap((one) => ('selection' in one ? [one] : [])),
    ({ selection }) => selection.table,
  );
  for (const [name, own] of asked) gather(get(byName, name), own);
  return gathered.map((one) =>
    'selection' in one
      ? shaped(get(byName, one.selection.table), one, nameOf, words.name)
      : withMark(one, words.demonstration),
  );
}
