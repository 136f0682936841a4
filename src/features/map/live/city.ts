/** The city as the map knows it: its units, what they are called and where they lie. */
import type { MapLayer, MapMeasure } from '../files/address.ts';
import { AREA_LEVELS, type Area, type AreaLevel, type Areas } from '../files/area-file.ts';
import type { CompoundTable } from '../files/compound-file.ts';
import { boxOf, type Box } from '../ground/geometry.ts';
import type { UnitNames } from './names.ts';

export interface City {
  /** How the whole is called. */
  readonly whole: string;
  readonly areas: Areas;
  /** For each date the places of the sub-districts that had not reported for its month. */
  readonly silent: readonly ReadonlySet<number>[];
  readonly compounds: CompoundTable;
  readonly names: UnitNames;
  readonly measures: ReadonlyMap<MapMeasure, string>;
  readonly area: (level: AreaLevel, id: string) => Area | undefined;
  /** Place of a compound in the table; −1 where there is none. */
  readonly placeOf: (id: string) => number;
  /** A unit's name, or its id where the page's list does not name it. */
  readonly nameOf: (layer: MapLayer, id: string) => string;
  /** The name of the unit above a unit, for sentences; empty where it is not known. */
  readonly withinOf: (layer: MapLayer, id: string) => string;
  /** The box around an area, degrees; null where it has no outline. */
  readonly boxOfArea: (area: Area) => Box | null;
  /** The box around a unit of any layer; null where nothing is known of its place. */
  readonly boxOf: (layer: MapLayer, id: string) => Box | null;
}

export function createCity(parts: Pick<City, 'whole' | 'areas' | 'silent' | 'compounds' | 'names' | 'measures'>): City {
  const { whole, areas, compounds, names } = parts;
  const boxes = new Map<Area, Box | null>();
  const byId = new Map<string, Area>();
  for (const level of AREA_LEVELS) {
    for (const area of areas[level]) {
      boxes.set(area, boxOf(area.polygons));
      byId.set(`${level}/${area.id}`, area);
    }
  }
  const places = new Map(compounds.ids.map((id, place) => [id, place]));

  const area: City['area'] = (level, id) => byId.get(`${level}/${id}`);
  const placeOf: City['placeOf'] = (id) => places.get(id) ?? -1;
  const nameOf: City['nameOf'] = (layer, id) => names[layer].get(id)?.name ?? id;
  const boxOfArea: City['boxOfArea'] = (one) => boxes.get(one) ?? null;
  const nameAt = (level: AreaLevel, place: number | undefined): string => {
    const above = areas[level][place ?? -1];
    return above === undefined ? '' : nameOf(level, above.id);
  };
  return {
    ...parts,
    area,
    placeOf,
    nameOf,
    boxOfArea,
    withinOf: (layer, id) => {
      switch (layer) {
        case 'compound':
          return nameAt('grid', compounds.grid[placeOf(id)]);
        case 'grid':
          return nameAt('subdistrict', area(layer, id)?.parent);
        case 'subdistrict':
          return nameAt('district', area(layer, id)?.parent);
        case 'district':
          return whole;
      }
    },
    boxOf: (layer, id) => {
      if (layer !== 'compound') {
        const one = area(layer, id);
        return one === undefined ? null : boxOfArea(one);
      }
      const place = placeOf(id);
      const [x, y] = [compounds.lng[place] ?? NaN, compounds.lat[place] ?? NaN];
      return Number.isNaN(x) ? null : [x, y, x, y];
    },
  };
}
