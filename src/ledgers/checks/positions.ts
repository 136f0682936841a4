/** Positions that are somewhere on the map, but hardly those of their compounds. */
import type { LngLat } from '../../domain/rows.ts';
import { isInside, toWgs84 } from '../cells/coordinates.ts';
import type { BoundaryLevel } from '../outlines/levels.ts';
import { OutlineIndex } from '../outlines/outline-index.ts';
import type { Crs } from '../problems/position-causes.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import type { City } from '../sources/tables.ts';
import { cellProblem, type TableRow } from '../table/table.ts';
import { Found } from './plausible-rows.ts';

type CompoundRow = TableRow<CompoundCells>;

interface Placed {
  readonly row: CompoundRow;
  readonly at: LngLat;
}

/** The positions on the map: those outside have been refused. */
function placedIn({ tables: { compounds }, programme }: City): readonly Placed[] {
  const { crs, map } = programme?.values ?? {};
  const isOnMap = (at: LngLat): boolean =>
    crs === undefined || map === undefined || isInside(toWgs84(at, crs), map.bounds);
  return compounds.rows.flatMap((row) => {
    const { longitude, latitude } = row.values;
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return [];
    const at: LngLat = [longitude, latitude];
    return isOnMap(at) ? [{ row, at }] : [];
  });
}

const idOf = ({ values: { id } }: CompoundRow): string | undefined => id;

/** Compounds on one point that are too many: neighbours share a gate, a grid's or street's middle is no gate. */
const SHARED_BY = 3;

/** Points on which three compounds or more stand, of several grids, or five of one. */
function onePoint({ tables: { compounds } }: City, placed: readonly Placed[]): Problem[] {
  const points = new Map<string, Placed[]>();
  for (const own of placed) {
    const key = own.at.join(' ');
    const point = points.get(key);
    if (point === undefined) points.set(key, [own]);
    else point.push(own);
  }
  const gridsOf = (point: readonly Placed[]): number => new Set(point.map(({ row }) => row.values.gridId)).size;
  const shared = [...points.values()].filter(
    (point) => point.length >= SHARED_BY && (gridsOf(point) > 1 || point.length >= SHARED_BY + 2),
  );
  const [first] = shared[0] ?? [];
  if (first === undefined) return [];
  const most = shared.reduce((a, b) => (b.length > a.length ? b : a));
  const position = most[0]?.at ?? first.at;
  const found = new Found<CompoundCells>();
  for (const { row } of most) found.add(row);
  return [
    cellProblem(compounds, first.row, 'longitude', 'W-COORD', {
      reason: 'one-point',
      compounds: shared.reduce((sum, point) => sum + point.length, 0),
      points: shared.length,
      position,
      most: most.length,
      grids: gridsOf(most),
      first: found.ids(idOf),
    }),
  ];
}

/** Decimals of a degree that say less than a kilometre. */
const ROUGH_DECIMALS = 2;
/** So many positions end in zeros by chance never. */
const ROUGH_TO_TELL = 10;

function rounded({ tables: { compounds } }: City, placed: readonly Placed[]): Problem[] {
  const isRough = (degrees: number): boolean =>
    Math.abs(degrees * 10 ** ROUGH_DECIMALS - Math.round(degrees * 10 ** ROUGH_DECIMALS)) < 1e-7;
  const found = new Found<CompoundCells>();
  for (const { row, at } of placed) if (at.every(isRough)) found.add(row);
  if (found.count < ROUGH_TO_TELL) return [];
  return found.problems(compounds, 'longitude', 'W-COORD', () => ({
    reason: 'rounded-positions',
    compounds: found.count,
    of: placed.length,
    first: found.ids(idOf),
  }));
}

/** Metres that a position may lie outside its unit's outline: outlines run along streets, gates stand on them. */
const TOLERANCE = 100;

/** The smallest unit of each compound that has an outline, as an index of it. */
function outlinesOf(city: City): (row: CompoundRow) => OutlineIndex | undefined {
  const { grids, subdistricts } = city.tables;
  const indexOf = (level: BoundaryLevel): ReadonlyMap<string | undefined, OutlineIndex> =>
    new Map(
      (city.boundaries[level]?.features ?? [])
        .filter(({ boundary }) => boundary.polygons.length > 0)
        .map(({ boundary: { id, polygons } }) => [id, new OutlineIndex(polygons)]),
    );
  const [ofGrid, ofSubdistrict, ofDistrict] = [indexOf('grids'), indexOf('subdistricts'), indexOf('districts')];
  const subdistrictOf = new Map(grids.rows.map(({ values: { id, subdistrictId } }) => [id, subdistrictId]));
  const districtOf = new Map(subdistricts.rows.map(({ values: { id, districtId } }) => [id, districtId]));
  return ({ values: { gridId } }) => {
    if (gridId === undefined) return undefined;
    const subdistrict = subdistrictOf.get(gridId);
    return ofGrid.get(gridId) ?? ofSubdistrict.get(subdistrict) ?? ofDistrict.get(districtOf.get(subdistrict));
  };
}

/** Positions that are needed to tell of another system, and those that are tried in each. */
const POSITIONS_TO_TELL = 10;
const TRIED = 2000;
/** The share of positions outside their outlines from which on the system is doubted, not the single position. */
const MANY_OUTSIDE = 0.1;

/** Positions outside the outline of their own unit: one by one, or all of them moved as another system moves them. */
function outsideOutlines(city: City, crs: Crs, placed: readonly Placed[]): Problem[] {
  const { compounds } = city.tables;
  const outlineOf = outlinesOf(city);
  const judged = placed.flatMap((own) => {
    const outline = outlineOf(own.row);
    return outline === undefined ? [] : [{ ...own, outline }];
  });
  const outside = new Found<CompoundCells>();
  for (const { row, at, outline } of judged) if (!outline.isNear(toWgs84(at, crs), TOLERANCE)) outside.add(row);
  if (outside.count === 0) return [];
  const of = judged.length;
  if (of >= POSITIONS_TO_TELL && outside.count > MANY_OUTSIDE * of) {
    const tried = judged.slice(0, TRIED);
    const insideBy = (system: Crs): number =>
      tried.filter(({ at, outline }) => outline.contains(toWgs84(at, system))).length;
    const now = insideBy(crs);
    const [best] = (['gcj02', 'bd09', 'wgs84'] as const)
      .filter((system) => system !== crs)
      .map((system) => ({ system, inside: insideBy(system) }))
      .sort((a, b) => b.inside - a.inside);
    if (best !== undefined && best.inside >= now + (tried.length - now) / 2) {
      const inside = best.inside;
      return outside.problems(compounds, 'longitude', 'W-COORD', () => ({
        reason: 'other-system',
        compounds: tried.length - now,
        of: tried.length,
        inside,
        crs: best.system,
      }));
    }
  }
  return outside.problems(compounds, 'longitude', 'W-COORD', () => ({
    reason: 'outside-own-outline',
    compounds: outside.count,
    of,
    metres: TOLERANCE,
    first: outside.ids(idOf),
  }));
}

/** Many compounds on one point, positions rounded to a kilometre, outside their own unit, or in another system. */
export function checkPositions(city: City): Problem[] {
  const placed = placedIn(city);
  const crs = city.programme?.values.crs;
  return [
    ...onePoint(city, placed),
    ...rounded(city, placed),
    ...(crs === undefined ? [] : outsideOutlines(city, crs, placed)),
  ];
}
