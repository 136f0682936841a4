/** Boundary files against the ledgers and within themselves: each unit one outline of its own. */
import { jsonProblem } from '../json/json.ts';
import { BOUNDARY_LEVELS, boundaryFile } from '../outlines/levels.ts';
import type { BoundaryLevel } from '../outlines/levels.ts';
import { shapeOf } from '../outlines/outline-shape.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { City } from '../sources/tables.ts';
import { idsOf } from './keys.ts';

/** The units that features name: every one once, and known to the ledger. */
function unitIds(city: City, level: BoundaryLevel): Problem[] {
  const file = city.boundaries[level];
  const table = city.tables[level];
  if (file === null) return [];
  const units = idsOf(table);
  const other = file.features.some(({ boundary }) => units.has(boundary.id))
    ? undefined
    : BOUNDARY_LEVELS.find((own) => {
        const ids = idsOf(city.tables[own]);
        return file.features.length > 0 && file.features.every(({ boundary }) => ids.has(boundary.id));
      });
  if (other !== undefined) {
    const at = ['features', 0, 'properties', 'id'];
    const parameters = { reason: 'outlines-of-other-level', expected: boundaryFile(other) } as const;
    return [jsonProblem(file.document, at, 'E-REF', parameters)];
  }
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { boundary, path } of file.features) {
    const at = [...path, 'properties', 'id'];
    if (seen.has(boundary.id)) problems.push(jsonProblem(file.document, at, 'E-KEY', { reason: 'feature-twice' }));
    else if (table.complete && !units.has(boundary.id)) {
      const nearest = city.suggest(boundary.id, units);
      const parameters = { reason: 'unknown-reference', file: table.ledger.file, item: null, nearest } as const;
      problems.push(jsonProblem(file.document, at, 'E-REF', parameters));
    }
    seen.add(boundary.id);
  }
  // A unit whose outline cannot be drawn has been named where it stands.
  const without = [...units].filter((id) => !seen.has(id));
  const isUnknown = [...seen].some((id) => !units.has(id));
  if (without.length > 0 && file.features.length > 0 && !isUnknown) {
    const parameters = { reason: 'units-without-outline', units: without.length, first: without.slice(0, 5) } as const;
    problems.push(problem('W-BOUNDARY', { file: file.document.file }, parameters));
  }
  return problems;
}

/** Units of one level that have the same outline. */
function sameOutlines(city: City, level: BoundaryLevel): Problem[] {
  const file = city.boundaries[level];
  if (file === null) return [];
  const names = new Map(city.tables[level].rows.map(({ values: { id, name } }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const first = new Map<string, string>();
  return file.features.flatMap(({ boundary, path }) => {
    if (boundary.polygons.length === 0) return [];
    const shape = shapeOf(boundary.polygons);
    const other = first.get(shape);
    if (other === undefined) first.set(shape, boundary.id);
    if (other === undefined || other === boundary.id) return [];
    const parameters = { reason: 'same-outline', unit: nameOf(boundary.id), other: nameOf(other) } as const;
    return [jsonProblem(file.document, [...path, 'geometry'], 'W-GEOMETRY', parameters)];
  });
}

/** Features of no unit, of one unit twice, units without an outline, and units with that of another. */
export function checkBoundaries(city: City): Problem[] {
  return BOUNDARY_LEVELS.flatMap((level) => [...unitIds(city, level), ...sameOutlines(city, level)]);
}
