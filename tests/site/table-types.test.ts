/** The statements of the tables' pages read the published files: run as they stand there, with DuckDB. */
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
}

const { resources } = JSON.parse(readFileSync('dist/data/datapackage.json', 'utf8')) as { resources: Resource[] };
const tables = resources.filter(({ mediatype }) => mediatype === 'text/csv');
const instance = await DuckDBInstance.create(':memory:');
const duckdb = await instance.connect();
afterAll(() => {
  duckdb.closeSync();
});

const TYPES: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  yearmonth: 'VARCHAR',
  year: 'INTEGER',
};
const ENTITIES: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** The statement for DuckDB on a table's page, for the folder that the site lies in. */
function statementOf({ name }: Resource): string {
  const html = readFileSync(`dist/data/${name}/index.html`, 'utf8').replaceAll(/<\/?n-b>/g, '');
  const code = /<code[^>]*>(SELECT \* FROM read_csv[\s\S]*?)<\/code>/.exec(html)?.[1] ?? '';
  return code
    .replaceAll(/&#39;|&quot;|&lt;|&gt;|&amp;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace("'data/", "'dist/data/")
    .replace(/;$/, '');
}

describe('the statement for DuckDB on the page of each table', () => {
  it.for(tables.map((table) => [table.name, table] as const))('%s: every cell, by its type', async ([, table]) => {
    const { fields } = table.schema;
    const csv = Papa.parse<string[]>(readFileSync(`dist/data/${table.path}`, 'utf8'), { skipEmptyLines: true }).data;
    const statement = statementOf(table);
    const described = await duckdb.runAndReadAll(`DESCRIBE ${statement}`);
    expect(described.getRows().map(([name, type]) => [name, type])).toEqual(
      fields.map(({ name, type }) => [name, TYPES[type]]),
    );
    // Texts as they are, and of every column how many cells are filled.
    const counted = await duckdb.runAndReadAll(
      `SELECT count(*), ${fields.map(({ name }) => `count("${name}")`).join(', ')} FROM (${statement})`,
    );
    const filled = fields.map((_field, i) => csv.slice(1).filter((row) => row[i] !== '').length);
    expect(counted.getRows()[0]?.map(Number)).toEqual([csv.length - 1, ...filled]);
    const texts = fields.filter(({ type }) => type === 'string' || type === 'yearmonth');
    // Real data carry no mark, so that a table of numbers has no text.
    if (texts.length === 0) return;
    const read = await duckdb.runAndReadAll(
      `SELECT ${texts.map(({ name }) => `coalesce("${name}", '')`).join(', ')} FROM (${statement}) LIMIT 3000`,
    );
    const places = texts.map(({ name }) => fields.findIndex((field) => field.name === name));
    expect(read.getRows()).toEqual(csv.slice(1, 3001).map((row) => places.map((i) => row[i])));
  });
});
