/** Everything that the page of a district, sub-district or grid shows. */
import { locatorView } from '../../charts/locator/locator-view.ts';
import type { ComparedUnit } from '../../site/comparison.ts';
import { linkedCells } from '../../site/cells.ts';
import type { Edition } from '../../site/edition.ts';
import { highestFirst } from '../../site/order.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { count, date, key, rate } from '../../publication/table-columns.ts';
import type { DatedRate } from '../../site/rates.ts';
import type { Site } from '../../site/site.ts';
import type { ListedLevel, Unit } from '../../site/tree.ts';
import { cellRows } from '../../ui/cell-rows.ts';
import { comparedFigure } from '../../ui/compared-figure.ts';
import { measureFigure } from '../../ui/measure-figure.ts';
import { filesOf } from '../../ui/place-files.ts';
import { feedOfPlace } from '../../site/feed-address.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { telephoneOf } from '../../ui/telephone.ts';
import { trailTo } from '../../ui/trail.ts';
import type { CompoundGroup } from './CompoundTable.astro';
import { moneyPart } from './money.ts';
import { ownReporter } from '../../ui/own-reporter.ts';
import { placeFigures } from './figures.ts';
import { peersPart } from './peers.ts';

/** A sub-district of more compounds leaves them to its grids' pages. */
const MOST_COMPOUNDS = 300;
/** In a table of more units the line of each one's past is left to its page. */
const MOST_LINES = 100;

/** A unit below the city. */
type Listed = Unit & { readonly level: ListedLevel };

export function placeView(edition: Edition, level: ListedLevel, id: string) {
  const { site, words } = edition;
  const { programme } = site;
  const unit: Listed = { ...site.tree.unit(level, id), level };
  const city = site.rates.now(site.tree.city, { indicator: 'coverage' });
  const whole = words.site.whole(programme);
  const telephone = telephoneOf(programme, words);
  return {
    id,
    level,
    files: filesOf(edition, unit),
    feed: feedOfPlace(site, unit),
    demonstration: programme.demonstration,
    name: unit.name,
    trail: trailTo(edition, unit),
    headline: words.places.coverageSentence({
      name: unit.name,
      asOf: site.asOf,
      rate: site.rates.now(unit, { indicator: 'coverage' }),
      city,
      whole,
    }),
    lead:
      (site.kept.works ? words.places.renovationSentence(site.rates.now(unit, { indicator: 'renovation' })) : '') +
      words.coverage.modes.clause(
        site.modes.of(unit, 'professional').compounds,
        site.rates.now(unit, { indicator: 'coverage' }),
      ) +
      words.places.silence(ownReporter(edition, unit), site.reports.silence(unit)) +
      words.places.pairings.count(site.compounds.paired(unit)),
    pilot: site.grids.isPilot(unit),
    /** Whether there is anything to say of renovation. */
    hasWorks: site.kept.works,
    cells: cellsPart(edition, unit),
    trend: trendPart(edition, unit),
    provisional: provisionalPart(edition),
    children: childrenPart(edition, unit),
    compounds: compoundsPart(edition, unit),
    compoundsHeading: words.places.children(words.level.compound),
    /** Where compounds are listed that are too many for this page; null where they are few, or are gathered by larger units. */
    compoundsElsewhere: elsewhereOf(edition, unit),
    measures: {
      coverage: measureFigure(edition, placeFigures(edition, unit), unit, 'coverage', 'measures-coverage'),
      renovation: site.kept.works
        ? measureFigure(edition, placeFigures(edition, unit), unit, 'renovation', 'measures-renovation')
        : null,
    },
    categories: !site.tree.levels.hasParts(level) || !site.kept.works ? null : categoriesPart(edition, unit),
    locator: locatorView(edition, unit.name, {
      level,
      id: unit.id,
      outline: unit,
      at: level === site.tree.levels.smallest ? site.compounds.middle(unit) : null,
    }),
    peers: peersPart(edition, unit),
    money: site.kept.subsidies ? moneyPart(edition, unit) : null,
    ways: waysOf(edition, unit),
    ask:
      telephone === null ? null : { text: words.places.ask.place(telephone.text, streetOf(edition, unit)), telephone },
    source: words.site.source(programme),
  };
}

export type PlaceProps = ReturnType<typeof placeView>;

/** What the page of compared places names the list of a place by; null where there is nothing to compare it with. */
function comparedIn({ pages, tree }: Site, place: Listed): string | null {
  if (!pages['/compare/']) return null;
  const { level } = place;
  const { isSmaller, reporting, largest } = tree.levels;
  if (!isSmaller(level, reporting)) return tree.units(level).length > 1 ? level : null;
  const around = tree.within(place, largest);
  return tree.below(around, level).length > 1 ? `${level}.${around.id}` : null;
}

