/** Everything that the renovation page shows. */
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { figuresOn } from '../../charts/frame/figure.ts';
import { nth } from '../../domain/lists.ts';
import { fixed } from '../../ledgers/text/decimals.ts';
import { ownRows } from '../../publication/figure-rows.ts';
import { column, key } from '../../publication/table-columns.ts';
import type { Edition } from '../../site/edition.ts';
import { measureFigure } from '../../ui/measure-figure.ts';
import { stepsFigure } from '../../ui/steps-figure.ts';
import { targetPanel } from '../../ui/target-figure.ts';
import { worksFigure, worksRows } from '../../ui/works-figure.ts';
import { WHOLE } from '../../domain/indicators/rates.ts';
import { provisionalPart } from '../../ui/provisional.ts';
import { extremesOf, firstAndLast, highestFirst } from '../../site/order.ts';

/** The measures in the order in which they are compared, and the mark of each one's line. */
const MEASURES = [
  { measure: 'compounds', mark: 'actual' },
  { measure: 'households', mark: 'second' },
  { measure: 'floor_area', mark: 'third' },
] as const;

/** Of many districts so many of the highest and of the lowest are drawn. */
const MOST_PANELS = 6;

const figuresOf = (edition: Edition) => figuresOn(edition, '/renovation/');
/** What a figure of rates over time has of its table. */
const RATES = ['date', 'level', 'unit_id', 'measure', 'category', 'numerator', 'denominator', 'rate'];

export function renovationView(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const all = site.rates.now(city, { indicator: 'renovation' });
  const works = site.works.matrix(city);
  return {
    headline: words.renovation.headline(site.asOf, all, site.targets.yardstick('renovation')?.latest),
    silence: words.overview.unreported(site.reports.silence()),
    notAccepted:
      site.programme.renovatedWhen === 'accepted'
        ? words.renovation.notAccepted(site.works.unaccepted(city), all)
        : null,
    matrix: {
      heading: words.renovation.matrix.heading(works.rows.length),
      figure: worksFigure(edition, '/renovation/'),
    },
    targets: site.targets.of('renovation').map(({ id }) => ({
      ...targetPanel(edition, '/renovation/', id),
      steps: stepsFigure(
        edition,
        '/renovation/',
        id,
        'MilestoneTable',
        words.renovation.plan.caption(site.targets.progress(id).target.measure),
      ),
    })),
    measures: measuresPart(edition),
    provisional: provisionalPart(edition),
    categories: categoriesPart(edition),
    largest: largestPart(edition),
    costs: costsPart(edition),
  };
}

/** The matrix of each of the largest units, its categories in the order of the city's; null where there is but one. */
function largestPart(edition: Edition) {
  const { site, words, links } = edition;
  const { largest } = site.tree.levels;
  if (!site.tree.hasSeveral(largest)) return null;
  const level = words.level[largest];
  const order = highestFirst(site.works.matrix(site.tree.city).rows, ({ now }) => now.rate).map(
    ({ category }) => category.id,
  );
  const panels = highestFirst(
    site.tree.units(largest).map((unit) => ({
      place: unit,
      unit: { name: unit.name, href: links.unit(unit), rate: site.rates.now(unit, { indicator: 'renovation' }) },
      rows: site.works
        .matrix(unit)
        .rows.toSorted((a, b) => order.indexOf(a.category.id) - order.indexOf(b.category.id)),
    })),
    ({ unit }) => unit.rate.rate,
  );
  const ends = extremesOf(panels, ({ unit }) => unit.rate);
  const drawn = firstAndLast(panels, MOST_PANELS);
  return {
    id: LEDGER_OF_LEVEL[largest],
    heading: words.renovation.matrix.byPlace(level),
    note: drawn.length < panels.length ? words.site.onlyEnds(MOST_PANELS, level) : null,
    figure: figuresOf(edition)({
      chart: 'WorksBars',
      id: `by-${largest}`,
      map: { layer: largest, indicator: 'renovation' },
      title: words.renovation.matrix.byPlaceTitle(ends && { best: ends.best.unit, last: ends.last.unit }),
      subtitle: words.renovation.matrix.byPlaceUnit,
      definition: words.renovation.matrix.unit,
      rows: worksRows(
        edition,
        drawn.map(({ place, rows }) => ({ place, rows })),
      ),
      props: { panels: drawn.map(({ unit, rows }) => ({ unit, rows })), when: site.programme.renovatedWhen },
    }),
  };
}

function measuresPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const points = site.rates.series(city, { indicator: 'renovation' });
  const measures = MEASURES.filter(({ measure }) => site.rates.measures('renovation').includes(measure));
  return {
    heading: words.renovation.measures.heading(measures.length),
    now: measureFigure(edition, figuresOf(edition), city, 'renovation', 'measures-now'),
    figure: figuresOf(edition)({
      chart: 'Lines',
      id: 'by-measure',
      title: words.renovation.measures.linesTitle(
        site.periods.from,
        site.periods.to,
        nth(points, 0),
        nth(points, points.length - 1),
      ),
      subtitle: words.renovation.measures.linesUnit(measures.length),
      rows: {
        table: 'renovation',
        where: { level: ['city'], measure: measures.map(({ measure }) => measure), category: [WHOLE] },
        columns: RATES,
      },
      props: {
        lines: measures.map(({ measure, mark }) => ({
          label: words.measure[measure],
          mark,
          points: site.rates.series(city, { indicator: 'renovation', measure }),
        })),
        isOneRate: true,
        room: 'half' as const,
        provisionalFrom: provisionalPart(edition)?.from,
      },
    }),
  };
}

/** Null where there is but one category, which says what the rate says. */
function categoriesPart(edition: Edition) {
  const { site, words } = edition;
  if (site.works.categories.length < 2) return null;
  const { city } = site.tree;
  const panels = highestFirst(
    site.works.categories.map(({ id, name }) => ({
      name,
      points: site.rates.series(city, { indicator: 'renovation', part: id }),
      rate: site.rates.now(city, { indicator: 'renovation', part: id }),
    })),
    ({ rate }) => rate.rate,
  );
  const ends = extremesOf(panels, ({ rate }) => rate);
  return {
    figure: figuresOf(edition)({
      chart: 'SmallMultiples',
      id: 'by-category',
      title: words.renovation.categories.title(ends),
      subtitle: words.renovation.categories.unit,
      rows: { table: 'renovation', where: { level: ['city'], measure: ['compounds'] }, columns: RATES },
      props: {
        reference: {
          label: words.renovation.categories.all,
          points: site.rates.series(city, { indicator: 'renovation' }),
        },
        panels: panels.map(({ name, points }) => ({ name, points })),
      },
    }),
  };
}

/** Recorded costs by category: no published table has the sums. Null where none is recorded, since nothing is no sum of 0. */
function costsPart(edition: Edition) {
  const { site, words } = edition;
  const { all } = site.works.costs;
  if (all.known === 0) return null;
  const rows = site.works.costs.rows.toSorted((a, b) => b.total - a.total);
  const text = words.renovation.costs;
  const { columns, name } = words.figures;
  return {
    sentence: text.sentence(all.total, all.known, all.unknown),
    figure: figuresOf(edition)({
      chart: 'CostTable',
      isTable: true,
      id: 'costs-by-category',
      title: text.title,
      subtitle: text.unit,
      definition: text.note,
      rows: ownRows(
        rows,
        [
          key('category', (row) => row.category.id),
          key('category_name', (row) => row.category.name),
          column('cost_cny', 'number', (row) => (row.known === 0 ? '' : fixed(row.total, 2))),
          column('works_with_cost', 'integer', (row) => String(row.known)),
          column('works_without_cost', 'integer', (row) => String(row.unknown)),
        ],
        {
          category: columns.category,
          category_name: name,
          cost_cny: columns.cost,
          works_with_cost: columns.worksWithCost,
          works_without_cost: columns.worksWithoutCost,
        },
        words.computedTables,
        site.programme.demonstration,
      ),
      props: { rows, caption: text.unit },
    }),
  };
}
