import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../domain/rows.ts';
import { readJson } from '../json/json.ts';
import { readBoundaries, type BoundaryReading } from './boundaries.ts';
import { formOfFile } from './outline-forms.ts';
import { ringFault } from './ring-faults.ts';

type Settings = Parameters<typeof readBoundaries>[1];

const WGS84: Settings = { crs: 'wgs84', bounds: [114, 36, 115, 37], names: new Map([['d-1', '甲区']]) };
/** A square of a tenth of a degree, closed. */
const SQUARE = [
  [114.1, 36.1],
  [114.2, 36.1],
  [114.2, 36.2],
  [114.1, 36.2],
  [114.1, 36.1],
];
const feature = (geometry: unknown, id: unknown = 'd-1'): unknown => ({
  type: 'Feature',
  properties: { id },
  geometry,
});
const polygon = (...rings: unknown[]): unknown => feature({ type: 'Polygon', coordinates: rings });

function read(value: unknown, settings = WGS84): BoundaryReading {
  const { document } = readJson('boundaries/districts.geojson', JSON.stringify(value));
  if (document === null) throw new Error('no JSON');
  return readBoundaries(document, settings);
}
const readFeatures = (...features: unknown[]): BoundaryReading => read({ type: 'FeatureCollection', features });

/** Each problem as its code, its reason and its path below the first feature's coordinates. */
const placed = ({ problems }: BoundaryReading): string[] =>
  problems.map(({ code, parameters, column }) =>
    [code, parameters.reason, (column ?? '').replace('features[0].geometry.coordinates', '~')].join(' ').trim(),
  );

describe('what is read', () => {
  test('a polygon with a hole, and the parts of a multi-polygon', () => {
    const hole = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[0]];
    const other = SQUARE.map(([lng = 0, lat = 0]) => [lng + 0.02, lat]);
    const reading = readFeatures(
      polygon(SQUARE, hole),
      feature({ type: 'MultiPolygon', coordinates: [[other], [SQUARE, hole]] }, 'd-2'),
    );
    expect(reading.problems).toEqual([]);
    expect(reading.count).toBe(2);
    expect(reading.features).toEqual([
      { boundary: { id: 'd-1', polygons: [[SQUARE, hole]] }, path: ['features', 0] },
      { boundary: { id: 'd-2', polygons: [[other], [SQUARE, hole]] }, path: ['features', 1] },
    ]);
  });

  test('positions without their heights', () => {
    const [ring] = readFeatures(polygon(SQUARE.map((at) => [...at, 55]))).features[0]?.boundary.polygons[0] ?? [];
    expect(ring).toEqual(SQUARE);
  });

  test('what is written in GCJ-02 in WGS 84, some 500 m further south-west', () => {
    const { features, problems } = read(
      { type: 'FeatureCollection', features: [polygon(SQUARE)] },
      { ...WGS84, crs: 'gcj02' },
    );
    expect(problems).toEqual([]);
    const [lng, lat] = features[0]?.boundary.polygons[0]?.[0]?.[0] ?? [0, 0];
    expect([114.1 - lng > 0.004, 114.1 - lng < 0.008, 36.1 - lat !== 0]).toEqual([true, true, true]);
  });

  test('what is written as it stands, while the coordinate system or the map’s bounds cannot be read', () => {
    const far = SQUARE.map(([lng = 0, lat = 0]) => [lng + 10, lat]);
    for (const settings of [
      { ...WGS84, crs: undefined },
      { ...WGS84, bounds: undefined },
    ] as const) {
      const { features, problems } = read({ type: 'FeatureCollection', features: [polygon(far)] }, settings);
      expect(problems).toEqual([]);
      expect(features[0]?.boundary.polygons).toEqual([[far]]);
    }
  });
});

