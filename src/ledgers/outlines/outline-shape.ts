/** What tells whether two outlines are the same. */
import type { Boundary } from '../../domain/rows.ts';
import { signedArea } from './ring-faults.ts';

/**
 * What two equal outlines have in common, wherever their rings begin and whichever way round they run: the number and
 * the sums of the positions, to a tenth of a metre, and the area.
 */
export function shapeOf(polygons: Boundary['polygons']): string {
  let [count, east, north, area] = [0, 0, 0, 0];
  for (const ring of polygons.flat()) {
    area += Math.abs(signedArea(ring));
    for (const [lng, lat] of ring.slice(0, -1)) {
      count += 1;
      east += lng;
      north += lat;
    }
  }
  return [count, east.toFixed(6), north.toFixed(6), area.toFixed(9)].join(' ');
}
