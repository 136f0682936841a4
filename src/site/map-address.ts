/** Where the map shows a place: its page, and after `#` what it reads of an address (features/map/files/address.ts). */
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { Level, LngLat } from '../domain/rows.ts';

export interface MappedPlace {
  readonly level: Exclude<Level, 'city'>;
  readonly id: string;
}

/** An indicator of all units of a level, by compounds. */
export interface MappedRates {
  readonly layer: Exclude<Level, 'city'>;
  readonly indicator: IndicatorId;
}

/** The path of the map with the rates of a level on it. */
export function mapOfRates({ layer, indicator }: MappedRates): string {
  return `/map/#layer=${layer}&by=${indicator}`;
}

/** So near that single compounds stand apart. */
const ZOOM = 15;

/** The path of the map with a unit or a compound chosen; `at` is a position to look at, null for the whole city. */
export function mapPath({ level, id }: MappedPlace, at: LngLat | null): string {
  const near = at === null ? '' : `&at=${at[0].toFixed(4)},${at[1].toFixed(4)},${String(ZOOM)}`;
  return `/map/#layer=${level}&unit=${id}${near}`;
}
