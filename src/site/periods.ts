/** The months, quarters and years that the publication speaks of. */
import type { Publication } from '../domain/publication.ts';
import type { IsoDate, Month } from '../domain/rows.ts';
import { monthOf } from '../domain/time/calendar.ts';
import type { Site } from './site.ts';

/** The years that have an assessment, in order. */
export function assessmentYears({ publication }: Site): string[] {
  return [...new Set(publication.rankings.map((row) => row.period))].filter((period) => period.length === 4).toSorted();
}

/** The months that have a bulletin, in order. */
export function bulletinMonths({ publication }: Site): Month[] {
  return [...new Set(publication.bulletins.map((row) => row.month))].toSorted();
}

/** The quarters that have a ranking, in order. */
export function rankedQuarters({ publication }: Site): string[] {
  return [...new Set(publication.rankings.map((row) => row.period).filter((period) => period.includes('-Q')))].sort();
}

/** The latest quarter that has a ranking; null before the first. */
export function latestQuarter(site: Site): string | null {
  return rankedQuarters(site).at(-1) ?? null;
}

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
