/** What a ledger is, as data: its file, its key and its columns. One definition reads, checks, writes and documents it. */
import { z } from 'zod';
import { decodeCell, type CellResult, type CellType, type TableFieldType } from './cells.ts';

export interface Column<T> {
  /** Canonical header, snake_case. */
  readonly name: string;
  /** Chinese label, accepted as a header too. */
  readonly title: string;
  /** Further headers accepted. */
  readonly aliases: readonly string[];
  /** What a cell says: the text of the data dictionary. */
  readonly description: string;
  /** Chinese unit of a number; null where there is none. */
  readonly unit: string | null;
  /** Whether an empty cell is a fault. */
  readonly required: boolean;
  /** The ledger whose id a cell holds. */
  readonly references: string | null;
  readonly field: TableFieldType;
  /** Reads a cell's trimmed text, which may be empty. */
  decode(text: string): CellResult<T>;
  /** The canonical text of a value. */
  encode(value: T): string;
}

export interface Ledger<Row> {
  /** The file's stem, and the name in URLs and downloads. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Whether the file may be absent. */
  readonly optional: boolean;
  /** The fields that together name a row. */
  readonly key: readonly (keyof Row & string)[];
  /** One column a field, in canonical order. */
  readonly columns: { readonly [F in keyof Row]-?: Column<Row[F]> };
}

/** The column by which a download of made-up rows says so in every row; passed over when a download is read again. */
export const DEMONSTRATION_MARK = {
  name: 'demonstration',
  title: '演示数据',
  description: '本行由演示程序生成，不是真实小区的情况。',
} as const;

/** A ledger whose row type does not matter to the reader. */
export type AnyLedger = Ledger<Record<string, unknown>>;

interface ColumnOptions {
  readonly unit?: string;
  readonly aliases?: readonly string[];
  readonly references?: string;
}

function build<T>(
  [name, title, description]: readonly [name: string, title: string, description: string],
  cell: Pick<CellType<unknown>, 'field'>,
  options: ColumnOptions,
  reading: Pick<Column<T>, 'required' | 'decode' | 'encode'>,
): Column<T> {
  return {
    name,
    title,
    aliases: options.aliases ?? [],
    description,
    unit: options.unit ?? null,
    references: options.references ?? null,
    field: cell.field,
    ...reading,
  };
}

/** A column in which every cell must be filled. */
export function required<T>(
  texts: readonly [name: string, title: string, description: string],
  cell: CellType<T>,
  options: ColumnOptions = {},
): Column<T> {
  return build<T>(texts, cell, options, {
    required: true,
    decode: (text) =>
      text === '' ? { ok: false, code: 'E-EMPTY', message: '不能为空', suggestion: undefined } : decodeCell(cell, text),
    encode: (value) => z.encode(cell.codec, value),
  });
}

/** A column in which an empty cell means `whenEmpty`. */
export function optionalOr<T, E>(
  whenEmpty: E,
  texts: readonly [name: string, title: string, description: string],
  cell: CellType<T>,
  options: ColumnOptions = {},
): Column<T | E> {
  return build<T | E>(texts, cell, options, {
    required: false,
    decode: (text) => (text === '' ? { ok: true, value: whenEmpty } : decodeCell(cell, text)),
    encode: (value) => (value === null ? '' : z.encode(cell.codec, value as T)),
  });
}

/** A column in which an empty cell means that nothing is known: null. */
export function optional<T>(
  texts: readonly [name: string, title: string, description: string],
  cell: CellType<T>,
  options: ColumnOptions = {},
): Column<T | null> {
  return optionalOr(null, texts, cell, options);
}

/** The fields and columns of a ledger in canonical order. */
export function columnsOf<Row>(
  ledger: Ledger<Row>,
): readonly { readonly field: keyof Row & string; readonly column: Column<unknown> }[] {
  return Object.entries<Column<unknown>>(ledger.columns).map(([field, column]) => ({
    field: field as keyof Row & string,
    column,
  }));
}

/** The canonical headers of a ledger. */
export function canonicalHeader<Row>(ledger: Ledger<Row>): readonly string[] {
  return columnsOf(ledger).map(({ column }) => column.name);
}

/**
 * A row's cells as canonical text, in canonical column order: lists joined by `；`, booleans true/false, numbers in
 * their shortest plain decimal writing, nothing known as an empty cell. Reading them gives an equal row.
 */
export function canonicalRow<Row>(ledger: Ledger<Row>, row: Row): readonly string[] {
  return columnsOf(ledger).map(({ field, column }) => column.encode(row[field]));
}

/** The Table Schema of a ledger (Data Package v2): fields with Chinese titles and units, keys and references. */
export function tableSchema<Row>(ledger: Ledger<Row>): Readonly<Record<string, unknown>> {
  const columns = columnsOf(ledger);
  const nameOf = (field: keyof Row & string): string => ledger.columns[field].name;
  const single = ledger.key.length === 1 ? ledger.key[0] : undefined;
  return {
    fields: columns.map(({ field, column }) => {
      const constraints = {
        ...(column.required ? { required: true } : {}),
        ...(field === single ? { unique: true } : {}),
        ...column.field.constraints,
      };
      return {
        name: column.name,
        title: column.title,
        description: column.description,
        ...column.field,
        ...(column.unit === null ? {} : { unit: column.unit }),
        ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
      };
    }),
    primaryKey: ledger.key.map(nameOf),
    foreignKeys: columns
      .filter(({ column }) => column.references !== null && column.field.type !== 'list')
      .map(({ column }) => ({
        fields: [column.name],
        reference: { resource: column.references, fields: ['id'] },
      })),
    missingValues: [''],
  };
}
