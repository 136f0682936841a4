/** Everything that the renovation page shows, assembled from the publication. */
import { rateOf } from '../../domain/indicators/tally.ts';
import { completedNotAccepted, worksCosts } from '../../domain/indicators/works-matrix.ts';
import { sumCny } from '../../domain/money/sum.ts';
import type { AggregateLevel, Measure } from '../../domain/rows.ts';
import { publicationMonths } from '../../site/periods.ts';
import { currentProgress } from '../../site/progress.ts';
import { currentRows } from '../../site/rows.ts';
import type { DatedRate } from '../../site/rows.ts';
import type { Site } from '../../site/site.ts';
import { byRate, cityMatrix, matrixOf } from '../../ui/works-matrix.ts';
import type { Edition } from '../../site/edition.ts';

function seriesBy(site: Site, level: AggregateLevel, id: string, measure: Measure, category: string): DatedRate[] {
  return site
    .ratesOf('renovation', level, id)
    .filter((row) => row.measure === measure && row.part === category)
    .map(({ date, rate }) => ({ date, rate }));
}

export function renovationView(edition: Edition) {
  const { site, words } = edition;
  const { dataset, publication } = site;
  const city = dataset.programme.city.id;
  const today = currentRows(site, 'city', city).renovation;
  const all = today.find((row) => row.measure === 'compounds' && row.part === 'all');
  const fraction = { numerator: all?.numerator ?? 0, denominator: all?.denominator ?? 0, rate: all?.rate ?? null };
  const waiting = completedNotAccepted(publication.compounds);
  const counted = rateOf({ ...fraction, numerator: fraction.numerator + waiting.allCompleted });
  return {
    headline: words.renovation.headline(publication.asOf, fraction, currentProgress(site, 'renovation')),
    notAccepted: words.renovation.notAccepted(waiting, counted, fraction.rate),
    matrix: cityMatrix(edition),
    districts: districtsPart(edition),
    measures: measuresPart(edition),
    categories: categoriesPart(edition),
    targets: dataset.programme.targets
      .filter((target) => target.indicator === 'renovation')
      .map((target) => {
        const rows = site.progressOf(target.id);
        return { target, rows, steps: publication.steps.filter((step) => step.targetId === target.id) };
      }),
    costs: costsPart(edition),
  };
}

function districtsPart(edition: Edition) {
  const { site, words, links } = edition;
  const { dataset, publication } = site;
  const districtOf = new Map(
    dataset.compounds.map((compound) => {
      const { subdistrictId } = site.grid(compound.gridId);
      return [compound.id, site.subdistrict(subdistrictId).districtId] as const;
    }),
  );
  const order = cityMatrix(edition).rows.map((row) => row.category);
  const panels = byRate(
    dataset.districts.map(({ id, name }) => {
      const states = publication.compounds.filter((state) => districtOf.get(state.compoundId) === id);
      return {
        name,
        href: links.unit({ level: 'district', id: id }),
        rate: seriesBy(site, 'district', id, 'compounds', 'all').at(-1)?.rate ?? null,
        rows: matrixOf(site, 'district', id, states).toSorted(
          (a, b) => order.indexOf(a.category) - order.indexOf(b.category),
        ),
      };
    }),
  );
  const best = panels[0];
  const last = panels.findLast((panel) => panel.rate !== null);
  return {
    panels,
    title: best === undefined || last === undefined ? '' : words.renovation.matrix.byDistrictTitle(best, last),
  };
}

function measuresPart({ site, words }: Edition) {
  const city = site.dataset.programme.city.id;
  const marks = [
    ['compounds', 'actual'],
    ['households', 'second'],
    ['floor_area', 'third'],
  ] as const;
  const lines = marks.map(([measure, mark]) => ({
    label: words.measure[measure],
    mark,
    points: seriesBy(site, 'city', city, measure, 'all'),
  }));
  const points = lines[0]?.points ?? [];
  const { from, to } = publicationMonths(site);
  return {
    rows: currentRows(site, 'city', city).renovation.filter((row) => row.part === 'all'),
    lines,
    title: words.renovation.measures.linesTitle(from, to, points[0]?.rate ?? null, points.at(-1)?.rate ?? null),
  };
}

function categoriesPart({ site, words }: Edition) {
  const { programme } = site.dataset;
  const city = programme.city.id;
  const panels = byRate(
    programme.categories.map(({ id, name }) => {
      const points = seriesBy(site, 'city', city, 'compounds', id);
      return { name, points, rate: points.at(-1)?.rate ?? null };
    }),
  );
  const best = panels[0];
  const last = panels.findLast((panel) => panel.rate !== null);
  return {
    panels,
    reference: seriesBy(site, 'city', city, 'compounds', 'all'),
    title: best === undefined || last === undefined ? '' : words.renovation.categories.title(best, last),
  };
}

function costsPart(edition: Edition) {
  const { site, words } = edition;
  const { dataset } = site;
  const { categories } = dataset.programme;
  const rows = worksCosts(dataset.works, categories).map((row) => ({
    ...row,
    name: categories.find((category) => category.id === row.category)?.name ?? row.category,
  }));
  const count = (of: 'known' | 'unknown') => rows.reduce((total, row) => total + row[of], 0);
  return {
    rows: rows.toSorted((a, b) => b.total - a.total),
    sentence: words.renovation.costs.sentence(sumCny(rows.map((row) => row.total)), count('known'), count('unknown')),
  };
}
