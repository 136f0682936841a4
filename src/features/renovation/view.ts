/** Everything that the renovation page shows. */
import { figuresOn } from '../../charts/frame/figure.ts';
import { nth } from '../../domain/lists.ts';
import type { Edition } from '../../site/edition.ts';
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
    source: words.site.source(site.programme),
    silence: words.overview.unreported(site.reports.silence()),
    notAccepted: words.renovation.notAccepted(site.works.unaccepted(city), all),
    matrix: {
      heading: words.renovation.matrix.heading(works.rows.length),
      figure: worksFigure(edition, '/renovation/'),
    },
    targets: site.targets.of('renovation').map(({ id }) => ({
      ...targetPanel(edition, '/renovation/', id),
      steps: site.targets.steps(id),
    })),
    measures: measuresPart(edition),
    provisional: provisionalPart(edition),
    categories: categoriesPart(edition),
    districts: districtsPart(edition),
    costs: costsPart(edition),
  };
}

/** The matrix of each district, its categories in the order of the city's. */
function districtsPart(edition: Edition) {
  const { site, words, links } = edition;
  const order = highestFirst(site.works.matrix(site.tree.city).rows, ({ now }) => now.rate).map(
    ({ category }) => category.id,
  );
  const panels = highestFirst(
    site.tree.units('district').map((unit) => ({
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
    note: drawn.length < panels.length ? words.site.onlyEnds(MOST_PANELS, words.level.district) : null,
    figure: figuresOf(edition)({
      chart: 'WorksBars',
      id: 'by-district',
      title: words.renovation.matrix.byDistrictTitle(ends && { best: ends.best.unit, last: ends.last.unit }),
      subtitle: words.renovation.matrix.byDistrictUnit,
      definition: words.renovation.matrix.unit,
      rows: worksRows(
        edition,
        drawn.map(({ place, rows }) => ({ place, rows })),
      ),
      props: { panels: drawn.map(({ unit, rows }) => ({ unit, rows })) },
    }),
  };
}

function measuresPart(edition: Edition) {
  const { site, words } = edition;
  const { city } = site.tree;
  const points = site.rates.series(city, { indicator: 'renovation' });
  return {
    rows: site.rates.byMeasure(city, 'renovation'),
    figure: figuresOf(edition)({
      chart: 'Lines',
      id: 'by-measure',
      title: words.renovation.measures.linesTitle(
        site.periods.from,
        site.periods.to,
        nth(points, 0),
        nth(points, points.length - 1),
      ),
      subtitle: words.renovation.measures.linesUnit,
      rows: {
        table: 'renovation',
        where: { level: ['city'], measure: MEASURES.map(({ measure }) => measure), category: [WHOLE] },
        columns: RATES,
      },
      props: {
        lines: MEASURES.map(({ measure, mark }) => ({
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

function categoriesPart(edition: Edition) {
  const { site, words } = edition;
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

function costsPart({ site, words }: Edition) {
  const { rows, all } = site.works.costs;
  return {
    rows: rows.toSorted((a, b) => b.total - a.total),
    sentence: words.renovation.costs.sentence(all.total, all.known, all.unknown),
  };
}
