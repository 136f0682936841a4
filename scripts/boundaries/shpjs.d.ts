/** What we use of shpjs 6, which brings no types: its readers of the two parts of a shapefile, positions as they are written. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson';
  export function parseShp(shp: Uint8Array): readonly (Geometry | null | undefined)[];
  export function parseDbf(dbf: Uint8Array, encoding: string): readonly Record<string, unknown>[];
}
