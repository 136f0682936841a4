/** A city of two districts for the tests of the live map: all of 甲区 is served, 乙区 has not reported for December. */
import type { Areas, AreaLevel, Area, Rings } from '../files/area-file.ts';
import { firstState, rateName, type MapState } from '../files/address.ts';
import { packCompounds, unpackCompounds } from '../files/compound-file.ts';
import { packRates, unpackRates, type Rate, type RateTable } from '../files/rate-file.ts';
import { createCity } from './city.ts';
import { createScenes, type Scene } from './scene.ts';
import { openingState, type ReaderState } from './store.ts';

export const DATES = ['2018-11-30', '2018-12-31'] as const;

const square = (west: number): Rings => [
  [
    [
      [west, 36],
      [west + 1, 36],
      [west + 1, 37],
      [west, 37],
      [west, 36],
    ],
  ],
];
const area = (level: AreaLevel, id: string, unit: number, place: number, polygons: Rings): Area => ({
  level,
  id,
  unit,
  place,
  parent: level === 'district' ? -1 : place,
  polygons,
});
/** Units 1 to 6 of the rate files, two a level, the first in the west. Grids have no outlines. */
const areas: Areas = {
  district: [area('district', 'd1', 1, 0, square(114)), area('district', 'd2', 2, 1, square(116))],
  subdistrict: [area('subdistrict', 's1', 3, 0, square(114)), area('subdistrict', 's2', 4, 1, square(116))],
  grid: [area('grid', 'g1', 5, 0, []), area('grid', 'g2', 6, 1, [])],
};
const span = (from: number, covered: boolean, renovated: boolean) => ({ from, inScope: true, covered, renovated });
const compounds = unpackCompounds(
  packCompounds([
    { id: 'c1', grid: 0, lngLat: [114.5, 36.5], spans: [span(0, true, false), span(1, true, true)] },
    { id: 'c2', grid: 0, lngLat: [114.6, 36.5], spans: [span(0, false, false), span(1, true, false)] },
    { id: 'c3', grid: 1, lngLat: null, spans: [span(0, false, false)] },
  ]),
);
const NAMES = {
  district: { d1: '甲区', d2: '乙区' },
  subdistrict: { s1: '一街道', s2: '二街道' },
  grid: { g1: '一网格', g2: '二网格' },
  compound: { c1: '子院', c2: '丑院', c3: '寅院' },
};
const named = (units: Readonly<Record<string, string>>) =>
  new Map(Object.entries(units).map(([id, name]) => [id, { id, name, href: `/${id}/` }]));

export const city = createCity({
  whole: '全市',
  areas,
  compounds,
  names: {
    district: named(NAMES.district),
    subdistrict: named(NAMES.subdistrict),
    grid: named(NAMES.grid),
    compound: named(NAMES.compound),
  },
  measures: new Map([
    ['compounds', '小区数'],
    ['households', '户数'],
  ]),
});

const rate = (numerator: number, denominator: number, unknown = 0): Rate => ({ numerator, denominator, unknown });
/** Of a unit in November and in December. */
const west = [rate(1, 2), rate(2, 2)];
const east = [rate(0, 1), rate(0, 1, 1)];
const whole = [rate(1, 3), rate(2, 3, 1)];
const scaled = (rates: readonly Rate[]): Rate[] =>
  rates.map(({ numerator, denominator, unknown }) => rate(numerator * 1000, denominator * 1000, unknown * 1000));
const table = (units: readonly (readonly Rate[] | null)[]): RateTable => unpackRates(packRates(units, 1));
const tables = new Map([
  [rateName('coverage', 'compounds'), table([whole, west, east, west, east, west, east])],
  [
    rateName('coverage', 'households'),
    table([whole, west, east, west, east, west, null].map((one) => one && scaled(one))),
  ],
]);

export const sceneOf = createScenes(city, DATES, {
  get: (indicator, measure) => tables.get(rateName(indicator, measure)) ?? null,
});

/** The scene of the opening state in December, but for what is said otherwise. */
export function scene(changed: Partial<ReaderState> = {}): Scene {
  const opening: MapState = firstState(DATES.length - 1);
  return sceneOf({ ...openingState(opening), ...changed });
}
