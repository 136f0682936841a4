/**
 * The units and their outlines as the map loads them: the units at once, with the outlines of the level that it opens with and
 * of larger ones; the outlines of smaller ones, and the names of grids, when they are asked for.
 */
import { feature } from 'topojson-client';
import type { MultiPolygon, Topology } from 'topojson-specification';
import { nth } from '../../../domain/lists.ts';
import type { ListedLevel, LngLat } from '../../../domain/rows.ts';
import { fromRuns, type IdRun } from './deltas.ts';

/** The levels that can have areas. */
export type AreaLevel = ListedLevel;

/** One value a level that the city has, from the largest down. */
type ByOwnLevel<T> = Readonly<Partial<Record<AreaLevel, T>>>;

export interface AreaFile {
  /** The units of each level; the city is unit 0, then those of the levels follow in this order. */
  readonly ids: ByOwnLevel<readonly IdRun[]>;
  /** For each unit the place of the one that it lies in among those of the level above; the largest lie in none. */
  readonly parents: ByOwnLevel<readonly number[]>;
  /** For each date the places of the reporting units that had not reported for its month. */
  readonly silent: readonly (readonly number[])[];
  /** What the units are called, in the order of their ids; not those of levels smaller than the reporting one. */
  readonly names: ByOwnLevel<readonly string[]>;
  /** Of the level that the map opens with and of larger ones; of smaller ones where these have none. */
  readonly outlines: Outlines | null;
}

/** Outlines with shared borders, as TopoJSON parts them; of its geometries what differs from one to the next. */
export interface Outlines extends Pick<Topology, 'arcs' | 'transform'> {
  /** The arcs of each unit's rings, in the order of the level's ids; null where the city has no outline for one. */
  readonly shapes: ByOwnLevel<readonly (MultiPolygon['arcs'] | null)[]>;
}

/** What the grids are called, in the order of their ids. */
export interface GridFile {
  readonly names: readonly string[];
}

/** The outlines of a level, where the file of areas does not have them. */
export interface OutlineFile {
  readonly outlines: Outlines;
}

export type Rings = readonly (readonly (readonly LngLat[])[])[];

export interface Area {
  readonly level: AreaLevel;
  readonly id: string;
  /** Index in the rate files: the city is 0. */
  readonly unit: number;
  /** Place among the units of its level. */
  readonly place: number;
  /** Place of the unit it belongs to among the level above; −1 where there is none. */
  readonly parent: number;
  /** Empty where the city has no outline for it. */
  readonly polygons: Rings;
}

/** Of a level that the city does not list there are no areas. */
export interface Areas extends Readonly<Record<AreaLevel, readonly Area[]>> {
  /** The levels that the city lists, from the largest down. */
  readonly levels: readonly AreaLevel[];
}

/** The level that compounds are spoken of by: the one whose units report (`Levels.reporting`). At most one of the levels is smaller. */
export function reportingLevel<L extends string>(levels: readonly L[]): L {
  return levels.find((level) => level === 'subdistrict') ?? nth(levels, 0);
}

/** The level whose units compounds lie in. */
export function smallestLevel({ levels }: Pick<Areas, 'levels'>): AreaLevel {
  return nth(levels, levels.length - 1);
}

/** The level that parts a layer's units into groups; null of the largest one, and of compounds. */
export function levelAbove({ levels }: Pick<Areas, 'levels'>, layer: AreaLevel | 'compound'): AreaLevel | null {
  return levels[levels.findIndex((level) => level === layer) - 1] ?? null;
}

const NO_RINGS: Rings = [];

/** The rings of the unit at a place of a level. */
function ringsAt(outlines: Outlines | null, level: AreaLevel, place: number): Rings {
  const arcs = outlines?.shapes[level]?.[place] ?? null;
  if (outlines === null || arcs === null) return NO_RINGS;
  const topology: Topology = { type: 'Topology', objects: {}, ...outlines };
  const { geometry } = feature(topology, { type: 'MultiPolygon', arcs });
  return geometry.coordinates.map((rings) => rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat])));
}

/** The levels that outlines are of. */
export const outlinedLevels = ({ shapes }: Outlines): readonly AreaLevel[] => Object.keys(shapes) as AreaLevel[];

/** The areas with the outlines of a level, once they have come. */
export function withOutlines(areas: Areas, { outlines }: OutlineFile): Areas {
  const drawn = outlinedLevels(outlines).map((level) => {
    const own = areas[level].map((area) => ({ ...area, polygons: ringsAt(outlines, level, area.place) }));
    return [level, own] as const;
  });
  return { ...areas, ...Object.fromEntries(drawn) };
}

/** The areas by level, in the file's order. */
export function unpackAreas({ ids, parents, outlines }: AreaFile): Areas {
  let unit = 1;
  const level = (name: AreaLevel): Area[] =>
    fromRuns(ids[name] ?? []).map((id, place) => ({
      level: name,
      id,
      unit: unit++,
      place,
      parent: parents[name]?.[place] ?? -1,
      polygons: ringsAt(outlines, name, place),
    }));
  return {
    levels: Object.keys(ids) as AreaLevel[],
    district: level('district'),
    subdistrict: level('subdistrict'),
    grid: level('grid'),
  };
}

/** How many of an area's reporting units were silent, and how many it has; a part of one has the one that it lies in. */
export interface Silence {
  readonly silent: number;
  readonly parts: number;
}

/** Whether nothing of an area was reported: such areas are hatched. */
export function isSilent({ silent, parts }: Silence): boolean {
  return silent > 0 && silent === parts;
}

/** The silence of every area, by the places of the silent ones among those that report. */
export function silences(areas: Areas, silent: ReadonlySet<number>): (area: Area) => Silence {
  const largest = nth(areas.levels, 0);
  const reporting = reportingLevel(areas.levels);
  const parts = new Uint32Array(areas[largest].length);
  const quiet = new Uint32Array(areas[largest].length);
  for (const { place, parent } of areas[reporting]) {
    parts[parent] = (parts[parent] ?? 0) + 1;
    if (silent.has(place)) quiet[parent] = (quiet[parent] ?? 0) + 1;
  }
  return ({ level, place, parent }) =>
    level !== reporting && level === largest
      ? { silent: quiet[place] ?? 0, parts: parts[place] ?? 0 }
      : { silent: Number(silent.has(level === reporting ? place : parent)), parts: 1 };
}

/** Whether any unit of a level has an outline. */
export function hasOutlines(areas: Areas, level: AreaLevel): boolean {
  return areas[level].some(({ polygons }) => polygons.length > 0);
}

/** The level whose outlines lie under the compounds: the reporting one, or one that has outlines instead. */
export function groundLevel(areas: Areas): AreaLevel {
  const reporting = reportingLevel(areas.levels);
  return [reporting, ...areas.levels].find((level) => hasOutlines(areas, level)) ?? reporting;
}

/** The level whose names stand on the map: the reporting one, or the largest where that is shown or alone has outlines. */
export function labelLevel(areas: Areas, layer: AreaLevel | 'compound'): AreaLevel {
  const [largest, reporting] = [nth(areas.levels, 0), reportingLevel(areas.levels)];
  return layer === largest || !hasOutlines(areas, reporting) ? largest : reporting;
}
