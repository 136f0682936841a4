/** What stands in the page for a choice of places: a finding, two pictures, one table, the months. Made at build and in the browser alike. */
import { isSmall } from '../../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { LiveWords } from '../../words/live.ts';
import { placesIn, toldSeries, type Choice, type CompareData, type ComparedPlace, type RateSeries } from './data.ts';
import type { ComparedLine } from './lines.ts';

export type CompareIndicator = 'coverage' | 'renovation';
export const COMPARED_INDICATORS: readonly CompareIndicator[] = ['coverage', 'renovation'];

export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** Set back behind the text. */
  readonly of?: string;
}

export interface ComparedPicture {
  readonly indicator: CompareIndicator;
  readonly title: string;
  readonly label: string;
  readonly lines: readonly ComparedLine[];
  /** A row a date, a column a place: the first cell of each is the date. */
  readonly months: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface Comparison {
  readonly headline: string;
  readonly pictures: readonly ComparedPicture[];
  readonly caption: string;
  readonly rows: readonly {
    readonly order: number;
    readonly name: string;
    readonly href: string;
    readonly note: string;
    readonly cells: readonly Cell[];
  }[];
  /** Said where some have too few compounds for a percentage; '' where none has. */
  readonly small: string;
}

type Words = LiveWords<'compare'>['compare'];

const toldOf = (series: RateSeries): ToldRate[] => toldSeries(series, isSmall);
const lastOf = (series: RateSeries): ToldRate | undefined => {
  const all = toldOf(series);
  return all[all.length - 1];
};

function pictureOf(
  data: CompareData,
  chosen: readonly ComparedPlace[],
  indicator: CompareIndicator,
  words: Words,
): ComparedPicture[] {
  const series = [...chosen, data.whole].flatMap((place, i) => {
    const own = place[indicator];
    return own === null ? [] : [{ name: place.name, order: i < chosen.length ? i : null, rates: toldOf(own) }];
  });
  if (series.length < chosen.length + 1) return [];
  const now = series
    .filter(({ order }) => order !== null)
    .flatMap(({ name, rates }) => {
      const rate = rates[rates.length - 1];
      return rate === undefined ? [] : [{ name, rate }];
    });
  const asOf = data.dates[data.dates.length - 1] ?? '';
  const title = words.finding(indicator, now);
  return [
    {
      indicator,
      title,
      label: words.describe(title, asOf, now),
      lines: series.map(({ name, order, rates }) => {
        const rate = rates[rates.length - 1];
        return { name, order, value: rate === undefined ? '' : words.rate(rate), points: rates.map(rateOf) };
      }),
      months: {
        head: [words.date, ...series.map(({ name }) => name)],
        rows: data.dates.map((date, i) => [
          words.day(date),
          ...series.map(({ rates }) => {
            const rate = rates[i];
            return rate === undefined ? '' : words.rate(rate);
          }),
        ]),
      },
    },
  ];
}

/** The choice must be of places that the data have. */
export function comparisonOf(data: CompareData, { key, ids }: Choice, words: Words): Comparison {
  const own = data.lists.find((each) => each.key === key);
  const places = new Map(placesIn(own).map((place) => [place.id, place]));
  const chosen = ids.flatMap((id) => places.get(id) ?? []);
  // What is one of a large place's parts has no rank and no bulletin of its own.
  const isPart = own !== undefined && own.key !== own.level;
  const asOf = data.dates[data.dates.length - 1] ?? '';
  const indicators = COMPARED_INDICATORS.filter((indicator) => data.whole[indicator] !== null);
  const now = chosen.flatMap(({ name, coverage }) => {
    const rate = lastOf(coverage);
    return rate === undefined ? [] : [{ name, rate }];
  });
  const cellOf = (place: ComparedPlace, indicator: CompareIndicator): Cell => {
    const series = place[indicator];
    const rate = series === null ? undefined : lastOf(series);
    if (rate === undefined || rate.denominator === 0) return { text: words.missing };
    return rate.small ? { text: words.rate(rate) } : { text: words.rate(rate), of: words.parts(rate) };
  };
  return {
    headline: words.headline(asOf, now),
    pictures: indicators.flatMap((indicator) => pictureOf(data, chosen, indicator, words)),
    caption: words.caption(own?.name ?? '', asOf),
    rows: chosen.map((place, order) => ({
      order,
      name: place.name,
      href: `${own?.folder ?? ''}${place.id}/`,
      note: place.silence,
      cells: [
        ...indicators.map((indicator) => cellOf(place, indicator)),
        ...(data.rankings === null
          ? []
          : [isPart ? { text: words.notOfGrids } : { text: place.rank ?? words.missing, href: data.rankings.href }]),
        ...(data.bulletin === null
          ? []
          : [isPart ? { text: words.notOfGrids } : { text: data.bulletin.name, href: data.bulletin.href }]),
      ],
    })),
    small: chosen.some(({ coverage }) => lastOf(coverage)?.small === true) ? words.tooSmall : '',
  };
}
