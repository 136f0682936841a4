/**
 * How a published table is read with its types spelled out, by DuckDB, pandas and R: ids stay texts with their zeros, and an
 * empty cell is a missing one, whatever a program would guess from the first rows.
 */
import type { Field } from './published-table.ts';

export const READERS = ['duckdb', 'pandas', 'readr'] as const;
export type Reader = (typeof READERS)[number];

/** What of a table a reader must know. */
export interface TypedTable {
  /** Its name in the data package. */
  readonly name: string;
  /** Its file, or its whole address. */
  readonly source: string;
  readonly fields: readonly Pick<Field, 'name' | 'type'>[];
}

type Types = Readonly<Record<Field['type'], string>>;

const DUCKDB: Types = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  yearmonth: 'VARCHAR',
  year: 'INTEGER',
};

/** Null of days, which are named apart. */
const PANDAS: Readonly<Record<Field['type'], string | null>> = {
  string: 'string',
  integer: 'Int64',
  number: 'float64',
  boolean: 'boolean',
  date: null,
  yearmonth: 'string',
  year: 'Int64',
};

const READR: Types = {
  string: 'col_character()',
  integer: 'col_integer()',
  number: 'col_double()',
  boolean: 'col_logical()',
  date: 'col_date("%Y-%m-%d")',
  yearmonth: 'col_character()',
  year: 'col_integer()',
};

/** A name that variables may have. */
const variable = (name: string): string => name.replace(/\W/g, '_');

function duckdb({ source, fields }: TypedTable): string {
  const columns = fields.map(({ name, type }) => `    '${name}': '${DUCKDB[type]}'`).join(',\n');
  return `SELECT * FROM read_csv('${source}',\n  header = true, delim = ',', quote = '"', escape = '"', nullstr = '',\n  columns = {\n${columns}\n  });`;
}

function pandas({ name, source, fields }: TypedTable): string {
  const types = fields.flatMap((field) => {
    const type = PANDAS[field.type];
    return type === null ? [] : [`        "${field.name}": "${type}",`];
  });
  const days = fields.filter(({ type }) => type === 'date').map((field) => `"${field.name}"`);
  return [
    'import pandas as pd',
    '',
    `${variable(name)} = pd.read_csv(`,
    `    "${source}",`,
    '    dtype={',
    ...types,
    '    },',
    ...(days.length === 0 ? [] : [`    parse_dates=[${days.join(', ')}],`]),
    '    keep_default_na=False,',
    '    na_values=[""],',
    ')',
  ].join('\n');
}

/** A name as R writes it: in quotation marks of its own where it is no name there. */
const nameInR = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : `\`${name}\``);

function readr({ name, source, fields }: TypedTable): string {
  const types = fields.map((field) => `    ${nameInR(field.name)} = ${READR[field.type]}`).join(',\n');
  return `library(readr)\n\n${variable(name)} <- read_csv(\n  "${source}",\n  na = "",\n  col_types = cols(\n${types}\n  )\n)`;
}

const WRITE: Readonly<Record<Reader, (table: TypedTable) => string>> = { duckdb, pandas, readr };

/** The statement by which a program reads a table. */
export function readingOf(reader: Reader, table: TypedTable): string {
  return WRITE[reader](table);
}
