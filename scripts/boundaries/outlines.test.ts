/** The parts of the command that need no file: names, rings, lines, projections. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/domain/rows.ts';
import { dbfOf, gbk, shpOf, type Area } from '../../tests/fixtures/shapefile.ts';
import { cleaned, type Cleaning } from './clean.ts';
import { matchShapes } from './match.ts';
import { projectionOfName, projectionOfPrj } from './projections.ts';
import { readShapefile } from './shapefile.ts';
import { simplified, simplifiedLine } from './simplify.ts';

const none: Cleaning = { closed: 0, repeated: 0, turned: 0, dropped: 0 };
const units = [
  { id: 'a', name: '和平街道' },
  { id: 'b', name: '和平镇' },
  { id: 'c', name: '光明街道' },
];
const NO_FIELDS = { name: null, code: null };
const shape = (properties: Readonly<Record<string, unknown>>, id = '') => ({ properties, id, polygons: [] });

describe('matchShapes(shapes, units, fields)', () => {
  test.each([
    ['by the name, whatever its blanks and width', { name: ' 光明 街道' }, 'c'],
    ['by the code where the name is none', { name: '旧名', code: 'B' }, 'b'],
    ['by the name rather than by another unit’s code', { name: '光明街道', id: 'a' }, 'c'],
    ['by a name without what offices add', { name: '光明街道办事处' }, 'c'],
    ['not by one that two units share', { name: '和平乡' }, undefined],
    ['not by nothing', { name: '' }, undefined],
  ])('%s', (_, properties, id) => {
    expect([...matchShapes([shape(properties)], units, NO_FIELDS).shapes.keys()][0]).toBe(id);
  });

  test('only in the columns that are asked for', () => {
    const shapes = [shape({ name: '光明街道', MC: '和平镇' }, 'a')];
    expect([...matchShapes(shapes, units, { name: 'MC', code: null }).shapes.keys()]).toEqual(['b']);
    expect([...matchShapes(shapes, units, { name: 'XM', code: 'DM' }).shapes.keys()]).toEqual([]);
  });

  test('what is left on both sides is told with the nearest', () => {
    const { strange, bare } = matchShapes([shape({ name: '光明街' }), shape({ name: '和平街道' })], units, NO_FIELDS);
    expect(strange).toEqual([{ written: '光明街', nearest: '光明街道' }]);
    expect(bare.map(({ unit, nearest }) => [unit.id, nearest])).toEqual([
      ['b', null],
      ['c', '光明街'],
    ]);
    const far = matchShapes([shape({ name: '光眀街区' })], units, NO_FIELDS);
    expect(far.strange).toEqual([{ written: '光眀街区', nearest: null }]);
    const near = matchShapes([shape({ name: '光眀街道' })], units, NO_FIELDS);
    expect(near.strange).toEqual([{ written: '光眀街道', nearest: '光明街道' }]);
    expect(near.bare.find(({ unit }) => unit.id === 'c')?.nearest).toBe('光眀街道');
  });
});

test('rings are closed, turned and freed of what stands twice; what has no area goes', () => {
  const done = { ...none };
  const clockwise: LngLat[] = [
    [0, 0],
    [0, 1],
    [0, 1],
    [1, 1],
    [1, 0],
  ];
  const hole: LngLat[] = [
    [0.2, 0.2],
    [0.4, 0.2],
    [0.4, 0.4],
    [0.2, 0.2],
  ];
  const line: LngLat[] = [
    [0, 0],
    [1, 1],
    [2, 2],
    [0, 0],
  ];
  const polygons = cleaned([[clockwise, hole, line], [line]], (at) => at, done);
  expect(polygons).toEqual([
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      [
        [0.2, 0.2],
        [0.4, 0.4],
        [0.4, 0.2],
        [0.2, 0.2],
      ],
    ],
  ]);
  expect(done).toEqual({ closed: 1, repeated: 1, turned: 2, dropped: 2 });
});

describe('simplified(outlines, metres)', () => {
  test('no position that is left out lies farther beside the line than asked', () => {
    const line = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(line, (points) => {
        const own = points.map(([x, y]): LngLat => [114 + x / 1e5, 36 + y / 1e5]);
        const simple = simplifiedLine(own, 30);
        expect(simple[0]).toEqual(own[0]);
        expect(simple.at(-1)).toEqual(own.at(-1));
        // What is kept is simple: once more takes nothing away.
        expect(simplifiedLine(simple, 30)).toEqual(simple);
      }),
    );
  });

  test('small areas and what would cross itself stay as they are', () => {
    const small: LngLat[] = [
      [114, 36],
      [114.00001, 36],
      [114.00001, 36.00001],
      [114, 36.00001],
      [114, 36],
    ];
    const outlines = new Map([['a', [[small]]]]);
    expect(simplified(outlines, 1000).get('a')?.[0]?.[0]).toHaveLength(5);
  });
});

test('a projection is known by its .prj or its number', () => {
  const near = (position: LngLat | undefined): readonly number[] =>
    (position ?? []).map((value) => Math.round(value * 1e4) / 1e4);
  expect(near(projectionOfName('urn:ogc:def:crs:EPSG::4547')?.toDegrees([500_000, 4_000_000]))).toEqual([114, 36.1303]);
  expect(near(projectionOfName('EPSG:4526')?.toDegrees([38_500_000, 4_000_000]))).toEqual([114, 36.1303]);
  expect(near(projectionOfName('EPSG:3857')?.toDegrees([12_690_421.95, 4_300_621.37]))).toEqual([114, 36]);
  expect(projectionOfName('EPSG:2000')).toBeNull();
  expect(projectionOfPrj('nonsense')).toBeNull();
  const old = projectionOfPrj(
    'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  );
  expect([old?.name, old?.isOldDatum]).toEqual(['GCS_Xian_1980', true]);
});

describe('readShapefile(parts, file) reads texts as they are encoded', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const area = (name: Uint8Array): Area => ({
    columns: { NAME: name },
    rings: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
  });
  const read = (name: Uint8Array, cpg: string | null, codePage = 0) => {
    const parts = new Map([
      ['shp', shpOf([area(name)])],
      ['dbf', dbfOf([area(name)], codePage)],
    ]);
    if (cpg !== null) parts.set('cpg', utf8(cpg));
    const { shapes, encoding } = readShapefile(parts, 'x.zip');
    return [shapes[0]?.properties['NAME'], encoding.name, encoding.by];
  };
  test.each([
    ['by the .cpg', gbk('和平'), 'GBK', 0, ['和平', 'gb18030', 'cpg']],
    ['by its number', gbk('和平'), 'OEM 936', 0, ['和平', 'gb18030', 'cpg']],
    ['by UTF-8 in the .cpg', utf8('和平'), 'UTF-8\n', 0, ['和平', 'utf-8', 'cpg']],
    ['by the mark of the table', gbk('和平'), null, 0x4d, ['和平', 'gb18030', 'mark']],
    ['by their bytes', gbk('和平'), null, 0, ['和平', 'gb18030', 'bytes']],
    ['by their bytes against the mark', utf8('和平'), null, 0x4d, ['和平', 'utf-8', 'bytes']],
    ['by their bytes where the .cpg names nothing known', gbk('和平'), 'whatever', 0, ['和平', 'gb18030', 'bytes']],
  ])('%s', (_, name, cpg, codePage, expected) => {
    expect(read(name, cpg, codePage)).toEqual(expected);
  });
});
