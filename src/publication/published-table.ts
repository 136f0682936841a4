/** A published table: its definition as data, and its rows as the text that every download carries. */
import Papa from 'papaparse';
import { DEMONSTRATION_MARK } from '../ledgers/ledger.ts';

/** A field of Table Schema (Data Package v2), with its Chinese title. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'list' | 'year';
  /** Unit of a number, in Chinese. */
  readonly unit?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Table Schema: the fields in the order of the columns, the key, and references to other tables. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly object[];
  readonly missingValues: readonly string[];
}

export interface PublishedTable {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** True when the rows, or figures computed from them, are made up. */
  readonly demonstration: boolean;
  readonly schema: TableSchema;
  /** Cells as text, in the order of the fields; an empty cell is ''. */
  readonly rows: readonly (readonly string[])[];
}

/** A number with exactly `decimals` places, halves away from zero; '' for no data and never "-0". */
export function fixed(value: number | null, decimals: number): string {
  if (value === null) return '';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A number with at most `decimals` places; '' for no data. */
export function atMost(value: number | null, decimals: number): string {
  return value === null ? '' : String(Number(fixed(value, decimals)));
}

/** RFC 4180 text of a table: UTF-8 without BOM, CRLF, header first, every line ended. */
export function toCsv(table: PublishedTable): string {
  const header = table.schema.fields.map((field) => field.name);
  return `${Papa.unparse([header, ...table.rows], { newline: '\r\n' })}\r\n`;
}

const DEMONSTRATION_FIELD: Field = { ...DEMONSTRATION_MARK, type: 'string', constraints: { required: true } };

/** Adds to a made-up table a last column that says so in every row, so that no excerpt can lose the mark. */
export function withDemonstrationMark(table: PublishedTable): PublishedTable {
  if (!table.demonstration) return table;
  return {
    ...table,
    schema: { ...table.schema, fields: [...table.schema.fields, DEMONSTRATION_FIELD] },
    rows: table.rows.map((row) => [...row, DEMONSTRATION_FIELD.title]),
  };
}
