/** What the page of compared places holds of every place that may be chosen: it stands in the page itself, so that both always agree. */
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { IsoDate } from '../../domain/rows.ts';

/** The levels whose places may be compared. */
export const COMPARED_LEVELS = ['district', 'subdistrict'] as const;
export type ComparedLevel = (typeof COMPARED_LEVELS)[number];

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

export interface CompareData {
  readonly dates: readonly IsoDate[];
  /** The whole that lines are compared with. */
  readonly whole: Pick<ComparedPlace, 'name' | 'coverage' | 'renovation'>;
  /** Only levels of which there are two places or more. */
  readonly levels: readonly {
    readonly level: ComparedLevel;
    /** Folder of the places' pages. */
    readonly folder: string;
    readonly places: readonly ComparedPlace[];
  }[];
  /** Where ranks and bulletins stand; null where the city has none. */
  readonly rankings: { readonly href: string; readonly name: string } | null;
  readonly bulletin: { readonly href: string; readonly name: string } | null;
}

/** A level's places, and those of them that are chosen, in the order of the choice. */
export interface Choice {
  readonly level: ComparedLevel;
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
