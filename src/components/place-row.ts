/** A unit as a row of a comparison table. */
import type { DatedRate } from '../charts/trend-layout.ts';

export interface PlaceRow {
  readonly name: string;
  readonly href: string;
  /** Compounds in scope, and those of them with a service. */
  readonly compounds: number;
  readonly covered: number;
  /** By compounds; null where there is none in scope. */
  readonly coverage: number | null;
  readonly renovation: number | null;
  readonly history: readonly DatedRate[];
  /** Whether a sub-district's report for the current month is missing. */
  readonly silent: boolean;
}
