/** The static API of the shipped site. */
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { apiFaults } from './api-faults.ts';
import { filesIn } from './commands.ts';

const files = filesIn('dist');
const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
const json = (name: string): unknown => JSON.parse(text(name));

it('is there as it is described, and nothing of it is not described', async () => {
  expect(await apiFaults(files)).toEqual([]);
}, 120_000);

it('is told apart from an API that lacks a file, has one more, or gives another column', async () => {
  const [target = ''] = [...files.keys()].filter(
    (name) => /^targets\/.*data\.json$/.test(name) && text(name).includes('"gap":'),
  );
  // A city without targets has no answer of which a column can be spoilt.
  if (target === '') return;
  const without = new Map(files);
  without.delete(target);
  const more = new Map(files).set('targets/none/data.json', Buffer.from('{}'));
  const spoilt = new Map(files).set(target, Buffer.from(text(target).replaceAll('"gap":', '"lag":')));
  const [lacks, others, changed] = await Promise.all([without, more, spoilt].map(apiFaults));
  expect(lacks).toEqual([`/${target} is not there`]);
  expect(others).toEqual(['/targets/none/data.json is not described']);
  expect(changed).toHaveLength(1);
}, 240_000);

it('gives the rows of the tables: a target its course, a month its bulletin, a quarter its ranking', () => {
  const rowsOf = (table: string, column: string, value: string): readonly unknown[] => {
    const { data } = Papa.parse<Record<string, string>>(text(`data/${table}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    return data
      .filter((row) => row[column] === value)
      .map(({ demonstration: _mark, ...row }) => Object.values(row).filter((cell) => cell !== ''));
  };
  const cellsOf = (rows: readonly Record<string, unknown>[]): readonly unknown[] =>
    rows.map((row) => Object.values(row).flatMap((cell) => (cell === null ? [] : [cell])));
  /** Cells as numbers where they are: the text of a CSV has zeros at its end. */
  const alike = (rows: readonly unknown[]): unknown =>
    JSON.parse(JSON.stringify(rows), (_, value: unknown) =>
      typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
        ? Number(value)
        : String(value) === 'true'
          ? true
          : String(value) === 'false'
            ? false
            : value,
    );
  const answer = (name: string) =>
    json(name) as { rows: Record<string, unknown>[]; progress: Record<string, unknown>[] };
  for (const [folder, list, table, column] of [
    ['targets', 'progress', 'progress', 'target_id'],
    ['bulletins', 'rows', 'bulletins', 'month'],
    ['rankings', 'rows', 'rankings', 'period'],
    ['assessments', 'rows', 'rankings', 'period'],
  ] as const) {
    const last = [...files.keys()].flatMap((name) => {
      const [, id] = new RegExp(`^${folder}/([^/]+)/data\\.json$`).exec(name) ?? [];
      return id === undefined ? [] : [id];
    });
    // A city without targets or without a whole year has none.
    for (const id of last.sort().slice(-1))
      expect([id, alike(cellsOf(answer(`${folder}/${id}/data.json`)[list]))]).toEqual([
        id,
        alike(rowsOf(table, column, id)),
      ]);
  }
});

it('is documented on a page that names every address and what may be relied on', () => {
  const html = text('data/api/index.html').replaceAll(/<\/?(?:n-b|a-clause)>/g, '');
  for (const path of Object.keys((json('openapi.json') as { paths: object }).paths))
    expect(html).toContain(`<code translate="no">${path.replace(/(\{figure\})\..*$/, '$1')}</code>`);
  for (const words of ['Access-Control-Allow-Origin', '404', 'api.json', 'openapi.json']) expect(html).toContain(words);
});
