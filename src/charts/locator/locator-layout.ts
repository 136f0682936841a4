/**
 * Where a place lies in the city: one picture of the city's outlines that every page shares, and on each page only the
 * place. The picture is fitted once for a city; a place costs no more than its own points.
 */
import type { Boundary, LngLat } from '../../domain/rows.ts';
import { isCountedWhole, LISTED_LEVELS } from '../../domain/units/levels.ts';
import type { Boundaries } from '../../site/boundaries.ts';
import type { Place } from '../../site/tree.ts';
import type { ChartSize } from '../geometry.ts';

/** The picture's own units: half a pixel of its usual size, so that all coordinates are whole. */
export const LOCATOR: ChartSize = { width: 480, height: 440 };
/** Clear space around the outlines. */
const PADDING = 4;
/** So many outlines can be told apart at this size; a city of more sub-districts is drawn by districts. */
const MOST_OUTLINES = 120;
/** The picture's path is drawn on the finest of these grids on which it is no longer than so many bytes. */
const MOST_BYTES = 6000;
const GRAINS = [1, 2, 4, 8];
/** An outline that reaches no further is drawn as a dot. */
const SMALLEST = 12;

/** A position in the picture. */
export type LocatorPoint = readonly [x: number, y: number];

/** What is known of where a place lies: whose outline it has, and its position. */
export interface Located {
  readonly outline: Place | null;
  readonly at: LngLat | null;
}

/** A place in the picture: its outline, or a dot. */
export interface LocatorLayout {
  /** Path data; null where the place has no outline, or one too small to see. */
  readonly outline: string | null;
  readonly dot: LocatorPoint | null;
}

/** The city's outlines as one path, and where a position lies among them. */
export interface LocatorGround {
  readonly path: string;
  readonly place: (position: LngLat) => LocatorPoint;
}

/** Web Mercator, without its constant factor. */
function mercator([lng, lat]: LngLat): LocatorPoint {
  const phi = (lat * Math.PI) / 180;
  return [(lng * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + phi / 2))];
}

/** The ends of the positions along an axis. */
function span(positions: readonly LocatorPoint[], axis: 0 | 1): readonly [from: number, to: number] {
  return positions.reduce<readonly [number, number]>(
    ([from, to], at) => [Math.min(from, at[axis]), Math.max(to, at[axis])],
    [Infinity, -Infinity],
  );
}

/** Fits outlines into the picture; null where there are none. */
function fit(outlines: readonly Boundary[]): LocatorGround | null {
  const positions = outlines.flatMap(({ polygons }) => polygons.flat(2)).map(mercator);
  if (positions.length === 0) return null;
  const [left, right] = span(positions, 0);
  const [top, bottom] = span(positions, 1);
  const scale = Math.min(
    (LOCATOR.width - 2 * PADDING) / (right - left),
    (LOCATOR.height - 2 * PADDING) / (bottom - top),
  );
  const place = (position: LngLat): LocatorPoint => {
    const [x, y] = mercator(position);
    return [
      Math.round(LOCATOR.width / 2 + (x - (left + right) / 2) * scale),
      Math.round(LOCATOR.height / 2 + (y - (top + bottom) / 2) * scale),
    ];
  };
  const paths = GRAINS.map((grain) => outlines.map((outline) => pathOf(outline, coarse(place, grain))).join(''));
  return { path: paths.find((path) => path.length <= MOST_BYTES) ?? paths.at(-1) ?? '', place };
}

/** The place of a position on a coarser grid, on which neighbours that share it still share it. */
function coarse(place: LocatorGround['place'], grain: number): LocatorGround['place'] {
  return (position) => {
    const [x, y] = place(position);
    return [Math.round(x / grain) * grain, Math.round(y / grain) * grain];
  };
}

/** Path data in steps from point to point; a ring that takes no room in the picture is left out. */
function pathOf({ polygons }: Boundary, place: LocatorGround['place']): string {
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map(place).filter(([x, y], i, all) => {
        const [beforeX, beforeY] = all.at(i - 1) ?? [];
        return x !== beforeX || y !== beforeY;
      });
      const [first, ...rest] = points;
      if (first === undefined || rest.length < 2) return '';
      let [atX, atY] = first;
      let path = `M${String(atX)} ${String(atY)}l`;
      for (const [x, y] of rest) {
        const [byX, byY] = [x - atX, y - atY];
        path += `${path.endsWith('l') || byX < 0 ? '' : ' '}${String(byX)}${byY < 0 ? '' : ' '}${String(byY)}`;
        [atX, atY] = [x, y];
      }
      return `${path}z`;
    })
    .join('');
}

const grounds = new WeakMap<Boundaries, { readonly ground: LocatorGround | null }>();

/** The ground of a city's locators: of the levels above grids the smallest whose outlines are not too many; null without outlines. */
export function locatorGround(boundaries: Boundaries): LocatorGround | null {
  const known = grounds.get(boundaries);
  if (known !== undefined) return known.ground;
  const drawn = LISTED_LEVELS.filter((level) => !isCountedWhole(level))
    .map((level) => boundaries.at(level))
    .filter((outlines) => outlines.length > 0)
    .toReversed();
  const ground = fit(drawn.find((outlines) => outlines.length <= MOST_OUTLINES) ?? drawn.at(-1) ?? []);
  grounds.set(boundaries, { ground });
  return ground;
}

/**
 * A place in the city's picture: `at` is its position where it has one, which stands for an outline that is missing or
 * too small. Null where the city has no outlines, or nothing is known of where the place lies.
 */
export function locatorLayout(boundaries: Boundaries, { outline, at }: Located): LocatorLayout | null {
  const ground = locatorGround(boundaries);
  if (ground === null) return null;
  const own = outline === null ? null : boundaries.of(outline);
  const points = own === null ? [] : own.polygons.flat(2).map(ground.place);
  if (points.length > 0) {
    const [[left, right], [top, bottom]] = [span(points, 0), span(points, 1)];
    if (own !== null && Math.max(right - left, bottom - top) > SMALLEST)
      return { outline: pathOf(own, ground.place), dot: null };
    return { outline: null, dot: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)] };
  }
  return at === null ? null : { outline: null, dot: ground.place(at) };
}
