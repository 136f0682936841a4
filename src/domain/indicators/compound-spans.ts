/** How each compound's state moves along the dates of a series: what a map with a time slider draws. */
import { nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { IsoDate } from '../rows.ts';
import type { WorksStand } from './condition.ts';
import { changesIn, hasData } from './registry.ts';
import type { StateChange } from './tally.ts';

/** A compound's state from one date of the series until the next span's. */
export interface StateSpan {
  /** Index of the first date it holds on. */
  readonly from: number;
  readonly inScope: boolean;
  readonly covered: boolean;
  readonly stand: WorksStand;
}

/** For each compound its changes, in date order as the indicators give them. */
function byCompound(changes: readonly StateChange[], count: number): readonly (readonly StateChange[])[] {
  const lists: StateChange[][] = Array.from({ length: count }, () => []);
  for (const change of changes) nth(lists, change.compound).push(change);
  return lists;
}

/** The state that the changes have led to by the end of a day. */
function stateAt(changes: readonly StateChange[], date: IsoDate): { counted: boolean; achieved: boolean } {
  let state = { counted: false, achieved: false };
  for (const { on, counted, achieved } of changes) {
    if (on > date) break;
    state = { counted, achieved };
  }
  return state;
}

/**
 * The spans of every compound of `facts`, in the ledger's order, on ascending `dates`. The first span starts at the
 * first date; a span that changes nothing is left out.
 */
export function compoundSpans(facts: Dataset, dates: readonly IsoDate[]): readonly (readonly StateSpan[])[] {
  const count = facts.compounds.length;
  const isKept = hasData(facts, 'renovation');
  const coverage = byCompound(changesIn(facts, 'coverage', null), count);
  const renovation = byCompound(changesIn(facts, 'renovation', null), count);
  return facts.compounds.map((_, compound) => {
    const spans: StateSpan[] = [];
    for (const [from, date] of dates.entries()) {
      const service = stateAt(nth(coverage, compound), date);
      const works = stateAt(nth(renovation, compound), date);
      // A compound in scope that renovation does not count needs nothing.
      const needsNone = isKept && service.counted && !works.counted;
      const stand: WorksStand = works.achieved ? 'done' : needsNone ? 'none_needed' : 'open';
      const span = { from, inScope: service.counted, covered: service.achieved, stand };
      const last = spans[spans.length - 1];
      const isSame = last?.inScope === span.inScope && last.covered === span.covered && last.stand === span.stand;
      if (!isSame) spans.push(span);
    }
    return spans;
  });
}
