/** What the map's endpoint serves and the map element draws: kept to what is drawn, because phones load it. */
import type { LngLat } from '../domain/model.ts';

export interface MapFeatures {
  readonly subdistricts: readonly {
    readonly id: string;
    readonly name: string;
    /** Coverage by compounds; null where there is none in scope. */
    readonly rate: number | null;
    readonly polygons: readonly (readonly (readonly LngLat[])[])[];
  }[];
  /** Longitude, latitude, whether covered (1 or 0), id, name: tuples, since a thousand repeated keys weigh more than the data. */
  readonly compounds: readonly (readonly [number, number, 0 | 1, string, string])[];
}

/** Lower limits of the choropleth's five classes; the last class includes 100%. */
export const CLASS_LIMITS: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8];

/** The class of a rate, 0 to 4; null where there is no rate. */
export function classOf(rate: number | null): number | null {
  if (rate === null) return null;
  return CLASS_LIMITS.filter((limit) => rate >= limit).length - 1;
}
