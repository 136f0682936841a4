/** What the units are called, and where their pages are. */
import { nth } from '../../../domain/lists.ts';
import type { MapLayer, MapMeasure } from '../files/address.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

export type UnitNames = Readonly<Record<MapLayer, ReadonlyMap<string, Unit>>>;

/** Units by id, from two lists in one order; none where they have not been named yet. `folder` is that of their pages. */
export function namedUnits(ids: readonly string[], names: readonly string[] = [], folder = ''): Map<string, Unit> {
  return new Map(names.map((name, i) => [nth(ids, i), { id: nth(ids, i), name, href: `${folder}${nth(ids, i)}/` }]));
}

/** The names of the measures, read from the choice that the page offers. */
export function readMeasures({ options }: HTMLSelectElement): ReadonlyMap<MapMeasure, string> {
  return new Map([...options].map(({ value, text }) => [value as MapMeasure, text]));
}
