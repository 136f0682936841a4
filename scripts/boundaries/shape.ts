/** Areas with whatever is said of them, as a file of outlines has them before they are anybody's. */
import type { Geometry } from 'geojson';
import type { LngLat } from '../../src/domain/rows.ts';

export type Polygons = readonly (readonly (readonly LngLat[])[])[];

export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
  /** The id beside the properties that GeoJSON and TopoJSON have; an empty text where there is none. */
  readonly id: string;
  /** Positions as the file writes them; empty of what is no area. */
  readonly polygons: Polygons;
}

const isPosition = (value: unknown): value is LngLat =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The rings of a polygon; a height beside longitude and latitude is left out. */
const ringsOf = (rings: unknown): readonly (readonly LngLat[])[] =>
  listOf(rings).map((ring) =>
    listOf(ring)
      .filter(isPosition)
      .map(([x, y]): LngLat => [x, y]),
  );

/** The areas of a geometry, of a collection of them too. */
export function polygonsOf(geometry: Geometry | null | undefined): Polygons {
  switch (geometry?.type) {
    case 'Polygon':
      return [ringsOf(geometry.coordinates)];
    case 'MultiPolygon':
      return listOf(geometry.coordinates).map(ringsOf);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf);
    default:
      return [];
  }
}
