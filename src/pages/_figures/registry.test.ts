import { rmSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readDataDir } from '../../../scripts/disk/read-data-dir.ts';
import { everyStandingFolder } from '../../../tests/fixtures/every-standing.ts';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { render } from '../../../tests/render.ts';
import { editionFor, tinyEdition } from '../../../tests/tiny-edition.ts';
import { readLedgers } from '../../ledgers/dataset.ts';
import type { Edition } from '../../site/edition.ts';
import TableFigure from '../../ui/TableFigure.astro';
import { charts, tables } from './charts.ts';
import { figureFiles } from './files.ts';
import { allFigures } from './registry.ts';

/** Published twice, so that figures of revisions are there too. */
const edition = await publishedEdition([{}, {}]);
const figures = allFigures(edition);

type Component = Parameters<typeof render>[0];

/** A chart brings its frame; a table stands in one. */
async function drawn(chart: Component | undefined, table: Component | undefined, frame: object, props: object) {
  if (chart !== undefined) return render(chart, { ...frame, ...props });
  if (table === undefined) throw new Error('no component');
  return (await render(TableFigure, { ...frame })) + (await render(table, { ...props }));
}

test('every figure has a key of its own and a component, which draws it alone', async () => {
  const keys = figures.map(({ frame }) => frame.ways.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('overview-category-matrix');
  expect(keys).toContain('coverage-by-measure');
  expect(keys).toContain('bulletins-2018-02-by-district');
  for (const { chart, frame, props, isTable = false } of figures) {
    const Chart = Object.entries(charts).find(([name]) => name === chart)?.[1];
    const Table = Object.entries(tables).find(([name]) => name === chart)?.[1];
    expect([chart, isTable]).toEqual([chart, Table !== undefined]);
    const html = await drawn(Chart, Table, frame, props);
    expect(html).toContain(isTable ? '<figure class="tabular"' : '<figure class="chart');
    expect(html).toContain(frame.title);
    // What a table is of stands in its caption.
    expect(html).toContain(frame.subtitle);
  }
});

test('every figure has its rows, typed rows and metadata beside its page', () => {
  const files = new Map(figureFiles(edition).map(({ path, text }) => [path, text]));
  for (const { frame } of figures) {
    const path = frame.ways.files.slice(1);
    const [head = ''] = (files.get(`${path}.csv`) ?? '').split('\r\n');
    const metadata = JSON.parse(files.get(`${path}.metadata.json`) ?? '') as { columns: { name: string }[] };
    expect(head).toBe(`\uFEFF${metadata.columns.map(({ name }) => name).join(',')}`);
    expect(files.get(`${path}.json`)).toContain('"rows":[');
  }
  // On a full page what is to be copied is in a file.
  const cited = figures.filter(({ frame }) => frame.ways.cited !== null);
  expect(cited.map(({ frame }) => frame.ways.key)).toContain('overview-category-matrix');
  for (const { frame } of cited) {
    const { citation, embed } = frame.ways;
    const text = files.get(frame.ways.cited?.slice(1) ?? '') ?? '';
    expect(text.startsWith(`\uFEFF【演示】${frame.title}\n`)).toBe(true);
    for (const part of [
      citation.text,
      citation.bibtex,
      '"type": "dataset"',
      ...(embed === null ? [] : [`src="${embed.code.address}"`]),
    ])
      expect(text).toContain(part);
  }
  expect(files.size).toBe(figures.length * 3 + cited.length);
});

test('a reply’s tables have their rows: every claim with what it says, every suggestion, and how many promises stand how', async () => {
  const folder = everyStandingFolder();
  const { dataset } = await readLedgers(await readDataDir(folder));
  rmSync(folder, { recursive: true });
  if (dataset === null) throw new Error('the invented replies were not read');
  const files = new Map(figureFiles(editionFor(dataset)).map(({ path, text }) => [path, text]));
  const rowsOf = (path: string): string[][] =>
    Papa.parse<string[]>((files.get(path) ?? '').slice(1), { skipEmptyLines: true }).data;
  const [reply] = dataset.proposals.filter(({ id }) => id === '2020-31');
  const [head = [], ...claims] = rowsOf('proposals/2020-31/figures/claim_table.csv');
  // The table of standings does not say what it is that stands so: its text is added, and what the page says of it.
  const added = ['text', 'due', 'scope', 'responsible', 'money_cny'];
  expect([head[1], ...head.slice(-added.length)]).toEqual(['claim_id', ...added]);
  expect(new Map(claims.map((row) => [row[1], row.slice(-added.length, -1)]))).toEqual(
    new Map(
      reply?.claims.map(({ id, text, due, scope, responsible }) => [
        id,
        [text, due ?? '', scope ?? '', responsible ?? ''],
      ]),
    ),
  );
  for (const { id, suggestions } of dataset.proposals) {
    const asked = rowsOf(`proposals/${id}/figures/suggestion_table.csv`).slice(1);
    expect(asked.length).toBe(suggestions?.length ?? 0);
  }
  const [columns = [], row = []] = rowsOf('proposals/figures/replies-2021.csv');
  const standings = row.slice(columns.indexOf('due') + 1);
  expect(standings.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(row[columns.indexOf('promises')]));
});

test('a figure stays as the release at hand has it, that of a release’s own page as that one did, or it is said why none does', async () => {
  const frozenOf = (of: Edition) =>
    new Map(allFigures(of).map(({ frame: { ways } }) => [ways.key, ways.frozen] as const));
  const published = frozenOf(edition);
  expect(published.get('coverage-by-measure')).toEqual({
    href: '/releases/2018-02/embed/coverage-by-measure/',
    url: '/releases/2018-02/embed/coverage-by-measure/',
    isOwn: false,
  });
  const own = 'releases-2018-01-coverage-city';
  expect(published.get(own)).toMatchObject({ href: `/releases/2018-01/embed/${own}/`, isOwn: true });
  const coming = frozenOf(await publishedEdition([{}], {}));
  expect([coming.get('coverage-by-measure'), coming.get(own)]).toEqual(['preview', published.get(own)]);
  expect(frozenOf(tinyEdition()).get('coverage-by-measure')).toBe('no_history');
});

test('no column stands twice in the rows of a figure', () => {
  const paid = { id: 'p1', paidOn: '2018-02-01', unitId: 'g1', firmId: null, amountCny: 5000 };
  const heads = figureFiles(tinyEdition({ subsidies: [paid] }))
    .filter(({ path }) => path.endsWith('.csv'))
    .map(({ path, text }) => ({
      path,
      head: Papa.parse<string[]>(text.replace('\uFEFF', ''), { preview: 1 }).data[0] ?? [],
    }));
  expect(heads.find(({ path }) => path.endsWith('districts/d1/figures/payments.csv'))?.head).toContain('grid_name');
  expect(heads.filter(({ head }) => new Set(head).size < head.length)).toEqual([]);
});