/**
 * The ways from a place to itself elsewhere: on the map, beside others of its level, in the
 * latest ranking where it has a rank, in the latest bulletin.
 */
function waysOf({ site, words, links }: Edition, place: Listed) {
  const { level, id } = place;
  const { latest, scheme, table } = site.rankings;
  const isRanked =
    latest !== null && scheme.levels.includes(level) && table(latest, level).ranked.some(({ unitId }) => unitId === id);
  const month = site.bulletins.latest;
  const compared = comparedIn(site, place);
  return [
    ...(site.pages['/map/']
      ? [{ label: words.places.ways.map, href: links.page(`/map/#layer=${level}&unit=${id}`) }]
      : []),
    ...(compared === null
      ? []
      : [{ label: words.places.ways.compare, href: links.page(`/compare/#level=${compared}&units=${id}`) }]),
    ...(isRanked ? [{ label: words.places.ways.rank, href: links.page(`/rankings/#${level}_${id}`) }] : []),
    ...(month === null
      ? []
      : [{ label: words.papers.bulletin.label(month), href: links.page(`/bulletins/${month}/`) }]),
  ];
}

/** Who reports, and answers, for a place: of a place that is made of such units there are many. */
function streetOf({ site, words }: Edition, unit: Listed): string {
  const { isSmaller, reporting } = site.tree.levels;
  return isSmaller(reporting, unit.level)
    ? words.places.ask.own(words.level[reporting])
    : site.tree.within(unit, reporting).name;
}

/** Whether the page of a unit that reports names its compounds: of many, the pages of the units below do. */
const listsCompounds = (site: Site, unit: Unit): boolean => site.tree.compoundsIn(unit).length <= MOST_COMPOUNDS;

/**
 * The compounds of a unit that reports as cells; those of a larger one by the units that report, drawn where they are many. Null where
 * none is in scope or they are too many, and for smaller units.
 */
function cellsPart(edition: Edition, unit: Listed) {
  const { site, words, links } = edition;
  const { isSmaller, reporting } = site.tree.levels;
  if (isSmaller(unit.level, reporting)) return null;
  if (unit.level === reporting) {
    if (!listsCompounds(site, unit)) return null;
    const [group] = site.compounds.cells(unit);
    return group === undefined ? null : { group };
  }
  const isLinked = listsCompounds(site, unit);
  const parts = site.tree.below(unit, reporting);
  const groups = parts.map((part) => ({
    name: part.name,
    href: links.unit(part),
    counts: site.compounds.cellCounts(part),
    ...(isLinked ? { cells: site.compounds.cells(part).flatMap(linkedCells) } : {}),
  }));
  return {
    figure: placeFigures(
      edition,
      unit,
    )({
      chart: 'CellPicture',
      isTable: true,
      hasEmbed: false,
      id: 'compounds-by-state',
      title: words.overview.cellsTitle(site.compounds.cellCounts(unit), site.kept.works),
      subtitle: words.cells.hint(isLinked),
      rows: cellRows(edition, parts),
      props: {
        caption: words.cells.hint(isLinked),
        parts: [{ name: null, href: null, groups }],
        hasWorks: site.kept.works,
        compoundBase: links.page('/compounds/'),
      },
    }),
  };
}

function trendPart(edition: Edition, unit: Listed) {
  const { site, words } = edition;
  const { called } = site.periods;
  // A place is held against the one that it lies in: a change elsewhere in the city changes no other page.
  const around = site.tree.above(unit).at(-1) ?? site.tree.city;
  const whole = around.level === 'city' ? words.site.whole(site.programme) : around.name;
  const coverage = site.rates.series(unit, { indicator: 'coverage' });
  const [first, last] = [coverage[0], coverage.at(-1)];
  const title =
    first === undefined || last === undefined
      ? words.places.trend
      : words.places.trendTitle({ from: called(first.date), to: called(last.date), first, last });
  const renovation = site.kept.works ? site.rates.series(unit, { indicator: 'renovation' }) : [];
  const outer = site.rates.series(around, { indicator: 'coverage' });
  const lines = [
    {
      mark: 'actual' as const,
      label: words.places.coverage,
      column: words.places.coverageRate,
      points: coverage,
    },
    ...(site.kept.works
      ? [
          {
            mark: 'second' as const,
            label: words.places.renovation,
            column: words.places.renovationRate,
            points: renovation,
          },
        ]
      : []),
    {
      mark: 'reference' as const,
      label: whole,
      column: words.places.wholeCoverageRate(whole),
      points: outer,
    },
  ];
  return placeFigures(
    edition,
    unit,
  )({
    chart: 'Lines',
    id: `trend-${unit.id}`,
    title,
    subtitle: words.places.trendMeasure(whole, site.kept.works),
    definition:
      words.site.coverageDefinition(site.rates.measures('coverage')) +
      (site.kept.works ? words.site.renovationDefinition : ''),
    rows:
      unit.level === site.tree.levels.largest
        ? trendRows(edition, [
            { unit, indicator: 'coverage', points: coverage },
            { unit, indicator: 'renovation', points: renovation },
            { unit: around, indicator: 'coverage', points: outer },
          ])
        : null,
    props: {
      label: words.places.trendLabel(unit.name, title),
      room: 'half' as const,
      lines,
      provisionalFrom: provisionalPart(edition)?.from,
    },
  });
}

