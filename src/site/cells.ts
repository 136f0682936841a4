/** Sorts compounds into the cells of the "one cell a compound" picture. */
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import type { Compound, Subdistrict } from '../domain/rows.ts';

/** What a cell's colour says; `unknown` = without a service on record in a sub-district that has not reported. */
export type CellState = 'both' | 'covered' | 'renovated' | 'neither' | 'unknown';

export const CELL_STATES: readonly CellState[] = ['both', 'covered', 'renovated', 'neither', 'unknown'];

export interface CellGroup {
  readonly subdistrict: Subdistrict;
  /** Compounds in scope with a service. */
  readonly covered: number;
  /** Compounds in scope. */
  readonly total: number;
  /** The compounds of each state that occurs, in the order of CELL_STATES. */
  readonly cells: readonly { readonly state: CellState; readonly compounds: readonly Compound[] }[];
}

/** A compound that needs no works (renovated is null) is told by its coverage alone. */
export function cellState(state: CompoundState, reported: boolean): CellState {
  if (state.covered) return state.renovated === true ? 'both' : 'covered';
  if (!reported) return 'unknown';
  return state.renovated === true ? 'renovated' : 'neither';
}

/** The group of one sub-district; compounds out of scope have no cell, and null stands for none with one. */
export function cellsIn(
  subdistrict: Subdistrict,
  compounds: readonly { readonly compound: Compound; readonly state: CompoundState }[],
  reported: boolean,
): CellGroup | null {
  const placed = compounds
    .filter(({ state }) => state.inScope)
    .map(({ compound, state }) => ({ compound, state: cellState(state, reported) }));
  if (placed.length === 0) return null;
  const cells = CELL_STATES.map((state) => ({
    state,
    compounds: placed.filter((cell) => cell.state === state).map((cell) => cell.compound),
  })).filter((cell) => cell.compounds.length > 0);
  const covered = placed.filter((cell) => cell.state === 'both' || cell.state === 'covered').length;
  return { subdistrict, covered, total: placed.length, cells };
}

/** How many compounds are in each state. */
export function countCells(groups: readonly CellGroup[]): Record<CellState, number> {
  const counts: Record<CellState, number> = { both: 0, covered: 0, renovated: 0, neither: 0, unknown: 0 };
  for (const cell of groups.flatMap((group) => group.cells)) counts[cell.state] += cell.compounds.length;
  return counts;
}
