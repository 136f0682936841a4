/** Plane geometry on rings of positions: boxes, what lies inside, and where a label belongs. */
import type { Rings } from '../files/area-file.ts';

/** west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The smallest box around all positions; null where there is none. */
export function boxOf(polygons: Rings): Box | null {
  let box: [number, number, number, number] | null = null;
  for (const [x, y] of polygons.flat(2)) {
    if (box === null) box = [x, y, x, y];
    else box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return box;
}

/** The smallest box around boxes; null where there is none. */
export function unionOf(boxes: readonly (Box | null)[]): Box | null {
  return boxes.reduce<Box | null>((all, box) => {
    if (all === null || box === null) return all ?? box;
    return [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])];
  }, null);
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether a position lies in the polygons, holes excepted (even-odd rule). */
export function isWithin(x: number, y: number, polygons: Rings): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[j] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The stretches of a horizontal line that lie within the polygons, as pairs of crossings. */
function crossings(y: number, polygons: Rings): number[] {
  const xs: number[] = [];
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[j] ?? [];
      if (ay > y !== by > y) xs.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
    }
  }
  return xs.sort((a, b) => a - b);
}

const SCAN_LINES = 9;

/**
 * Where a label of one line belongs: the middle of the widest stretch inside the polygons on a few horizontal lines,
 * those near the middle first. Null without polygons.
 */
export function labelPoint(polygons: Rings): readonly [x: number, y: number] | null {
  const box = boxOf(polygons);
  if (box === null) return null;
  let best: { x: number; y: number; worth: number } | null = null;
  for (let line = 1; line <= SCAN_LINES; line += 1) {
    const share = line / (SCAN_LINES + 1);
    const y = box[1] + (box[3] - box[1]) * share;
    const xs = crossings(y, polygons);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [from = 0, to = 0] = [xs[i], xs[i + 1]];
      const worth = (to - from) * (1 - Math.abs(share - 0.5));
      if (best === null || worth > best.worth) best = { x: (from + to) / 2, y, worth };
    }
  }
  return best === null ? [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] : [best.x, best.y];
}
