import { describe, expect, it } from 'vitest';
import { readCity } from '../../src/history/read.ts';
import { planRelease } from '../../src/history/release.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { readDataDir } from '../disk/read-data-dir.ts';
import { madeWorkbook, rowsXml } from '../../tests/fixtures/workbook.ts';
import { copiedCity } from './copy-city.ts';

const TIMES = 3;

/** The second city after one more publication, so that it has a past; then a ledger is changed. */
async function cityWithPast(): Promise<DataFiles> {
  const city = await readDataDir('tests/fixtures/second-city');
  const release = { id: '2021-06', asOf: '2021-06-30', closedOn: '2021-07-08', publishedOn: '2021-07-12', note: null };
  const plan = await planRelease(city, release);
  if (plan.outcome !== 'ready') throw new Error(plan.outcome);
  return new Map([...city, ...plan.files]);
}

describe('a city of three copies', async () => {
  const [one, many] = await (async () => {
    const files = await cityWithPast();
    return Promise.all([readCity(files), copiedCity(files, { times: TIMES, withHistory: true }).then(readCity)]);
  })();

  it('has no errors, and no problems of a kind that the original has not', () => {
    expect(many.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const codes = new Set(one.problems.map(({ code }) => code));
    expect(many.problems.filter(({ code }) => !codes.has(code))).toEqual([]);
  });

  it('has three times the rows of every ledger of units and facts', () => {
    for (const file of ['districts.csv', 'compounds.csv', 'services.csv', 'works.csv', 'firms.csv', 'subsidies.csv'])
      expect(many.rowCounts[file], file).toBe(TIMES * (one.rowCounts[file] ?? 0));
  });

  it('published three times the counts at the same rates', () => {
    const figures = (reading: typeof one) => (reading.history?.figures ?? []).filter(({ level }) => level === 'city');
    expect(figures(one).length).toBeGreaterThan(0);
    expect(figures(many)).toEqual(
      figures(one).map((figure) => ({
        ...figure,
        numerator: TIMES * (figure.numerator ?? NaN),
        denominator: TIMES * (figure.denominator ?? NaN),
      })),
    );
  });

  it('has its copies side by side: no two compounds at one place', () => {
    const places = (many.dataset?.compounds ?? []).flatMap(({ lngLat }) => (lngLat === null ? [] : [lngLat.join()]));
    const originals = (one.dataset?.compounds ?? []).filter(({ lngLat }) => lngLat !== null);
    expect(new Set(places).size).toBe(TIMES * new Set(originals.map(({ lngLat }) => String(lngLat))).size);
  });
});

it('without its past a city has no releases to tell of', async () => {
  const files = await copiedCity(await cityWithPast(), { times: 2, withHistory: false });
  expect([...files.keys()].filter((path) => path.startsWith('history/') || path === 'releases.csv')).toEqual([]);
  expect((await readCity(files)).dataset?.kept.releases).toBe(false);
});

it('a city with a ledger in a workbook is copied too', async () => {
  const city = new Map(await readDataDir('tests/fixtures/second-city'));
  const rows = new TextDecoder().decode(city.get('districts.csv')).trim().split('\n');
  const sheet = { name: '区台账', rows: rowsXml(rows.map((row) => row.split(','))) };
  city.delete('districts.csv');
  city.set('区台账.xlsx', madeWorkbook({ sheets: [sheet] }));
  const { problems, dataset } = await readCity(await copiedCity(city, { times: 2, withHistory: false }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataset?.districts).toHaveLength(2 * (rows.length - 1));
});
