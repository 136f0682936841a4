/** The files of a figure: its rows as CSV and as JSON, and what is to be known of them. */
import type { IsoDate } from '../domain/rows.ts';
import { csvText } from '../ledgers/text/csv.ts';
import type { Citation } from './citation.ts';
import { isSelection, type FigureRows, type Rows, type Selection } from './figure-rows.ts';
import type { Field } from './published-table.ts';

/** By it Excel knows that a file is UTF-8. */
const BOM = '\uFEFF';

/** What a figure's metadata says, in its names. */
export interface FigureFacts {
  readonly key: string;
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: IsoDate | null;
  readonly city: string;
  /** Null where the figures are real. */
  readonly demonstration: string | null;
  readonly source: string;
  readonly definition: string;
  readonly release: { readonly id: string; readonly publishedOn: IsoDate } | null;
  readonly licence: { readonly name: string; readonly title: string; readonly path: string | null };
  readonly address: string;
  readonly files: string;
  /** Whether there is a drawing. */
  readonly hasPicture: boolean;
  /** Null where it is too heavy for a page of another site. */
  readonly embed: string | null;
  /** Its embed as a release has published it; null where none keeps it. */
  readonly frozen: string | null;
  readonly citation: Citation;
}

/** The rows as CSV that Excel opens by a double click. */
export function figureCsv({ fields, rows }: Rows): string {
  return `${BOM}${csvText(
    fields.map(({ name }) => name),
    rows,
    '\r\n',
  )}`;
}

/** A cell as its type has it; null for an empty one. */
export function typedCell(cell: string, { type }: Pick<Field, 'type'>): string | number | boolean | null {
  if (cell === '') return null;
  switch (type) {
    case 'integer':
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 'true';
    default:
      return cell;
  }
}

/** The same rows, typed. */
export function figureJson({ key, title, demonstration }: FigureFacts, { fields, rows }: Rows): object {
  return {
    ...(demonstration === null ? {} : { demonstration }),
    key,
    title,
    rows: rows.map((row) => Object.fromEntries(fields.map((field, i) => [field.name, typedCell(row[i] ?? '', field)]))),
  };
}

/** What a reader copies, each part under its name; with the mark by which browsers too know that it is UTF-8. */
export function figureText(title: string, parts: readonly (readonly [name: string, text: string])[]): string {
  return `${BOM}${[title, ...parts.map(([name, text]) => `${name}\n${text.trim()}`)].join('\n\n')}\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The query of DuckDB that gives a selection from the published CSV, cell by cell as it is written there. */
export function sqlOf({ table, where, columns }: Selection): string {
  const conditions = Object.entries(where).map(
    ([column, values]) => `"${column}" IN (${values.map(quoted).join(', ')})`,
  );
  return [
    `SELECT ${columns.map((column) => `"${column}"`).join(', ')}`,
    `FROM read_csv('data/${table}.csv', header = true, all_varchar = true)`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join('\n  AND ')}`]),
  ].join('\n');
}

/** Everything that is to be known of a figure's rows. */
export function figureMetadata(facts: FigureFacts, selected: FigureRows, { fields }: Rows, between: string): object {
  const { asOf, files, hasPicture, release, licence, demonstration, ...rest } = facts;
  const selection = isSelection(selected)
    ? { table: selected.table, where: selected.where, columns: selected.columns }
    : null;
  return {
    ...(demonstration === null ? {} : { demonstration }),
    ...rest,
    as_of: asOf,
    unit: [...new Set(fields.flatMap(({ unit }) => unit ?? []))].join(between),
    release: release === null ? null : { id: release.id, published_on: release.publishedOn },
    licence,
    files: { csv: `${files}.csv`, json: `${files}.json`, ...(hasPicture ? { svg: `${files}.svg` } : {}) },
    rows: selection,
    sql: selection === null ? null : sqlOf(selection),
    columns: fields.map(({ name, title, description, unit, type }) => ({
      name,
      title,
      description,
      unit: unit ?? null,
      type,
    })),
  };
}
