/** Outlines that cover the ground of others: of one level, where units lie side by side, and outside the unit above. */
import type { LngLat } from '../../domain/rows.ts';
import { byListedLevel, LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { jsonProblem } from '../json/json.ts';
import { BOUNDARY_LEVELS, type BoundaryLevel } from '../outlines/levels.ts';
import { OutlineIndex } from '../outlines/outline-index.ts';
import { shapeOf } from '../outlines/outline-shape.ts';
import type { Problem } from '../problems/problem.ts';
import { levelsIn, namesOfUnits, unitTable, type City, type ReadBoundaryFile } from '../sources/tables.ts';

/** Points each way over the span of an outline, of which those inside stand for its ground. */
const LATTICE = 14;
/** Points inside that are needed to tell: what is thinner is a line. */
const POINTS_TO_TELL = 16;
/** The share of an outline's ground that another may cover: two that were drawn apart share a rim. */
const RIM = 0.1;
/** The share of an outline's ground that lies in the unit above, at least. */
const WITHIN = 0.5;
/** Units that a warning names. */
const NAMED = 5;

interface Ground {
  readonly id: string;
  readonly feature: ReadBoundaryFile['features'][number];
  readonly outline: OutlineIndex;
  readonly points: readonly LngLat[];
}

function pointsIn(outline: OutlineIndex): readonly LngLat[] {
  const [west, south, east, north] = outline.box;
  const steps = Array.from({ length: LATTICE }, (_, i) => (i + 0.5) / LATTICE);
  return steps
    .flatMap((x) => steps.map((y): LngLat => [west + (east - west) * x, south + (north - south) * y]))
    .filter((point) => outline.contains(point));
}

function groundsOf(file: ReadBoundaryFile | null): readonly Ground[] {
  return (file?.features ?? []).flatMap((feature) => {
    const { id, polygons } = feature.boundary;
    if (polygons.length === 0) return [];
    const outline = new OutlineIndex(polygons);
    const points = pointsIn(outline);
    return points.length < POINTS_TO_TELL ? [] : [{ id, feature, outline, points }];
  });
}

/** The share of one outline's ground that lies in another. */
function shareIn({ points }: Ground, { outline }: Pick<Ground, 'outline'>): number {
  const [west, south, east, north] = outline.box;
  const isNear = ([lng, lat]: LngLat): boolean => lng >= west && lng <= east && lat >= south && lat <= north;
  return points.filter((point) => isNear(point) && outline.contains(point)).length / points.length;
}

/** Pairs of outlines whose spans meet, by their western ends. */
function* neighbours(grounds: readonly Ground[]): Generator<readonly [Ground, Ground]> {
  const sorted = [...grounds].sort((a, b) => a.outline.box[0] - b.outline.box[0]);
  for (const [i, first] of sorted.entries()) {
    const [, south, east, north] = first.outline.box;
    for (let j = i + 1; j < sorted.length; j += 1) {
      const second = sorted[j];
      if (second === undefined || second.outline.box[0] >= east) break;
      if (second.outline.box[1] < north && second.outline.box[3] > south) yield [first, second];
    }
  }
}

/** Units of one level whose outlines cover the same ground: one warning, with the pair that shares most. */
function overlaps(city: City, level: BoundaryLevel, grounds: readonly Ground[]): Problem[] {
  const file = city.boundaries[level];
  let pairs = 0;
  let most: { readonly pair: readonly [Ground, Ground]; readonly share: number } | null = null;
  for (const pair of neighbours(grounds)) {
    const [a, b] = pair;
    const share = Math.max(shareIn(a, b), shareIn(b, a));
    // Equal outlines are said to be so.
    if (share < RIM || a.id === b.id || shapeOf(a.feature.boundary.polygons) === shapeOf(b.feature.boundary.polygons))
      continue;
    pairs += 1;
    if (share > (most?.share ?? 0)) most = { pair, share };
  }
  if (file === null || most === null) return [];
  const names = namesOfUnits(city.tables, level);
  const nameOf = ({ id }: Ground): string => names.get(id) ?? id;
  const { pair, share } = most;
  const units = [nameOf(pair[0]), nameOf(pair[1])] as const;
  const at = [...pair[1].feature.path, 'geometry'];
  return [jsonProblem(file.document, at, 'W-GEOMETRY', { reason: 'outlines-overlap', pairs, units, share })];
}

/** Units whose outlines lie mostly outside that of the unit that they belong to: one warning. */
function outsideParents(
  city: City,
  level: BoundaryLevel,
  grounds: readonly Ground[],
  parents: readonly Ground[],
  parentOf: ReadonlyMap<string, string>,
): Problem[] {
  const file = city.boundaries[level];
  const byId = new Map(parents.map((parent) => [parent.id, parent]));
  const outside = grounds.flatMap((ground) => {
    const parent = byId.get(parentOf.get(ground.id) ?? '');
    return parent === undefined || shareIn(ground, parent) >= WITHIN ? [] : [{ ground, parent }];
  });
  const [first] = outside;
  if (file === null || first === undefined) return [];
  const names = new Map(BOUNDARY_LEVELS.flatMap((own) => [...namesOfUnits(city.tables, own)]));
  const nameOf = ({ id }: Ground): string => names.get(id) ?? id;
  const parameters = {
    reason: 'outlines-outside-parent',
    units: outside.length,
    first: outside.slice(0, NAMED).map(({ ground }) => nameOf(ground)),
    parent: nameOf(first.parent),
  } as const;
  return [jsonProblem(file.document, [...first.ground.feature.path, 'geometry'], 'W-GEOMETRY', parameters)];
}

/** Outlines that cover each other's ground, or lie outside that of the unit above. */
export function checkSharedGround(city: City): Problem[] {
  const grounds = byListedLevel((level) => groundsOf(city.boundaries[LEDGER_OF_LEVEL[level]]));
  const { listed } = levelsIn(city.programme);
  return [
    ...listed.flatMap((level) => overlaps(city, LEDGER_OF_LEVEL[level], grounds[level])),
    ...listed.flatMap((level, i) => {
      const above = listed[i - 1];
      if (above === undefined) return [];
      const { rows } = unitTable(city.tables, level);
      const parentOf = new Map(rows.map(({ values }) => [values.id ?? '', values.parentId ?? '']));
      return outsideParents(city, LEDGER_OF_LEVEL[level], grounds[level], grounds[above], parentOf);
    }),
  ];
}
