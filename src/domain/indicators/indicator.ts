/** What it takes to be an indicator: a rate of compounds, published by several measures. */
import type { FactRows, Facts, IsoDate } from '../rows.ts';
import type { StateChange } from './tally.ts';

/** A part that an indicator is broken down by beside its whole: a category of works, say. */
export interface Part {
  readonly id: string;
  readonly name: string;
}

export interface Indicator {
  /** The ledger that its facts stand in: a city that does not keep it has no data of the indicator. */
  readonly ledger: keyof FactRows;
  /**
   * The measures it is published by: the three that any target may be set by, and `grids`, which counts grids all of
   * whose compounds are achieved, where that says something.
   */
  readonly measures: readonly ['compounds', 'households', 'floor_area', ...'grids'[]];
  /** Whether a sub-district that has not reported leaves its numerator open, so that it has an upper rate. */
  readonly open: boolean;
  /** What it is broken down by at the levels above grids, and the name of the table's column for it; null = nothing. */
  readonly parts: { readonly column: string; readonly of: (facts: Facts) => readonly Part[] } | null;
  /**
   * When compounds enter and leave its denominator and its numerator, as a whole (null) or for one of its parts; asked
   * of facts that keep its ledger. It does not depend on the as-of date: later facts have been set aside by then. `asked` are the
   * only days (ascending) on which anybody will look, where they are few: `changesOf` tells no others then.
   */
  readonly changes: (facts: Facts, part: Part | null, asked?: readonly IsoDate[]) => StateChange[];
}
