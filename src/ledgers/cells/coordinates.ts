/** Coordinate systems: ledger positions → WGS 84, and what a position outside the map probably is. */
import gcoord from 'gcoord';
import type { Bounds } from '../../domain/programme.ts';
import type { LngLat } from '../../domain/rows.ts';
import type { Crs, OutsideCause } from '../problems/position-causes.ts';

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A position of a coordinate system in WGS 84, to a tenth of a metre; what lies in WGS 84 already stays as it is. */
export function toWgs84(position: LngLat, crs: Crs): LngLat {
  if (crs === 'wgs84') return position;
  const [lng, lat] = gcoord.transform<[number, number]>([position[0], position[1]], SYSTEMS[crs], gcoord.WGS84);
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

/** A position of WGS 84 in a coordinate system. */
export function fromWgs84(position: LngLat, crs: Crs): LngLat {
  if (crs === 'wgs84') return position;
  return gcoord.transform<[number, number]>([position[0], position[1]], gcoord.WGS84, SYSTEMS[crs]);
}

export function isInside([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Bounds that hold anything; those that do not are a fault of their own, and no position is held against them. */
export const soundBounds = (bounds: Bounds | null | undefined): Bounds | undefined =>
  bounds !== undefined && bounds !== null && bounds[0] < bounds[2] && bounds[1] < bounds[3] ? bounds : undefined;

/** Powers of ten by which a decimal point is lost or misplaced. */
const MISPLACED = [1, 10, 100, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7];

/**
 * Why a written position falls outside the map: longitude and latitude swapped, a sign too many, another coordinate system
 * (inside when read in it; the systems differ by less than 2 km), a decimal point at another place, or unknown.
 */
export function outsideCause(written: LngLat, crs: Crs, bounds: Bounds): OutsideCause {
  if (isInside(toWgs84([written[1], written[0]], crs), bounds)) return { kind: 'swapped' };
  for (const other of ['gcj02', 'bd09', 'wgs84'] as const) {
    if (isInside(toWgs84(written, other), bounds)) return { kind: 'crs', crs: other };
  }
  const [lng, lat] = written;
  const isIn = (x: number, y: number): boolean => isInside(toWgs84([x, y], crs), bounds);
  if (isIn(Math.abs(lng), Math.abs(lat))) return { kind: 'sign' };
  if (MISPLACED.some((x) => MISPLACED.some((y) => isIn(lng * x, lat * y)))) return { kind: 'point' };
  return { kind: 'unknown' };
}
