/** What a ledger is, as data: its file, its key and its columns. One definition reads, checks and writes it. */
import type { LedgerId } from '../../domain/model.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { decodeCell, type CellResult, type CellType, type TableFieldType } from '../cells/cells.ts';
import type { NumberUnits } from '../cells/number-text.ts';
import { readCell, type CellReading } from '../cells/read-cell.ts';

export interface Column<T> {
  /** Canonical header, snake_case. */
  readonly name: string;
  /** The Chinese header of the ledger's own form, accepted as well. */
  readonly header: string;
  /** Further headers accepted. */
  readonly aliases: readonly string[];
  /** Whether an empty cell is a fault. */
  readonly required: boolean;
  /** The ledger whose id a cell holds. */
  readonly references: string | null;
  readonly field: TableFieldType;
  /** The words for a number's own unit; null of columns without numbers. */
  readonly units: NumberUnits | null;
  /** What stands to choose from, as forms offer it; none where a cell is free. */
  readonly choices: readonly string[];
  /** Reads a cell's trimmed text, which may be empty, as the column writes it. */
  decode(text: string): CellResult<T>;
  /** Reads it as people write it: what could mean one thing only is read, and said. */
  read(text: string): CellReading<T>;
  /** The canonical text of a value. */
  encode(value: T): string;
}

/** A table in a file: its columns, and what names a row. */
export interface Sheet<Row> {
  readonly file: string;
  /** The fields that together name a row. */
  readonly key: readonly (keyof Row & string)[];
  /** Columns that the ledger once had: passed over with a notice. */
  readonly retired?: readonly { readonly name: string; readonly header: string }[];
  /** Columns for units of levels that the city does not list. */
  readonly unlisted?: readonly { readonly level: ListedLevel; readonly name: string; readonly header: string }[];
  /** One column a field, in canonical order. */
  readonly columns: { readonly [F in keyof Row]-?: Column<Row[F]> };
}

export interface Ledger<Row> extends Sheet<Row> {
  /** The file's stem, and the name in URLs and downloads. */
  readonly id: LedgerId;
  /** Whether the file may be absent. */
  readonly optional: boolean;
}

/** The column by which a download of made-up rows says so in every row; passed over when a download is read again. */
export const DEMONSTRATION_COLUMN = 'demonstration';
/** What stands in it, whatever the language of the site. */
export const DEMONSTRATION_MARK = '演示数据';

/** A ledger whose row type does not matter to the reader. */
export type AnyLedger = Ledger<Record<string, unknown>>;

interface ColumnOptions {
  readonly aliases?: readonly string[];
  readonly references?: string;
}

function build<T>(
  name: string,
  header: string,
  cell: Pick<CellType<unknown>, 'field' | 'choices' | 'units'>,
  options: ColumnOptions,
  reading: Pick<Column<T>, 'required' | 'decode' | 'read' | 'encode'>,
): Column<T> {
  return {
    name,
    header,
    aliases: options.aliases ?? [],
    references: options.references ?? null,
    field: cell.field,
    units: cell.units ?? null,
    choices: cell.choices ?? [],
    ...reading,
  };
}

/** A column in which every cell must be filled. */
export function required<T>(name: string, header: string, cell: CellType<T>, options: ColumnOptions = {}): Column<T> {
  return build<T>(name, header, cell, options, {
    required: true,
    decode: (text) =>
      text === '' ? { ok: false, fault: { code: 'E-EMPTY', parameters: { reason: 'empty' } } } : decodeCell(cell, text),
    read: (text) => readCell(cell, text, { required: true }),
    encode: (value) => cell.encode(value),
  });
}

/** A column in which an empty cell means `whenEmpty`. */
export function optionalOr<T, E>(
  whenEmpty: E,
  name: string,
  header: string,
  cell: CellType<T>,
  options: ColumnOptions = {},
): Column<T | E> {
  return build<T | E>(name, header, cell, options, {
    required: false,
    decode: (text) => (text === '' ? { ok: true, value: whenEmpty } : decodeCell(cell, text)),
    read: (text) => readCell<T, E>(cell, text, { required: false, value: whenEmpty }),
    encode: (value) => (value === null ? '' : cell.encode(value as T)),
  });
}

/** A column in which an empty cell means that nothing is known: null. */
export function optional<T>(
  name: string,
  header: string,
  cell: CellType<T>,
  options: ColumnOptions = {},
): Column<T | null> {
  return optionalOr(null, name, header, cell, options);
}

type Fields<Row> = readonly { readonly field: keyof Row & string; readonly column: Column<unknown> }[];

/** Asked for every row; a definition never changes. */
const known = new WeakMap<object, readonly { readonly field: string; readonly column: Column<unknown> }[]>();

/** The fields and columns of a table in canonical order. */
export function columnsOf<Row>(ledger: Sheet<Row>): Fields<Row> {
  const before = known.get(ledger);
  if (before !== undefined) return before as Fields<Row>;
  const columns = Object.entries<Column<unknown>>(ledger.columns).map(([field, column]) => ({
    field: field as keyof Row & string,
    column,
  }));
  known.set(ledger, columns);
  return columns;
}

/** The canonical headers of a table. */
export function canonicalHeader<Row>(ledger: Sheet<Row>): readonly string[] {
  return columnsOf(ledger).map(({ column }) => column.name);
}

/** The canonical headers of the columns that together name a row. */
export function keyHeader<Row>(ledger: Ledger<Row>): readonly string[] {
  return ledger.key.map((field) => ledger.columns[field].name);
}

/**
 * A row's cells as canonical text, in canonical column order: lists joined by `；`, booleans true/false, numbers in
 * their shortest plain decimal writing, nothing known as an empty cell. Reading them gives an equal row.
 */
export function canonicalRow<Row>(ledger: Sheet<Row>, row: Row): readonly string[] {
  return columnsOf(ledger).map(({ field, column }) => column.encode(row[field]));
}

/** The canonical texts of the parts of a row's key. */
export function keyCells<Row>(ledger: Sheet<Row>, row: Row): readonly string[] {
  return ledger.key.map((field) => ledger.columns[field].encode(row[field]));
}
