import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { readEntries, readVocabulary, type IndexFile } from '../../src/search/index-file.ts';
import { prepare, search } from '../../src/search/search.ts';
import { filesIn } from './commands.ts';

const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const compounds = rowsOf(readFileSync('data/compounds.csv', 'utf8'));
const dist = (path: string): string => readFileSync(`dist/${path}`, 'utf8');
const linksTo = (html: string, folder: string): string[] => [
  ...new Set(Array.from(html.matchAll(new RegExp(`href="/${folder}/([^/"]+)/"`, 'g')), ([, id]) => id ?? '')),
];

describe('/find/', () => {
  const bytes = readFileSync('dist/find/compounds.json');
  const file = JSON.parse(bytes.toString('utf8')) as IndexFile;
  const vocabulary = readVocabulary(file);
  const all = readEntries(file);
  const entries = all.filter(({ kind }) => kind === 'compound');
  const prepared = prepare(all, vocabulary.readings);
  const first = (query: string): string | undefined => search(prepared, query, 1, vocabulary).hits[0]?.entry.name;

  it('has an index of every compound, under 60 kB after gzip, that says it is made up', () => {
    expect(entries.map(({ id }) => id)).toEqual(compounds.map(({ id }) => id));
    expect(gzipSync(bytes).length).toBeLessThan(60_000);
    expect(bytes.toString('utf8')).toMatch(/^\{"demonstration":"演示数据"/);
  });

  it('finds every compound by its whole name, first or among its namesakes', () => {
    for (const { name } of entries) expect(first(name), name).toBe(name);
  });

  it('finds removed compounds and marks them', () => {
    const removed = compounds.filter((row) => row['removed_on'] !== '');
    expect(removed.length).toBeGreaterThan(0);
    for (const row of removed) expect(entries.find((entry) => entry.id === row['id'])?.removed, row['id']).toBe(true);
  });

  it('leads to every compound without a script', () => {
    const subdistricts = linksTo(dist('find/index.html'), 'subdistricts');
    const reached = subdistricts.flatMap((id) => linksTo(dist(`subdistricts/${id}/index.html`), 'compounds'));
    expect(new Set(reached)).toEqual(new Set(compounds.map(({ id }) => id)));
    const letters = Array.from(
      dist('find/index.html').matchAll(/href="\/find\/([\w-]+)\/"/g),
      ([, letter]) => letter ?? '',
    );
    const lists = [...filesIn('dist')].filter(([name]) => /^find\/[\w-]+\/index\.html$/.test(name));
    expect(lists.map(([name]) => name.split('/')[1])).toEqual(expect.arrayContaining(letters));
    const byLetter = lists.flatMap(([, html]) => linksTo(html.toString('utf8'), 'compounds'));
    expect(new Set(byLetter)).toEqual(new Set(compounds.map(({ id }) => id)));
  });
});

describe('the data of one place', () => {
  const files = new Map(
    [...filesIn('dist')].filter(([name]) => /^(compounds|grids|(sub)?districts)\/.*\.(csv|json)$/.test(name)),
  );

  it('is there as JSON for every compound and as a table for its grid, and each file says that it is made up', () => {
    const grids = new Set(compounds.map((row) => row['grid_id'] ?? ''));
    for (const { id } of compounds) expect(files.has(`compounds/${id ?? ''}/data.json`), id).toBe(true);
    for (const id of grids) expect(files.has(`grids/${id}/compounds.csv`), id).toBe(true);
    for (const [name, bytes] of files) {
      const text = bytes.toString('utf8');
      if (name.endsWith('.json')) expect(text.startsWith('{"demonstration":"演示数据"'), name).toBe(true);
      else for (const row of rowsOf(text)) expect(row['demonstration'], name).toBe('演示数据');
    }
  });

  it('has every row of the ledgers about compounds, in the table of its grid', () => {
    const inTables = [...files]
      .filter(([name]) => name.endsWith('/compounds.csv'))
      .flatMap(([, bytes]) => rowsOf(bytes.toString('utf8')));
    for (const ledger of ['services', 'works', 'pairings']) {
      const published = rowsOf(dist(`data/${ledger}.csv`));
      const own = inTables.filter((row) => row['ledger'] === ledger);
      expect(own.map((row) => row['compound_id']).sort(), ledger).toEqual(
        published.map((row) => row['compound_id']).sort(),
      );
    }
  });

  it('has the figures of the published tables', () => {
    const published = rowsOf(dist('data/coverage.csv')).filter((row) => row['unit_id'] === 'g-001');
    const own = rowsOf(dist('grids/g-001/data.csv')).filter((row) => row['indicator'] === 'coverage');
    const figures = (rows: Record<string, string>[]): string[] =>
      rows
        .map((row) =>
          ['date', 'measure', 'numerator', 'denominator', 'rate', 'rate_upper'].map((key) => row[key]).join(),
        )
        .sort();
    expect(own.length).toBeGreaterThan(0);
    expect(figures(own)).toEqual(figures(published));
  });
});

test('the money of the districts adds up to the ledger', () => {
  const asOf = (JSON.parse(readFileSync('data/programme.json', 'utf8')) as { as_of: string }).as_of;
  const paid = rowsOf(readFileSync('data/subsidies.csv', 'utf8'))
    .filter((row) => (row['paid_on'] ?? '') <= asOf)
    .reduce((sum, row) => sum + Number(row['amount_cny']), 0);
  const shown = rowsOf(readFileSync('data/districts.csv', 'utf8')).map(({ id }) => {
    const html = dist(`districts/${id ?? ''}/index.html`);
    const money = html.slice(html.indexOf('id="money"'));
    const total = /<tr class="total">.*?<\/tr>/s.exec(money)?.[0] ?? '';
    return Number((/class="n">\s*([\d,]+)\s*<\/td>\s*<\/tr>/.exec(total)?.[1] ?? '').replaceAll(',', ''));
  });
  expect(shown.reduce((sum, amount) => sum + amount, 0)).toBe(paid);
});

test.each(['find/index.html', 'compounds/c-0001/index.html'])(
  'every inline script of %s is allowed by its policy',
  (path) => {
    const html = dist(path);
    const inline = Array.from(
      html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g),
      ([, code]) => code ?? '',
    );
    expect(inline.length).toBeGreaterThan(0);
    for (const code of inline)
      expect(html, code).toContain(`sha256-${createHash('sha256').update(code).digest('base64')}`);
  },
);

test('all files of the compounds and of their grids weigh at most 35 kB a compound', () => {
  const files = [...filesIn('dist')].filter(([name]) => /^(?:compounds|grids)\//.test(name));
  const compounds = files.filter(([name]) => /^compounds\/[^/]+\/index\.html$/.test(name)).length;
  expect(files.reduce((sum, [, bytes]) => sum + bytes.length, 0) / compounds).toBeLessThanOrEqual(35_000);
});
