/**
 * What the page of compared places holds of every place that may be chosen: it stands in the page itself, so that both always
 * agree. Of the grids, of which there are many, each district has a file, asked for when one of its grids is.
 */
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { AggregateLevel, IsoDate } from '../../domain/rows.ts';

/** The levels whose places may be compared. */
export type ComparedLevel = Exclude<AggregateLevel, 'city'>;

/** How many places stand side by side. */
export const FEWEST = 2;
export const MOST = 5;

/** A rate by compounds at every date: the compounds that count and those that have it. */
export interface RateSeries {
  readonly of: readonly number[];
  readonly has: readonly number[];
}

export interface ComparedPlace {
  readonly id: string;
  readonly name: string;
  /** The unit above it, by which long lists are grouped; null where that is the city. */
  readonly within: string | null;
  readonly coverage: RateSeries;
  /** Null where the works are not kept. */
  readonly renovation: RateSeries | null;
  /** What is told of its rank, finished; null where there is no ranking. */
  readonly rank: string | null;
  /** What a missing report leaves open, finished; '' where nothing. */
  readonly silence: string;
}

/** The places that may stand side by side: all of a level, or the grids of a district. */
export interface ComparedList {
  /** What an address names it by: `subdistrict`, `grid.d01`. */
  readonly key: string;
  readonly level: ComparedLevel;
  readonly name: string;
  /** Folder of the places' pages. */
  readonly folder: string;
  /** The address of the file that has them, or they themselves. */
  readonly places: string | readonly ComparedPlace[];
}

/** The file of a district's grids. */
export interface GridFile {
  readonly places: readonly ComparedPlace[];
}

/** The places of a list; none before its file has come. */
export const placesIn = (list: ComparedList | undefined): readonly ComparedPlace[] =>
  list === undefined || typeof list.places === 'string' ? [] : list.places;

/** What an address names the list of the small units of a large one by: `grid.d01`. */
export const partsKey = (level: ComparedLevel, around: string): string => `${level}.${around}`;

export interface CompareData {
  readonly dates: readonly IsoDate[];
  /** The whole that lines are compared with. */
  readonly whole: Pick<ComparedPlace, 'name' | 'coverage' | 'renovation'>;
  /** Only lists of two places or more. */
  readonly lists: readonly ComparedList[];
  /** Where ranks and bulletins stand; null where the city has none. */
  readonly rankings: { readonly href: string; readonly name: string } | null;
  readonly bulletin: { readonly href: string; readonly name: string } | null;
}

/** A list by its key, and those of its places that are chosen, in the order of the choice. */
export interface Choice {
  readonly key: string;
  readonly ids: readonly string[];
}

/** The rates of a series, told as readers are: by counts where compounds are few. */
export function toldSeries({ of, has }: RateSeries, isSmall: (compounds: number) => boolean): ToldRate[] {
  return of.map((denominator, i) => ({
    measure: 'compounds',
    numerator: has[i] ?? 0,
    denominator,
    small: isSmall(denominator),
  }));
}
