/** The second city with one kept release: what is read back, and what is said of a history that was touched by hand. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLedgers } from '../ledgers/dataset.ts';
import { recordRelease, historyFiles } from './record.ts';
import { readCity, type CityReading } from './read.ts';
import type { History } from './history.ts';
import { orderOf, sortVersions } from './versions.ts';

const FOLDER = 'tests/fixtures/second-city';

function secondCity(): Map<string, Uint8Array> {
  return new Map(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((name) => join(FOLDER, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(FOLDER, path), new Uint8Array(readFileSync(path))]),
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let history: History;
let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const city = secondCity();
  const { dataset } = await readLedgers(city);
  const release = dataset?.releases.at(-1);
  if (dataset === null || release === undefined) throw new Error('the second city has faults');
  history = await recordRelease(null, dataset, decoder.decode(city.get('programme.json')), release);
  for (const [path, text] of historyFiles(history, dataset)) city.set(path, encoder.encode(text));
  files = city;
});

/** What is said of the city after a file of its history was changed; null = taken away. */
async function after(path: string, change: ((text: string) => string) | null): Promise<CityReading> {
  const changed = new Map(files);
  const before = changed.get(path);
  if (before === undefined) throw new Error(`no ${path}`);
  if (change === null) changed.delete(path);
  else changed.set(path, encoder.encode(change(decoder.decode(before))));
  return readCity(changed);
}

const said = ({ problems }: CityReading): string[] =>
  problems
    .filter(({ code }) => code.endsWith('-HISTORY'))
    .map(({ file, parameters }) => `${file} ${parameters.reason}`);

describe('readCity(files)', () => {
  it('reads back what was recorded', async () => {
    const reading = await readCity(files);
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.history?.sums).toEqual(history.sums);
    expect(reading.history?.programmes).toEqual(history.programmes);
    for (const id of ['compounds', 'services', 'works'] as const) {
      expect(reading.history?.versions[id]).toEqual(
        sortVersions(id, history.versions[id], orderOf([{ id: '2021-05' }])),
      );
    }
    // A kept rate is as exact as its numerator and denominator, whatever its six decimals.
    expect(reading.history?.figures.map(({ rate }) => rate)).toEqual(
      reading.history?.figures.map(({ numerator, denominator }) =>
        numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator,
      ),
    );
  });

  it('warns of a ledger that has lost half of its rows, also where the rest has errors', async () => {
    const lost = ({ problems }: CityReading): object[] =>
      problems.filter(({ code }) => code === 'W-ROWS').map(({ file, parameters }) => ({ file, ...parameters }));
    const half = (text: string): string =>
      text
        .split('\n')
        .filter((_, i) => i === 0 || i % 2 === 1)
        .join('\n');
    const rows = decoder.decode(files.get('works.csv')).trimEnd().split('\n').length - 1;
    const warning = { file: 'works.csv', reason: 'rows-lost', ledger: 'works', then: rows, now: Math.ceil(rows / 2) };
    expect(lost(await after('works.csv', half))).toEqual([warning]);
    const broken = await after('works.csv', (text) => half(text).replace(/\d{4}-\d{2}-\d{2}/, '80年代'));
    expect(broken.dataset).toBeNull();
    expect(lost(broken)).toEqual([warning]);
    // A file that cannot be read is there, and is not said to be gone.
    expect(lost(await after('works.csv', () => 'no,ledger\n'))).toEqual([]);
    expect(lost(await readCity(files))).toEqual([]);
  });

  it('warns that releases were published and no history is kept, and keeps quiet where nothing was published', async () => {
    expect(said(await readCity(secondCity()))).toEqual(['history/ history-not-kept']);
    const unpublished = secondCity();
    unpublished.set('releases.csv', encoder.encode('id,as_of,closed_on,published_on,note\n'));
    expect(said(await readCity(unpublished))).toEqual([]);
  });

  it.each([
    [
      'a changed cell of a ledger',
      'history/services.csv',
      (text: string) => text.replace(/,professional,/, ',community,'),
      'history/services.csv history-altered',
    ],
    [
      'a changed figure',
      'history/figures.csv',
      (text: string) => text.replace(/,compounds,(\d)/, ',compounds,1$1'),
      'history/figures.csv history-altered',
    ],
    [
      'a row taken out',
      'history/compounds.csv',
      (text: string) => text.replace(/\n[^\n]+\n/, '\n'),
      'history/compounds.csv history-altered',
    ],
    [
      'changed settings',
      'history/programme/2021-05.json',
      (text: string) => text.replace('管网更新', '管网'),
      'history/programme.json history-altered',
    ],
    [
      'settings of other levels',
      'history/programme/2021-05.json',
      (text: string) => text.replace('{', '{ "levels": [{ "id": "subdistrict", "name": "街道" }],'),
      'programme.json history-other-levels',
    ],
    ['a ledger taken away', 'history/grids.csv', null, 'history/grids.csv history-altered'],
    ['hashes taken away', 'history/SHA256SUMS', null, 'history/SHA256SUMS history-no-sums'],
    [
      'settings taken away',
      'history/programme/2021-05.json',
      null,
      'history/programme/2021-05.json history-no-programme',
    ],
    [
      'a release that was written by hand',
      'releases.csv',
      (text: string) => `${text.trimEnd()}\n2021-06,2021-06-30,2021-07-08,2021-07-12,\n`,
      'releases.csv history-release-missing',
    ],
    ['hashes wiped', 'history/SHA256SUMS', () => '', 'releases.csv history-release-missing'],
    [
      'a release of which nothing is known',
      'history/targets.csv',
      (text: string) => text.replace('2021-05', '2021-06'),
      'history/targets.csv history-unknown-release',
    ],
  ])('refuses %s', async (_, path, change, expected) => {
    const reading = await after(path, change);
    expect(said(reading)).toContain(expected);
    expect([reading.dataset, reading.history]).toEqual([null, null]);
  });

  it('refuses two versions of a row that hold at once', async () => {
    const reading = await after('history/districts.csv', (text) => `${text}${text.split('\n')[1] ?? ''}\n`);
    expect(said(reading)).toEqual(['history/districts.csv history-order']);
  });
});
