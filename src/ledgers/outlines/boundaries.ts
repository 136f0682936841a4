/** `boundaries/*.geojson`: the outlines of units, in WGS 84. */
import type { Bounds, Programme } from '../../domain/programme.ts';
import type { Boundary, LngLat } from '../../domain/rows.ts';
import { isInside, outsideCause, toWgs84 } from '../cells/coordinates.ts';
import { jsonProblem, type JsonDocument, type JsonPath } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { formOfJson, otherCrs } from './outline-forms.ts';
import { OutlineIndex } from './outline-index.ts';
import { shapeOf } from './outline-shape.ts';
import { unitReader, type OutlineUnit } from './outline-units.ts';
import { ringFault } from './ring-faults.ts';

/** A feature's boundary and its place in the file. */
export interface LocatedBoundary {
  readonly boundary: Boundary;
  readonly path: JsonPath;
}

export interface BoundaryReading {
  /** Units of which nothing can be drawn are among them, without polygons. */
  readonly features: readonly LocatedBoundary[];
  readonly problems: readonly Problem[];
  readonly count: number;
}

interface Settings {
  readonly crs: Programme['crs'] | undefined;
  readonly bounds: Bounds | undefined;
  /** The names of the units, by id. */
  readonly names: ReadonlyMap<string, string>;
}

type Ring = readonly LngLat[];

/** The parts of an object; none of anything else. */
const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');

/** Whether numbers are too large for degrees. */
const isProjected = ([x, y]: readonly [number, number]): boolean => Math.abs(x) > 180 || Math.abs(y) > 180;

/** How many brackets stand before the first number; null where none comes. */
function depthOf(value: unknown): number | null {
  let depth = 0;
  let part = value;
  for (; Array.isArray(part); depth += 1) part = (part as unknown[])[0];
  return typeof part === 'number' ? depth : null;
}

/** Reads the outlines of one file, gathering problems; at most one of each kind a ring. */
class OutlineReader {
  readonly problems: Problem[] = [];
  readonly #document: JsonDocument;
  readonly #settings: Settings;

  constructor(document: JsonDocument, settings: Settings) {
    this.#document = document;
    this.#settings = settings;
  }

