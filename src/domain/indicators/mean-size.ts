/** How large the compounds with and without a service are: why coverage differs by measure. */
import type { Measure } from '../rows.ts';
import type { RateRow } from './rates.ts';

export interface MeanSize {
  /** Households or m² a compound; null where there is no such compound. */
  readonly covered: number | null;
  readonly uncovered: number | null;
}

/** The mean weight of covered and of uncovered compounds, from one unit's rows of one day. */
export function meanSize(
  rows: readonly Pick<RateRow, 'measure' | 'numerator' | 'denominator'>[],
  weight: Exclude<Measure, 'compounds'>,
): MeanSize {
  const count = rows.find((row) => row.measure === 'compounds');
  const sum = rows.find((row) => row.measure === weight);
  const mean = (total: number, of: number): number | null => (of === 0 ? null : total / of);
  if (count === undefined || sum === undefined) return { covered: null, uncovered: null };
  return {
    covered: mean(sum.numerator, count.numerator),
    uncovered: mean(sum.denominator - sum.numerator, count.denominator - count.numerator),
  };
}
