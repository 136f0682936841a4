/** The union of polygons that share whole edges: edges that two of them share cancel, the rest are chained to rings. */
import type { LngLat } from '../../src/domain/rows.ts';
import { at } from './random.ts';

/** Closed rings, the outer one first and counter-clockwise, holes clockwise (RFC 7946). */
export type Polygon = readonly (readonly LngLat[])[];

/** A position rounded to five decimals of a degree, about a metre. */
export function roundPosition([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

/** An open ring with rounded positions, without repeats, counter-clockwise. */
export function roundRing(ring: readonly LngLat[]): LngLat[] {
  const rounded = ring.map(roundPosition);
  const kept = rounded.filter((p, i) => key(p) !== key(at(rounded, (i + 1) % rounded.length)));
  return signedArea(kept) < 0 ? kept.reverse() : kept;
}

/** The union of open, counter-clockwise rings whose common borders run through the same positions. */
export function dissolve(rings: readonly (readonly LngLat[])[]): Polygon[] {
  const edges = new Map<string, readonly [LngLat, LngLat]>();
  for (const ring of rings) {
    ring.forEach((from, i) => {
      const to = at(ring, (i + 1) % ring.length);
      if (!edges.delete(`${key(to)} ${key(from)}`)) edges.set(`${key(from)} ${key(to)}`, [from, to]);
    });
  }
  const closed = chain([...edges.values()]);
  const outers = closed.filter((ring) => signedArea(ring) > 0);
  const holes = closed.filter((ring) => signedArea(ring) < 0);
  return outers.map((outer) => [outer, ...holes.filter((hole) => encloses(outer, hole))]);
}

/** Closed rings along directed edges; where several edges leave a position, the sharpest right turn keeps rings simple. */
function chain(edges: readonly (readonly [LngLat, LngLat])[]): LngLat[][] {
  const leaving = Map.groupBy(edges, ([from]) => key(from));
  const take = (from: LngLat, before: LngLat | null): LngLat | null => {
    const list = leaving.get(key(from)) ?? [];
    if (list.length === 0) return null;
    let best = 0;
    if (before !== null) {
      list.forEach(([, to], i) => {
        if (turn(before, from, to) < turn(before, from, at(list, best)[1])) best = i;
      });
    }
    const [edge] = list.splice(best, 1);
    return edge === undefined ? null : edge[1];
  };
  const rings: LngLat[][] = [];
  for (const [start] of edges) {
    let next = take(start, null);
    if (next === null) continue;
    const ring = [start];
    while (next !== null && key(next) !== key(start)) {
      const before = at(ring, ring.length - 1);
      ring.push(next);
      next = take(next, before);
    }
    rings.push([...ring, start]);
  }
  return rings;
}

/** The change of direction at b on the way from a to c, −π to π; negative is to the right. */
function turn(a: LngLat, b: LngLat, c: LngLat): number {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

/** Twice the enclosed area in square degrees; positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly LngLat[]): number {
  return ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = at(ring, (i + 1) % ring.length);
    return sum + (ax * by - bx * ay);
  }, 0);
}

function encloses(outer: readonly LngLat[], hole: readonly LngLat[]): boolean {
  const [x, y] = at(hole, 0);
  let result = false;
  outer.forEach(([ax, ay], i) => {
    const [bx, by] = at(outer, (i + 1) % outer.length);
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) result = !result;
  });
  return result;
}

const key = ([lng, lat]: LngLat): string => `${lng},${lat}`;
