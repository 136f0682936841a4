/** The second city's next release: what would be written, in which order, and why it would be refused. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { madeWorkbook, rowsXml } from '../../tests/fixtures/workbook.ts';
import type { Release } from '../domain/rows.ts';
import type { DataFiles } from '../ledgers/sources/folder-reader.ts';
import {
  newestSurveyIn,
  planRelease,
  proposedAsOf,
  proposedDay,
  proposedId,
  releaseFaults,
  releasesIn,
  withAsOf,
} from './release.ts';

const FOLDER = 'tests/fixtures/second-city';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const city: DataFiles = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => join(FOLDER, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [relative(FOLDER, path), new Uint8Array(readFileSync(path))]),
);
const textOf = (files: DataFiles, path: string): string => decoder.decode(files.get(path));

/** The folder with another text in a file. */
function edited(files: DataFiles, path: string, change: (text: string) => string): DataFiles {
  return new Map([...files, [path, encoder.encode(change(textOf(files, path)))]]);
}

const JUNE: Release = {
  id: '2021-06',
  asOf: '2021-06-30',
  closedOn: '2021-07-08',
  publishedOn: '2021-07-12',
  note: '月',
};
const JULY: Release = {
  id: '2021-07',
  asOf: '2021-07-31',
  closedOn: '2021-08-08',
  publishedOn: '2021-08-12',
  note: null,
};

async function published(files: DataFiles, release: Release): Promise<DataFiles> {
  const plan = await planRelease(files, release);
  if (plan.outcome !== 'ready') throw new Error(`${release.id} is ${plan.outcome}`);
  return new Map([...files, ...plan.files]);
}

describe('planRelease(files, release)', () => {
  it('begins the history of a city that has published before: releases.csv last, settings as they were written', async () => {
    const plan = await planRelease(city, JUNE);
    if (plan.outcome !== 'ready') throw new Error(plan.outcome);
    expect(plan.preview).toBeNull();
    expect([...plan.files.keys()].slice(-2)).toEqual(['programme.json', 'releases.csv']);
    expect(textOf(plan.files, 'programme.json')).toBe(
      textOf(city, 'programme.json').replace('2021-05-20', '2021-06-30'),
    );
    expect(textOf(plan.files, 'releases.csv')).toBe(
      `${textOf(city, 'releases.csv')}2021-06,2021-06-30,2021-07-08,2021-07-12,月\n`,
    );
    expect(plan.problems.map(({ code }) => code)).not.toContain('W-HISTORY');
  });

  it('is the first of a city that has not published', async () => {
    const unpublished = new Map([...city].filter(([path]) => path !== 'releases.csv'));
    expect(releasesIn(unpublished)).toEqual([]);
    const june = await published(unpublished, JUNE);
    expect(textOf(june, 'releases.csv')).toBe(
      'id,as_of,closed_on,published_on,note\n2021-06,2021-06-30,2021-07-08,2021-07-12,月\n',
    );
    expect((await planRelease(june, JULY)).outcome).toBe('ready');
  });

  it('writes into no ledger that is kept elsewhere than in its CSV', async () => {
    const rows = textOf(city, 'releases.csv').trimEnd().split('\n');
    const sheet = { name: '发布记录', rows: rowsXml(rows.map((line) => line.split(','))) };
    const kept = new Map([...city].filter(([path]) => path !== 'releases.csv'));
    kept.set('releases.xlsx', madeWorkbook({ sheets: [sheet] }));
    const plan = await planRelease(kept, JUNE);
    expect(plan).toMatchObject({
      outcome: 'faulty',
      problems: [{ code: 'E-FILE', file: 'releases.xlsx', parameters: { reason: 'not-written-into' } }],
    });
  });

  it('writes of a second release what changed only', async () => {
    const june = await published(city, JUNE);
    const plan = await planRelease(
      edited(june, 'services.csv', (text) => `${text}c4,f1,professional,2021-07-10,\n`),
      JULY,
    );
    if (plan.outcome !== 'ready') throw new Error(plan.outcome);
    expect([...plan.files.keys()]).toEqual([
      'history/services.csv',
      'history/figures.csv',
      'history/targets.csv',
      'history/bulletins.csv',
      'history/SHA256SUMS',
      'programme.json',
      'releases.csv',
    ]);
    expect(plan.preview?.counts).toMatchObject({ new: 1, late: 0 });
  });

  it('drafts what has no reason, and not again what has one', async () => {
    const june = await published(city, JUNE);
    const changed = edited(june, 'compounds.csv', (text) => text.replace(',53,', ',54,'));
    const plan = await planRelease(changed, JULY);
    if (plan.outcome !== 'unexplained') throw new Error(plan.outcome);
    expect([...plan.files.keys()]).toEqual(['corrections.csv']);
    const draft = 'k-01,2021-08-08,compounds.csv,c1,households,53,54,,\n';
    expect(textOf(plan.files, 'corrections.csv').endsWith(`\n${draft}`)).toBe(true);

    const open = new Map([...changed, ...plan.files]);
    const again = await planRelease(open, JULY);
    expect(again.outcome).toBe('faulty');
    const explained = edited(open, 'corrections.csv', (text) =>
      text.replace(draft, draft.replace(',,\n', ',核对,R1\n')),
    );
    const more = edited(explained, 'compounds.csv', (text) => text.replace(',66,', ',67,'));
    const second = await planRelease(more, JULY);
    expect(second.outcome === 'unexplained' ? second.drafts : second.outcome).toMatchObject([
      { id: 'k-02', key: 'c2' },
    ]);
    expect((await planRelease(explained, JULY)).outcome).toBe('ready');
  });

  it('gives the faults of ledgers, of settings that do not read, and of a day that nothing reaches', async () => {
    const codes = async (files: DataFiles, release = JUNE): Promise<string[]> => {
      const plan = await planRelease(files, release);
      return plan.outcome === 'faulty'
        ? plan.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
        : [plan.outcome];
    };
    expect(await codes(edited(city, 'grids.csv', (text) => text.replace('n1-b,', 'n1-b!,')))).toContain('E-ID');
    expect(await codes(edited(city, 'programme.json', (text) => text.slice(1)))).toContain('E-JSON');
    const far = { id: '2088', asOf: '2088-01-31', closedOn: '2088-02-08', publishedOn: '2088-02-12', note: null };
    expect(await codes(city, far)).toEqual(['E-DATE-RANGE']);
    // Found when the folder as it would be is read: published seventy years after its day.
    expect(await codes(city, { ...JUNE, publishedOn: '2091-07-12' })).toEqual(['E-DATE-RANGE']);
  });
});

