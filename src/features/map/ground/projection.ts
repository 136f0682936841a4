/** Web Mercator, as Leaflet draws it, fitted into a frame: the same picture on the server and in the browser. */
import type { LngLat } from '../../../domain/rows.ts';
import type { Rings } from '../files/area-file.ts';
import type { Box } from './geometry.ts';

/** Northings beyond this latitude have no place on the square map. */
const MAX_LATITUDE = 85.0511287798;

/** Longitude and latitude → a unit square with its origin in the north-west. */
export function mercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  const bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sine = Math.sin((bounded * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export type Project = (position: LngLat) => readonly [x: number, y: number];

/** A projection that fits a box of degrees into a frame, centred, with clear space on all sides. */
export function fitted(box: Box, { width, height }: Frame, padding: number): Project {
  const [left, bottom] = mercator([box[0], box[1]]);
  const [right, top] = mercator([box[2], box[3]]);
  const scale = Math.min(
    (width - 2 * padding) / Math.max(right - left, 1e-12),
    (height - 2 * padding) / Math.max(bottom - top, 1e-12),
  );
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  return (position) => {
    const [x, y] = mercator(position);
    return [(x - midX) * scale + width / 2, (y - midY) * scale + height / 2];
  };
}

/** Height of a frame of this width in which a box of degrees fills both directions. */
export function heightFor(box: Box, width: number): number {
  const [left, bottom] = mercator([box[0], box[1]]);
  const [right, top] = mercator([box[2], box[3]]);
  return right === left ? width : Math.round((width * (bottom - top)) / (right - left));
}

/** How far from a straight line a corner may be and yet be left out, in pixels: less than an outline is wide. */
const TOLERANCE = 0.5;

/** The positions of an open chain that matter: the ends, and what would be missed between them (Douglas and Peucker). */
function simplified(chain: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const [first, last] = [chain[0], chain[chain.length - 1]];
  if (first === undefined || last === undefined || chain.length < 3) return [...chain];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  const farness = ([x, y]: readonly [number, number]): number =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs((x - first[0]) * dy - (y - first[1]) * dx) / length;
  let [far, most] = [0, TOLERANCE];
  for (let i = 1; i < chain.length - 1; i += 1) {
    const distance = farness(chain[i] ?? first);
    if (distance > most) [far, most] = [i, distance];
  }
  if (far === 0) return [first, last];
  return [...simplified(chain.slice(0, far + 1)), ...simplified(chain.slice(far)).slice(1)];
}

/** Numbers one after another: a minus sign parts as well as a blank does. */
const joined = (a: string, b: string): string => (b.startsWith('-') ? a + b : `${a} ${b}`);

/** SVG path data of polygons, in steps of a tenth of a pixel from corner to corner. */
export function pathOf(polygons: Rings, project: Project): string {
  let path = '';
  const tenths = (value: number): number => Math.round(value * 10);
  const text = (value: number): string => String(value / 10);
  for (const ring of polygons.flat()) {
    let at: readonly [number, number] | null = null;
    for (const [x, y] of simplified(ring.map(project)).slice(0, -1)) {
      const to = [tenths(x), tenths(y)] as const;
      if (at === null) path += `M${joined(text(to[0]), text(to[1]))}`;
      else if (to[0] !== at[0] || to[1] !== at[1]) path += `l${joined(text(to[0] - at[0]), text(to[1] - at[1]))}`;
      at = to;
    }
    if (at !== null) path += 'z';
  }
  return path;
}
