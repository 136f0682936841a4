import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const csv = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join('dist/data', name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const page = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');
const bulletins = csv('bulletins.csv').filter((row) => row['level'] === 'city');
const years = [...new Set(csv('rankings.csv').map((row) => row['period'] ?? ''))].filter((period) =>
  /^\d{4}$/.test(period),
);

/** How many compounds a bulletin's page links to under the heading that begins so. */
function listed(html: string, heading: string): number {
  const start = html.indexOf(`${heading}（`);
  if (start < 0) return 0;
  const end = html.slice(start).search(/<h3|<\/section>/);
  return html.slice(start, start + end).split('/compounds/').length - 1;
}

describe.each(bulletins.map((row) => [row['month'] ?? '', row] as const))('the bulletin of %s', (month, row) => {
  const html = page(`bulletins/${month}`);
  it('names as many compounds as bulletins.csv counts', () => {
    expect({
      newly_covered: listed(html, '新覆盖的小区'),
      coverage_lost: listed(html, '失去物业的小区'),
      newly_renovated: listed(html, '新完成改造的小区'),
    }).toEqual({
      newly_covered: Number(row['newly_covered']),
      coverage_lost: Number(row['coverage_lost']),
      newly_renovated: Number(row['newly_renovated']),
    });
  });
  it('leads to its neighbours, and is in the list', () => {
    const at = bulletins.findIndex((candidate) => candidate['month'] === month);
    for (const neighbour of [bulletins[at - 1], bulletins[at + 1]])
      if (neighbour !== undefined) expect(html).toContain(`/bulletins/${neighbour['month'] ?? ''}/`);
    expect(page('bulletins')).toContain(`/bulletins/${month}/`);
  });
});

describe.each(years)('the assessment of %s', (year) => {
  const html = page(`assessments/${year}`);
  const rows = csv('rankings.csv').filter((row) => row['period'] === year);
  it('names every unit, ranked or not', () => {
    const names = new Map(
      ['districts.csv', 'subdistricts.csv', 'grids.csv'].flatMap((file) =>
        csv(file).map((row) => [`${file.slice(0, -5)}/${row['id'] ?? ''}`, row['name'] ?? ''] as const),
      ),
    );
    for (const row of rows) expect(html).toContain(names.get(`${row['level'] ?? ''}/${row['unit_id'] ?? ''}`));
  });
  it('is in the list of papers', () => {
    expect(page('bulletins')).toContain(`/assessments/${year}/`);
  });
});
