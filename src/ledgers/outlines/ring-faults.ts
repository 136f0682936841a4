/** What is wrong with the shape of a ring: it encloses nothing, crosses itself, or runs through a place twice. */
import type { LngLat } from '../../domain/rows.ts';

export type RingFault =
  | { readonly kind: 'no-area' }
  /** `position` is where in the ring the first side starts that meets another one. */
  | { readonly kind: 'crossing' | 'touching'; readonly position: number }
  /** So intricate that the search was given up. */
  | { readonly kind: 'unsearched' };

/** Twice the signed area of the triangle pqr: its sign says on which side of pq the point r lies. */
const side = (p: LngLat, q: LngLat, r: LngLat): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);

const equal = (p: LngLat, q: LngLat): boolean => p[0] === q[0] && p[1] === q[1];

const within = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);

const inBox = (p: LngLat, a: LngLat, b: LngLat): boolean => within(p[0], a[0], b[0]) && within(p[1], a[1], b[1]);

/** How the sides ab and cd meet that do not follow one another. */
function meeting(a: LngLat, b: LngLat, c: LngLat, d: LngLat): 'crossing' | 'touching' | null {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return 'crossing';
  const touches =
    (abc === 0 && inBox(c, a, b)) ||
    (abd === 0 && inBox(d, a, b)) ||
    (cda === 0 && inBox(a, c, d)) ||
    (cdb === 0 && inBox(b, c, d));
  return touches ? 'touching' : null;
}

/** Whether the side bc goes back over ab. */
function turnsBack(a: LngLat, b: LngLat, c: LngLat): boolean {
  return side(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

/** Twice the area that a ring encloses, signed, in square degrees. */
export function signedArea(ring: readonly LngLat[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let sum = 0;
  // Against the first position, since coordinates are large and outlines small.
  for (let i = 1; i < ring.length; i += 1) sum += side(origin, ring[i - 1] ?? origin, ring[i] ?? origin);
  return sum;
}

/** Less than this is no area: about a square metre, doubled, in square degrees. */
const NO_AREA = 2e-10;
/** A hundredth of a metre in degrees: positions that stray less from a line lie on it. */
const ON_A_LINE = 1e-7;

/** Whether all positions lie on one line. */
function isLine(points: readonly LngLat[]): boolean {
  const [start] = points;
  if (start === undefined) return true;
  const distance = (p: LngLat): number => Math.hypot(p[0] - start[0], p[1] - start[1]);
  const far = points.reduce((a, b) => (distance(b) > distance(a) ? b : a));
  const length = distance(far);
  return length < ON_A_LINE || points.every((p) => Math.abs(side(start, far, p)) / length < ON_A_LINE);
}

/** Whether every side is gone over as often in one direction as in the other. */
function isThereAndBack(points: readonly LngLat[]): boolean {
  const open = new Map<string, number>();
  for (const [i, p] of points.entries()) {
    const [from, to] = [p.join(), (points[(i + 1) % points.length] ?? p).join()];
    const [key, way] = from < to ? [`${from} ${to}`, 1] : [`${to} ${from}`, -1];
    open.set(key, (open.get(key) ?? 0) + way);
  }
  return [...open.values()].every((ways) => ways === 0);
}

/** Pairs of sides that are compared at most: honest rings of a hundred thousand positions need a tenth of it. */
const MOST_COMPARISONS = 2e7;

/** A grid over a ring's positions, about as many cells as sides: only sides that share a cell can meet. */
class Cells {
  readonly #west: number;
  readonly #south: number;
  readonly #size: number;
  readonly #sides = new Map<number, number[]>();

  constructor(points: readonly LngLat[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    this.#west = west;
    this.#south = south;
    this.#size = Math.max(east - west, north - south) / Math.ceil(Math.sqrt(points.length)) || 1;
  }

  /** The cells that the side from a to b runs through, column by column, a hair wider than it is. */
  *of(a: LngLat, b: LngLat): Generator<number[]> {
    const hair = 1e-9;
    const [x1, y1] = [(a[0] - this.#west) / this.#size, (a[1] - this.#south) / this.#size];
    const [x2, y2] = [(b[0] - this.#west) / this.#size, (b[1] - this.#south) / this.#size];
    const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
    const heightAt = (x: number): number => (x2 === x1 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
    for (let column = Math.floor(left - hair); column <= Math.floor(right + hair); column += 1) {
      const from = x1 === x2 ? y1 : heightAt(Math.max(left, column));
      const to = x1 === x2 ? y2 : heightAt(Math.min(right, column + 1));
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      for (let row = Math.floor(low - hair); row <= Math.floor(high + hair); row += 1) {
        const key = (column + 1) * 0x1000000 + row + 1;
        const sides = this.#sides.get(key) ?? [];
        this.#sides.set(key, sides);
        yield sides;
      }
    }
  }
}

/** The first side that meets another one than its neighbours, or goes back over the one before. */
function firstMeeting(
  points: readonly LngLat[],
): { readonly kind: 'crossing' | 'touching'; readonly side: number } | 'unsearched' | null {
  const cells = new Cells(points);
  const count = points.length;
  const at = (i: number): LngLat => points[i % count] ?? [NaN, NaN];
  let first: { readonly kind: 'crossing' | 'touching'; readonly side: number } | null = null;
  let comparisons = 0;
  const note = (kind: 'crossing' | 'touching', own: number): void => {
    // Of what is wrong with one ring, that it crosses itself says more than that it touches itself.
    if (first === null || (first.kind === kind ? own < first.side : kind === 'crossing')) first = { kind, side: own };
  };
  for (let i = 0; i < count; i += 1) {
    const [a, b] = [at(i), at(i + 1)];
    if (turnsBack(a, b, at(i + 2))) note('touching', i);
    for (const sides of cells.of(a, b)) {
      comparisons += sides.length;
      if (comparisons > MOST_COMPARISONS) return first ?? 'unsearched';
      for (const j of sides) {
        if (j === i || j === i - 1 || (j === 0 && i === count - 1)) continue;
        const kind = meeting(at(j), at(j + 1), a, b);
        if (kind !== null) note(kind, j);
      }
      sides.push(i);
    }
  }
  return first;
}

/** What is wrong with the shape of a closed ring; null where nothing is. Positions that stand twice running are one. */
export function ringFault(ring: readonly LngLat[]): RingFault | null {
  const points: LngLat[] = [];
  const positions: number[] = [];
  for (const [i, p] of ring.slice(0, -1).entries()) {
    const before = points.at(-1);
    if (before !== undefined && equal(before, p)) continue;
    points.push(p);
    positions.push(i);
  }
  const [start, last] = [points[0], points.at(-1)];
  if (points.length > 1 && start !== undefined && last !== undefined && equal(start, last)) points.pop();
  if (points.length < 3 || isLine(points)) return { kind: 'no-area' };
  if (Math.abs(signedArea(ring)) < NO_AREA && isThereAndBack(points)) return { kind: 'no-area' };
  const found = firstMeeting(points);
  if (found === 'unsearched') return { kind: 'unsearched' };
  return found === null ? null : { kind: found.kind, position: positions[found.side] ?? 0 };
}
