/** Everything that the renovation page shows. */
import { nth } from '../../domain/lists.ts';
import type { Edition } from '../../site/edition.ts';
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
      title: words.renovation.matrix.title(extremesOf(works.rows, ({ now }) => now)),
      rows: highestFirst(works.rows, ({ now }) => now.rate),
      totals: works.totals,
    },
    targets: site.targets.of('renovation').map(({ id }) => ({
      progress: site.targets.progress(id),
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
function districtsPart({ site, words, links }: Edition) {
  const order = highestFirst(site.works.matrix(site.tree.city).rows, ({ now }) => now.rate).map(
    ({ category }) => category.id,
  );
  const panels = highestFirst(
    site.tree.units('district').map((unit) => ({
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
    panels: drawn,
    note: drawn.length < panels.length ? words.site.onlyEnds(MOST_PANELS, words.level.district) : null,
    title: words.renovation.matrix.byDistrictTitle(ends && { best: ends.best.unit, last: ends.last.unit }),
  };
}

function measuresPart({ site, words }: Edition) {
  const { city } = site.tree;
  const points = site.rates.series(city, { indicator: 'renovation' });
  return {
    rows: site.rates.byMeasure(city, 'renovation'),
    lines: MEASURES.map(({ measure, mark }) => ({
      label: words.measure[measure],
      mark,
      points: site.rates.series(city, { indicator: 'renovation', measure }),
    })),
    title: words.renovation.measures.linesTitle(
      site.periods.from,
      site.periods.to,
      nth(points, 0),
      nth(points, points.length - 1),
    ),
  };
}

function categoriesPart({ site, words }: Edition) {
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
    panels,
    reference: site.rates.series(city, { indicator: 'renovation' }),
    title: words.renovation.categories.title(ends),
  };
}

function costsPart({ site, words }: Edition) {
  const { rows, all } = site.works.costs;
  return {
    rows: rows.toSorted((a, b) => b.total - a.total),
    sentence: words.renovation.costs.sentence(all.total, all.known, all.unknown),
  };
}
