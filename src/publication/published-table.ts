/** A published table: its definition as data, and its rows as the text that every download carries. */
import { LEDGER_OF_LEVEL, LISTED_LEVELS, type Levels } from '../domain/units/levels.ts';
import { DEMONSTRATION_COLUMN } from '../ledgers/schemas/ledger.ts';
import { csvLines, csvText } from '../ledgers/text/csv.ts';
import type { ColumnWords } from '../words/table-words.ts';

/** A field of Table Schema (Data Package v2), with what a language says of it. */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'year';
  /** Unit of a number. */
  readonly unit?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** Of a column of codes: each with what it means. No other value stands in it. */
  readonly categories?: readonly Code[];
}

/** A code and what it means. */
export interface Code {
  readonly value: string;
  readonly label: string;
}

/** Codes as a language says them; those of a column that has not all of a list in the order in which it has them. */
export function codesFrom(
  said: Readonly<Record<string, string>>,
  among: readonly string[] = Object.keys(said),
): Code[] {
  return among.map((value) => {
    const label = said[value];
    if (label === undefined) throw new Error(`no words for the code ${value}`);
    return { value, label };
  });
}

/** A field of codes: they are told with their meaning, and as all that may stand in it. */
export function withCodes(field: Field, codes: readonly Code[]): Field {
  if (codes.length === 0) return field;
  const constraints = { ...field.constraints, enum: codes.map(({ value }) => value) };
  return { ...field, constraints, categories: codes };
}

/** A table of a city with these levels: without codes of those that it does not list. */
export function withListedCodes(table: PublishedTable, levels: Levels): PublishedTable {
  const unlisted = LISTED_LEVELS.filter((level) => !levels.has(level));
  if (unlisted.length === 0) return table;
  const gone: ReadonlySet<unknown> = new Set(unlisted.flatMap((level) => [level, LEDGER_OF_LEVEL[level]]));
  const fields = table.schema.fields.map((field): Field => {
    const { categories } = field;
    return categories === undefined
      ? field
      : withCodes(
          field,
          categories.filter(({ value }) => !gone.has(value)),
        );
  });
  return { ...table, schema: { ...table.schema, fields } };
}

/** Columns that hold what names a row of another table. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A Table Schema: the fields in the order of the columns, the key, and references to other tables. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues: readonly string[];
}

export interface PublishedTable {
  /** Its name in the data package. */
  readonly name: string;
  /** Its file below `data/`. */
  readonly path: string;
  /** Whether the rows are a ledger's, computed from them, the programme's, or kept of earlier publications. */
  readonly kind: 'computed' | 'settings' | 'ledger' | 'history';
  readonly title: string;
  readonly description: string;
  /** True when the rows, or figures computed from them, are made up. */
  readonly demonstration: boolean;
  /** Which rows are, where not all of them are; left out where all are or none is. */
  readonly madeUp?: readonly boolean[];
  readonly schema: TableSchema;
  /** The columns of fractions, which a workbook shows as percentages. */
  readonly fractions: readonly string[];
  /** Why a cell of a row is empty; left out where the columns say it, as those of ledgers do. */
  readonly blank?: BlankRule;
  /** Whether a row is of a unit that has not reported all that it is computed from. */
  readonly isUnreported?: (cell: CellOf) => boolean;
  /** Cells as text, in the order of the fields; an empty cell is ''. */
  readonly rows: TextRows;
}

/** Why a cell of a computed table is empty: what it needs is not there, there is no such thing, or it cannot be told yet. */
export type Blank = 'noData' | 'notApplicable' | 'noEstimate';
/** The text of a row's cell, by the name of its column. */
export type CellOf = (column: string) => string;
export type BlankRule = (column: string, cell: CellOf) => Blank;

/** Rows as text. They may be made one by one each time they are gone through, so that no large table is whole in memory. */
export interface TextRows extends Iterable<readonly string[]> {
  readonly length: number;
}

/** Rows made from items as they are asked for. */
export function textRows<T>(
  items: Iterable<T> & { readonly length: number },
  toRow: (item: T, i: number) => readonly string[],
): TextRows {
  return {
    length: items.length,
    *[Symbol.iterator]() {
      let i = 0;
      for (const item of items) {
        yield toRow(item, i);
        i += 1;
      }
    },
  };
}

/** What the data package calls the table of a file below `data/`. */
export const tableName = (path: string): string => path.replace('/', '-').replace(/\.csv$/, '');

/**
 * RFC 4180 text: UTF-8 without BOM, CRLF, header first, every line ended. Rows that are made up end in a column with
 * the `mark` that says so.
 */
export function publishedCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  mark: string | null,
): string {
  return mark === null
    ? csvText(header, rows, '\r\n')
    : csvText(
        [...header, DEMONSTRATION_COLUMN],
        rows.map((row) => [...row, mark]),
        '\r\n',
      );
}

/** The lines of a table's CSV. */
export function csvOf({ schema, rows }: PublishedTable): Iterable<string> {
  return csvLines(
    schema.fields.map((field) => field.name),
    rows,
    '\r\n',
  );
}

/** Adds to a made-up table a last column that says so in every row that is, so that no excerpt can lose the mark. */
export function withDemonstrationMark(table: PublishedTable, mark: ColumnWords): PublishedTable {
  if (!table.demonstration) return table;
  const { title, description = title } = mark;
  const field: Field = {
    name: DEMONSTRATION_COLUMN,
    title,
    description,
    type: 'string',
    ...(table.madeUp === undefined ? { constraints: { required: true } } : {}),
  };
  const coded = withCodes(field, [{ value: title, label: description }]);
  return {
    ...table,
    schema: { ...table.schema, fields: [...table.schema.fields, coded] },
    rows: textRows(table.rows, (row, i) => [...row, table.madeUp?.[i] === false ? '' : title]),
  };
}
