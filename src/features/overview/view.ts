/** Everything that the overview shows. */
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Edition } from '../../site/edition.ts';
import { highestFirst } from '../../site/order.ts';
import { comparedFigure } from '../../ui/compared-figure.ts';
import { measureFigure } from '../../ui/measure-figure.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { targetPanel } from '../../ui/target-figure.ts';
import { worksFigure } from '../../ui/works-figure.ts';
import { cellsPart } from './cells.ts';
import { doorsOf } from './doors.ts';

/**
 * The latest bulletin: the city's row first, then each of the largest units', where there are several; null before the first month
 * has ended.
 */
function lastMonth(edition: Edition) {
  const { site, words, links } = edition;
  const month = site.bulletins.latest;
  if (month === null) return null;
  const text = words.overview.month;
  const figure = () =>
    figuresOn(
      edition,
      '/',
    )({
      chart: 'MonthTable',
      isTable: true,
      id: `month-by-${site.tree.levels.largest}`,
      title: text.title(month),
      subtitle: text.caption,
      rows: {
        table: 'bulletins',
        where: { month: [month] },
        columns: [
          'month',
          'level',
          'unit_id',
          'newly_covered',
          'coverage_lost',
          'coverage_change',
          ...(site.kept.works ? ['newly_renovated', 'renovation_change'] : []),
        ],
      },
      props: {
        rows: site.bulletins
          .month(month)
          .map((entry) =>
            entry.unit.level === 'city'
              ? { ...entry, name: words.site.whole(site.programme), href: null }
              : { ...entry, name: entry.unit.name, href: links.unit(entry.unit) },
          ),
      },
    });
  return {
    heading: text.heading(month),
    sentence: text.sentence(site.bulletins.row(month, site.tree.city)),
    figure: site.tree.hasSeveral(site.tree.levels.largest) ? figure() : null,
  };
}

/** What is made up, and the ways to what is real; null where the ledgers are real. */
function opening({ site, words, links }: Edition) {
  if (!site.programme.demonstration) return null;
  const { navigation } = words.record;
  return {
    real: [
      ...(site.record.figures.length > 0 ? [{ name: navigation.published, href: links.page('/published/') }] : []),
      ...(site.replies.proposals.length > 0 ? [{ name: navigation.proposals, href: links.page('/proposals/') }] : []),
    ],
  };
}

/** The largest units side by side; null where there is but one. */
function largestPart(edition: Edition) {
  const { site, words } = edition;
  const { largest } = site.tree.levels;
  if (!site.tree.hasSeveral(largest)) return null;
  const level = words.level[largest];
  return {
    id: LEDGER_OF_LEVEL[largest],
    heading: words.overview.largest(level),
    figure: comparedFigure(edition, figuresOn(edition, '/'), {
      caption: words.places.children(level),
      rows: highestFirst(site.compared(site.tree.city, largest), ({ coverage }) => coverage.rate),
      hasRows: true,
    }),
  };
}

/** The works of the whole city by category; null where they are not kept. */
function worksPart(edition: Edition) {
  const { site, words } = edition;
  if (!site.kept.works) return null;
  return {
    heading: words.renovation.matrix.heading(site.works.matrix(site.tree.city).rows.length),
    figure: worksFigure(edition, '/'),
    more: words.overview.more.renovation(site.works.costs.all.known > 0),
  };
}

export function overviewView(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const coverage = site.rates.now(city, { indicator: 'coverage' });
  return {
    opening: opening(edition),
    headline: words.overview.headline(site.asOf, coverage, site.targets.yardstick('coverage')?.latest),
    renovation: site.kept.works
      ? words.overview.renovation(
          site.rates.now(city, { indicator: 'renovation' }),
          site.targets.yardstick('renovation')?.latest,
        )
      : null,
    targets: site.targets.all.map(({ id }) => targetPanel(edition, '/', id)),
    provisional: provisionalPart(edition),
    cells: cellsPart(edition),
    works: worksPart(edition),
    month: lastMonth(edition),
    largest: largestPart(edition),
    measures: measuresPart(edition),
    unreported: words.overview.unreported(site.reports.silence()),
    doors: doorsOf(edition),
  };
}

/** Coverage by every measure that is known; null where only compounds are counted, of which the headline says all. */
function measuresPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const figure = measureFigure(edition, figuresOn(edition, '/'), city, 'coverage', 'measures-now');
  const { length } = figure.props.rows;
  return length === 1
    ? null
    : {
        heading: words.coverage.measures.heading(length),
        lead: words.coverage.measures.lead(
          site.rates.meanSize(city, 'coverage', 'households'),
          site.grids.areCounted ? site.grids.states(city).partial : null,
        ),
        figure,
        more: words.overview.more.coverage(length),
      };
}
