/** Outlines as GeoJSON asks for them: rings closed and the right way round, no position twice running, nothing without area. */
import type { LngLat } from '../../src/domain/rows.ts';
import { ringFault, signedArea } from '../../src/ledgers/outlines/ring-faults.ts';
import type { Polygons } from './shape.ts';

type Ring = readonly LngLat[];

/** What was done to rings: how many were closed, lost positions, were turned, and were left out. */
export interface Cleaning {
  closed: number;
  repeated: number;
  turned: number;
  dropped: number;
}

/** A tenth of a metre: more digits are no better known. */
const DIGITS = 1e6;
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS;

const isSame = (a: LngLat | undefined, b: LngLat | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

function cleanRing(ring: Ring, isHole: boolean, place: (at: LngLat) => LngLat, done: Cleaning): Ring | null {
  const placed = ring.map((at): LngLat => {
    const [lng, lat] = place(at);
    return [rounded(lng), rounded(lat)];
  });
  const points = placed.filter((at, i) => !isSame(at, placed[i - 1]));
  const [first] = points;
  const isOpen = first !== undefined && !isSame(first, points.at(-1));
  const closed = isOpen ? [...points, first] : points;
  if (closed.length < 4 || ringFault(closed)?.kind === 'no-area') {
    done.dropped += 1;
    return null;
  }
  done.repeated += placed.length - points.length;
  if (isOpen) done.closed += 1;
  // Outer rings run against the clock, holes with it (RFC 7946).
  if (signedArea(closed) > 0 !== isHole) return closed;
  done.turned += 1;
  return closed.toReversed();
}

/** The polygons with their positions placed by a function; a polygon without an outer ring, and a ring without area, are left out. */
export function cleaned(polygons: Polygons, place: (at: LngLat) => LngLat, done: Cleaning): Polygons {
  return polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring, i) => cleanRing(ring, i > 0, place, done));
    return outer === undefined || outer === null ? [] : [[outer, ...holes.filter((hole) => hole !== null)]];
  });
}

/** How many positions outlines have. */
export const positionsIn = (outlines: Iterable<Polygons>): number =>
  [...outlines].flat(2).reduce((sum, ring) => sum + ring.length, 0);
