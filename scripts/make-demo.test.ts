import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { dissolve } from './demo/dissolve.ts';
import { apportion } from './demo/random.ts';
import { foreignIn, keepLast, makeCity, makeDemo, notOf, readOptions, realFiles } from './make-demo.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, 'scripts/make-demo.ts');
const out = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(out, { recursive: true }));

type Row = Record<string, string>;
function rows(files: ReadonlyMap<string, string | Uint8Array>, name: string): Row[] {
  const text = String(Buffer.from(files.get(name) ?? ''));
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

describe('make-demo', async () => {
  const files = await makeDemo(157, 1, realFiles(1), keepLast);

  it('writes byte for byte what is committed in data/, whatever the time zone and locale', () => {
    const env = { ...process.env, TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' };
    execFileSync(process.execPath, [script, '--out', out], { env });
    const history = readdirSync(join(root, 'data/history'), { recursive: true, encoding: 'utf8' });
    const kept = history.filter((name) => name.includes('.') || name === 'SHA256SUMS').map((name) => `history/${name}`);
    expect(kept.length).toBeGreaterThan(12);
    for (const name of [...files.keys(), ...kept]) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(root, 'data', name))), name).toBe(true);
    }
  }, 300_000);

  it('meets the totals of the reply exactly: 4, 37, 270, 1172, 189 800 households, 16 000 000 m²', () => {
    const inScope = rows(files, 'compounds.csv').filter(
      (c) => (c.listed_on ?? '') <= '2018-12-31' && (c.removed_on === '' || (c.removed_on ?? '') > '2018-12-31'),
    );
    const sum = (column: string): number => inScope.reduce((total, c) => total + Number(c[column]), 0);
    expect(['districts.csv', 'subdistricts.csv', 'grids.csv'].map((name) => rows(files, name).length)).toEqual([
      4, 37, 270,
    ]);
    expect([inScope.length, sum('households'), sum('floor_area_m2')]).toEqual([1172, 189_800, 16_000_000]);
    expect(new Set(inScope.map((c) => c.grid_id)).size).toBe(270);
  });

  it('spends no more than the budget of 50 000 000 yuan', () => {
    const paid = rows(files, 'subsidies.csv').reduce((total, s) => total + Number(s.amount_cny), 0);
    expect(paid).toBeGreaterThan(0);
    expect(paid).toBeLessThanOrEqual(50_000_000);
  });

  it('gives another city for another seed, and a multiple of everything for another scale', () => {
    const lastOf = (seed: number, scale: number): ReadonlyMap<string, string> =>
      [...makeCity(seed, scale).publications].at(-1)?.ledgers ?? new Map();
    expect(lastOf(158, 1).get('compounds.csv')).not.toBe(lastOf(157, 1).get('compounds.csv'));
    const twice = lastOf(157, 2);
    expect(rows(twice, 'grids.csv')).toHaveLength(540);
    expect(rows(twice, 'subdistricts.csv')).toHaveLength(74);
    expect(rows(twice, 'compounds.csv').filter((c) => c.removed_on === '')).toHaveLength(2344);
  });

  it('writes over nothing that is not its own without being forced, wherever DATA_DIR leads', () => {
    const of = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
      new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
    const districts = String(Buffer.from(files.get('districts.csv') ?? ''));
    const demonstration = '{ "demonstration": true }';
    expect(foreignIn(of({}), files)).toBeNull();
    expect(foreignIn(of({ 'README.md': '' }), files)).toBeNull();
    expect(foreignIn(of({ 'programme.json': demonstration, 'districts.csv': districts }), files)).toBeNull();
    expect(foreignIn(of({ 'programme.json': '{ "demonstration": false }' }), files)).toBe('real');
    expect(foreignIn(of({ 'districts.csv': districts }), files)).toBe('other');
    expect(foreignIn(of({ 'programme.json': demonstration, '台账.xlsx': '' }), files)).toBe('other');
    expect(foreignIn(of({ 'programme.json': demonstration, 'districts.csv': 'id,name\na,甲区\n' }), files)).toBe(
      'other',
    );
    const city = join(root, 'tests/fixtures/second-city');
    const own = process.env['DATA_DIR'];
    process.env['DATA_DIR'] = city;
    expect(readOptions([]).out).toBe(city);
    expect(readOptions(['--out', out]).out).toBe(out);
    if (own === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = own;
  });

  it('takes away what another city has and it has not, when it is made to write there: nothing real stays under its name', () => {
    const of = (...paths: string[]): Map<string, Uint8Array> =>
      new Map(paths.map((path) => [path, new Uint8Array()] as const));
    expect(
      notOf(
        files,
        of(
          'compounds.csv',
          '小区.xlsx',
          'schemes.json',
          'proposals/2020-9.json',
          'boundaries/grid.geojson',
          'README.md',
        ),
      ),
    ).toEqual(['小区.xlsx', 'schemes.json', 'proposals/2020-9.json', 'boundaries/grid.geojson']);
  });

  it('refuses what it does not know with a sentence and exit code 2', () => {
    const run = spawnSync(process.execPath, [script, '--sead', '1'], { encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^选项写错：--sead\n/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(() => readOptions(['--scale', '0'])).toThrow('--scale 写作“0”');
    expect(() => readOptions(['--scale', '10'])).toThrow('--out');
    expect(() => readOptions(['--no-history'])).toThrow('--out');
  });
});

describe('dissolve(rings)', () => {
  const square = (x: number, y: number): [number, number][] => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];

  it('drops the edges that two rings share', () => {
    const union = dissolve([square(0, 0), square(1, 0)]);
    expect(union).toHaveLength(1);
    expect(union[0]).toHaveLength(1);
    expect(new Set(union[0]?.[0]?.map(String))).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
  });

  it('keeps a hole where a ring is missing in the middle', () => {
    const around = [0, 1, 2]
      .flatMap((x) => [0, 1, 2].map((y) => [x, y] as const))
      .filter(([x, y]) => x !== 1 || y !== 1);
    const union = dissolve(around.map(([x, y]) => square(x, y)));
    expect(union.map((polygon) => polygon.length)).toEqual([2]);
  });
});

describe('apportion(total, weights, minimum)', () => {
  it('gives whole parts that sum to the total, by largest remainder', () => {
    expect(apportion(10, [1, 1, 1], 0)).toEqual([4, 3, 3]);
    expect(apportion(10, [7, 2, 1], 1)).toEqual([6, 2, 2]);
  });
});
