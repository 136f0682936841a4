/** `boundaries/*.geojson`: the outlines of units, in WGS 84. */
import type { Programme } from '../domain/programme.ts';
import type { Boundary, LngLat } from '../domain/rows.ts';
import { isInside, outsideCause, toWgs84 } from './coordinates.ts';
import { jsonProblem, type JsonDocument, type JsonPath } from './json.ts';
import type { ProblemParameters } from './problem-reasons.ts';
import type { Problem } from './problem.ts';

/** A feature's boundary, its place in the file, and whether all of it could be read. */
export interface LocatedBoundary {
  readonly boundary: Boundary;
  readonly path: JsonPath;
}

export interface BoundaryReading {
  readonly features: readonly LocatedBoundary[];
  readonly problems: readonly Problem[];
  readonly count: number;
}

type Settings = { readonly crs: Programme['crs'] | undefined; readonly bounds: Programme['map']['bounds'] | undefined };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A coordinate that is left out is no number, and so not within 180 degrees either. */
const isPosition = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) &&
  value.every((part) => typeof part === 'number') &&
  Math.abs(Number(value[0])) <= 180 &&
  Math.abs(Number(value[1])) <= 180;

/** Whether the open segments ab and cd cross at a point inside both. */
function cross(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  const side = (p: LngLat, q: LngLat, r: LngLat): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Rings longer than this are not searched: the search compares every pair of sides. */
const SEARCHED_POSITIONS = 600;

/** The index of the first side that crosses another side of its ring; undefined when none does or the ring is too long. */
function crossingSide(ring: readonly LngLat[]): number | undefined {
  if (ring.length > SEARCHED_POSITIONS) return undefined;
  const sides = ring.slice(1).map((end, i) => [ring[i] ?? end, end] as const);
  for (const [i, [a, b]] of sides.entries()) {
    for (const [c, d] of sides.slice(i + 1)) if (cross(a, b, c, d)) return i;
  }
  return undefined;
}

/** Reads one ring at a path; null when it is no ring. At most one problem of each kind is reported a ring. */
function readRing(
  document: JsonDocument,
  value: unknown,
  path: JsonPath,
  isOuter: boolean,
  { crs, bounds }: Settings,
  problems: Problem[],
): readonly LngLat[] | null {
  const fault = (at: JsonPath, parameters: ProblemParameters): null => {
    problems.push(jsonProblem(document, at, 'E-GEOMETRY', parameters));
    return null;
  };
  if (!Array.isArray(value)) return fault(path, { reason: 'ring-not-a-list' });
  const written: LngLat[] = [];
  for (const [i, position] of (value as unknown[]).entries()) {
    if (!isPosition(position)) return fault([...path, i], { reason: 'not-a-position' });
    written.push([position[0], position[1]]);
  }
  if (written.length < 4) return fault(path, { reason: 'short-ring', positions: written.length });
  if (String(written[0]) !== String(written.at(-1))) return fault(path, { reason: 'open-ring' });
  if (crs === undefined) return written;
  const ring: LngLat[] = [];
  for (const [i, at] of written.entries()) {
    const position = toWgs84(at, crs);
    if (bounds !== undefined && !isInside(position, bounds)) {
      return fault([...path, i], { reason: 'outline-outside', position, cause: outsideCause(at, crs, bounds) });
    }
    ring.push(position);
  }
  const crossing = isOuter ? crossingSide(ring) : undefined;
  if (crossing !== undefined) {
    problems.push(jsonProblem(document, [...path, crossing], 'W-GEOMETRY', { reason: 'crossing-ring' }));
  }
  return ring;
}

/** Reads a FeatureCollection of Polygons and MultiPolygons whose `properties.id` are units' ids. */
export function readBoundaries(document: JsonDocument, settings: Settings): BoundaryReading {
  const problems: Problem[] = [];
  const root = document.value;
  if (!isObject(root) || root['type'] !== 'FeatureCollection' || !Array.isArray(root['features'])) {
    const fault = jsonProblem(document, [], 'E-GEOMETRY', { reason: 'not-a-collection' });
    return { features: [], problems: [fault], count: 0 };
  }
  const features: LocatedBoundary[] = [];
  for (const [i, feature] of (root['features'] as unknown[]).entries()) {
    const path = ['features', i];
    const properties = isObject(feature) ? feature['properties'] : undefined;
    const id = isObject(properties) ? properties['id'] : undefined;
    if (typeof id !== 'string' || id === '') {
      problems.push(jsonProblem(document, [...path, 'properties', 'id'], 'E-EMPTY', { reason: 'feature-without-id' }));
      continue;
    }
    const geometry = isObject(feature) ? feature['geometry'] : undefined;
    const coordinates = isObject(geometry) ? geometry['coordinates'] : undefined;
    const type = isObject(geometry) ? geometry['type'] : undefined;
    const at = [...path, 'geometry', 'coordinates'];
    let parts: readonly { readonly value: unknown; readonly path: JsonPath }[] = [];
    if (type === 'Polygon') parts = [{ value: coordinates, path: at }];
    else if (type === 'MultiPolygon' && Array.isArray(coordinates)) {
      parts = (coordinates as unknown[]).map((value, p) => ({ value, path: [...at, p] }));
    } else {
      problems.push(jsonProblem(document, [...path, 'geometry'], 'E-GEOMETRY', { reason: 'geometry-type' }));
    }
    const polygons = parts.map(({ value, path: part }) => {
      if (!Array.isArray(value) || value.length === 0) {
        problems.push(jsonProblem(document, part, 'E-GEOMETRY', { reason: 'polygon-without-rings' }));
        return [];
      }
      return (value as unknown[]).flatMap((ring, r) => {
        const read = readRing(document, ring, [...part, r], r === 0, settings, problems);
        return read === null ? [] : [read];
      });
    });
    features.push({ boundary: { id, polygons }, path });
  }
  return { features, problems, count: root['features'].length };
}
