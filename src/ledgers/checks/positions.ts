/** Positions that are somewhere on the map, but hardly those of their compounds. */
import type { LngLat } from '../../domain/rows.ts';
import { isInside, toWgs84 } from '../cells/coordinates.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import type { City } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem } from '../table/table.ts';
import { outsideOutlines, type Placed } from './outside-outlines.ts';
import { Found } from './plausible-rows.ts';

type CompoundRow = TableRow<CompoundCells>;

/** The positions on the map: those outside have been refused. */
function placedIn({ tables: { compounds }, programme }: City): readonly Placed[] {
  const { crs, map } = programme?.values ?? {};
  const isOnMap = (at: LngLat): boolean =>
    crs === undefined || map === undefined || map.bounds === null || isInside(toWgs84(at, crs), map.bounds);
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
  const gridsOf = (point: readonly Placed[]): number => new Set(point.map(({ row }) => row.values.unitId)).size;
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
