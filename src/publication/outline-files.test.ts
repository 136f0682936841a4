import { describe, expect, it } from 'vitest';
import { programme, tinyCity } from '../../tests/fixtures/tiny-city.ts';
import type { LngLat } from '../domain/rows.ts';
import { DEFAULT_LOCALE, wordsOf } from '../words/words.ts';
import { outlineFiles } from './outline-files.ts';

const words = wordsOf(DEFAULT_LOCALE);
/** Squares that begin below on the left: against the clock, and with it. */
const against = (at: number): LngLat[] => [
  [at, 0],
  [at + 1, 0],
  [at + 1, 1],
  [at, 1],
  [at, 0],
];
const withClock = (at: number): LngLat[] => against(at).toReversed();

const city = tinyCity({
  boundaries: {
    districts: [{ id: 'd1', polygons: [[withClock(0)]] }],
    subdistricts: [
      { id: 's2', polygons: [[against(2), against(2.25)], [against(4)]] },
      { id: 's1', polygons: [[[[114.123456789, 36.1], ...against(1).slice(1, 4), [114.123456789, 36.1]]]] },
    ],
    grids: [{ id: 'g1', polygons: [] }],
  },
});
const textsOf = (of: typeof city): ReadonlyMap<string, string> =>
  new Map(outlineFiles(of, words).map(({ path, lines }) => [path, [...lines].join('')]));
interface Collection {
  readonly features: readonly {
    readonly id: string;
    readonly properties: object;
    readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
  }[];
}

describe('outlineFiles(dataset)', () => {
  it('is GeoJSON by level, outer rings against the clock and holes with it, by id and to a tenth of a metre', () => {
    const files = textsOf(city);
    expect([...files.keys()]).toEqual(['boundaries/districts.geojson', 'boundaries/subdistricts.geojson']);
    const district = JSON.parse(files.get('boundaries/districts.geojson') ?? '') as Collection;
    expect(district.features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [against(0)] });
    const { features } = JSON.parse(files.get('boundaries/subdistricts.geojson') ?? '') as Collection;
    expect(features.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(features[0]?.geometry.coordinates).toContainEqual(expect.arrayContaining([[114.123457, 36.1]]));
    expect(features[1]?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[against(2), withClock(2.25)], [against(4)]],
    });
  });

  it('says in the file and in each feature what of it is made up, and nothing where nothing is', () => {
    const marked = textsOf(city).get('boundaries/districts.geojson') ?? '';
    expect(marked.match(/"demonstration":"演示数据","schematic":"示意"/g)).toHaveLength(2);
    const real = { ...programme, demonstration: false, map: { ...programme.map, schematic: false } };
    const plain = textsOf({ ...city, programme: real }).get('boundaries/districts.geojson') ?? '';
    expect(plain).not.toMatch(/demonstration|schematic|演示|示意/);
  });
});
