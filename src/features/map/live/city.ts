/** The city as the map knows it so far: its units, what they are called and where they lie. */
import type { Condition } from '../../../domain/indicators/condition.ts';
import type { WorksState } from '../../../domain/indicators/renovation.ts';
import type { calledBy } from '../../../domain/time/series.ts';
import type { MapLayer, MapMeasure } from '../files/address.ts';
import { levelAbove, outlinedLevels, smallestLevel, withOutlines } from '../files/area-file.ts';
import type { Area, AreaLevel, Areas, OutlineFile } from '../files/area-file.ts';
import type { CompoundTable } from '../files/compound-file.ts';
import type { StatesAt } from '../files/state-series.ts';
import { boxOf, type Box } from '../ground/geometry.ts';
import type { Unit, UnitNames } from './names.ts';

/** Grids' names, the outlines of small units and the compounds come when they are first shown; until then there are none. */
export interface City {
  /** How the whole is called. */
  readonly whole: string;
  /** What a date is called: its month, or the day of a survey. */
  readonly called: ReturnType<typeof calledBy>;
  readonly areas: Areas;
  /** For each date the places of the reporting units that had not reported for its month. */
  readonly silent: readonly ReadonlySet<number>[];
  readonly compounds: CompoundTable;
  readonly names: UnitNames;
  readonly measures: ReadonlyMap<MapMeasure, string>;
  /** What the categories of works are called. */
  readonly categories: ReadonlyMap<string, string>;
  /** The state of works that each mark stands for. */
  readonly worksMarks: ReadonlyMap<Condition, WorksState>;
  readonly area: (level: AreaLevel, id: string) => Area | undefined;
  /** Place of a compound in the table; −1 where there is none. */
  readonly placeOf: (id: string) => number;
  /** A unit's name, or its id where the page's list does not name it. */
  readonly nameOf: (layer: MapLayer, id: string) => string;
  /** The name of the unit above a unit, for sentences; empty where it is not known. */
  readonly withinOf: (layer: MapLayer, id: string) => string;
  readonly addGridNames: (names: ReadonlyMap<string, Unit>) => void;
  readonly addOutlines: (file: OutlineFile) => void;
  readonly addCompounds: (table: CompoundTable, names: ReadonlyMap<string, Unit>) => void;
  readonly addWorks: (category: string, statesAt: StatesAt) => void;
  /** How the works of a category stand in each compound; null until they have come. */
  readonly worksOf: (category: string) => StatesAt | null;
  /** Whether a layer has such a unit, once its files have come. */
  readonly has: (layer: MapLayer, id: string) => boolean;
  /** The box around an area, degrees; null where it has no outline. */
  readonly boxOfArea: (area: Area) => Box | null;
  /** The box around a unit of any layer; null where nothing is known of its place. */
  readonly boxOf: (layer: MapLayer, id: string) => Box | null;
}

type CityParts = Pick<
  City,
  'whole' | 'called' | 'areas' | 'silent' | 'compounds' | 'names' | 'measures' | 'categories' | 'worksMarks'
>;

export function createCity(parts: CityParts): City {
  const { whole } = parts;
  let { areas, compounds } = parts;
  const names = { ...parts.names };
  const boxes = new Map<Area, Box | null>();
  const byId = new Map<string, Area>();
  const place = (level: AreaLevel): void => {
    for (const area of areas[level]) {
      boxes.set(area, boxOf(area.polygons));
      byId.set(`${level}/${area.id}`, area);
    }
  };
  for (const level of areas.levels) place(level);
  const works = new Map<string, StatesAt>();
  let places: ReadonlyMap<string, number> = new Map();
  const index = (): void => {
    places = new Map(compounds.ids.map((id, at) => [id, at]));
  };
  index();

  const area: City['area'] = (level, id) => byId.get(`${level}/${id}`);
  const placeOf: City['placeOf'] = (id) => places.get(id) ?? -1;
  const nameOf: City['nameOf'] = (layer, id) => names[layer].get(id)?.name ?? id;
  const boxOfArea: City['boxOfArea'] = (one) => boxes.get(one) ?? null;
  const nameAt = (level: AreaLevel, at: number | undefined): string => {
    const above = areas[level][at ?? -1];
    return above === undefined ? '' : nameOf(level, above.id);
  };
  return {
    ...parts,
    names,
    get areas() {
      return areas;
    },
    get compounds() {
      return compounds;
    },
    addGridNames: (units) => {
      names.grid = units;
    },
    addOutlines: (file) => {
      areas = withOutlines(areas, file);
      for (const level of outlinedLevels(file.outlines)) place(level);
    },
    addCompounds: (table, units) => {
      compounds = table;
      names.compound = units;
      index();
    },
    addWorks: (category, statesAt) => {
      works.set(category, statesAt);
    },
    worksOf: (category) => works.get(category) ?? null,
    has: (layer, id) => (layer === 'compound' ? places.has(id) : byId.has(`${layer}/${id}`)),
    area,
    placeOf,
    nameOf,
    boxOfArea,
    withinOf: (layer, id) => {
      if (layer === 'compound') return nameAt(smallestLevel(areas), compounds.unit[placeOf(id)]);
      const above = levelAbove(areas, layer);
      return above === null ? whole : nameAt(above, area(layer, id)?.parent);
    },
    boxOf: (layer, id) => {
      if (layer !== 'compound') {
        const one = area(layer, id);
        return one === undefined ? null : boxOfArea(one);
      }
      const at = placeOf(id);
      const [x, y] = [compounds.lng[at] ?? NaN, compounds.lat[at] ?? NaN];
      return Number.isNaN(x) ? null : [x, y, x, y];
    },
  };
}
