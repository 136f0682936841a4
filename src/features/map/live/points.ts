/** The compounds as points of the map: where they stand on the unit square, and which is near. */
import type { CompoundTable } from '../files/compound-file.ts';
import { indexPoints, type PointIndex } from '../ground/point-index.ts';
import { mercator } from '../ground/projection.ts';

export interface Points {
  /** Positions on the unit square of Web Mercator; NaN = none. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly index: PointIndex;
}

export function placePoints({ ids, lng, lat }: CompoundTable): Points {
  const [x, y] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  for (let i = 0; i < ids.length; i += 1) [x[i], y[i]] = mercator([lng[i] ?? NaN, lat[i] ?? NaN]);
  return { x, y, index: indexPoints(x, y) };
}

/** Points grow as the reader comes closer, so that the whole city is not one blot; radius in px. */
export function radiusAt(zoom: number): number {
  return Math.round(Math.min(9, Math.max(2, (zoom - 10) * 1.7)) * 2) / 2;
}
