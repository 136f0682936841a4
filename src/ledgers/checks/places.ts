/** Where compounds are: both coordinates or none, inside the map, and what a position outside it probably is. */
import type { LngLat } from '../../domain/rows.ts';
import { isInside, outsideCause, soundBounds, toWgs84 } from '../cells/coordinates.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { City } from '../sources/tables.ts';
import { cellProblem, cellText } from '../table/table.ts';

/** Positions of compounds: pairs, bounds, and one warning for all that have none. */
export function checkPlaces({ tables: { compounds }, programme }: City): Problem[] {
  const problems: Problem[] = [];
  const without: (string | number)[] = [];
  let removed = 0;
  const crs = programme?.values.crs;
  const asOf = programme?.values.asOf;
  const bounds = soundBounds(programme?.values.map?.bounds);
  for (const row of compounds.rows) {
    const { id, longitude, latitude, removedOn } = row.values;
    if (longitude === undefined || latitude === undefined) continue;
    if (longitude === null || latitude === null) {
      if (longitude !== null || latitude !== null) {
        const field = longitude === null ? 'longitude' : 'latitude';
        problems.push(cellProblem(compounds, row, field, 'E-COORD', { reason: 'half-position' }));
      } else {
        without.push(id ?? row.line);
        if (typeof removedOn === 'string' && asOf !== undefined && removedOn <= asOf) removed += 1;
      }
      continue;
    }
    if (crs === undefined || bounds === undefined) continue;
    const written: LngLat = [longitude, latitude];
    const [lng, lat] = toWgs84(written, crs);
    if (isInside([lng, lat], bounds)) continue;
    const field = lng < bounds[0] || lng > bounds[2] ? 'longitude' : 'latitude';
    const cause = outsideCause(written, crs, bounds);
    problems.push(
      cellProblem(compounds, row, field, 'E-COORD', {
        reason: 'compound-outside',
        longitude: cellText(compounds, row, 'longitude'),
        latitude: cellText(compounds, row, 'latitude'),
        cause,
        bounds,
      }),
    );
  }
  if (without.length > 0) {
    const parameters = {
      reason: 'compounds-without-position',
      compounds: without.length,
      removed,
      first: without.slice(0, 5),
    } as const;
    problems.push(problem('W-COORD', compounds.source, parameters));
  }
  return problems;
}
