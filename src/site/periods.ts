/** The months, quarters and years that the publication speaks of. */
import type { Publication } from '../domain/publication.ts';
import type { Frame, IsoDate, Month } from '../domain/rows.ts';
import { calledBy } from '../domain/time/series.ts';

export interface Periods {
  /** The dates of every series: month ends, then the as-of date. */
  readonly dates: readonly IsoDate[];
  /** What the first date and the last are called: their months, or the days of the surveys. */
  readonly from: Month | IsoDate;
  readonly to: Month | IsoDate;
  /** What a date of the series is called. */
  readonly called: (date: IsoDate) => Month | IsoDate;
}

export function periodsOf(
  frame: Pick<Frame, 'observedOn'>,
  { dates, asOf }: Pick<Publication, 'dates' | 'asOf'>,
): Periods {
  const called = calledBy(frame.observedOn !== null);
  return { dates, from: called(dates[0] ?? asOf), to: called(asOf), called };
}
