import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { isInside, outsideCause, toWgs84 } from './coordinates.ts';

/** Metres between two positions a few kilometres apart, on a plane. */
function metres(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot((a[0] - b[0]) * 111_320 * Math.cos((a[1] * Math.PI) / 180), (a[1] - b[1]) * 110_574);
}

describe('toWgs84', () => {
  it('leaves WGS 84 alone', () => expect(toWgs84([114.49, 36.61], 'wgs84')).toEqual([114.49, 36.61]));

  // Tiananmen as published by gcoord's own documentation of the three systems.
  it('moves a GCJ-02 position by a few hundred metres, and a BD-09 one further', () => {
    const wgs = [116.397, 39.909] as const;
    const fromGcj = toWgs84([116.40324, 39.9104], 'gcj02');
    const fromBd = toWgs84([116.40962, 39.9168], 'bd09');
    expect(metres(fromGcj, wgs)).toBeLessThan(15);
    expect(metres(fromBd, wgs)).toBeLessThan(30);
  });
  it('leads back to where a position came from, to half a metre', () => {
    const china = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 19, max: 53, noNaN: true }));
    fc.assert(
      fc.property(china, (wgs) => {
        expect(metres(toWgs84(gcoord.transform(wgs, gcoord.WGS84, gcoord.GCJ02), 'gcj02'), wgs)).toBeLessThan(0.5);
        expect(metres(toWgs84(gcoord.transform(wgs, gcoord.WGS84, gcoord.BD09), 'bd09'), wgs)).toBeLessThan(0.5);
      }),
    );
  });
  it('gives a tenth of a metre', () => {
    for (const part of toWgs84([114.4961, 36.6104], 'gcj02')) expect(Math.round(part * 1e6) / 1e6).toBe(part);
  });
});

describe('outsideCause', () => {
  const bounds = [114.35, 36.5, 114.63, 36.72] as const;
  it('knows swapped coordinates', () => {
    expect(outsideCause([36.61, 114.49], 'wgs84', bounds)).toEqual({ kind: 'swapped' });
  });
  it('knows a position of another system by its shift', () => {
    // Just inside the eastern bound in WGS 84; the same point in BD-09 lies about a kilometre further east.
    const shifted: readonly [number, number] = [114.6295 + 0.0125, 36.6 + 0.0075];
    expect(isInside(shifted, bounds)).toBe(false);
    expect(outsideCause(shifted, 'wgs84', bounds)).toEqual({ kind: 'crs', crs: 'bd09' });
  });
  it('asks whether the point lies inside, edges included', () => {
    const [west, south, east, north] = bounds;
    for (const corner of [
      [west, south],
      [east, north],
    ] as const)
      expect(isInside(corner, bounds)).toBe(true);
    for (const beyond of [
      [west - 1e-6, south],
      [west, south - 1e-6],
      [east + 1e-6, north],
      [east, north + 1e-6],
    ] as const)
      expect(isInside(beyond, bounds)).toBe(false);
  });
  it.each([
    // Read as BD-09 each lies about a kilometre south-west of itself, read as GCJ-02 some 500 m west.
    ['just inside the western bound', [114.3505, 36.6], 'bd09', 'wgs84'],
    ['a little further inside', [114.358, 36.6], 'bd09', 'gcj02'],
    ['just inside the western bound', [114.3505, 36.6], 'gcj02', 'wgs84'],
    ['just inside the southern bound', [114.49, 36.5005], 'bd09', 'gcj02'],
    ['just outside the northern bound', [114.49, 36.725], 'wgs84', 'bd09'],
    ['just outside the eastern bound', [114.634, 36.6], 'wgs84', 'gcj02'],
  ] as const)('knows what is written %s (%j in %s) as %s', (_, at, crs, cause) => {
    expect(isInside(toWgs84(at, crs), bounds)).toBe(false);
    expect(outsideCause(at, crs, bounds)).toEqual({ kind: 'crs', crs: cause });
  });
  it('does not guess about what is far away', () => {
    expect(outsideCause([116.4, 39.9], 'wgs84', bounds)).toEqual({ kind: 'unknown' });
  });
});
