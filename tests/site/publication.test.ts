import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { filesIn, runScript, temporaryFolder } from './commands.ts';

/** The downloads; the page that lists them lies in the same folder. */
const published = new Map([...filesIn('dist/data')].filter(([name]) => !name.endsWith('.html')));
const text = (name: string): string => published.get(name)?.toString('utf8') ?? '';

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly demonstration?: string;
    readonly mediatype: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}
const descriptor = JSON.parse(text('datapackage.json')) as Descriptor;
const tables = descriptor.resources.filter(({ mediatype }) => mediatype === 'text/csv');

test('the published files are every file the contract names', () => {
  const computed = [
    'bulletins',
    'coverage',
    'coverage_by_mode',
    'progress',
    'progress_wide',
    'rankings',
    'rankings_wide',
    'reconcile',
    'renovation',
    'review',
    'vintages',
  ];
  // Letters, suggestions, statements and later rounds: no reply of this city has any.
  const ofReplies = ['claims', 'proposals'];
  const settings = ['categories', 'milestones', 'targets', 'weights'];
  const ledgers = ['compounds', 'conflicts', 'corrections', 'districts', 'firms', 'grids', 'inspections', 'outreach'];
  const more = [
    'pairings',
    'published',
    'releases',
    'reports',
    'searches',
    'services',
    'subdistricts',
    'subsidies',
    'works',
  ];
  const tables = [...computed, ...ofReplies, ...settings, ...ledgers, ...more].map((name) => `${name}.csv`);
  // Every version of the ledgers that figures are computed from, the figures as published, and the hashes of both.
  const notKept = ['conflicts', 'corrections', 'published', 'releases', 'searches'];
  const kept = [...ledgers, ...more].filter((name) => !notKept.includes(name));
  const history = [...kept, 'figures', 'targets', 'bulletins', 'rankings'].map((name) => `history/${name}.csv`);
  const rest = [
    'SHA256SUMS',
    'boundaries/districts.geojson',
    'boundaries/grids.geojson',
    'boundaries/subdistricts.geojson',
    'catalog.jsonld',
    'core-metadata.json',
    'datapackage.json',
    'programme.json',
    'proposals/2018-157.json',
    'template.xlsx',
    'workbook.xlsx',
    'history/SHA256SUMS',
    'history/programme/2017-01.json',
  ];
  expect([...published.keys()]).toEqual([...rest, ...tables, ...history].sort());
});

test('SHA256SUMS holds the hash of every other file', () => {
  const expected = [...published]
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  expect(text('SHA256SUMS')).toBe(expected.join(''));
});

