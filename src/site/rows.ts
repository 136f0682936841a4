/** A unit's published rows: the whole series, and those of the as-of date. */
import type { RateRow } from '../domain/indicators/rates.ts';
import type { AggregateLevel, IsoDate } from '../domain/rows.ts';
import type { Site } from './site.ts';

/** A rate on a day; null where there is no data: the line breaks there. */
export interface DatedRate {
  readonly date: IsoDate;
  readonly rate: number | null;
}

/** The grids' rows by compounds on the as-of date. */
export function currentGridRows({ publication }: Site): RateRow[] {
  return publication.rates.coverage.filter(
    (row) => row.level === 'grid' && row.measure === 'compounds' && row.date === publication.asOf,
  );
}

/** A unit's rates by compounds over the whole series. */
export function seriesOf(
  site: Site,
  level: AggregateLevel,
  id: string,
): { coverage: DatedRate[]; renovation: DatedRate[] } {
  const rate = ({ date, rate }: DatedRate): DatedRate => ({ date, rate });
  return {
    coverage: site
      .ratesOf('coverage', level, id)
      .filter((row) => row.measure === 'compounds')
      .map(rate),
    renovation: site
      .ratesOf('renovation', level, id)
      .filter((row) => row.measure === 'compounds' && row.part === 'all')
      .map(rate),
  };
}

/** A unit's rows on the as-of date. */
export function currentRows(
  site: Site,
  level: AggregateLevel,
  id: string,
): { coverage: RateRow[]; renovation: RateRow[] } {
  const { asOf } = site.publication;
  return {
    coverage: site.ratesOf('coverage', level, id).filter((row) => row.date === asOf),
    renovation: site.ratesOf('renovation', level, id).filter((row) => row.date === asOf),
  };
}
