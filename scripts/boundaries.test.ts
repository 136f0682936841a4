/** The command on files as map programs write them: what it says, and what the check says of what it wrote. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import proj4 from 'proj4';
import { topology } from 'topojson-server';
import { afterAll, expect, test } from 'vitest';
import { fromWgs84 } from '../src/ledgers/cells/coordinates.ts';
import { cityOfOneLevel } from '../tests/fixtures/fewer-levels.ts';
import { gbk, packed, type Area } from '../tests/fixtures/shapefile.ts';
import { writeCity } from '../tests/fixtures/write-city.ts';

const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
/** A city of three sub-districts, 北一街道 n1, 北二街道 n2 and 南一街道 s1, in GCJ-02, without outlines of them. */
function cityFolder(): string {
  made += 1;
  const dir = join(root, `city-${String(made)}`);
  cpSync(join(import.meta.dirname, '../tests/fixtures/second-city'), dir, { recursive: true });
  return dir;
}
function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}
function run(script: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'cache') },
  });
  return { status, stdout, stderr };
}
const make = (path: string, dir: string, ...args: readonly string[]) =>
  run('boundaries.ts', [path, '--level', 'subdistrict', '--data', dir, ...args]);
const written = (dir: string): FeatureCollection<Polygon> =>
  JSON.parse(readFileSync(join(dir, 'boundaries/subdistricts.geojson'), 'utf8')) as FeatureCollection<Polygon>;

type Position = readonly [number, number];
/** A square, with the clock as shapefiles have it. */
const square = ([x, y]: Position, size: number): readonly Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];

const GK =
  'PROJCS["CGCS2000_3_Degree_GK_CM_120E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const inMetres = ([lng, lat]: Position): Position => {
  const [x = NaN, y = NaN] = proj4('+proj=tmerc +lon_0=120 +x_0=500000 +ellps=GRS80').forward([lng, lat]);
  return [x, y];
};

test('a packed shapefile in metres with GBK names becomes outlines in the city’s system', () => {
  const dir = cityFolder();
  const area = (name: string, code: string, corner: Position): Area => ({
    columns: { NAME: gbk(name), CODE: gbk(code) },
    rings: [square(corner, 0.05).map(inMetres)],
  });
  const zip = packed(
    [
      area('北一街道', '1', [120, 30]),
      area('北二街道办事处', '2', [120, 30.05]),
      area('旧名', 's1', [120.1, 29.95]),
      area('南二街道', '9', [120.2, 29.9]),
    ],
    { prj: GK },
  );
  const { status, stdout } = make(fileOf('街道.zip', zip), dir, '--name-field', 'NAME');
  expect(stdout).toContain('读了 街道.zip：4个图形。');
  expect(stdout).toContain('没有 .cpg，按内容看，读作 GBK');
  expect(stdout).toContain('由 CGCS2000_3_Degree_GK_CM_120E 换算成经纬度');
  expect(stdout).toContain('3个街道中的3个（图形按名称1个，按编号1个，按去掉“街道办事处”“镇”之类的名称1个）');
  expect(stdout).toContain('请核对：北二街道办事处 → 北二街道');
  expect(stdout).toContain('对不上、没有用的图形1个：南二街道');
  expect(status).toBe(0);
  const { features } = written(dir);
  expect(features.map(({ properties }) => properties)).toEqual([
    { id: 'n1', name: '北一街道' },
    { id: 'n2', name: '北二街道' },
    { id: 's1', name: '南一街道' },
  ]);
  const ring = features[0]?.geometry.coordinates[0] ?? [];
  const expected = fromWgs84([120, 30], 'gcj02');
  expect(ring[0]?.map((value, i) => Math.abs(value - (expected[i] ?? NaN)) < 2e-6)).toEqual([true, true]);
  // Against the clock: the second corner lies to the east of the first.
  expect((ring[1]?.[0] ?? 0) - (ring[0]?.[0] ?? 0)).toBeGreaterThan(0.04);
  const check = run('check.ts', ['--data', dir, '--all']);
  expect(check.stdout).not.toMatch(/subdistricts\.geojson:/);
});

test('what stood there before is kept, and the same once more writes nothing', () => {
  const dir = cityFolder();
  const geojson = (name: string): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [square([120, 30], 0.1)] } },
      ],
    });
  const one = fileOf('one.geojson', geojson('北一街道'));
  expect(make(one, dir, '--crs', 'gcj02').stdout).toContain('写好了 boundaries/subdistricts.geojson。');
  const before = readFileSync(join(dir, 'boundaries/subdistricts.geojson'));
  expect(make(one, dir, '--crs', 'gcj02').stdout).toContain('没有变，没有写');
  const other = fileOf('other.geojson', geojson('北一街'));
  const refused = make(other, dir);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('没有一个图形与街道台账对得上')]);
  const replaced = make(fileOf('two.geojson', geojson('北二街道')), dir, '--crs', 'gcj02');
  expect(replaced.stdout).toContain('原来的移到 原件/boundaries/subdistricts.geojson');
  expect(replaced.stdout).toContain('没有边界的街道2个：北一街道 n1、南一街道 s1');
  expect(readFileSync(join(dir, '原件/boundaries/subdistricts.geojson'))).toEqual(before);
});