  error(path: JsonPath, parameters: ProblemParameters): null {
    this.problems.push(jsonProblem(this.#document, path, 'E-GEOMETRY', parameters));
    return null;
  }

  warn(path: JsonPath, parameters: ProblemParameters): null {
    this.problems.push(jsonProblem(this.#document, path, 'W-GEOMETRY', parameters));
    return null;
  }

  /** The positions of a ring as written; null when it is no ring. */
  #written(value: unknown, path: JsonPath): Ring | null {
    if (!Array.isArray(value)) return this.error(path, { reason: 'ring-not-a-list' });
    const written: LngLat[] = [];
    for (const [i, position] of (value as unknown[]).entries()) {
      if (!isPair(position)) return this.error([...path, i], { reason: 'not-a-position' });
      if (isProjected(position)) {
        const { crs, bounds } = this.#settings;
        const isPointLost =
          crs !== undefined &&
          bounds !== undefined &&
          outsideCause([position[0], position[1]], crs, bounds).kind === 'point';
        const reason = isPointLost ? 'position-without-point' : 'projected-position';
        return this.error([...path, i], { reason, position: position.slice(0, 2) });
      }
      written.push(position.length === 2 ? position : [position[0], position[1]]);
    }
    if (written.length < 4) return this.error(path, { reason: 'short-ring', positions: written.length });
    if (String(written[0]) !== String(written.at(-1))) return this.error(path, { reason: 'open-ring' });
    return written;
  }

  /** A ring in WGS 84; null where all of it lies outside the map, which then cannot show it. */
  #onMap(written: Ring, path: JsonPath, unit: string): Ring | null {
    const { crs, bounds } = this.#settings;
    if (crs === undefined) return written;
    const ring = written.map((at) => toWgs84(at, crs));
    if (bounds === undefined) return ring;
    const first = ring.findIndex((at) => !isInside(at, bounds));
    const [at, position] = [written[first], ring[first]];
    if (at === undefined || position === undefined) return ring;
    const outside = ring.filter((own) => !isInside(own, bounds)).length;
    const cause = outsideCause(at, crs, bounds);
    const positions = ring.length;
    this.warn([...path, first], { reason: 'outline-outside', unit, outside, positions, position, cause });
    return outside === positions ? null : ring;
  }

  /** Reads one ring at a path; null when it cannot be drawn. */
  #ring(
    value: unknown,
    path: JsonPath,
    { unit, isHole, isPart }: { readonly unit: string; readonly isHole: boolean; readonly isPart: boolean },
  ): Ring | null {
    const written = this.#written(value, path);
    const ring = written === null ? null : this.#onMap(written, path, unit);
    if (ring === null) return null;
    const fault = ringFault(ring);
    switch (fault?.kind) {
      case 'no-area':
        return this.warn(path, { reason: 'ring-without-area', unit, isHole, isPart });
      case 'crossing':
        this.warn([...path, fault.position], { reason: 'crossing-ring', unit, isHole });
        return ring;
      case 'touching':
        this.warn([...path, fault.position], { reason: 'touching-ring', unit, isHole });
        return ring;
      case 'unsearched':
        this.warn(path, { reason: 'unsearched-ring', unit, positions: ring.length });
        return ring;
      case undefined:
        return ring;
    }
  }

  /** A polygon's rings, the outer one first; none where that one cannot be drawn. */
  #polygon(rings: readonly unknown[], path: JsonPath, unit: string, isPart: boolean): readonly Ring[] {
    const read = rings.map((ring, r) => this.#ring(ring, [...path, r], { unit, isHole: r > 0, isPart }));
    const [outer] = read;
    if (outer === undefined || outer === null) return [];
    const inside = new OutlineIndex([[outer]]);
    const holes = read.flatMap((hole, r) => {
      if (r === 0 || hole === null) return [];
      // Holes whose corners lie on the outline itself are as good as inside.
      if (!hole.every((position) => inside.isNear(position, 1))) {
        this.warn([...path, r], { reason: 'hole-outside', unit });
      }
      return [hole];
    });
    return [outer, ...holes];
  }

  /** The polygons of a feature's geometry. */
  polygons(geometry: unknown, path: JsonPath, id: string): Boundary['polygons'] {
    const unit = this.#settings.names.get(id) ?? id;
    const { type, coordinates } = partsOf(geometry);
    const at = [...path, 'coordinates'];
    const isMany = type === 'MultiPolygon';
    if (geometry !== null && type !== 'Polygon' && !isMany) {
      this.error(path, { reason: 'geometry-type', type: typeof type === 'string' ? type : null });
      return [];
    }
    const depth = depthOf(coordinates);
    if (depth !== null && geometry !== null && depth !== (isMany ? 4 : 3)) {
      const own = isMany ? 'MultiPolygon' : 'Polygon';
      this.error(at, { reason: 'nesting', type: own, isTooShallow: depth < (isMany ? 4 : 3) });
      return [];
    }
    const before = this.problems.length;
    const parts = isMany && Array.isArray(coordinates) ? (coordinates as unknown[]) : [coordinates];
    const polygons = parts
      .map((part, p) => {
        const rings = Array.isArray(part) ? (part as unknown[]) : [];
        if (rings.length === 0 && parts.length > 1) this.warn([...at, p], { reason: 'empty-part', unit });
        return rings.length === 0 ? [] : this.#polygon(rings, isMany ? [...at, p] : at, unit, parts.length > 1);
      })
      .filter((rings) => rings.length > 0);
    if (polygons.length === 0 && this.problems.length === before) this.warn(path, { reason: 'empty-outline', unit });
    const shapes = polygons.flat().map((ring) => shapeOf([[ring]]));
    if (new Set(shapes).size < shapes.length) this.warn(path, { reason: 'same-rings', unit });
    return polygons;
  }
}

/** Reads a FeatureCollection of Polygons and MultiPolygons, each the outline of a unit. */
export function readBoundaries(document: JsonDocument, settings: Settings): BoundaryReading {
  const reader = new OutlineReader(document, settings);
  const { problems } = reader;
  const root = document.value;
  const form = formOfJson(root);
  const { type, features: listed } = partsOf(root);
  if (form !== null || type !== 'FeatureCollection' || !Array.isArray(listed)) {
    reader.error([], form === null ? { reason: 'not-a-collection' } : { reason: 'outline-form', form });
    return { features: [], problems, count: 0 };
  }
  const crs = otherCrs(root);
  if (crs !== null) reader.warn(['crs'], { reason: 'other-crs', name: crs });
  if (listed.length === 0) problems.push(jsonProblem(document, ['features'], 'W-BOUNDARY', { reason: 'no-features' }));
  const features: LocatedBoundary[] = [];
  const apart = (listed as unknown[]).findIndex((feature) => otherCrs(feature) !== null);
  if (crs === null && apart >= 0) {
    reader.warn(['features', apart, 'crs'], { reason: 'other-crs', name: otherCrs(listed[apart]) ?? '' });
  }
  const unitOf = unitReader(settings.names);
  const otherwise: { readonly path: JsonPath; readonly unit: OutlineUnit }[] = [];
  for (const [i, feature] of (listed as unknown[]).entries()) {
    const path = ['features', i];
    const { id: featureId, properties, geometry } = partsOf(feature);
    const unit = unitOf(partsOf(properties), featureId);
    if (unit === null) {
      problems.push(jsonProblem(document, [...path, 'properties', 'id'], 'E-EMPTY', { reason: 'feature-without-id' }));
      continue;
    }
    const { id } = unit;
    if (unit.isOtherwise) otherwise.push({ path, unit });
    features.push({ boundary: { id, polygons: reader.polygons(geometry, [...path, 'geometry'], id) }, path });
  }
  const [first] = otherwise;
  if (first !== undefined) {
    const parameters = {
      reason: 'unit-otherwise',
      features: otherwise.length,
      written: first.unit.written,
      id: first.unit.id,
    } as const;
    problems.push(jsonProblem(document, first.path, 'N-ID', parameters));
  }
  return { features, problems, count: listed.length };
}
