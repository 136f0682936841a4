/** Positions of other coordinate systems → longitude and latitude: those of a shapefile's .prj, and codes of EPSG. */
import proj4 from 'proj4';
import type { LngLat } from '../../src/domain/rows.ts';

export interface Projection {
  /** What it is called where it is written. */
  readonly name: string;
  readonly toDegrees: (position: LngLat) => LngLat;
  /** Its datum lies some ten to a hundred metres beside that of satellites, by a difference that is not public. */
  readonly isOldDatum: boolean;
}

const OLD_DATUM = /xian|西安|beijing|北京|krasov?sky/i;

/** The name that a .prj begins with. */
const NAME = /^\s*(?:PROJ|GEOG|GEOD)(?:CS|CRS)\s*\[\s*"([^"]+)"/i;

/** The name in a .prj, as well as it can be told. */
export const nameOfPrj = (text: string): string => NAME.exec(text)?.[1] ?? text.trim().slice(0, 40);

/** A projection by its definition; null of one that is not understood. */
function defined(name: string, definition: string): Projection | null {
  try {
    const { inverse } = proj4(definition);
    return {
      name,
      isOldDatum: OLD_DATUM.test(definition),
      toDegrees: ([x, y]) => {
        const [lng = NaN, lat = NaN] = inverse([x, y]);
        return [lng, lat];
      },
    };
  } catch (error) {
    // Whatever the definition is: a text that somebody else's program wrote.
    if (error instanceof Error || typeof error === 'string') return null;
    throw error;
  }
}

/** The projection that a shapefile's .prj describes; null where it is not understood. */
export const projectionOfPrj = (text: string): Projection | null => defined(nameOfPrj(text), text);

/** CGCS2000 in zones of three and of six degrees: the first and last code, whether the zone leads the easting. */
const GAUSS_KRUGER: readonly {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly zone: number | null;
}[] = [
  { from: 4513, to: 4533, width: 3, zone: 25 },
  { from: 4534, to: 4554, width: 3, zone: null },
  { from: 4491, to: 4501, width: 6, zone: 13 },
  { from: 4502, to: 4512, width: 6, zone: null },
];
/** The middle of the westernmost zone of each. */
const FIRST_MERIDIAN = 75;

function definitionOf(code: number): string | null {
  if ([3857, 900913, 3785].includes(code)) return 'EPSG:3857';
  const utm = code > 32600 && code <= 32660 ? code - 32600 : null;
  if (utm !== null) return `+proj=utm +zone=${String(utm)} +datum=WGS84 +units=m +no_defs`;
  const series = GAUSS_KRUGER.find(({ from, to }) => code >= from && code <= to);
  if (series === undefined) return null;
  const n = code - series.from;
  const east = 500_000 + (series.zone === null ? 0 : (series.zone + n) * 1e6);
  return `+proj=tmerc +lat_0=0 +lon_0=${String(FIRST_MERIDIAN + n * series.width)} +k=1 +x_0=${String(east)} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}

/** The projection that a GeoJSON file names, as EPSG:4547 or urn:ogc:def:crs:EPSG::4547; null where it is not known. */
export function projectionOfName(name: string): Projection | null {
  const code = /EPSG:(?:[\d.]*:)?(\d+)$|^(\d+)$/i.exec(name.trim());
  const definition = code === null ? null : definitionOf(Number(code[1] ?? code[2]));
  return definition === null ? null : defined(name, definition);
}