describe('releaseFaults(release, releases)', () => {
  const reasons = (release: Partial<Release>): string[] =>
    releaseFaults(release, [JUNE]).map((fault) => ('field' in fault ? `${fault.field} ${fault.reason}` : fault.reason));

  it.each<[Partial<Release>, string[]]>([
    [JULY, []],
    [{ ...JULY, closedOn: '2021-07-30' }, ['closedOn before-other-day']],
    [{ ...JULY, publishedOn: '2021-07-12' }, ['publishedOn before-other-day', 'publishedOn not-later']],
    [{ ...JULY, asOf: '2021-06-30' }, ['asOf not-later']],
    [{ asOf: '2021-02-30', closedOn: '2021-08-01' }, ['asOf no-day']],
    [{ id: '2021-06' }, ['id-taken']],
    [{ id: '七月' }, ['id-writing']],
  ])('%o: %o', (release, expected) => {
    expect(reasons(release)).toEqual(expected);
  });
});

test('the next end of a month is proposed, and the other days as far from it as last time', () => {
  expect(proposedAsOf([])).toBeNull();
  expect(proposedAsOf([{ ...JUNE, asOf: '2021-05-20' }])).toBe('2021-05-31');
  expect(proposedAsOf([JUNE])).toBe('2021-07-31');
  expect(proposedId('2021-07-31', [JUNE])).toBe('2021-07');
  expect(proposedId('2021-06-30', [JUNE])).toBe('2021-06-30');
  expect(proposedDay('closedOn', '2021-07-31', [JUNE])).toBe('2021-08-08');
  expect(proposedDay('publishedOn', '2021-07-31', [])).toBeNull();
});

test('where the city surveys, the day of its newest survey is proposed, until it is published', () => {
  const programme = (text: string) => new Map([['programme.json', new TextEncoder().encode(text)]]);
  expect(newestSurveyIn(programme('{"observed_on": ["2020-12-31", "2021-06-15"]}'))).toBe('2021-06-15');
  expect(newestSurveyIn(programme('{"observed_on": "2021-06-15"}'))).toBeNull();
  expect(newestSurveyIn(programme('{"series_from": "2020-02"}'))).toBeNull();
  expect(proposedAsOf([], '2021-06-15')).toBe('2021-06-15');
  expect(proposedAsOf([{ ...JUNE, asOf: '2021-05-20' }], '2021-06-15')).toBe('2021-06-15');
  expect(proposedAsOf([JUNE], '2021-06-15')).toBeNull();
});

test('withAsOf(files, day) changes one value of the settings, whatever their line ends', () => {
  const windows = edited(city, 'programme.json', (text) => text.replaceAll('\n', '\r\n'));
  expect(textOf(withAsOf(windows, '2021-06-30'), 'programme.json')).toBe(
    textOf(windows, 'programme.json').replace('2021-05-20', '2021-06-30'),
  );
});
