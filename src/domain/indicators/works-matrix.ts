/** How far the remediation works have come: categories by state, what is completed but not accepted, and recorded costs. */
import { sumCny } from '../money/sum.ts';
import type { Category, RenovatedWhen, Works } from '../rows.ts';
import type { CompoundState } from './compound-state.ts';
import type { WorksState } from './renovation.ts';
import { worksState } from './renovation.ts';

export type WorksCounts = Readonly<Record<WorksState, number>>;

/** One category of the matrix: how many compounds are in each state; the five add up to the compounds in scope. */
export interface MatrixRow {
  readonly category: string;
  readonly counts: WorksCounts;
}

/** What a count of completions would add to a count of acceptances. */
export interface Unaccepted {
  /** Category items completed and not accepted. */
  readonly items: number;
  /** Compounds with at least one such item. */
  readonly compounds: number;
  /** Compounds all of whose needed categories are completed, at least one of them not accepted. */
  readonly allCompleted: number;
}

/** Recorded costs of one category's works that have begun, CNY. */
export interface CostRow {
  readonly category: string;
  readonly total: number;
  /** Begun works with a recorded cost, and without one. */
  readonly known: number;
  readonly unknown: number;
}

/** The states from done to not needed. */
const WORKS_STATES: readonly WorksState[] = ['accepted', 'completed', 'under_way', 'not_begun', 'exempt'];

/** The states that there are, from done to not needed: where completion counts, nothing lies beyond it. */
export const worksStates = (when: RenovatedWhen): readonly WorksState[] =>
  when === 'accepted' ? WORKS_STATES : WORKS_STATES.filter((state) => state !== 'accepted');

const NONE: WorksCounts = { accepted: 0, completed: 0, under_way: 0, not_begun: 0, exempt: 0 };

/** Counts compounds in scope by category and state, in the programme's order of categories. */
export function worksMatrix(states: readonly CompoundState[], categories: readonly Category[]): MatrixRow[] {
  const inScope = states.filter((state) => state.inScope);
  return categories.map(({ id }) => {
    const counts = { ...NONE };
    for (const { category, state } of inScope.flatMap(({ works }) => works)) if (category === id) counts[state] += 1;
    return { category: id, counts };
  });
}

/** All rows of a matrix added up: category items by state. */
export function totalCounts(rows: readonly MatrixRow[]): WorksCounts {
  const total = { ...NONE };
  for (const { counts } of rows) for (const state of WORKS_STATES) total[state] += counts[state];
  return total;
}

/** Completed is not accepted: how much of it there is, among compounds in scope. */
export function completedNotAccepted(states: readonly CompoundState[]): Unaccepted {
  const waiting = states.filter((state) => state.inScope && state.works.some((item) => item.state === 'completed'));
  const done: readonly WorksState[] = ['accepted', 'completed', 'exempt'];
  return {
    items: waiting.reduce((sum, { works }) => sum + works.filter((item) => item.state === 'completed').length, 0),
    compounds: waiting.length,
    allCompleted: waiting.filter(({ works }) => works.every((item) => done.includes(item.state))).length,
  };
}

const isBegun = (row: Works): boolean => !['exempt', 'not_begun'].includes(worksState(row, 'accepted'));

/**
 * Adds up the recorded costs of works that have begun, those in compounds since removed included: the money was spent.
 * A cost that is not recorded counts as unknown, never as 0.
 */
export function worksCosts(works: readonly Works[], categories: readonly Category[]): CostRow[] {
  return categories.map(({ id }) => {
    const begun = works.filter((row) => row.category === id && isBegun(row));
    const known = begun.flatMap((row) => (row.costCny === null ? [] : [row.costCny]));
    return {
      category: id,
      total: sumCny(known),
      known: known.length,
      unknown: begun.length - known.length,
    };
  });
}