/** Series of several indicators, which no published table has together. */
function trendRows(
  { site, words }: Edition,
  series: readonly { readonly unit: Unit; readonly indicator: string; readonly points: readonly DatedRate[] }[],
) {
  return ownRows(
    series.flatMap(({ unit, indicator, points }) => points.map((point) => ({ unit, indicator, ...point }))),
    [
      date('date', (row) => row.date),
      key('level', (row) => row.unit.level),
      key('unit_id', (row) => row.unit.id),
      key('unit_name', (row) => row.unit.name),
      key('indicator', (row) => row.indicator),
      count('numerator', (row) => row.numerator, 'compounds'),
      count('denominator', (row) => row.denominator, 'compounds'),
      rate('rate', (row) => row.rate),
    ],
    { ...words.computedTables.common, ...words.figures.columns, unit_name: words.figures.name },
    words.computedTables,
    site.programme.demonstration,
  );
}

/** The works of a place by category. */
function categoriesPart(edition: Edition, unit: Listed) {
  const { site, words } = edition;
  const { rows } = site.works.matrix(unit);
  if (rows.length === 0) return null;
  return placeFigures(
    edition,
    unit,
  )({
    chart: 'CategoryTable',
    isTable: true,
    id: 'works-by-category',
    title: words.places.worksTitle(unit.name),
    subtitle: words.places.worksLead,
    rows: {
      table: 'renovation',
      where: {
        level: [unit.level],
        unit_id: [unit.id],
        date: [site.asOf],
        measure: ['compounds'],
        category: rows.map(({ category }) => category.id),
      },
      columns: ['date', 'level', 'unit_id', 'measure', 'category', 'numerator', 'denominator', 'rate'],
    },
    props: { rows },
  });
}

/** The units that a place is made of, as a table; null where they are compounds. */
function childrenPart(edition: Edition, unit: Listed) {
  const { site, words } = edition;
  const figures = placeFigures(edition, unit);
  const light = (rows: readonly ComparedUnit[]): readonly ComparedUnit[] =>
    rows.length > MOST_LINES ? rows.map((row) => ({ ...row, history: [] })) : rows;
  const { below, isSmaller, reporting, largest } = site.tree.levels;
  const level = below(unit.level);
  if (level === 'compound') return null;
  const rows = site.compared(unit, level);
  const isOfReporters = isSmaller(reporting, unit.level);
  return comparedFigure(edition, figures, {
    caption: words.places.children(words.level[level]),
    rows: light(isOfReporters ? highestFirst(rows, ({ coverage }) => coverage.rate) : rows),
    hasRows: unit.level === largest,
  });
}

/** The compounds of a place by smallest units, as long as they are few; the rest are on the pages of the level below, where there is one. */
function compoundsPart(edition: Edition, unit: Listed): readonly CompoundGroup[] {
  const { isSmaller, reporting, smallest } = edition.site.tree.levels;
  if (isSmaller(reporting, unit.level)) return [];
  const isElsewhere = unit.level === reporting && unit.level !== smallest && !listsCompounds(edition.site, unit);
  return isElsewhere ? [] : compoundGroups(edition, unit);
}

/** What is said where the compounds of a unit that reports are listed by the units below alone. */
function elsewhereOf({ site, words }: Edition, unit: Listed): string | null {
  const { below, reporting } = site.tree.levels;
  const level = below(unit.level);
  return unit.level !== reporting || level === 'compound' || listsCompounds(site, unit)
    ? null
    : words.places.compoundsBelow(words.level[level]);
}

/** The compounds of a place by smallest units; those of such a unit have no heading. */
function compoundGroups({ site, words, links }: Edition, unit: Listed): CompoundGroup[] {
  const { smallest } = site.tree.levels;
  return site.tree.below(unit, smallest).map((part) => {
    const { numerator, denominator } = site.rates.now(part, { indicator: 'coverage' });
    return {
      heading:
        unit.level === smallest
          ? null
          : { name: part.name, href: links.unit(part), summary: words.cells.countLong(numerator, denominator) },
      compounds: site.tree.compoundsIn(part).map((compound) => {
        const { service, accepted, needed, inScope } = site.compounds.state(compound.id);
        return {
          name: compound.name,
          href: links.unit({ level: 'compound', id: compound.id }),
          service: service === null ? null : (service.firm ?? words.serviceMode[service.mode]),
          accepted,
          needed,
          inScope,
        };
      }),
    };
  });
}
