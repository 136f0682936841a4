/** The outlines of units as they are published: GeoJSON (RFC 7946), a level a file. */
import { byCodePoint, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Boundary, LngLat } from '../domain/rows.ts';
import { boundaryFile, BOUNDARY_LEVELS, type BoundaryLevel } from '../ledgers/outlines/levels.ts';
import { signedArea } from '../ledgers/outlines/ring-faults.ts';
import type { TableWords } from '../words/table-words.ts';
import type { Messages } from '../words/words.ts';

/** One file of outlines, ready to be written. */
export interface OutlineFile extends TableWords {
  readonly level: BoundaryLevel;
  /** Its file below `data/`. */
  readonly path: string;
  readonly demonstration: boolean;
  /** Its text in pieces. */
  readonly lines: Iterable<string>;
}

type OutlineTexts = Pick<Messages, 'files' | 'site'>;

/** A tenth of a metre: what has been turned from another system of coordinates has more digits than it knows. */
const DECIMALS = 6;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** A ring as RFC 7946 wants it: an outer one against the clock, a hole with it. */
function turned(ring: readonly LngLat[], isHole: boolean): readonly (readonly [number, number])[] {
  const isAgainstClock = signedArea(ring) > 0;
  const positions = ring.map(([lng, lat]): [number, number] => [rounded(lng), rounded(lat)]);
  return isAgainstClock === isHole ? positions.reverse() : positions;
}

function geometry({ polygons }: Boundary): object {
  const [first = [], ...others] = polygons.map((rings) => rings.map((ring, i) => turned(ring, i > 0)));
  return others.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: [first, ...others] };
}

/** The file of a level: what its outlines are, then one a line, by id. Each says itself what of it is made up. */
function* collection(
  level: BoundaryLevel,
  { boundaries, programme, ...dataset }: Dataset,
  { files, site }: OutlineTexts,
): Generator<string> {
  const units = indexBy<{ readonly id: string; readonly name: string }>(dataset[level], ({ id }) => id);
  const marks = {
    ...(programme.demonstration ? { demonstration: files.demonstration.title } : {}),
    ...(programme.map.schematic === true ? { schematic: site.schematic } : {}),
  };
  yield `${JSON.stringify({ type: 'FeatureCollection', ...marks }).slice(0, -1)},"features":[\n`;
  const drawn = boundaries[level]
    .filter(({ polygons }) => polygons.length > 0)
    .toSorted((a, b) => byCodePoint(a.id, b.id));
  for (const [i, boundary] of drawn.entries()) {
    const properties = { id: boundary.id, name: units.get(boundary.id)?.name ?? null, ...marks };
    const feature = { type: 'Feature', id: boundary.id, properties, geometry: geometry(boundary) };
    yield `${JSON.stringify(feature)}${i < drawn.length - 1 ? ',' : ''}\n`;
  }
  yield ']}\n';
}

/** The files of outlines; none of a level of which the city draws no unit. Plain data, in WGS 84 degrees. */
export function outlineFiles(dataset: Dataset, texts: OutlineTexts): readonly OutlineFile[] {
  const { boundaries, programme } = dataset;
  return BOUNDARY_LEVELS.filter((level) => boundaries[level].some(({ polygons }) => polygons.length > 0)).map(
    (level) => ({
      level,
      path: boundaryFile(level),
      demonstration: programme.demonstration,
      lines: collection(level, dataset, texts),
      ...texts.files.outlines({ level, isSchematic: programme.map.schematic === true }),
    }),
  );
}
