/** What the page hands to the map, and what its parts are drawn from. */
import type { IsoDate } from '../../../domain/rows.ts';
import type { MapState } from '../files/address.ts';
import type { Rate } from '../files/rate-file.ts';
import type { RateClass } from '../ground/classes.ts';
import type { Box } from '../ground/geometry.ts';
import type { BasemapConfig } from './basemap-layer.ts';

/** What the page hands over. */
export interface MapConfig {
  readonly folder: string;
  readonly dates: readonly IsoDate[];
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly bounds: Box;
  /** How the whole is called, and the area that holds all points. */
  readonly whole: string;
  readonly site: string;
  /** Addresses of the find page's index. */
  readonly findIndex: readonly string[];
  /** Lines under every exported picture. */
  readonly foot: readonly string[];
  readonly basemap: BasemapConfig | null;
  readonly demonstration: string | null;
  readonly schematic: string | null;
}

/** Everything the parts of the page are drawn from. */
export interface Scene {
  readonly state: MapState;
  readonly date: IsoDate;
  readonly rateOf: (unit: number) => Rate;
  readonly classes: ReadonlyMap<string, RateClass>;
  /** The state of each compound, by its place in the table. */
  readonly states: Uint8Array;
  readonly kinds: ReadonlySet<string>;
}
