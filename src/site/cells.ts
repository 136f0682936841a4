/** Sorts compounds into the cells of the "one cell a compound" picture. */
import type { CompoundState } from '../domain/indicators/compound-state.ts';
import { CONDITIONS, conditionOf, countConditions, inSilence } from '../domain/indicators/condition.ts';
import type { Condition } from '../domain/indicators/condition.ts';
import type { Compound, UnitRow } from '../domain/rows.ts';

export interface CellGroup {
  /** The unit whose compounds these are: one that reports, so that they are all known, or none is. */
  readonly unit: UnitRow;
  /** Compounds in scope with a service. */
  readonly covered: number;
  /** Compounds in scope. */
  readonly total: number;
  /** The compounds of each condition that occurs, in the order of CONDITIONS. */
  readonly cells: readonly { readonly state: Condition; readonly compounds: readonly Compound[] }[];
}

/** The compounds of a condition, as cells that lead to their pages. */
export interface LinkedCell {
  readonly state: Condition;
  readonly compounds: readonly Pick<Compound, 'id' | 'name'>[];
}

/** A group's cells with no more of each compound than a link needs. */
export function linkedCells({ cells }: CellGroup): LinkedCell[] {
  return cells.map(({ state, compounds }) => ({ state, compounds: compounds.map(({ id, name }) => ({ id, name })) }));
}

/** The group of one unit; compounds out of scope have no cell, and null stands for none with one. */
export function cellsIn(
  unit: UnitRow,
  compounds: readonly { readonly compound: Compound; readonly state: CompoundState }[],
  reported: boolean,
): CellGroup | null {
  const placed = compounds
    .filter(({ state }) => state.inScope)
    .map(({ compound, state }) => {
      const recorded = conditionOf(state);
      return { compound, covered: state.covered, state: reported ? recorded : inSilence(recorded) };
    });
  if (placed.length === 0) return null;
  const cells = CONDITIONS.map((state) => ({
    state,
    compounds: placed.filter((cell) => cell.state === state).map((cell) => cell.compound),
  })).filter((cell) => cell.compounds.length > 0);
  return { unit, covered: placed.filter(({ covered }) => covered).length, total: placed.length, cells };
}

/** How many compounds are in each condition. */
export function countCells(groups: readonly CellGroup[]): Record<Condition, number> {
  return countConditions(
    groups.flatMap(({ cells }) => cells.flatMap(({ state, compounds }) => compounds.map(() => state))),
  );
}
