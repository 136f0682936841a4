/** Everything the ledgers say, read, checked and complete: what every figure is computed from. */
import type { Programme } from './programme.ts';
import type { Conflict, Proposal, PublishedFigure, RecordSearch, Scheme } from './record/rows.ts';
import type { Boundary, Correction, Facts, Kept, Release } from './rows.ts';

export interface Dataset extends Facts {
  readonly programme: Programme;
  readonly kept: Kept<LedgerId>;
  readonly releases: readonly Release[];
  readonly corrections: readonly Correction[];
  readonly published: readonly PublishedFigure[];
  readonly conflicts: readonly Conflict[];
  readonly searches: readonly RecordSearch[];
  readonly proposals: readonly Proposal[];
  /** The letters that replies use; null where the city keeps no file of them. */
  readonly schemes: readonly Scheme[] | null;
  readonly boundaries: {
    readonly districts: readonly Boundary[];
    readonly subdistricts: readonly Boundary[];
    readonly grids: readonly Boundary[];
  };
}

/** A ledger of rows, by the name that it has in the dataset, in downloads and in references. */
export type LedgerId = Exclude<keyof Dataset, 'programme' | 'kept' | 'proposals' | 'schemes' | 'boundaries'>;
