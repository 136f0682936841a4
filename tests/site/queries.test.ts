/** The headline figures as SQL: run by DuckDB over the published files alone, they give what the page says they give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { queryViews } from '../../src/features/verify/queries.ts';
import { QUERY_IDS } from '../../src/publication/headline-queries.ts';
import { linksTo } from '../../src/site/href.ts';
import { siteOf, type SiteInput } from '../../src/site/site.ts';
import { wordsOf } from '../../src/words/words.ts';
import { runScript, temporaryFolder } from './commands.ts';

/** What a query gives as text, run where the folder holds `data/`: the project has one of its own, of ledgers. */
async function answered(folder: string, sql: string): Promise<readonly (readonly string[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(sql.replaceAll("'data/", `'${folder}/data/`));
    return [result.columnNames(), ...result.getRows().map((row) => row.map(String))];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const unescaped = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The queries of the built page with the tables under them. */
function queriesOfPage(html: string): readonly { id: string; sql: string; result: readonly (readonly string[])[] }[] {
  return [...html.matchAll(/<section class="query" id="sql-([^"]+)"/g)].map(([, id = '']) => {
    const from = html.indexOf(`<section class="query" id="sql-${id}"`);
    const part = html.slice(from, html.indexOf('</table>', from));
    const cells = (row: string): readonly string[] =>
      [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => unescaped(cell));
    return {
      id,
      sql: unescaped(/<code[^>]*>([\s\S]*?)<\/code>/.exec(part)?.[1] ?? ''),
      result: [...part.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cells(row)),
    };
  });
}

describe('the headline figures as SQL', () => {
  const page = queriesOfPage(readFileSync('dist/verify/index.html', 'utf8'));

  test('the page of the shipped city has them all', () => {
    expect(page.map(({ id }) => id)).toEqual([...QUERY_IDS]);
  });

  test.for(page)('$id gives the result that stands under it', async ({ sql, result }) => {
    expect(await answered('dist', sql)).toEqual(result);
  });

  test('the second city has those that it has figures of, and they give them too', async () => {
    const generated = join(temporaryFolder('queries'), 'generated');
    const environment = { DATA_DIR: 'tests/fixtures/second-city', GENERATED_DIR: generated };
    expect(runScript('build-data.ts', environment)).toMatchObject({ status: 0 });
    const read = (name: string): unknown => JSON.parse(readFileSync(join(generated, `${name}.json`), 'utf8'));
    const names = ['dataset', 'publication', 'chronicle', 'problems', 'files'];
    const site = siteOf(Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as SiteInput);
    const views = queryViews({ site, words: wordsOf('zh-CN'), links: linksTo('/', '') });
    // It keeps no history.
    expect(views.map(({ id }) => id)).toEqual(QUERY_IDS.filter((id) => id !== 'largest-revision'));
    for (const { sql, columns, rows } of views) expect(await answered(generated, sql)).toEqual([columns, ...rows]);
  });
});
