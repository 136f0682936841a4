/**
 * The units and their outlines as the map loads them: districts and sub-districts at once, the grids' names and outlines
 * when they are asked for.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LngLat } from '../../../domain/rows.ts';
import { fromRuns, type IdRun } from './deltas.ts';

/** The levels that have areas, from the largest down. */
export type AreaLevel = 'district' | 'subdistrict' | 'grid';
export const AREA_LEVELS: readonly AreaLevel[] = ['district', 'subdistrict', 'grid'];

export interface AreaFile {
  /** The units of each level; the city is unit 0, then districts, sub-districts and grids follow in this order. */
  readonly ids: Readonly<Record<AreaLevel, readonly IdRun[]>>;
  /** For each sub-district the place of its district among districts, for each grid that of its sub-district. */
  readonly parents: Readonly<Record<'subdistrict' | 'grid', readonly number[]>>;
  /** For each date the places of the sub-districts that had not reported for its month. */
  readonly silent: readonly (readonly number[])[];
  /** What districts and sub-districts are called, in the order of their ids. */
  readonly names: Readonly<Record<Exclude<AreaLevel, 'grid'>, readonly string[]>>;
  /** Of districts and sub-districts; of grids where the city has no others. */
  readonly outlines: Outlines | null;
}

/** Outlines with shared borders, ids on the geometries; an object a level. */
export type Outlines = Topology<Partial<Record<AreaLevel, GeometryCollection>>>;

/** What the grids are called, in the order of their ids. */
export interface GridFile {
  readonly names: readonly string[];
}

/** The grids' outlines, where the file of areas does not have them. */
export interface GridOutlineFile {
  readonly outlines: Outlines | null;
}

export type Rings = readonly (readonly (readonly LngLat[])[])[];

export interface Area {
  readonly level: AreaLevel;
  readonly id: string;
  /** Index in the rate files: the city is 0. */
  readonly unit: number;
  /** Place among the units of its level. */
  readonly place: number;
  /** Place of the unit it belongs to among the level above; −1 for a district. */
  readonly parent: number;
  /** Empty where the city has no outline for it. */
  readonly polygons: Rings;
}

export type Areas = Readonly<Record<AreaLevel, readonly Area[]>>;

const positions = (ring: readonly (readonly number[])[]): LngLat[] => ring.map(([lng = 0, lat = 0]) => [lng, lat]);

function polygonsOf(geometry: Polygon | MultiPolygon): Rings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(positions));
}

/** The outlines of a level by id. */
function shapesOf(outlines: Outlines | null, level: AreaLevel): ReadonlyMap<string, Rings> {
  const shapes = new Map<string, Rings>();
  const object = outlines?.objects[level];
  if (outlines === null || object === undefined) return shapes;
  for (const { id, geometry } of feature(outlines, object).features) {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') shapes.set(String(id), polygonsOf(geometry));
  }
  return shapes;
}

/** The areas with the outlines of the grids, once they have come. */
export function withGridOutlines(areas: Areas, { outlines }: GridOutlineFile): Areas {
  if (outlines === null) return areas;
  const shapes = shapesOf(outlines, 'grid');
  return { ...areas, grid: areas.grid.map((area) => ({ ...area, polygons: shapes.get(area.id) ?? area.polygons })) };
}

/** The areas by level, in the file's order. */
export function unpackAreas({ ids, parents, outlines }: AreaFile): Areas {
  let unit = 1;
  const level = (name: AreaLevel): Area[] => {
    const shapes = shapesOf(outlines, name);
    return fromRuns(ids[name]).map((id, place) => ({
      level: name,
      id,
      unit: unit++,
      place,
      parent: name === 'district' ? -1 : (parents[name][place] ?? -1),
      polygons: shapes.get(id) ?? [],
    }));
  };
  return { district: level('district'), subdistrict: level('subdistrict'), grid: level('grid') };
}

/** How many of an area's sub-districts were silent, and how many it has; a grid has the one that it lies in. */
export interface Silence {
  readonly silent: number;
  readonly parts: number;
}

/** Whether nothing of an area was reported: such areas are hatched. */
export function isSilent({ silent, parts }: Silence): boolean {
  return silent > 0 && silent === parts;
}

/** The silence of every area, by the places of the silent sub-districts. */
export function silences({ subdistrict, district }: Areas, silent: ReadonlySet<number>): (area: Area) => Silence {
  const parts = new Uint32Array(district.length);
  const quiet = new Uint32Array(district.length);
  for (const { place, parent } of subdistrict) {
    parts[parent] = (parts[parent] ?? 0) + 1;
    if (silent.has(place)) quiet[parent] = (quiet[parent] ?? 0) + 1;
  }
  return ({ level, place, parent }) => {
    switch (level) {
      case 'district':
        return { silent: quiet[place] ?? 0, parts: parts[place] ?? 0 };
      case 'subdistrict':
        return { silent: Number(silent.has(place)), parts: 1 };
      case 'grid':
        return { silent: Number(silent.has(parent)), parts: 1 };
    }
  };
}

/** Whether any unit of a level has an outline. */
export function hasOutlines(areas: Areas, level: AreaLevel): boolean {
  return areas[level].some(({ polygons }) => polygons.length > 0);
}

/** The level whose outlines and names lie under the compounds: sub-districts, or what the city has instead. */
export function groundLevel(areas: Areas): AreaLevel {
  return (['subdistrict', 'district', 'grid'] as const).find((level) => hasOutlines(areas, level)) ?? 'subdistrict';
}
