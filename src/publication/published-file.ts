/** What the site knows of one file under `data/`. */
import type { IsoDate, Month } from '../domain/rows.ts';
import type { WrittenFile } from './datapackage.ts';
import type { PublishedTable } from './published-table.ts';

/** A column of numbers, as catalogues know it: what was measured. */
export interface Variable {
  readonly name: string;
  readonly title: string;
  /** Null of a number without a unit. */
  readonly unit: string | null;
}

/** The first and the last of the days, or of the months, that the rows of a table are about. */
export interface Period {
  readonly from: IsoDate | Month;
  readonly to: IsoDate | Month;
}

/** One file of the downloads page. */
export interface PublishedFile extends WrittenFile {
  readonly title: string;
  readonly description: string;
  /** A table of results or of a ledger, or a file that wraps them. */
  readonly kind: PublishedTable['kind'] | 'package';
  readonly demonstration: boolean;
  /** Data rows of a table; null for other files. */
  readonly rows: number | null;
  readonly mediaType: string;
  /** The numbers of a table; none for other files. */
  readonly variables: readonly Variable[];
  /** Null of other files, and of tables whose key holds no day or month. */
  readonly period: Period | null;
}

/** The numbers of a table. */
export function variablesOf({ schema }: Pick<PublishedTable, 'schema'>): readonly Variable[] {
  return schema.fields
    .filter(({ type }) => type === 'number' || type === 'integer')
    .map(({ name, title, unit = null }) => ({ name, title, unit }));
}

/** The period of a table, by the days or months in its key; null where it has none, or no rows. */
export function periodOf({ schema, rows }: Pick<PublishedTable, 'schema' | 'rows'>): Period | null {
  const at = schema.fields.findIndex(
    ({ name, type }) => schema.primaryKey.includes(name) && (type === 'date' || type === 'yearmonth'),
  );
  if (at < 0) return null;
  let period: Period | null = null;
  for (const row of rows) {
    const day = row[at] ?? '';
    if (day === '') continue;
    if (period === null) period = { from: day, to: day };
    else if (day < period.from) period = { from: day, to: period.to };
    else if (day > period.to) period = { from: period.from, to: day };
  }
  return period;
}
