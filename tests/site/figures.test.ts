/** The figures of the built site: their files beside the pages, held against the published tables that they are parts of. */
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, describe, expect, it, test } from 'vitest';
import { filesIn } from './commands.ts';

interface Metadata {
  readonly key: string;
  readonly id: string;
  readonly page: string;
  readonly address: string;
  readonly files: { readonly csv: string; readonly json: string };
  readonly rows: {
    readonly table: string;
    readonly where: Readonly<Record<string, readonly string[]>>;
    readonly columns: readonly string[];
  } | null;
  readonly sql: string | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly citation: { readonly text: string; readonly bibtex: string; readonly csl: { readonly id: string } };
}

const built = filesIn('dist');
const textOf = (path: string): string => built.get(path.replace(/^\//, ''))?.toString('utf8') ?? '';
const figures = [...built.keys()]
  .filter((path) => /(?:^|\/)figures\/[^/]+\.metadata\.json$/.test(path))
  .map((path) => JSON.parse(textOf(path)) as Metadata);
const parsed = (csv: string): string[][] => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** Those that are more than a reader's spreadsheet shows at once, and why. */
const LARGE = new Map([['quality-reports', 'a row a sub-district and month: the drawing has a cell for each']]);
const MOST_BYTES = 20_000;

test('every figure of the main pages stands for itself, and keys are unique', () => {
  const known = new Set(figures.map(({ address }) => address));
  const pages = [...built.keys()].filter(
    (path) =>
      path.endsWith('index.html') && !/^(?:compounds|grids|subdistricts|compare|embed|releases\/.+)\//.test(path),
  );
  const standing = pages.flatMap((path) =>
    [...textOf(path).matchAll(/<figure class="(?:chart[^"]*|tabular)" id="([^"]+)"/g)].map(
      ([, id = '']) => `/${path.replace(/index\.html$/, '')}#${id}`,
    ),
  );
  expect(standing.length).toBeGreaterThan(40);
  expect(standing.filter((address) => !known.has(address))).toEqual([]);
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(figures.map(({ citation }) => citation.csl.id)).toEqual(figures.map(({ key }) => key));
});

describe('the rows of a figure', () => {
  it.each(figures)('$key', ({ key, files, rows: selection, columns }) => {
    const csv = textOf(files.csv);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    if (!LARGE.has(key)) expect(Buffer.byteLength(csv)).toBeLessThanOrEqual(MOST_BYTES);
    const [head = [], ...rows] = parsed(csv.slice(1));
    expect(head).toEqual(columns.map(({ name }) => name));
    expect(rows.length).toBeGreaterThan(0);

    // The same rows with types.
    const json = JSON.parse(textOf(files.json)) as { rows: Record<string, unknown>[] };
    const typed = (cell: string, type: string): unknown =>
      cell === ''
        ? null
        : type === 'number' || type === 'integer'
          ? Number(cell)
          : type === 'boolean'
            ? cell === 'true'
            : cell;
    expect(json.rows).toEqual(
      rows.map((row) => Object.fromEntries(columns.map(({ name, type }, i) => [name, typed(row[i] ?? '', type)]))),
    );

    // What the table has of them: names are added, and nothing else is.
    if (selection === null) return;
    const { data } = Papa.parse<Record<string, string>>(textOf(`data/${selection.table}.csv`), {
      header: true,
      skipEmptyLines: true,
    });
    const expected = data
      .filter((row) => Object.entries(selection.where).every(([column, values]) => values.includes(row[column] ?? '')))
      .map((row) => selection.columns.map((column) => row[column] ?? ''));
    const at = selection.columns.map((column) => head.indexOf(column));
    expect(rows.map((row) => at.map((i) => row[i] ?? ''))).toEqual(expected);
  });
});

const duckdb = await (await DuckDBInstance.create()).connect();
afterAll(() => {
  duckdb.closeSync();
});

test('the query of a figure gives its rows from the published tables', async () => {
  const asked = figures.filter(({ sql }) => sql !== null);
  expect(asked.length).toBeGreaterThan(20);
  for (const { key, sql, rows: selection, files } of asked) {
    const answer = await duckdb.runAndReadAll((sql ?? '').replace("'data/", "'dist/data/"));
    const [head = [], ...rows] = parsed(textOf(files.csv).slice(1));
    const at = (selection?.columns ?? []).map((column) => head.indexOf(column));
    const ordered = (list: readonly unknown[][]): string[] =>
      list.map((row) => row.map((cell) => String(cell ?? '')).join('|')).sort();
    expect([key, ordered(answer.getRows() as unknown[][])]).toEqual([
      key,
      ordered(rows.map((row) => at.map((i) => row[i] ?? ''))),
    ]);
  }
});

test('each control of a page’s figures has a name of its own', () => {
  for (const { page } of figures) {
    const html = textOf(`${page}index.html`);
    const words = (id: string): string =>
      (new RegExp(`<([a-z0-9]+)\\b[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(html)?.[2] ?? '')
        .replace(/<[^>]*>/g, '')
        .trim();
    const controls = [...html.matchAll(/<(?:a|button|summary|textarea)\b[^>]*aria-labelledby="([^"]+)"/g)];
    const names = controls.map(([, ids = '']) => ids.split(' ').map(words).join(' '));
    expect([page, names.filter((name, i) => names.indexOf(name) !== i || /^ | $/.test(name))]).toEqual([page, []]);
  }
});
