/** What a boundary file is that is no GeoJSON FeatureCollection in degrees: so that the fault can name it. */
import type { OutlineForm } from '../problems/outline-form.ts';
import { binaryKind } from '../text/file-kind.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** As the first bytes say it: the main file of a Shapefile and its index, a zip file (also KMZ), SQLite. */
const MAGIC: readonly (readonly [OutlineForm, readonly number[]])[] = [
  ['shapefile', [0x00, 0x00, 0x27, 0x0a]],
  ['packed', [0x50, 0x4b, 0x03, 0x04]],
  ['packed', [0x1f, 0x8b]],
  ['geopackage', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

/** A statement, an assignment or a call, after comments. */
const SCRIPT =
  /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n]*\n)*(?:(?:var|let|const|export|function|module|window|define|return|import)\b|[;(]|[A-Za-z_$][\w$.]*\s*[=(])/;

const WKT = /^\s*(?:SRID=\d+;\s*)?(?:MULTI)?(?:POLYGON|LINESTRING|POINT)\s*(?:Z?M\s*|Z\s*)?\(/i;
/** The same in a cell of a table. */
const WKT_IN_TABLE = /^[^{[]*[,;\t"](?:SRID=\d+;\s*)?(?:MULTI)?POLYGON\s*(?:Z\s*)?\(\(/i;
/** A drawing of AutoCAD. */
const DXF = /^\s*0[\t ]*\r?\n\s*SECTION\b/;

/** How much of a file is looked at: its beginning says what it is. */
const HEAD = 4096;

const [NEW_LINE, BLANK, RECORD, OPEN, CLOSE] = [0x0a, 0x20, 0x1e, 0x7b, 0x7d];

/** Whether each line is a feature of its own, as large sets are handed out. */
function isByLines(bytes: Uint8Array, head: string): boolean {
  if (!/^\x1E?\s*\{/.test(head) || !/"type"\s*:\s*"Feature"/.test(head)) return false;
  const at = bytes.indexOf(NEW_LINE);
  const isMark = (byte: number): boolean => byte > BLANK || byte === RECORD;
  const [before, behind] = [bytes.subarray(0, Math.max(0, at)).findLast(isMark), bytes.subarray(at + 1).find(isMark)];
  return at > 0 && before === CLOSE && (behind === OPEN || behind === RECORD);
}

/** The form of a file that is no JSON, by its beginning; null where it may be JSON. */
export function formOfFile(bytes: Uint8Array): OutlineForm | null {
  const magic = MAGIC.find(([, own]) => startsWith(bytes, own));
  if (magic !== undefined) return magic[0];
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  if (/^\s*</.test(head)) {
    if (/<(?:\w+:)?kml\b/i.test(head)) return 'kml';
    if (/<(?:\w+:)?gpx\b/i.test(head)) return 'gpx';
    return /opengis\.net\/gml|<gml:/i.test(head) ? 'gml' : 'xml';
  }
  if (WKT.test(head) || WKT_IN_TABLE.test(head)) return 'wkt';
  if (DXF.test(head)) return 'other';
  if (isByLines(bytes, head)) return 'lines';
  if (SCRIPT.test(head)) return 'javascript';
  if (bytes.length === 0 || /^\uFEFF?\s*$/.test(new TextDecoder().decode(bytes))) return 'empty';
  const kind = binaryKind(bytes);
  if (kind !== null) return kind === 'archive' ? 'packed' : 'other';
  // Plain text that begins like no JSON value at all: a drawing, a table, an error message.
  return /^[!-!#-,.:-Z\\-eg-mo-su-z]/.test(head.trimStart()) ? 'other' : null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const GEOMETRIES: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
];

/** The form of a JSON file that is no FeatureCollection as it should be; null where it is one, or nothing known. */
export function formOfJson(root: unknown): OutlineForm | null {
  if (Array.isArray(root)) return root.some((item) => isObject(item) && item['type'] === 'Feature') ? 'list' : null;
  if (!isObject(root)) return null;
  const { type, features } = root;
  if (type === 'Topology') return 'topojson';
  const geometries = (Array.isArray(features) ? (features as unknown[]) : []).map((feature) =>
    isObject(feature) && isObject(feature['geometry']) ? feature['geometry'] : {},
  );
  if (root['UTF8Encoding'] === true || geometries.some((geometry) => 'encodeOffsets' in geometry)) return 'echarts';
  if ('rings' in root || typeof root['geometryType'] === 'string' || geometries.some((geometry) => 'rings' in geometry))
    return 'esri';
  if (type === 'GeometryCollection') return 'geometry-collection';
  if (type === 'Feature' && !Array.isArray(features)) return 'feature';
  return GEOMETRIES.includes(type) ? 'geometry' : null;
}

/** Degrees of the world, as good as WGS 84 for a map: CRS 84, EPSG 4326, and CGCS2000 (EPSG 4490), equal to centimetres. */
const DEGREES = /CRS:?84$|EPSG:(?:[\d.]*:)?(?:4326|4490)$/i;

/** The name of another coordinate system that a `crs` member gives; null where there is none, or degrees of the world. */
export function otherCrs(root: unknown): string | null {
  const own = isObject(root) ? root['crs'] : undefined;
  const crs = typeof own === 'string' ? { type: own } : own;
  if (!isObject(crs)) return null;
  const properties = isObject(crs['properties']) ? crs['properties'] : {};
  const name = properties['name'] ?? properties['href'] ?? properties['code'] ?? crs['type'];
  const text = typeof name === 'string' || typeof name === 'number' ? String(name) : '';
  return DEGREES.test(text) || text === '4326' || text === '4490' ? null : text;
}
