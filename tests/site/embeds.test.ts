/**
 * The pictures and embeds of figures in the built site, read as other programs do, and those of past releases beside what the
 * history says was published. Takes nothing from `src/`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../../scripts/site/rasteriser.ts';

type Row = Readonly<Record<string, string>>;
const rowsOf = (path: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

const names = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const pictures = names.filter((name) => /(^|\/)figures\/[^/]+\.svg$/.test(name)).sort();
const text = (name: string): string => readFileSync(join('dist', name), 'utf8');
const described = names
  .filter((name) => /(^|\/)figures\/[^/]+\.metadata\.json$/.test(name))
  .map(
    (name) =>
      JSON.parse(text(name)) as {
        readonly key: string;
        readonly embed: string | null;
        readonly files: { readonly svg?: string };
      },
  );
/** What stands in a page between tags. */
const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

/** An SVG document's elements by their names, and its texts; throws where it is not well formed. */
function parsed(svg: string): { readonly names: ReadonlySet<string>; readonly texts: readonly string[] } {
  const found = new Set<string>();
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => found.add(name));
  parser.on('text', (own) => texts.push(own));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { names: found, texts };
}

describe('the pictures of figures', () => {
  it('are beside the page of every figure that has rows of its own and is no table', () => {
    const drawn = described.flatMap(({ files }) => files.svg ?? []);
    expect(pictures).toEqual(drawn.map((address) => address.slice(1)).sort());
    expect(drawn.length).toBeLessThan(described.length);
    expect(pictures.length).toBeGreaterThan(40);
  });

  it.each(pictures)('%s stands for itself', async (name) => {
    const svg = text(name);
    const own = parsed(svg);
    const metadata = JSON.parse(text(name.replace('.svg', '.metadata.json'))) as Record<string, string>;
    expect(own.texts[0]).toBe(metadata['title']);
    for (const field of ['subtitle', 'source', 'address', 'demonstration'])
      expect(own.texts.join('\n')).toContain(metadata[field] ?? '');
    expect(
      [...own.names].filter(
        (one) =>
          !/^(svg|title|desc|rect|text|tspan|g|path|circle|line|polygon|polyline|ellipse|use|defs|pattern)$/.test(one),
      ),
    ).toEqual([]);
    expect(svg).not.toMatch(/var\(|currentcolor|class=|<style|\sstyle=|href=|NaN|undefined/i);
    expect((await pngOf(svg)).length).toBeGreaterThan(5_000);
  });
});

describe('the embeds of figures', () => {
  const keys = described.flatMap(({ key, embed }) => (embed === null ? [] : [key]));

  it('are there for each of them but what is too heavy, light and without the shell of the site', () => {
    const heavy = described.filter(({ embed }) => embed === null).map(({ key }) => key);
    expect(heavy.filter((key) => !/^districts-.*-compounds-by-state$/.test(key)).sort()).toEqual([
      'overview-compounds-by-state',
      'published-table-all-figures',
    ]);
    for (const key of heavy) expect(existsSync(`dist/embed/${key}`), key).toBe(false);
    for (const key of keys) {
      const html = text(`embed/${key}/index.html`);
      expect(html, key).not.toMatch(/<header|<nav|<footer/);
      const sheet = /<link rel="stylesheet" href="\/([^"]*)"/.exec(html)?.[1] ?? '';
      expect(existsSync(join('dist', sheet)), key).toBe(true);
      expect(text(sheet).length, key).toBeLessThan(12_000);
    }
  });

  const releases = rowsOf('data/releases.csv').map(({ id = '' }) => id);
  const city = (JSON.parse(readFileSync('data/programme.json', 'utf8')) as { city: { id: string } }).city.id;
  const published = rowsOf('data/history/figures.csv').filter(
    (row) => row['level'] === 'city' && row['unit_id'] === city && row['measure'] === 'compounds',
  );

  it.each(releases)('of %s say what was published then', (id) => {
    for (const indicator of ['coverage', 'renovation']) {
      const row = published.find((one) => one['release'] === id && one['indicator'] === indicator);
      const percent = `${((Number(row?.['numerator']) / Number(row?.['denominator'])) * 100).toFixed(1)}%`;
      const html = text(`releases/${id}/embed/overview-target-${indicator}/index.html`);
      expect(plain(/<h1>([^]*?)<\/h1>/.exec(html)?.[1] ?? '')).toMatch(new RegExp(`(?:实际|目前)${percent}`));
      expect(html.includes('已有更新的一期')).toBe(id !== releases.at(-1));
      expect(plain(html)).toContain(`${id}期：`);
    }
    const own = readdirSync(`dist/releases/${id}/embed`);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('of a release know nothing of rankings that came after it', () => {
    const quarters = (id: string): readonly string[] => [
      ...new Set(
        readdirSync(`dist/releases/${id}/embed`).flatMap((key) => /^rankings-(\d{4}-Q\d)/.exec(key)?.[1] ?? []),
      ),
    ];
    expect(quarters('2017-02')).toEqual([]);
    expect(quarters('2017-06')).toEqual(['2017-Q1', '2017-Q2']);
    expect(quarters('2017-08')).toEqual(['2017-Q1', '2017-Q2']);
  });
});
