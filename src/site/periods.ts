/** The months, quarters and years that the publication speaks of. */
import type { Publication } from '../domain/publication.ts';
import type { IsoDate, Month } from '../domain/rows.ts';
import { monthOf } from '../domain/time/calendar.ts';

export interface Periods {
  /** The dates of every series: month ends, then the as-of date. */
  readonly dates: readonly IsoDate[];
  /** The months of the first date and the last. */
  readonly from: Month;
  readonly to: Month;
}

export function periodsOf({ dates, asOf }: Pick<Publication, 'dates' | 'asOf'>): Periods {
  return { dates, from: monthOf(dates[0] ?? asOf), to: monthOf(asOf) };
}
