/** How far the works of one category have come in every compound, and the rates of places that follow from it. */
import { isSmall } from '../../../domain/indicators/small-numbers.ts';
import type { WorksState } from '../../../domain/indicators/renovation.ts';
import { worksStates } from '../../../domain/indicators/works-matrix.ts';
import type { WorksSpan } from '../../../domain/indicators/works-spans.ts';
import type { Condition } from '../../../domain/indicators/condition.ts';
import type { RenovatedWhen } from '../../../domain/rows.ts';
import { STATE } from './compound-file.ts';
import type { Rate, RateTable } from './rate-file.ts';
import { packStates, type StatesAt, type StateSeries } from './state-series.ts';

/** The compounds in the order of the file of compounds, whatever has been reported. */
export type WorksFile = StateSeries;

/**
 * The mark that stands for each state of works: that of the compound's state that it is most like, so that all that draws
 * compounds, lists and counts them serves for their works too. Words tell them apart.
 */
const MARK_OF_WORKS: Readonly<Record<WorksState, Condition>> = {
  accepted: 'both',
  completed: 'covered',
  under_way: 'renovated',
  not_begun: 'neither',
  exempt: 'exempt',
};

/** What bears the mark of works that are done: the last state that there is. */
const markOfWorks = (state: WorksState, when: RenovatedWhen): Condition =>
  MARK_OF_WORKS[state === when ? 'accepted' : state];

/** The marks that works can bear, and the state that each stands for. */
export const worksOfMarks = (when: RenovatedWhen): ReadonlyMap<Condition, WorksState> =>
  new Map(worksStates(when).map((state) => [markOfWorks(state, when), state]));

export function packWorks(compounds: readonly (readonly WorksSpan[])[], when: RenovatedWhen): WorksFile {
  const codeOf = ({ inScope, state }: WorksSpan): number =>
    inScope ? STATE[markOfWorks(state, when)] : STATE.outOfScope;
  return packStates(
    compounds.map((spans) => spans.map((span) => ({ from: span.from, code: codeOf(span) }))),
    STATE.outOfScope,
  );
}

/** The rates of the grids: compounds accepted of those that need the works. `first` is the number of the first grid's unit. */
export function gridWorksRates(
  statesAt: StatesAt,
  gridOf: Uint32Array,
  grids: { readonly first: number; readonly count: number },
): RateTable {
  let counted: { readonly date: number; readonly accepted: Uint32Array; readonly needed: Uint32Array } | null = null;
  const countAt = (date: number) => {
    const states = new Uint8Array(gridOf.length);
    statesAt(date, states);
    const [accepted, needed] = [new Uint32Array(grids.count), new Uint32Array(grids.count)];
    for (const [i, grid] of gridOf.entries()) {
      const state = states[i];
      if (state === STATE.outOfScope || state === STATE[MARK_OF_WORKS.exempt]) continue;
      needed[grid] = (needed[grid] ?? 0) + 1;
      if (state === STATE[MARK_OF_WORKS.accepted]) accepted[grid] = (accepted[grid] ?? 0) + 1;
    }
    return { date, accepted, needed };
  };
  return {
    at: (unit, date): Rate | null => {
      const grid = unit - grids.first;
      if (grid < 0 || grid >= grids.count) return null;
      if (counted?.date !== date) counted = countAt(date);
      const denominator = counted.needed[grid] ?? 0;
      return { numerator: counted.accepted[grid] ?? 0, denominator, unknown: 0, small: isSmall(denominator) };
    },
  };
}
