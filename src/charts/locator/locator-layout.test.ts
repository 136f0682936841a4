import { describe, expect, it } from 'vitest';
import type { Boundary, LngLat } from '../../domain/rows.ts';
import { locatorLayout } from './locator-layout.ts';

const square = (id: string, west: number): Boundary => {
  const ring: LngLat[] = [
    [west, 36],
    [west + 0.1, 36],
    [west + 0.1, 36.1],
    [west, 36.1],
    [west, 36],
  ];
  return { id, polygons: [[ring]] };
};
const size = { width: 200, height: 100 };

describe('locatorLayout', () => {
  it('draws counter-clockwise rings as the place, not as the globe around it', () => {
    const layout = locatorLayout([square('a', 114), square('b', 114.1)], square('b', 114.1), [114.15, 36.05], size);
    const xs = [...(layout?.here ?? '').matchAll(/[ML]([\d.]+),/g)].map((match) => Number(match[1]));
    expect(Math.min(...xs)).toBeGreaterThan(90);
    expect(layout?.point?.x).toBeGreaterThan(100);
    expect(layout?.point?.x).toBeLessThan(200);
  });

  it('gives nothing where the city has no boundaries', () => {
    expect(locatorLayout([], null, [114, 36], size)).toBeNull();
  });
});
