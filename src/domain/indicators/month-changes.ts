/**
 * Which compounds are behind a monthly bulletin's counts (contract, section 5): newly covered, newly renovated, and
 * coverage lost between the end of one month and the end of the next.
 */
import { byCodePoint, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { Compound, IsoDate, Month } from '../rows.ts';
import { lastDayOfMonth, shiftMonth } from '../time/calendar.ts';
import { changesIn } from './registry.ts';
import type { StateChange } from './tally.ts';

/** The compounds of one month, in the order of the ledger. */
export interface MonthChanges {
  readonly month: Month;
  /** In scope and covered at this month's end, but not at the last one's. */
  readonly newlyCovered: readonly Compound[];
  /** In scope at both ends, covered at the last and not at this. */
  readonly coverageLost: readonly Compound[];
  /** In scope and renovated at this month's end, but not at the last one's. */
  readonly newlyRenovated: readonly Compound[];
}

/** The states at the end of a month of the compounds that crossed into the numerator within it, or out of it. */
interface Crossing {
  readonly gained: readonly StateChange[];
  readonly lost: readonly StateChange[];
}

/** Which compounds' states differ between two days, in the order of the ledger. `changes` are in date order. */
function crossing(changes: readonly StateChange[], from: IsoDate, to: IsoDate): Crossing {
  const before = new Map<number, StateChange>();
  const after = new Map<number, StateChange>();
  for (const change of changes) {
    if (change.on > to) break;
    if (change.on <= from) before.set(change.compound, change);
    else after.set(change.compound, change);
  }
  const changed = [...after.values()].sort((a, b) => a.compound - b.compound);
  const wasAchieved = (compound: number): boolean => before.get(compound)?.achieved ?? false;
  return {
    gained: changed.filter((is) => is.achieved && !wasAchieved(is.compound)),
    lost: changed.filter((is) => wasAchieved(is.compound) && !is.achieved && is.counted),
  };
}

/** The compounds behind the counts of each of `months`; `facts` are those known on the as-of date. */
export function monthChanges(facts: Dataset, months: readonly Month[]): MonthChanges[] {
  const inOrder = (changes: StateChange[]): StateChange[] => changes.sort((a, b) => byCodePoint(a.on, b.on));
  const coverage = inOrder(changesIn(facts, 'coverage', null));
  const renovation = inOrder(changesIn(facts, 'renovation', null));
  const named = (crossed: readonly StateChange[]): Compound[] =>
    crossed.map(({ compound }) => nth(facts.compounds, compound));
  return months.map((month) => {
    const [from, to] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
    const covered = crossing(coverage, from, to);
    return {
      month,
      newlyCovered: named(covered.gained),
      coverageLost: named(covered.lost),
      newlyRenovated: named(crossing(renovation, from, to).gained),
    };
  });
}
