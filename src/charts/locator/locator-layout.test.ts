import { describe, expect, it } from 'vitest';
import type { Boundary, LngLat } from '../../domain/rows.ts';
import { boundariesOf } from '../../site/boundaries.ts';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import { cityPicture } from './city-picture.ts';
import { LOCATOR, locatorLayout } from './locator-layout.ts';

/** On the equator, where Mercator keeps squares square. */
const square = (id: string, west: number, side = 0.1): Boundary => {
  const ring: LngLat[] = [
    [west, 0],
    [west + side, 0],
    [west + side, side],
    [west, side],
    [west, 0],
  ];
  return { id, polygons: [[ring]] };
};
const city = (
  subdistricts: readonly Boundary[],
  more: Partial<Record<'districts' | 'grids', readonly Boundary[]>> = {},
) => boundariesOf(tinyCity({ boundaries: { districts: [], grids: [], ...more, subdistricts } }));
const two = [square('a', 114), square('b', 114.1)];

describe('the picture that all places share', () => {
  it('fits the city, in whole steps from point to point', () => {
    // 0.2° across in 472 units, so that a side of 0.1° is 236; the middle of the height is 220.
    const picture = cityPicture(city(two), '演示');
    expect(picture).toContain('d="M240 338l0-236-236 0 0 236zM476 338l0-236-236 0 0 236z"');
    expect(picture).toContain('<title>演示</title>');
  });

  it('has no file where the city has no outlines', () => {
    expect(cityPicture(city([]), null)).toBeNull();
    expect(locatorLayout(city([]), { outline: null, at: [114, 0] })).toBeNull();
  });

  it('stays small in a city of many sub-districts: it is drawn by districts, and points that coincide are one', () => {
    const many = Array.from({ length: 500 }, (_, i) => square(String(i), 114 + i / 1000, 0.001));
    const round: LngLat[] = Array.from({ length: 5001 }, (_, i) => [
      114.25 + Math.cos((i / 5000) * 2 * Math.PI) / 4,
      Math.sin((i / 5000) * 2 * Math.PI) / 4,
    ]);
    const districts = [{ id: 'd', polygons: [[round]] }];
    expect(cityPicture(city(many, { districts }), null)?.length).toBeLessThan(8000);
    expect(cityPicture(city(many, { districts }), null)?.match(/M/g)).toHaveLength(1);
  });
});

describe('a place in it', () => {
  it('is its outline in the same coordinates', () => {
    expect(locatorLayout(city(two), { outline: { level: 'subdistrict', id: 'b' }, at: [114.15, 0.05] })).toEqual({
      outline: 'M476 338l0-236-236 0 0 236z',
      dot: null,
    });
  });

  it('is a dot where it has no outline, or one too small to see, and nothing where nothing is known of it', () => {
    const grids = [square('g', 114.1, 0.001)];
    const middle = LOCATOR.width / 2;
    const grid = { level: 'grid', id: 'g' } as const;
    expect(locatorLayout(city(two), { outline: grid, at: [114.1, 0.05] })).toEqual({
      outline: null,
      dot: [middle, 220],
    });
    expect(locatorLayout(city(two, { grids }), { outline: grid, at: null })?.dot).toEqual([241, 337]);
    expect(locatorLayout(city(two), { outline: grid, at: null })).toBeNull();
  });
});