test('the same input gives the same bytes in another time zone and locale', () => {
  const folder = join(temporaryFolder('data'), 'generated');
  const environment = { GENERATED_DIR: folder, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(runScript('build-data.ts', environment)).toMatchObject({ status: 0, stderr: '' });
  expect(filesIn(join(folder, 'data'))).toEqual(published);
}, 480_000);

describe('datapackage.json', () => {
  /** The official profile of Data Package 2.0, into which those of resources, schemas and dialects are written. */
  const profile = JSON.parse(readFileSync('tests/fixtures/datapackage-2.0/datapackage.json', 'utf8')) as object;
  // The profile has words for editors of descriptors that the validator does not know.
  const validate = addFormats(new Ajv({ allErrors: true, strict: false, formats: { textarea: true } })).compile(
    profile,
  );
  const faultsOf = (of: object): readonly string[] => {
    validate(of);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };

  it('is valid against the official profile of Data Package v2', () => {
    expect(faultsOf(descriptor)).toEqual([]);
  });
  it('is so in the archive of each release', () => {
    const archives = [...filesIn('dist/releases')].filter(([name]) => name.endsWith('.zip'));
    expect(archives.length).toBeGreaterThan(0);
    for (const [name, bytes] of archives) {
      const own = unzipSync(bytes)['datapackage.json'] ?? new Uint8Array();
      expect(faultsOf(JSON.parse(strFromU8(own)) as object), name).toEqual([]);
    }
  });
  it('is told apart from a broken descriptor by that profile', () => {
    const [first] = descriptor.resources;
    expect(faultsOf({ ...descriptor, resources: [] })).not.toEqual([]);
    expect(faultsOf({ ...descriptor, resources: [{ ...first, schema: { fields: [], foreignKeys: [] } }] })).not.toEqual(
      [],
    );
  });
  it('describes each file as it is: bytes, hash, and the columns of its header', () => {
    for (const resource of descriptor.resources) {
      const bytes = published.get(resource.path);
      expect(bytes?.length, resource.path).toBe(resource.bytes);
      expect(
        `sha256:${createHash('sha256')
          .update(bytes ?? '')
          .digest('hex')}`,
      ).toBe(resource.hash);
      if (tables.includes(resource))
        expect(text(resource.path).split('\r\n')[0]).toBe(resource.schema.fields.map(({ name }) => name).join(','));
    }
  });
});

test('the page of the downloads tells search engines of the same files', () => {
  const html = readFileSync('dist/data/index.html', 'utf8');
  const script = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  const { dataset } = JSON.parse(script) as {
    readonly dataset: readonly { readonly distribution: readonly Record<string, string>[] }[];
  };
  const told = dataset.flatMap(({ distribution }) => distribution);
  const wraps = /SHA256SUMS$|^template\.xlsx$|^catalog\.jsonld$|^core-metadata\.json$/;
  expect(told.map((file) => file['contentUrl']).toSorted()).toEqual(
    [...published.keys()].filter((name) => !wraps.test(name)).map((name) => `/data/${name}`),
  );
  for (const { contentUrl = '', contentSize, sha256 } of told) {
    const bytes = published.get(contentUrl.slice('/data/'.length)) ?? Buffer.from('');
    expect([contentSize, sha256], contentUrl).toEqual([
      `${String(bytes.length)} B`,
      createHash('sha256').update(bytes).digest('hex'),
    ]);
  }
});

test('every row of made-up data says so, and no row of the public record does', () => {
  for (const { path, demonstration, name } of tables) {
    const { data } = Papa.parse<Record<string, string>>(text(path), { header: true, skipEmptyLines: true });
    // Of the standings those by the ledgers are made up, and no others.
    const isMixed = name === 'review';
    const settings = ['targets', 'milestones', 'categories', 'weights'];
    const isPublic = ['published', 'conflicts', 'searches', 'claims', 'proposals', ...settings].includes(name);
    expect(demonstration, name).toBe(isPublic ? undefined : '演示数据');
    expect(new Set(data.map((row) => row['demonstration'])), name).toEqual(
      new Set(isMixed ? ['', '演示数据'] : [isPublic ? undefined : '演示数据']),
    );
  }
});

test('tables are UTF-8 without BOM, end their lines with CRLF, and are sorted by their key', () => {
  for (const { path } of tables) {
    const content = text(path);
    expect(content.charCodeAt(0), path).not.toBe(0xfeff);
    expect(content.replaceAll('\r\n', '').includes('\r'), path).toBe(false);
    expect(content.endsWith('\r\n'), path).toBe(true);
  }
  for (const path of ['coverage.csv', 'renovation.csv']) {
    const keys = text(path)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',').slice(0, 4).join('\u0000'));
    expect(keys, path).toEqual([...keys].sort());
  }
});

test('the real published figures are published value for value as they were collected', () => {
  const rows = (csv: string) =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
      .data.map((row) => ({ ...row, value: Number(row['value']) }) as Record<string, unknown>)
      .sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  expect(rows(text('published.csv'))).toEqual(rows(readFileSync('data/published.csv', 'utf8')));
});

test('the downloaded ledgers can be read again, and give the same downloads', () => {
  const folder = temporaryFolder('again');
  cpSync('data', folder, { recursive: true });
  for (const [name, bytes] of published) if (existsSync(join(folder, name))) writeFileSync(join(folder, name), bytes);
  const again = join(temporaryFolder('again-generated'), 'generated');
  expect(runScript('build-data.ts', { DATA_DIR: folder, GENERATED_DIR: again })).toMatchObject({ status: 0 });
  expect(filesIn(join(again, 'data'))).toEqual(published);
});