describe('what is no collection of outlines', () => {
  test.each([
    [null],
    [[]],
    ['FeatureCollection'],
    [{ features: [] }],
    [{ type: 'Collection', features: [] }],
    [{ type: 'FeatureCollection' }],
    [{ type: 'FeatureCollection', features: {} }],
  ])('%j', (value) => {
    const reading = read(value);
    expect(placed(reading)).toEqual(['E-GEOMETRY not-a-collection']);
    expect([reading.features, reading.count]).toEqual([[], 0]);
  });

  test.each([[null], [[]], [{ type: 'Feature' }], [feature(null, '')], [feature(null, ' ')]])(
    '%j is no feature of a unit, and the next one is still read',
    (value) => {
      const reading = readFeatures(value, polygon(SQUARE));
      expect(placed(reading)).toEqual(['E-EMPTY feature-without-id features[0].properties.id']);
      expect(reading.features.map(({ path }) => path)).toEqual([['features', 1]]);
      expect(reading.count).toBe(2);
    },
  );

  test.each([
    [{ id: 'D-1' }, undefined],
    [{ id: '\uFEFFd-1\u200B ' }, undefined],
    [{ id: '甲区' }, undefined],
    [{ ID: 'd-1' }, undefined],
    [{ adcode: 130403, name: '甲 区' }, undefined],
    [{}, 'd-1'],
  ])('the unit of a feature is known otherwise than by its id in properties.id, and said: %j %s', (properties, id) => {
    const reading = readFeatures({ type: 'Feature', id, properties, geometry: null });
    expect(placed(reading)).toEqual([
      'W-GEOMETRY empty-outline features[0].geometry',
      'N-ID unit-otherwise features[0]',
    ]);
    expect(reading.features[0]?.boundary.id).toBe('d-1');
  });

  test('an id that no unit has is kept as it is written, whatever the name', () => {
    const reading = readFeatures({ type: 'Feature', properties: { id: 130403, name: '甲区' }, geometry: null });
    expect(reading.features[0]?.boundary.id).toBe('130403');
  });

  test.each([[{ type: 'Point', coordinates: [114.1, 36.1] }], [{}], [[]]])('%j is no outline', (geometry) => {
    const reading = readFeatures(feature(geometry));
    expect(placed(reading)).toEqual(['E-GEOMETRY geometry-type features[0].geometry']);
    expect(reading.features[0]?.boundary.polygons).toEqual([]);
  });

  test.each([
    [null],
    [{ type: 'Polygon', coordinates: null }],
    [{ type: 'Polygon', coordinates: [] }],
    [{ type: 'MultiPolygon', coordinates: [] }],
    [{ type: 'MultiPolygon', coordinates: [[]] }],
  ])('%j is an empty outline, and said to be the unit’s', (geometry) => {
    const reading = readFeatures(feature(geometry));
    expect(reading.problems.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['W-GEOMETRY', { reason: 'empty-outline', unit: '甲区' }],
    ]);
    expect(reading.features[0]?.boundary.polygons).toEqual([]);
  });

  test('a file without features is said to be empty', () => {
    expect(placed(readFeatures())).toEqual(['W-BOUNDARY no-features features']);
  });
});

describe('what the file is instead', () => {
  const arc = { type: 'Topology', objects: {}, arcs: [] };
  const encoded = feature({ type: 'Polygon', coordinates: ['@@ÀÀ'], encodeOffsets: [[117230, 37476]] });
  test.each([
    [arc, 'topojson'],
    [{ type: 'FeatureCollection', UTF8Encoding: true, features: [] }, 'echarts'],
    [{ type: 'FeatureCollection', features: [encoded] }, 'echarts'],
    [{ geometryType: 'esriGeometryPolygon', features: [] }, 'esri'],
    [{ features: [{ attributes: {}, geometry: { rings: [SQUARE] } }] }, 'esri'],
    [{ type: 'GeometryCollection', geometries: [] }, 'geometry-collection'],
    [feature({ type: 'Polygon', coordinates: [SQUARE] }), 'feature'],
    [{ type: 'Polygon', coordinates: [SQUARE] }, 'geometry'],
    [[feature({ type: 'Polygon', coordinates: [SQUARE] })], 'list'],
  ])('%j', (value, form) => {
    expect(read(value).problems.map(({ code, parameters }) => [code, parameters])).toEqual([
      ['E-GEOMETRY', { reason: 'outline-form', form }],
    ]);
  });

  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', []],
    ['EPSG:4490', []],
    ['urn:ogc:def:crs:EPSG::4326', []],
    ['urn:ogc:def:crs:EPSG::4547', ['W-GEOMETRY other-crs crs']],
    ['EPSG:3857', ['W-GEOMETRY other-crs crs']],
  ])('a crs member of %s', (name, expected) => {
    const crs = { type: 'name', properties: { name } };
    expect(placed(read({ type: 'FeatureCollection', crs, features: [polygon(SQUARE)] }))).toEqual(expected);
  });

  test.each([
    [[0x00, 0x00, 0x27, 0x0a, 0, 0], 'shapefile'],
    [[0x50, 0x4b, 0x03, 0x04], 'packed'],
    ['<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">', 'kml'],
    ['<wfs:FeatureCollection xmlns:gml="http://www.opengis.net/gml">', 'gml'],
    ['<!DOCTYPE html>', 'xml'],
    ['// map\nvar geo = {"type":"FeatureCollection"};', 'javascript'],
    // Comments that end in nothing known: where each ends can be told in one way.
    [`${'/**/'.repeat(60)}#`, null],
    ['callback({"type":"FeatureCollection"})', 'javascript'],
    ['(function (root) { echarts.registerMap("x", {})', 'javascript'],
    ['POLYGON ((114 36, 115 36, 115 37, 114 36))', 'wkt'],
    ['\uFEFF {"type":"FeatureCollection"}', null],
    ['{', null],
    ['', 'empty'],
    ['  0\nSECTION', 'other'],
    ['id,wkt\nd1,"POLYGON((114 36,115 36,115 37,114 36))"', 'wkt'],
    ['{"type":"Feature","geometry":null}\n{"type":"Feature","geometry":null}\n', 'lines'],
    ['{"type":"Feature","geometry":null}\n', null],
    ['// 区界\n{"type":"FeatureCollection"}', null],
    ['id,lng,lat', 'other'],
    ['<gpx version="1.1">', 'gpx'],
  ] as const)('a file that begins %j', (head, form) => {
    expect(formOfFile(typeof head === 'string' ? new TextEncoder().encode(head) : new Uint8Array(head))).toBe(form);
  });
});

