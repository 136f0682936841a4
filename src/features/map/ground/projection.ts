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

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** SVG path data of polygons; positions that fall on the same tenth of a pixel are drawn once. */
export function pathOf(polygons: Rings, project: Project): string {
  let path = '';
  for (const ring of polygons.flat()) {
    let last = '';
    for (const [i, position] of ring.slice(0, -1).entries()) {
      const [x, y] = project(position);
      const point = `${rounded(x)} ${rounded(y)}`;
      if (point !== last) path += `${i === 0 ? 'M' : 'L'}${point}`;
      last = point;
    }
    path += 'Z';
  }
  return path;
}
