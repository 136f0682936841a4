/**
 * Fewer positions in the same outlines. What neighbours share is one line, simplified once, so that they go on sharing it;
 * the ends of such lines stay. A ring that would cross itself or lose its area keeps its lines.
 */
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Feature, GeometryCollection as Collection, MultiPolygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import type { LngLat } from '../../src/domain/rows.ts';
import { METRES_A_DEGREE } from '../../src/ledgers/outlines/outline-index.ts';
import { ringFault } from '../../src/ledgers/outlines/ring-faults.ts';
import type { Polygons } from './shape.ts';

type Line = readonly LngLat[];

/** How far a position lies from the line between two others, in metres; from one of them where they are one. */
function metresBeside([lng, lat]: LngLat, from: LngLat, to: LngLat): number {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const [x, y] = [(lng - from[0]) * narrowing, lat - from[1]];
  const [dx, dy] = [(to[0] - from[0]) * narrowing, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy) * METRES_A_DEGREE;
}

/** The line with its ends and the positions that lie farther beside it than the tolerance (Douglas and Peucker). */
export function simplifiedLine(line: Line, metres: number): Line {
  const isKept = line.map((_, i) => i === 0 || i === line.length - 1);
  const parts: [number, number][] = [[0, line.length - 1]];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [first, last] = part;
    const [from, to] = [line[first], line[last]];
    if (from === undefined || to === undefined) continue;
    let [farthest, at] = [metres, -1];
    for (let i = first + 1; i < last; i += 1) {
      const beside = metresBeside(line[i] ?? from, from, to);
      if (beside > farthest) [farthest, at] = [beside, i];
    }
    if (at === -1) continue;
    isKept[at] = true;
    parts.push([first, at], [at, last]);
  }
  return line.filter((_, i) => isKept[i]);
}

/** The outlines with fewer positions, by the ids of their units; none moves by more than so many metres. */
export function simplified(outlines: ReadonlyMap<string, Polygons>, metres: number): ReadonlyMap<string, Polygons> {
  const ids = [...outlines.keys()];
  const geometries = ids.map((id): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: (outlines.get(id) ?? []).map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
  }));
  const collection: Collection = { type: 'GeometryCollection', geometries };
  const whole = topology({ units: collection });
  const units = whole.objects['units'] as GeometryCollection;
  const lines = whole.arcs.map((arc): Line => arc.map(([x = NaN, y = NaN]) => [x, y]));
  const isWhole = lines.map(() => false);
  const simple = lines.map((line) => simplifiedLine(line, metres));
  const drawn = (): readonly Polygons[] => {
    const arcs = simple.map((line, i) => ((isWhole[i] ?? false) ? lines[i] : line));
    const changed = { ...whole, arcs } as unknown as Topology;
    return units.geometries.map(
      (unit) => ((feature(changed, unit) as Feature).geometry as MultiPolygon).coordinates as unknown as Polygons,
    );
  };
  for (;;) {
    const outlinesNow = drawn();
    let isSound = true;
    for (const [u, polygons] of outlinesNow.entries())
      for (const [p, rings] of polygons.entries())
        for (const [r, ring] of rings.entries()) {
          const own = ((units.geometries[u] as Arcs).arcs[p]?.[r] ?? []).map((arc) => (arc < 0 ? ~arc : arc));
          if (own.every((arc) => isWhole[arc]) || (ring.length >= 4 && ringFault(ring) === null)) continue;
          for (const arc of own) isWhole[arc] = true;
          isSound = false;
        }
    if (isSound) return new Map(ids.map((id, i) => [id, outlinesNow[i] ?? []]));
  }
}
