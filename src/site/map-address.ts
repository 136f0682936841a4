/** Where the map shows a place: its page, and after `#` what it reads of an address (features/map/files/address.ts). */
import type { Level, LngLat } from '../domain/rows.ts';

export interface MappedPlace {
  readonly level: Exclude<Level, 'city'>;
  readonly id: string;
}

/** So near that single compounds stand apart. */
const ZOOM = 15;

/** The path of the map with a unit or a compound chosen; `at` is a position to look at, null for the whole city. */
export function mapPath({ level, id }: MappedPlace, at: LngLat | null): string {
  const near = at === null ? '' : `&at=${at[0].toFixed(4)},${at[1].toFixed(4)},${String(ZOOM)}`;
  return `/map/#layer=${level}&unit=${id}${near}`;
}
