import { expect, test } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { render } from '../../../tests/render.ts';
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
