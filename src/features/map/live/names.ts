/** Names and pages of the units, read from the page's own list: they are there already and need no second download. */
import { MAP_LAYERS, type MapLayer, type MapMeasure } from '../files/address.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export type UnitNames = Readonly<Record<MapLayer, ReadonlyMap<string, Unit>>>;

export function readNames(list: ParentNode): UnitNames {
  const units = (layer: MapLayer): Map<string, Unit> => {
    const found = new Map<string, Unit>();
    for (const link of list.querySelectorAll<HTMLAnchorElement>(`[data-layer="${layer}"] a[href]`)) {
      const href = link.getAttribute('href') ?? '';
      const id = href.split('/').slice(-2)[0] ?? '';
      found.set(id, { id, name: link.textContent.trim(), href });
    }
    return found;
  };
  const [district, subdistrict, grid, compound] = MAP_LAYERS.map(units);
  const none = new Map<string, Unit>();
  return {
    district: district ?? none,
    subdistrict: subdistrict ?? none,
    grid: grid ?? none,
    compound: compound ?? none,
  };
}

/** The names of the measures, read from the choice that the page offers. */
export function readMeasures({ options }: HTMLSelectElement): ReadonlyMap<MapMeasure, string> {
  return new Map([...options].map(({ value, text }) => [value as MapMeasure, text]));
}
