import { describe, expect, test } from 'vitest';
import { readBoundaries, type BoundaryReading } from './boundaries.ts';
import { readJson } from './json.ts';

type Settings = Parameters<typeof readBoundaries>[1];

const WGS84: Settings = { crs: 'wgs84', bounds: [114, 36, 115, 37] };
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
    const reading = readFeatures(
      polygon(SQUARE, hole),
      feature({ type: 'MultiPolygon', coordinates: [[SQUARE], [SQUARE, hole]] }, 'd-2'),
    );
    expect(reading.problems).toEqual([]);
    expect(reading.count).toBe(2);
    expect(reading.features).toEqual([
      { boundary: { id: 'd-1', polygons: [[SQUARE, hole]] }, path: ['features', 0] },
      { boundary: { id: 'd-2', polygons: [[SQUARE], [SQUARE, hole]] }, path: ['features', 1] },
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
      { crs: undefined, bounds: WGS84.bounds },
      { crs: 'wgs84', bounds: undefined },
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
    [{ type: 'Feature', features: [] }],
    [{ type: 'FeatureCollection' }],
    [{ type: 'FeatureCollection', features: {} }],
  ])('%j', (value) => {
    const reading = read(value);
    expect(placed(reading)).toEqual(['E-GEOMETRY not-a-collection']);
    expect([reading.features, reading.count]).toEqual([[], 0]);
  });

  test.each([[null], [[]], [{ type: 'Feature' }], [feature(null, '')], [feature(null, 7)]])(
    '%j is no feature of a unit, and the next one is still read',
    (value) => {
      const reading = readFeatures(value, polygon(SQUARE));
      expect(placed(reading)).toEqual(['E-EMPTY feature-without-id features[0].properties.id']);
      expect(reading.features.map(({ path }) => path)).toEqual([['features', 1]]);
      expect(reading.count).toBe(2);
    },
  );

  test.each([[null], [{ type: 'Point', coordinates: [114.1, 36.1] }], [{ type: 'MultiPolygon', coordinates: null }]])(
    '%j is no outline',
    (geometry) => {
      const reading = readFeatures(feature(geometry));
      expect(placed(reading)).toEqual(['E-GEOMETRY geometry-type features[0].geometry']);
      expect(reading.features[0]?.boundary.polygons).toEqual([]);
    },
  );

  test.each([[null], [[]]])('a polygon of %j has no rings', (coordinates) => {
    const reading = readFeatures(feature({ type: 'Polygon', coordinates }));
    expect(placed(reading)).toEqual(['E-GEOMETRY polygon-without-rings ~']);
    expect(reading.features[0]?.boundary.polygons).toEqual([[]]);
    expect(placed(readFeatures(feature({ type: 'MultiPolygon', coordinates: [[SQUARE], coordinates] })))).toEqual([
      'E-GEOMETRY polygon-without-rings ~[1]',
    ]);
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
    ['none beyond 180 degrees', [a, [180.1, 36], c, a], ['E-GEOMETRY not-a-position ~[0][1]']],
    ['in either direction', [a, [114, -180.1], c, a], ['E-GEOMETRY not-a-position ~[0][1]']],
    ['though 180 itself is one', [a, [-180, 180], c, a], ['E-GEOMETRY outline-outside ~[0][1]']],
    ['lies on the map', [a, b, [115.2, 36.2], d, a], ['E-GEOMETRY outline-outside ~[0][2]']],
    ['should not cross itself', [a, c, b, d, a], ['W-GEOMETRY crossing-ring ~[0][0]']],
    // The sides to and from (114.15, 36.05) run through the first one, which is named.
    ['also where sides further apart meet', [a, b, c, [114.15, 36.05], d, a], ['W-GEOMETRY crossing-ring ~[0][0]']],
    // From c back along the side to b, and on: the sides touch and overlap, but do not cross at a point inside both.
    ['may touch itself', [a, b, c, b, d, a], []],
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
      'is pinched: a corner lies on another side',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
      0,
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
    expect(placed(reading)).toEqual(['E-GEOMETRY short-ring ~[1]']);
    expect(reading.features[0]?.boundary.polygons).toEqual([[SQUARE, SQUARE]]);
  });

  test('that crosses itself is drawn all the same; of a hole it is not asked', () => {
    const bow = [a, c, b, d, a];
    expect(readFeatures(polygon(bow)).features[0]?.boundary.polygons).toEqual([[bow]]);
    expect(placed(readFeatures(polygon(SQUARE, bow)))).toEqual([]);
  });

  test('of more than 600 positions is not searched for crossings', () => {
    /** A bow tie whose first side is made of many positions. */
    const long = (positions: number): unknown[] => {
      const steps = positions - 5;
      const along = Array.from({ length: steps }, (_, i) => [
        114.1 + (0.05 * (i + 1)) / steps,
        36.1 + (0.05 * (i + 1)) / steps,
      ]);
      return [a, ...along, c, b, d, a];
    };
    expect(placed(readFeatures(polygon(long(600))))).toHaveLength(1);
    expect(placed(readFeatures(polygon(long(601))))).toEqual([]);
  });

  test('outside the map is told where it lies and why it may', () => {
    const swapped = SQUARE.map(([lng, lat]) => [lat, lng]);
    expect(readFeatures(polygon(swapped)).problems[0]?.parameters).toEqual({
      reason: 'outline-outside',
      position: [36.1, 114.1],
      cause: { kind: 'swapped' },
    });
  });
});
