/** The geometry of a made-up city in the plane: an outline, scattered sites, and their Voronoi cells inside it. */
import { Delaunay } from 'd3';
import { at } from './random.ts';
import type { Random } from './random.ts';

/** A point of the plane in kilometres east and north of the map's centre. */
export type Point = [east: number, north: number];

/** A smooth, irregular closed curve of about 14 by 16 kilometres. */
export function makeOutline(steps: number): Point[] {
  return Array.from({ length: steps }, (_, i) => {
    const a = (2 * Math.PI * i) / steps;
    const wobble = 1 + 0.07 * Math.cos(2 * a + 0.8) + 0.06 * Math.cos(3 * a + 2.1) + 0.025 * Math.cos(7 * a + 0.4);
    return [micro(6.9 * wobble * Math.cos(a)), micro(7.8 * wobble * Math.sin(a))];
  });
}

/** Rounded to a millimetre, so that the last bit of a cosine never decides anything. */
export const micro = (km: number): number => Math.round(km * 1e6) / 1e6;

function inside(outline: readonly Point[], [x, y]: Point): boolean {
  let result = false;
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = at(outline, (i + 1) % outline.length);
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) result = !result;
  });
  return result;
}

/** Points inside the outline, four times as dense in the centre as at the edge. */
export function scatter(random: Random, outline: readonly Point[], count: number): Point[] {
  const points: Point[] = [];
  while (points.length < count) {
    const point: Point = [random.between(-9, 9), random.between(-9.5, 9.5)];
    const radius2 = (point[0] / 7) ** 2 + (point[1] / 8) ** 2;
    if (random.chance(1 / (1 + 3 * radius2)) && inside(outline, point)) points.push(point);
  }
  return points;
}

/** The cells of the sites: open rings, and which sites are neighbours. */
export interface Cells {
  readonly rings: readonly (readonly Point[])[];
  readonly neighbours: readonly (readonly number[])[];
}

/**
 * The Voronoi cells of the sites. Sites near the outline are mirrored in it, so that the outer cells end on the
 * outline without clipping and neighbours share their vertices exactly.
 */
export function voronoiCells(sites: readonly Point[], outline: readonly Point[]): Cells {
  const reach = 3.2 * Math.sqrt(170 / sites.length);
  const onOutline = Delaunay.from(outline);
  const mirrored = sites.flatMap(([x, y]): Point[] => {
    const [qx, qy] = at(outline, onOutline.find(x, y));
    return Math.hypot(qx - x, qy - y) < reach ? [[2 * qx - x, 2 * qy - y]] : [];
  });
  const delaunay = Delaunay.from([...sites, ...mirrored]);
  const voronoi = delaunay.voronoi([-40, -40, 40, 40]);
  return {
    rings: sites.map((_, i) =>
      voronoi
        .cellPolygon(i)
        .slice(0, -1)
        .map(([x, y]): Point => [micro(x), micro(y)]),
    ),
    neighbours: sites.map((_, i) => [...delaunay.neighbors(i)].filter((j) => j < sites.length)),
  };
}

/**
 * The cells with their outer borders, which mirroring makes straight, laid on the outline: outer vertices move to its
 * nearest point, and every `stride`-th point between two of them is added.
 */
export function followOutline(
  rings: readonly (readonly Point[])[],
  outline: readonly Point[],
  stride: number,
): Point[][] {
  const key = ([x, y]: Point): string => `${x},${y}`;
  const edges = new Set<string>();
  const next = <T>(list: readonly T[], i: number): T => at(list, (i + 1) % list.length);
  for (const ring of rings) ring.forEach((from, i) => edges.add(`${key(from)} ${key(next(ring, i))}`));
  const isOuter = (from: Point, to: Point): boolean => !edges.has(`${key(to)} ${key(from)}`);
  const onOutline = Delaunay.from(outline);
  const placeOf = new Map<string, number>();
  for (const ring of rings) {
    ring.forEach((from, i) => {
      const to = next(ring, i);
      if (isOuter(from, to)) for (const end of [from, to]) placeOf.set(key(end), onOutline.find(...end));
    });
  }
  return rings.map((ring) =>
    ring.flatMap((from, i): Point[] => {
      const to = next(ring, i);
      const start = placeOf.get(key(from));
      const end = placeOf.get(key(to));
      if (start === undefined) return [from];
      const points = [at(outline, start)];
      if (end === undefined || !isOuter(from, to)) return points;
      // The shorter way round; negative runs against the outline.
      const half = outline.length / 2;
      const way = ((end - start + 3 * half) % outline.length) - half;
      for (let k = stride; k < Math.abs(way) - stride / 2; k += stride) {
        points.push(at(outline, (start + Math.sign(way) * k + outline.length) % outline.length));
      }
      return points;
    }),
  );
}

/** Lloyd's relaxation: each round moves every site most of the way to its cell's centre. */
export function settle(sites: Point[], outline: readonly Point[], rounds: number): Point[] {
  let current = sites;
  for (let round = 0; round < rounds; round += 1) {
    const { rings } = voronoiCells(current, outline);
    current = current.map(([x, y], i): Point => {
      const [cx, cy] = centroid(at(rings, i));
      return [micro(x + 0.8 * (cx - x)), micro(y + 0.8 * (cy - y))];
    });
  }
  return current;
}

/** The centre of a ring's area. */
export function centroid(ring: readonly Point[]): Point {
  let area = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = at(ring, (i + 1) % ring.length);
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [micro(x / (3 * area)), micro(y / (3 * area))];
}
