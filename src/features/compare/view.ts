/** Everything that the page of compared places shows: all places that may be chosen, and the first choice worked out. */
import type { Edition } from '../../site/edition.ts';
import type { DatedRate } from '../../site/rates.ts';
import type { Unit } from '../../site/tree.ts';
import {
  COMPARED_LEVELS,
  FEWEST,
  type CompareData,
  type ComparedLevel,
  type ComparedPlace,
  type RateSeries,
} from './data.ts';
import { firstChoice } from './address.ts';
import { comparisonOf, headsOf, type Comparison } from './model.ts';

export interface ComparePageProps {
  readonly data: CompareData;
  readonly first: Comparison;
  readonly heads: readonly string[];
  readonly source: string;
  readonly download: string;
}

const columnsOf = (rates: readonly DatedRate[]): RateSeries => ({
  of: rates.map(({ denominator }) => denominator),
  has: rates.map(({ numerator }) => numerator),
});

function ratesOf({ site }: Edition, unit: Unit): Pick<ComparedPlace, 'coverage' | 'renovation'> {
  return {
    coverage: columnsOf(site.rates.series(unit, { indicator: 'coverage' })),
    renovation: site.kept.works ? columnsOf(site.rates.series(unit, { indicator: 'renovation' })) : null,
  };
}

/** What is told of the ranks of a level in the last quarter, finished, by the places' ids; null where the city has no ranking. */
function ranksOf({ site, words }: Edition, level: ComparedLevel): ReadonlyMap<string, string> | null {
  const { latest } = site.rankings;
  if (latest === null) return null;
  const { ranked, small, total } = site.rankings.table(latest, level);
  return new Map([
    ...ranked.map(({ unit, rank, provisional }) => [unit.id, words.compare.rankNow(rank, total, provisional)] as const),
    ...small.map(({ unit }) => [unit.id, words.compare.rankSmall] as const),
  ]);
}

function placesOf(edition: Edition, level: ComparedLevel): ComparedPlace[] {
  const { site, words } = edition;
  const ranks = ranksOf(edition, level);
  return site.tree.units(level).map((unit) => {
    const above = site.tree.above(unit).at(-1);
    return {
      id: unit.id,
      name: unit.name,
      within: above === undefined || above.level === 'city' ? null : above.name,
      ...ratesOf(edition, unit),
      rank: ranks === null ? null : (ranks.get(unit.id) ?? words.compare.rankNone),
      silence: words.places.silence(level, site.reports.silence(unit)),
    };
  });
}

function dataOf(edition: Edition): CompareData {
  const { site, words, links } = edition;
  const { latest } = site.rankings;
  const month = site.bulletins.latest;
  return {
    dates: site.periods.dates,
    whole: { name: words.site.whole(site.programme), ...ratesOf(edition, site.tree.city) },
    levels: COMPARED_LEVELS.filter((level) => site.tree.units(level).length >= FEWEST).map((level) => ({
      level,
      folder: links.page(`/${level}s/`),
      places: placesOf(edition, level),
    })),
    rankings:
      latest === null
        ? null
        : { href: links.page(`/rankings/${latest}/`), name: words.compare.rankHead(words.format.period(latest)) },
    bulletin: month === null ? null : { href: links.page(`/bulletins/${month}/`), name: words.format.month(month) },
  };
}

export function compareView(edition: Edition): ComparePageProps {
  const { site, words, links } = edition;
  const data = dataOf(edition);
  return {
    data,
    first: comparisonOf(data, firstChoice(data), words.compare),
    heads: headsOf(data, words.compare),
    source: words.site.source(site.programme),
    download: links.file('/data/coverage.csv'),
  };
}
