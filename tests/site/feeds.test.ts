/** The feeds of the shipped site: what RFC 4287 asks of each, and that they tell what the history tells. */
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { filesIn } from './commands.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly link: string;
  readonly summary: string;
  readonly about: string | null;
}

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly Entry[];
}

/** Reads a feed; a parser that follows the rules of XML throws where it is not well-formed. */
function parsed(xml: string): Feed {
  type Part = Record<string, string | null>;
  const parser = new SaxesParser({ xmlns: true });
  const head: Part = {};
  const entries: Part[] = [];
  let [path, text, own]: [string[], string, Part] = [[], '', head];
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    if (local === 'entry') entries.push((own = { about: null }));
    path = [...path, local];
    text = '';
    const value = (name: string): string => (attributes[name] as { value: string } | undefined)?.value ?? '';
    if (local === 'link' && value('rel') === '') own['link'] = value('href');
    if (local === 'category') own['about'] = value('term');
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ local }) => {
    if (local === 'name') head['author'] = text;
    else if (['id', 'title', 'updated', 'summary'].includes(local)) {
      expect(own[local], `a second ${local}`).toBeUndefined();
      own[local] = text;
    }
    path = path.slice(0, -1);
    if (local === 'entry') own = head;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { ...head, entries } as unknown as Feed;
}

const files = filesIn('dist');
const feeds = new Map(
  [...files]
    .filter(([name]) => name.endsWith('.xml') && !name.startsWith('sitemap'))
    .map(([name, bytes]) => [name, parsed(bytes.toString('utf8'))] as const),
);
const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
const table = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text(`data/${name}.csv`), { header: true, skipEmptyLines: true }).data;

describe('every feed', () => {
  it('has what Atom asks for, with days of publication as its dates', () => {
    const published = new Set(table('releases').map((row) => `${row['published_on'] ?? ''}T00:00:00Z`));
    expect(feeds.size).toBeGreaterThan(300);
    for (const [name, { id, title, updated, author, entries }] of feeds) {
      expect(
        [id, title, author].every((value) => value !== ''),
        name,
      ).toBe(true);
      expect(published.has(updated), `${name}: ${updated}`).toBe(true);
      for (const entry of entries) {
        expect(entry.id, name).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(
          [entry.title, entry.summary].every((value) => value !== ''),
          name,
        ).toBe(true);
        expect(published.has(entry.updated), `${name}: ${entry.updated}`).toBe(true);
      }
      const dates = entries.map((entry) => entry.updated);
      expect(dates, name).toEqual(dates.toSorted().reverse());
      expect(updated, name).toBe(dates[0] ?? updated);
    }
  });

  it('has identifiers of its own, and leads to pages that are there', () => {
    const all = [...feeds.values()].flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
    expect(new Set(all).size).toBe(all.length);
    const links = new Set([...feeds.values()].flatMap(({ entries }) => entries.map(({ link }) => link)));
    for (const link of links) {
      const [path = '', part] = link.slice(1).split('#');
      const page = text(`${path}index.html`);
      expect(page, link).not.toBe('');
      if (part !== undefined) expect(page, link).toContain(`id="${part}"`);
    }
  });

  it('is named in the head of the pages that it tells of', () => {
    const alternate = (name: string): string | undefined =>
      /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/.exec(text(name))?.[1];
    for (const name of files.keys()) {
      const [, folder = '', id = ''] = /^(districts|subdistricts|grids)\/([^/]+)\/index\.html$/.exec(name) ?? [];
      if (folder !== '') expect(alternate(name), name).toBe(`/feeds/${folder}/${id}.xml`);
    }
    const grid = table('compounds').find((row) => row['id'] === 'c-0001')?.['grid_id'] ?? '';
    expect(alternate('compounds/c-0001/index.html')).toBe(`/feeds/grids/${grid}.xml`);
    for (const name of ['releases', 'releases/2018-12', 'data'])
      expect(alternate(`${name}/index.html`), name).toBe('/releases/feed.xml');
    for (const name of ['proposals', `proposals/${table('proposals')[0]?.['id'] ?? ''}`])
      expect(alternate(`${name}/index.html`), name).toBe('/proposals/changes.xml');
  });
});

test('the feed of publications has an entry a publication', () => {
  const entries = feeds.get('releases/feed.xml')?.entries ?? [];
  expect(entries.map(({ link }) => link)).toEqual(
    table('releases')
      .map((row) => `/releases/${row['id'] ?? ''}/`)
      .reverse(),
  );
});

test('the feeds of grids tell of the compounds of which the history has other rows, and of no others', () => {
  const releases = table('releases');
  const [before, last] = releases.slice(-2);
  const changed = new Set<string>();
  for (const [ledger, column] of [
    ['compounds', 'id'],
    ['services', 'compound_id'],
    ['works', 'compound_id'],
    ['pairings', 'compound_id'],
  ] as const)
    for (const row of table(`history/${ledger}`))
      if (row['first_release'] === last?.['id'] || row['last_release'] === before?.['id'])
        changed.add(row[column] ?? '');
  const told = [...feeds]
    .filter(([name]) => name.startsWith('feeds/grids/'))
    .flatMap(([, { entries }]) => entries)
    .filter(({ updated, link }) => updated.startsWith(last?.['published_on'] ?? '-') && link.startsWith('/compounds/'))
    .map(({ about }) => about);
  expect(changed.size).toBeGreaterThan(100);
  expect(told.toSorted()).toEqual([...changed].sort());
});

test('the figures of a district stand in its feed as they were published', () => {
  const [last] = table('releases').slice(-1);
  const figure = table('history/figures').find(
    (row) =>
      row['release'] === last?.['id'] &&
      row['unit_id'] === 'd1' &&
      row['indicator'] === 'coverage' &&
      row['measure'] === 'compounds',
  );
  const percent = `${(Number(figure?.['rate']) * 100).toFixed(1)}%`;
  expect(feeds.get('feeds/districts/d1.xml')?.entries[0]?.summary).toContain(`覆盖率${percent}`);
});
