/** Coordinate systems: ledger positions → WGS 84, and what a position outside the map probably is. */
import gcoord from 'gcoord';
import type { MapSettings, Programme } from '../domain/programme.ts';
import type { LngLat } from '../domain/rows.ts';

type Crs = Programme['crs'];

const SYSTEMS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A position of a coordinate system in WGS 84, to a tenth of a metre; what lies in WGS 84 already stays as it is. */
export function toWgs84(position: LngLat, crs: Crs): LngLat {
  if (crs === 'wgs84') return position;
  const [lng, lat] = gcoord.transform<[number, number]>([position[0], position[1]], SYSTEMS[crs], gcoord.WGS84);
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

export function isInside([lng, lat]: LngLat, [west, south, east, north]: MapSettings['bounds']): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Metres from a position to the nearest point of the bounds, on a plane that is good enough for a few kilometres. */
function metresOutside([lng, lat]: LngLat, [west, south, east, north]: MapSettings['bounds']): number {
  const dx = Math.max(west - lng, 0, lng - east) * 111_320 * Math.cos((lat * Math.PI) / 180);
  const dy = Math.max(south - lat, 0, lat - north) * 110_574;
  return Math.hypot(dx, dy);
}

/** The systems differ by less than this in China. */
const SHIFT_METRES = 2000;

export type OutsideCause =
  { readonly kind: 'swapped' } | { readonly kind: 'crs'; readonly crs: Crs } | { readonly kind: 'unknown' };

/**
 * Why a written position falls outside the map: longitude and latitude swapped, another coordinate system (less than
 * 2 km outside, and inside when read in that system), or unknown.
 */
export function outsideCause(written: LngLat, crs: Crs, bounds: MapSettings['bounds']): OutsideCause {
  if (isInside(toWgs84([written[1], written[0]], crs), bounds)) return { kind: 'swapped' };
  if (metresOutside(toWgs84(written, crs), bounds) < SHIFT_METRES) {
    for (const other of ['gcj02', 'bd09', 'wgs84'] as const) {
      if (other !== crs && isInside(toWgs84(written, other), bounds)) return { kind: 'crs', crs: other };
    }
  }
  return { kind: 'unknown' };
}