test('the check names how far outside compounds lie, and asks about real outlines only where there are some', () => {
  const dir = cityFolder();
  const settings = join(dir, 'programme.json');
  const without = readFileSync(settings, 'utf8').replace(/,\s*"schematic": true/, '');
  writeFileSync(settings, without);
  rmSync(join(dir, 'boundaries'), { recursive: true });
  expect(run('check.ts', ['--data', dir]).stdout).not.toContain('map.');
  const areas = ['北一街道', '北二街道', '南一街道'].map((name, i) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [square([120.15 + i / 50, 30], 0.02)] },
  }));
  expect(make(fileOf('far.geojson', JSON.stringify(areas)), dir, '--crs', 'gcj02').status).toBe(0);
  const asked = run('check.ts', ['--data', dir, '--all']);
  expect(asked.stdout).toMatch(/map\.schematic 缺少这个键（示意边界）/);
  expect(asked.stdout).toMatch(/在所属街道的边界之外 100 米以上：\S+（[\d,]{3,} 米）/);
  writeFileSync(settings, without.replace('"zoom"', '"schematic": false, "zoom"'));
  expect(run('check.ts', ['--data', dir]).stdout).toMatch(/map\.approval_no[\s\S]*map\.source/);
});

test('TopoJSON is read, layers are asked for, and simplified neighbours share their line', () => {
  const dir = cityFolder();
  const wavy = (x: number): Position[] => Array.from({ length: 41 }, (_, i) => [x + (i % 2) * 1e-5, 30 + i / 400]);
  const left: Position[] = [[120, 30], ...wavy(120.05), [120, 30.1], [120, 30]];
  const right: Position[] = [[120.1, 30], [120.1, 30.1], ...wavy(120.05).toReversed(), [120.1, 30]];
  const collection = (rings: readonly (readonly [string, readonly Position[]])[]): FeatureCollection => ({
    type: 'FeatureCollection',
    features: rings.map(([name, ring]) => ({
      type: 'Feature',
      properties: { 名称: name },
      geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] },
    })),
  });
  const streets = collection([
    ['北一街道', left],
    ['北二街道', right],
  ]);
  const path = fileOf('streets.json', JSON.stringify(topology({ streets, other: collection([]) })));
  expect(make(path, dir).stderr).toContain('2层：streets、other');
  const { stdout } = make(path, dir, '--layer', 'streets', '--crs', 'gcj02', '--simplify');
  expect(stdout).toContain('简化：88个点减到10个');
  const rings = written(dir).features.map(({ geometry }) => geometry.coordinates[0]?.map(String) ?? []);
  const shared = new Set(rings[0]?.filter((at) => rings[1]?.includes(at)));
  expect([...shared].sort()).toEqual(['120.05,30', '120.05,30.1']);
});

test.each([
  ['a.geojson', '<kml xmlns="http://www.opengis.net/kml/2.2"/>', [], 'KML'],
  ['b.geojson', '{"type": "FeatureCollection", “features”: []}', [], '全角'],
  ['c.geojson', '{"type": "Point", "coordinates": [1, 2]}', [], '能读的是'],
  [
    'd.geojson',
    JSON.stringify([
      {
        type: 'Feature',
        properties: { name: '北一街道' },
        geometry: { type: 'Polygon', coordinates: [square([500_000, 3_300_000], 100)] },
      },
    ]),
    [],
    '坐标不是经纬度',
  ],
  [
    'e.geojson',
    JSON.stringify([
      {
        type: 'Feature',
        properties: { name: '北一街道' },
        geometry: { type: 'Polygon', coordinates: [square([30, 120], 0.1)] },
      },
    ]),
    [],
    '写反了',
  ],
  [
    'f.geojson',
    '[{"type": "Feature", "properties": {"XM": "北一街道"}, "geometry": {"type": "Polygon", "coordinates": [[[0,0],[0,1],[1,1],[0,0]]]}}]',
    ['--name-field', 'MC'],
    '有的列：XM（如 北一街道）',
  ],
  ['g.zip', packed([], {}).subarray(0, 60), [], '读不了'],
])('%s is refused by what it is, and nothing is written', (name, content, args, expected) => {
  const dir = cityFolder();
  const { status, stderr } = make(fileOf(name, content), dir, ...args);
  expect([status, stderr]).toEqual([1, expect.stringContaining(expected)]);
  expect(existsSync(join(dir, 'boundaries/subdistricts.geojson'))).toBe(false);
});

test('options are asked for', async () => {
  const towns = join(root, 'towns');
  writeCity(await cityOfOneLevel(), towns);
  expect(run('boundaries.ts', ['package.json', '--level', 'grid', '--data', towns])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('本市的层级是 subdistrict 街道（镇）。') as unknown,
  });
  expect(run('boundaries.ts', []).status).toBe(2);
  expect(run('boundaries.ts', ['x.zip', '--level', 'street']).stderr).toContain('--level');
  expect(run('boundaries.ts', ['x.zip', '--level', 'grid', '--crs', 'bd']).stderr).toContain('wgs84、gcj02、bd09');
});
