/** Positions outside the outline of their own unit, one level after the other, and what would bring them inside. */
import type { ListedLevel, LngLat } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { fromWgs84, toWgs84 } from '../cells/coordinates.ts';
import { METRES_A_DEGREE, OutlineIndex } from '../outlines/outline-index.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Crs } from '../problems/position-causes.ts';
import type { Problem } from '../problems/problem.ts';
import type { CompoundCells } from '../schemas/units.ts';
import { levelsIn, unitAround, type City } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { Found } from './plausible-rows.ts';

type CompoundRow = TableRow<CompoundCells>;

/** A compound and its position as it is written. */
export interface Placed {
  readonly row: CompoundRow;
  readonly at: LngLat;
}

interface Judged {
  readonly row: CompoundRow;
  /** In WGS 84. */
  readonly at: LngLat;
  readonly outline: OutlineIndex;
}

/** Metres that a position may lie outside its unit's outline: outlines run along streets, gates stand on them. */
const TOLERANCE = 100;

/** The outline of a level's unit to which a compound belongs. */
function outlinesOf(city: City, level: ListedLevel): (row: CompoundRow) => OutlineIndex | undefined {
  const outlines = new Map<string | undefined, OutlineIndex>(
    (city.boundaries[LEDGER_OF_LEVEL[level]]?.features ?? [])
      .filter(({ boundary }) => boundary.polygons.length > 0)
      .map(({ boundary: { id, polygons } }) => [id, new OutlineIndex(polygons)]),
  );
  const unitOf = unitAround(city, level);
  return ({ values }) => outlines.get(unitOf(values.unitId));
}

/** Positions outside from which on something they have in common is looked for, and those that are tried. */
const FEWEST = 5;
const TRIED = 2000;
/** The share of them that must come inside. */
const MOST_INSIDE = 0.8;
/** Metres that a whole column is moved by at least before it is called so: below, outlines are drawn no better. */
const MOVED = 150;

type Move = (at: LngLat) => LngLat;

/** What a position in WGS 84 would be if what was read in the programme's system were in another. */
const SYSTEMS = ['gcj02', 'bd09', 'wgs84'] as const;

/** By how much most positions lie beside the middles of their outlines, in degrees. */
function usualOffset(
  placed: readonly Placed[],
  outlineOf: (row: CompoundRow) => OutlineIndex | undefined,
  crs: Crs,
): LngLat {
  const offsets: readonly [number[], number[]] = [[], []];
  for (const { row, at } of placed) {
    const outline = outlineOf(row);
    if (outline === undefined) continue;
    const [lng, lat] = toWgs84(at, crs);
    const [east, north] = outline.middle;
    offsets[0].push(lng - east);
    offsets[1].push(lat - north);
  }
  const middle = (values: readonly number[]): number => Float64Array.from(values).sort()[values.length >> 1] ?? 0;
  return [middle(offsets[0]), middle(offsets[1])];
}

interface Explained {
  readonly inside: number;
  readonly why:
    | { readonly reason: 'other-system'; readonly crs: Crs; readonly whose: 'positions' | 'outlines' }
    | { readonly reason: 'positions-moved'; readonly east: number; readonly north: number };
}

/** What brings most of the positions outside to the inside: another system of theirs or of the outlines, or one move of all. */
function explained(outside: readonly Judged[], offsetOfAll: () => LngLat, crs: Crs): Explained | null {
  if (outside.length < FEWEST) return null;
  const step = Math.ceil(outside.length / TRIED);
  const tried = outside.filter((_, i) => i % step === 0);
  const insideBy = (move: Move): number => tried.filter(({ at, outline }) => outline.contains(move(at))).length;
  const others = SYSTEMS.filter((system) => system !== crs);
  const offset = offsetOfAll();
  const metres = offset.map((degrees, axis) =>
    Math.round(degrees * METRES_A_DEGREE * (axis === 0 ? Math.cos(((outside[0]?.at[1] ?? 0) * Math.PI) / 180) : 1)),
  );
  const [east = 0, north = 0] = metres;
  const ways: readonly { readonly move: Move; readonly why: Explained['why'] }[] = [
    ...others.map((system) => ({
      move: (at: LngLat) => toWgs84(fromWgs84(at, crs), system),
      why: { reason: 'other-system', crs: system, whose: 'positions' } as const,
    })),
    ...others.map((system) => ({
      move: (at: LngLat) => toWgs84(fromWgs84(at, system), crs),
      why: { reason: 'other-system', crs: system, whose: 'outlines' } as const,
    })),
    ...(Math.hypot(east, north) < MOVED
      ? []
      : [
          {
            move: ([lng, lat]: LngLat): LngLat => [lng - offset[0], lat - offset[1]],
            why: { reason: 'positions-moved', east, north } as const,
          },
        ]),
  ];
  const [best] = ways.map(({ move, why }) => ({ inside: insideBy(move), why })).sort((a, b) => b.inside - a.inside);
  if (best === undefined || best.inside < MOST_INSIDE * tried.length) return null;
  return { ...best, inside: Math.round((best.inside / tried.length) * outside.length) };
}

/** Positions outside their units' outlines, from the smallest level up; what has been said of a compound is not said again. */
export function outsideOutlines(city: City, crs: Crs, placed: readonly Placed[]): Problem[] {
  const told = new Set<CompoundRow>();
  const levels = levelsIn(city.programme).listed.toReversed();
  return levels.flatMap((own) => {
    const level = LEDGER_OF_LEVEL[own];
    if (city.boundaries[level] === null) return [];
    const outlineOf = outlinesOf(city, own);
    const outside: Judged[] = [];
    let of = 0;
    for (const { row, at } of placed) {
      const outline = outlineOf(row);
      if (outline === undefined) continue;
      of += 1;
      const point = toWgs84(at, crs);
      if (!told.has(row) && !outline.isNear(point, TOLERANCE)) outside.push({ row, at: point, outline });
    }
    const found = new Found<CompoundCells>();
    for (const { row } of outside) {
      told.add(row);
      found.add(row);
    }
    const common = { level, compounds: outside.length, of, first: found.ids(({ values }) => values.id) };
    const cause = explained(outside, () => usualOffset(placed, outlineOf, crs), crs);
    return found.problems(city.tables.compounds, 'longitude', 'W-COORD', (): ProblemParameters =>
      cause === null
        ? {
            reason: 'outside-own-outline',
            ...common,
            metres: TOLERANCE,
            distances: outside
              .slice(0, common.first.length)
              .map(({ at, outline }) => Math.round(outline.metresFrom(at))),
          }
        : { ...common, inside: cause.inside, ...cause.why },
    );
  });
}
