import { expect, test } from 'vitest';
import { READERS, readingOf, type TypedTable } from './table-types.ts';

const table: TypedTable = {
  name: 'history-works',
  source: 'data/history/works.csv',
  fields: [
    { name: 'compound_id', type: 'string' },
    { name: 'exempt', type: 'boolean' },
    { name: 'started_on', type: 'date' },
    { name: 'cost_cny', type: 'number' },
    { name: 'built_year', type: 'year' },
    { name: 'month', type: 'yearmonth' },
    { name: 'households', type: 'integer' },
  ],
};

test('DuckDB is told every column and its type, and that an empty cell is none', () => {
  expect(readingOf('duckdb', table)).toBe(
    `SELECT * FROM read_csv('data/history/works.csv',
  header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'compound_id': 'VARCHAR',
    'exempt': 'BOOLEAN',
    'started_on': 'DATE',
    'cost_cny': 'DOUBLE',
    'built_year': 'INTEGER',
    'month': 'VARCHAR',
    'households': 'BIGINT'
  });`,
  );
});

test('pandas is told the types, the days apart, and takes no text for missing', () => {
  expect(readingOf('pandas', table)).toBe(
    `import pandas as pd

history_works = pd.read_csv(
    "data/history/works.csv",
    dtype={
        "compound_id": "string",
        "exempt": "boolean",
        "cost_cny": "float64",
        "built_year": "Int64",
        "month": "string",
        "households": "Int64",
    },
    parse_dates=["started_on"],
    keep_default_na=False,
    na_values=[""],
)`,
  );
});

test('R is told a type a column', () => {
  expect(readingOf('readr', table)).toContain(
    `history_works <- read_csv(
  "data/history/works.csv",
  na = "",
  col_types = cols(
    compound_id = col_character(),
    exempt = col_logical(),
    started_on = col_date("%Y-%m-%d"),`,
  );
});

test('R is told names that are none there in marks', () => {
  const code = readingOf('readr', { ...table, fields: [{ name: 'rank_2018-Q4', type: 'integer' }] });
  expect(code).toContain('    `rank_2018-Q4` = col_integer()');
});

test('a table without days has no list of them', () => {
  expect(readingOf('pandas', { ...table, fields: [{ name: 'id', type: 'string' }] })).not.toContain('parse_dates');
  expect(READERS).toHaveLength(3);
});