describe('a ring', () => {
  const [a, b, c, d] = SQUARE;
  test.each([
    ['is a list', { a }, ['E-GEOMETRY ring-not-a-list ~[0]']],
    ['has at least four positions', [a, b, a], ['E-GEOMETRY short-ring ~[0]']],
    ['may be a triangle', [a, b, c, a], []],
    ['ends where it began: the same longitude', [a, b, c, [114.15, 36.1]], ['E-GEOMETRY open-ring ~[0]']],
    ['and the same latitude', [a, b, c, [114.1, 36.15]], ['E-GEOMETRY open-ring ~[0]']],
    ['is made of positions', [a, b, '114.2', d, a], ['E-GEOMETRY not-a-position ~[0][2]']],
    ['of two numbers at least', [a, [114.2], c, a], ['E-GEOMETRY not-a-position ~[0][1]']],
    ['all of them numbers', [a, b, [114.2, '36.2'], a], ['E-GEOMETRY not-a-position ~[0][2]']],
    ['in degrees, not in metres', [a, [180.1, 36], c, a], ['E-GEOMETRY projected-position ~[0][1]']],
    ['in either direction', [a, [114, -180.1], c, a], ['E-GEOMETRY projected-position ~[0][1]']],
    ['though 180 itself is one', [a, [-180, 180], c, a], ['W-GEOMETRY outline-outside ~[0][1]']],
    ['lies on the map', [a, b, [115.2, 36.2], d, a], ['W-GEOMETRY outline-outside ~[0][2]']],
    ['should not cross itself', [a, c, b, d, a], ['W-GEOMETRY crossing-ring ~[0][0]']],
    // The sides to and from (114.15, 36.05) run through the first one, which is named.
    ['also where sides further apart meet', [a, b, c, [114.15, 36.05], d, a], ['W-GEOMETRY crossing-ring ~[0][0]']],
    // From c back along the side to b, and on: the sides lie over each other.
    ['nor go back over itself', [a, b, c, b, d, a], ['W-GEOMETRY touching-ring ~[0][0]']],
    [
      'nor pass through one place twice',
      [a, b, [114.15, 36.15], c, d, [114.15, 36.15], a],
      ['W-GEOMETRY touching-ring ~[0][1]'],
    ],
    ['may have a position twice running', [a, b, b, c, d, a], []],
    ['encloses something', [a, a, a, a, a], ['W-GEOMETRY ring-without-area ~[0]']],
    ['and more than a line', [a, b, [114.15, 36.1], b, a], ['W-GEOMETRY ring-without-area ~[0]']],
    ['there and back again', [a, b, c, b, a], ['W-GEOMETRY ring-without-area ~[0]']],
  ])('%s', (_, ring, expected) => {
    expect(placed(readFeatures(polygon(ring)))).toEqual(expected);
  });

  // Coordinates that binary fractions hold exactly, so that "on the side" is exact.
  test.each([
    [
      'is an L: the lines of two sides meet other sides, the sides do not',
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 2],
        [2, 4],
        [0, 4],
      ],
      0,
    ],
    [
      'is pinched: a corner lies on another side, which counts as touching',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      1,
    ],
    [
      'is a bow tie',
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
      ],
      1,
    ],
  ])('that %s, wherever it begins and whichever way round it runs', (_, corners, crossings) => {
    const positions = corners.map(([x = 0, y = 0]) => [114.125 + x / 64, 36.125 + y / 64]);
    for (const way of [positions, positions.toReversed()]) {
      for (const start of way.keys()) {
        const ring = [...way.slice(start), ...way.slice(0, start + 1)];
        expect(placed(readFeatures(polygon(ring)))).toHaveLength(crossings);
      }
    }
  });

  test('left out for a fault leaves the other rings read', () => {
    const reading = readFeatures(polygon(SQUARE, [a, b, a], SQUARE));
    expect(placed(reading)).toEqual(['E-GEOMETRY short-ring ~[1]', 'W-GEOMETRY same-rings features[0].geometry']);
    expect(reading.features[0]?.boundary.polygons).toEqual([[SQUARE, SQUARE]]);
  });

  test('that stands twice in one outline takes its ground away', () => {
    const reversed = [...SQUARE].reverse();
    const twice = feature({ type: 'MultiPolygon', coordinates: [[SQUARE], [reversed]] });
    expect(placed(readFeatures(twice))).toEqual(['W-GEOMETRY same-rings features[0].geometry']);
  });

  test('is missing from one of several polygons, or has no area there', () => {
    const flat = [a, a, a, a];
    const parts = feature({ type: 'MultiPolygon', coordinates: [[SQUARE], [], [flat]] });
    const { problems, features } = readFeatures(parts);
    expect(problems.map(({ parameters }) => parameters)).toMatchObject([
      { reason: 'empty-part' },
      { reason: 'ring-without-area', isPart: true },
    ]);
    expect(features[0]?.boundary.polygons).toEqual([[SQUARE]]);
  });

  test('stands in brackets too few or too many: one fault', () => {
    const flat = feature({ type: 'MultiPolygon', coordinates: [SQUARE] });
    const deep = feature({ type: 'Polygon', coordinates: [[SQUARE]] });
    const { problems } = readFeatures(flat, deep);
    expect(problems.map(({ parameters }) => parameters)).toEqual([
      { reason: 'nesting', type: 'MultiPolygon', isTooShallow: true },
      { reason: 'nesting', type: 'Polygon', isTooShallow: false },
    ]);
  });

  test('that crosses itself is drawn all the same, and a hole is asked as well', () => {
    const bow = [a, c, b, d, a];
    expect(readFeatures(polygon(bow)).features[0]?.boundary.polygons).toEqual([[bow]]);
    expect(placed(readFeatures(polygon(SQUARE, bow)))).toEqual(['W-GEOMETRY crossing-ring ~[1][0]']);
  });

  test('that is a hole lies in its outline', () => {
    const away = SQUARE.map(([lng = 0, lat = 0]) => [lng + 0.05, lat]);
    const within = SQUARE.map(([lng = 0, lat = 0]) => [114.12 + (lng - 114.1) / 2, 36.12 + (lat - 36.1) / 2]);
    expect(placed(readFeatures(polygon(SQUARE, away)))).toEqual(['W-GEOMETRY hole-outside ~[1]']);
    expect(placed(readFeatures(polygon(SQUARE, within)))).toEqual([]);
  });

  test('of a hundred thousand positions is searched in a moment', () => {
    const long = (positions: number, wave: number): readonly LngLat[] => {
      const ring = Array.from({ length: positions }, (_, i): LngLat => {
        const angle = (2 * Math.PI * i) / positions;
        const radius = 0.1 + 0.01 * Math.sin(wave * angle);
        return [114.5 + radius * Math.cos(angle), 36.5 + radius * Math.sin(angle)];
      });
      return [...ring, ring[0] ?? [0, 0]];
    };
    const ring = long(100_000, 60);
    expect(ringFault(ring)).toBeNull();
    const crossed = [...ring];
    [crossed[70_000], crossed[70_001]] = [crossed[70_001] ?? [0, 0], crossed[70_000] ?? [0, 0]];
    expect(ringFault(crossed)).toEqual({ kind: 'crossing', position: 69_999 });
  });

  test('outside the map is told where it lies and why it may', () => {
    const swapped = SQUARE.map(([lng, lat]) => [lat, lng]);
    expect(readFeatures(polygon(swapped)).problems[0]?.parameters).toEqual({
      reason: 'outline-outside',
      unit: '甲区',
      outside: 5,
      positions: 5,
      position: [36.1, 114.1],
      cause: { kind: 'swapped' },
    });
  });
});
