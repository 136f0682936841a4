/** Everything that the page of compared places shows: all places that may be chosen, and the first choice worked out. */
import { markedFile, type MarkedFile } from '../../publication/content-name.ts';
import { marked } from '../../publication/place-answers.ts';
import type { Parts } from '../../domain/indicators/tally.ts';
import type { ListedLevel } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { ownReporter } from '../../ui/own-reporter.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';
import type { Unit } from '../../site/tree.ts';
import {
  FEWEST,
  partsKey,
  type CompareData,
  type ComparedLevel,
  type ComparedList,
  type ComparedPlace,
  type GridFile,
  type RateSeries,
} from './data.ts';
import { firstChoice } from './address.ts';
import { COMPARED_INDICATORS, comparisonOf, type Comparison } from './model.ts';

export interface ComparePageProps {
  readonly data: CompareData;
  readonly first: Comparison;
  /** Which places may be chosen, and where the pages of each are found. */
  readonly lead: string;
  readonly pagesLead: string;
  readonly heads: readonly string[];
  readonly source: string;
  readonly download: string;
  readonly isSurveyed?: boolean;
}

type Source = Pick<Edition, 'site' | 'words'>;

const columnsOf = (rates: readonly Parts[]): RateSeries => ({
  of: rates.map(({ denominator }) => denominator),
  has: rates.map(({ numerator }) => numerator),
});

function ratesOf({ site }: Source, unit: Unit): Pick<ComparedPlace, 'coverage' | 'renovation'> {
  return {
    coverage: columnsOf(site.rates.series(unit, { indicator: 'coverage' })),
    renovation: site.kept.works ? columnsOf(site.rates.series(unit, { indicator: 'renovation' })) : null,
  };
}

/** What is told of the ranks of a level in the last quarter, finished, by the places' ids; null where the city has no ranking. */
function ranksOf({ site, words }: Source, level: ComparedLevel): ReadonlyMap<string, string> | null {
  const { latest } = site.rankings;
  if (latest === null || site.tree.levels.isSmaller(level, site.tree.levels.reporting)) return null;
  const { ranked, small, total } = site.rankings.table(latest, level);
  return new Map([
    ...ranked.map(
      ({ unit, rank, provisional }) => [unit.id, words.comparePage.rankNow(rank, total, provisional)] as const,
    ),
    ...small.map(({ unit }) => [unit.id, words.comparePage.rankSmall] as const),
  ]);
}

function placesOf(source: Source, level: ComparedLevel, units: readonly Unit[]): ComparedPlace[] {
  const { site, words } = source;
  const ranks = ranksOf(source, level);
  return units.map((unit) => {
    const above = site.tree.above(unit).at(-1);
    return {
      id: unit.id,
      name: unit.name,
      within: above === undefined || above.level === 'city' ? null : above.name,
      ...ratesOf(source, unit),
      rank: ranks === null ? null : (ranks.get(unit.id) ?? words.comparePage.rankNone),
      silence: words.places.silence(ownReporter(source, unit), site.reports.silence(unit)),
    };
  });
}

/** The small units of a large one. */
interface PartList {
  readonly level: ListedLevel;
  readonly around: Unit;
  readonly file: MarkedFile;
}

const made = new WeakMap<Site, readonly PartList[]>();

/**
 * The largest units whose smallest ones (below those that report: grids) may be compared, each with the file of them, which says
 * first where they are made up; made once for a site, whatever the language.
 */
function partLists(source: Source): readonly PartList[] {
  const { site, words } = source;
  const known = made.get(site);
  if (known !== undefined) return known;
  const mark = site.programme.demonstration ? words.site.demonstration : null;
  const { listed, largest, reporting, isSmaller } = site.tree.levels;
  const levels = site.pages['/compare/'] ? listed.filter((level) => isSmaller(level, reporting)) : [];
  const lists = levels.flatMap((level) =>
    site.tree.units(largest).flatMap((around): PartList[] => {
      const units = site.tree.below(around, level);
      if (units.length < FEWEST) return [];
      const content: GridFile = { places: placesOf(source, level, units) };
      return [{ level, around, file: markedFile(`${LEDGER_OF_LEVEL[level]}-${around.id}`, marked(mark, content)) }];
    }),
  );
  made.set(site, lists);
  return lists;
}

/** The files of this page, named as they lie below `/compare/`. */
export const compareFiles = (source: Source): readonly MarkedFile[] => partLists(source).map(({ file }) => file);

/** The levels whose units are compared over the whole city. */
function levelsCompared({ site }: Source): readonly ListedLevel[] {
  const { listed, reporting, isSmaller } = site.tree.levels;
  return listed.filter((level) => !isSmaller(level, reporting) && site.tree.units(level).length >= FEWEST);
}

function dataOf(edition: Edition): CompareData {
  const { site, words, links } = edition;
  const { latest } = site.rankings;
  const month = site.bulletins.latest;
  return {
    dates: site.periods.dates,
    whole: { name: words.site.whole(site.programme), ...ratesOf(edition, site.tree.city) },
    lists: [
      ...levelsCompared(edition).map((level): ComparedList => ({
        key: level,
        level,
        name: words.level[level],
        folder: links.page(`/${LEDGER_OF_LEVEL[level]}/`),
        places: placesOf(edition, level, site.tree.units(level)),
      })),
      ...partLists(edition).map(({ level, around, file }): ComparedList => ({
        key: partsKey(level, around.id),
        level,
        name: words.comparePage.partsOf(around.name, words.level[level]),
        folder: links.page(`/${LEDGER_OF_LEVEL[level]}/`),
        places: links.file(`/compare/${file.name}.json`),
      })),
    ],
    rankings:
      latest === null
        ? null
        : { href: links.page(`/rankings/${latest}/`), name: words.comparePage.rankHead(words.format.period(latest)) },
    bulletin: month === null ? null : { href: links.page(`/bulletins/${month}/`), name: words.format.month(month) },
  };
}

/** The heads of the table's columns. */
function headsOf(data: CompareData, { compare, comparePage }: Edition['words']): readonly string[] {
  return [
    comparePage.place,
    ...COMPARED_INDICATORS.filter((indicator) => data.whole[indicator] !== null).map(
      (indicator) => compare.indicator[indicator],
    ),
    ...(data.rankings === null ? [] : [data.rankings.name]),
    ...(data.bulletin === null ? [] : [comparePage.bulletin]),
  ];
}

/** What is told of the places that may be chosen: those of the whole city, and those of a large one that are compared among themselves. */
function leadsOf(edition: Edition): Pick<ComparePageProps, 'lead' | 'pagesLead'> {
  const { site, words } = edition;
  const { largest, smallest, reporting, isSmaller } = site.tree.levels;
  const partsIn = (level: ListedLevel) => ({ whole: words.level[level], part: words.level[smallest] });
  return {
    lead: words.comparePage.lead(
      levelsCompared(edition).map((level) => words.level[level]),
      partLists(edition).length === 0 ? null : partsIn(largest),
    ),
    pagesLead: words.comparePage.pagesLead(isSmaller(smallest, reporting) ? partsIn(reporting) : null),
  };
}

export function compareView(edition: Edition): ComparePageProps {
  const { site, words, links } = edition;
  const data = dataOf(edition);
  return {
    data,
    first: comparisonOf(data, firstChoice(data), words.compare),
    ...leadsOf(edition),
    heads: headsOf(data, words),
    source: words.site.source(site.programme),
    download: links.file('/data/coverage.csv'),
    ...(site.programme.observedOn === null ? {} : { isSurveyed: true }),
  };
}
