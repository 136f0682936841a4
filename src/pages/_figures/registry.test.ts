import { expect, test } from 'vitest';
import { publishedEdition } from '../../../tests/fixtures/tiny-chronicle.ts';
import { render } from '../../../tests/render.ts';
import { charts } from './charts.ts';
import { figureFiles } from './files.ts';
import { allFigures } from './registry.ts';

/** Published twice, so that figures of revisions are there too. */
const edition = await publishedEdition([{}, {}]);
const figures = allFigures(edition);

test('every figure has a key of its own and a component, which draws it alone', async () => {
  const keys = figures.map(({ frame }) => frame.ways.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('overview-category-matrix');
  expect(keys).toContain('coverage-by-measure');
  for (const { chart, frame, props } of figures) {
    const Chart = Object.entries(charts).find(([name]) => name === chart)?.[1];
    if (Chart === undefined) throw new Error(`no component ${chart}`);
    const html = await render(Chart, { ...frame, ...props });
    expect(html).toContain(`<figure class="chart`);
    expect(html).toContain(frame.title);
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
  expect(files.size).toBe(figures.length * 3);
});
