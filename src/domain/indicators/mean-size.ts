/** How large the compounds with and without a service are: why coverage differs by measure. */
import type { Measure } from '../rows.ts';
import type { RateRow } from './rates.ts';
import { knownParts, type Parts } from './tally.ts';

export interface MeanSize {
  /** Households or m² a compound; null where there is no such compound, or one whose size is not known. */
  readonly covered: number | null;
  readonly uncovered: number | null;
}

/** The mean weight of covered and of uncovered compounds, from one unit's rows of one day. */
export function meanSize(
  rows: readonly Pick<RateRow, 'measure' | 'numerator' | 'denominator'>[],
  weight: Exclude<Measure, 'compounds'>,
): MeanSize {
  const partsBy = (measure: Measure): Parts | null => {
    const row = rows.find((own) => own.measure === measure);
    return row === undefined ? null : knownParts(row);
  };
  const [count, sum] = [partsBy('compounds'), partsBy(weight)];
  const mean = (total: number, of: number): number | null => (of === 0 ? null : total / of);
  if (count === null || sum === null) return { covered: null, uncovered: null };
  return {
    covered: mean(sum.numerator, count.numerator),
    uncovered: mean(sum.denominator - sum.numerator, count.denominator - count.numerator),
  };
}
