/** What the page hands to the map in its reader's browser. */
import type { Category, IsoDate, RenovatedWhen } from '../../domain/rows.ts';
import type { MapLayer, RateMenu } from './files/address.ts';
import type { AreaLevel } from './files/area-file.ts';
import type { Box } from './ground/geometry.ts';

export interface BasemapConfig {
  readonly kind: 'tiles' | 'pmtiles';
  /** Tile template with the key written in, or the archive's address. */
  readonly url: string;
  readonly subdomains: readonly string[];
  readonly attribution: string;
  readonly maxZoom: number | null;
}

export interface MapConfig {
  /** The folders of the units' pages, ending in a slash, by the layers that the city has: its levels from the largest down, then compounds. */
  readonly pages: Readonly<Partial<Record<MapLayer, string>>>;
  /** The layer that the map opens with. */
  readonly opening: AreaLevel;
  /** The folder of the map's files, ending in a slash. */
  readonly folder: string;
  /** The files in it, by the names that carry their content's mark, without their ending. */
  readonly files: readonly string[];
  readonly dates: readonly IsoDate[];
  /** Whether these are days of surveys, and not ends of months. */
  readonly isSurveyed?: true;
  /** The rates that there are files of. */
  readonly menu: RateMenu;
  /** The categories of works; none where no works are kept. */
  readonly categories: readonly Pick<Category, 'id' | 'name'>[];
  /** Whether works are kept, so that a compound's state says more than who serves it. */
  readonly hasWorks: boolean;
  /** What counts as done, where that is not the acceptance. */
  readonly renovatedWhen?: RenovatedWhen;
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly bounds: Box;
  /** How the whole is called, and the area that holds all points. */
  readonly whole: string;
  readonly site: string;
  /** The address of the search index. */
  readonly findIndex: string;
  /** Lines under every exported picture. */
  readonly foot: readonly string[];
  readonly basemap: BasemapConfig | null;
  /** The line over made-up figures; null where they are real. */
  readonly madeUp: string | null;
  readonly schematic: string | null;
}
