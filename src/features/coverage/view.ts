/** Everything that the coverage page shows, assembled from the publication. */
import { coverageOfGrids, gridStates } from '../../domain/indicators/grid-groups.ts';
import type { GridRow, GroupRate } from '../../domain/indicators/grid-groups.ts';
import type { RateRow } from '../../domain/indicators/rates.ts';
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Measure } from '../../domain/rows.ts';
import { publicationMonths } from '../../site/periods.ts';
import { currentGridRows, currentRows, seriesOf } from '../../site/rows.ts';
import type { DatedRate } from '../../site/rows.ts';
import { measuresLead, silence } from '../../ui/coverage-notes.ts';
import { byRate } from '../../ui/works-matrix.ts';
import type { Edition } from '../../site/edition.ts';

const ends = (points: readonly DatedRate[]) => ({
  first: points[0]?.rate ?? null,
  last: points.at(-1)?.rate ?? null,
});

function seriesBy(rows: readonly (DatedRate & { readonly measure: Measure | 'grids' })[], measure: Measure | 'grids') {
  return rows.filter((row) => row.measure === measure).map(({ date, rate }): DatedRate => ({ date, rate }));
}

export function coverageView(edition: Edition) {
  const { site, words } = edition;
  const { dataset, publication } = site;
  const { programme } = dataset;
  const today = currentRows(site, 'city', programme.city.id).coverage;
  const rateBy = (measure: RateRow['measure']) => today.find((row) => row.measure === measure)?.rate ?? null;
  return {
    headline: words.coverage.headline(publication.asOf, {
      compounds: rateBy('compounds'),
      households: rateBy('households'),
      area: rateBy('floor_area'),
      grids: rateBy('grids'),
    }),
    unknown: silence(edition),
    measures: measuresPart(edition, today),
    flow: flowPart(edition),
    districts: districtsPart(edition),
    subdistricts: subdistrictsPart(edition),
    grids: gridsPart(edition),
    pilot: pilotPart(edition),
  };
}

function measuresPart(edition: Edition, today: readonly RateRow[]) {
  const { site, words } = edition;
  const rows = site.ratesOf('coverage', 'city', site.dataset.programme.city.id);
  const marks = [
    ['compounds', 'actual'],
    ['households', 'second'],
    ['floor_area', 'third'],
    ['grids', 'fourth'],
  ] as const;
  const lines = marks.map(([measure, mark]) => ({
    label: words.measure[measure],
    mark,
    points: seriesBy(rows, measure),
  }));
  const dates = publicationMonths(site);
  return {
    lead: measuresLead(edition, today),
    rows: today,
    lines,
    title: words.coverage.measures.linesTitle(
      dates.from,
      dates.to,
      ends(seriesBy(rows, 'compounds')),
      ends(seriesBy(rows, 'grids')),
    ),
  };
}

function flowPart(edition: Edition) {
  const { site, words } = edition;
  const { publication } = site;
  const flows = publication.bulletins
    .filter((row) => row.level === 'city')
    .map((row) => ({ month: row.month, gained: row.newlyCovered, lost: row.coverageLost }));
  const last = flows.at(-1);
  const sum = (of: 'gained' | 'lost') => flows.reduce((total, flow) => total + flow[of], 0);
  if (last === undefined) return null;
  return {
    flows,
    title: words.coverage.flow.title(last.month, last.gained, last.lost),
    total: words.coverage.flow.total(flows[0]?.month ?? last.month, sum('gained'), sum('lost')),
  };
}

function districtsPart({ site, words, links }: Edition) {
  const { dataset } = site;
  const panels = byRate(
    dataset.districts.map(({ id, name }) => {
      const points = seriesOf(site, 'district', id).coverage;
      return { name, href: links.unit({ level: 'district', id: id }), points, rate: points.at(-1)?.rate ?? null };
    }),
  );
  const best = panels[0];
  const last = panels.findLast((panel) => panel.rate !== null);
  return {
    panels,
    reference: seriesOf(site, 'city', dataset.programme.city.id).coverage,
    title: best === undefined || last === undefined ? '' : words.coverage.districts.title(panels.length, best, last),
  };
}

function subdistrictsPart({ site, words, links }: Edition) {
  const { dataset } = site;
  const silent = silentSubdistricts(dataset).length > 0;
  const rate = seriesOf(site, 'city', dataset.programme.city.id).coverage.at(-1)?.rate ?? null;
  const rows = dataset.subdistricts.map(({ id, name, districtId }) => {
    const row = currentRows(site, 'subdistrict', id).coverage.find((candidate) => candidate.measure === 'compounds');
    return {
      name,
      href: links.unit({ level: 'subdistrict', id: id }),
      above: site.district(districtId).name,
      numerator: row?.numerator ?? 0,
      denominator: row?.denominator ?? 0,
      rate: row?.rate ?? null,
      upper: row?.rateUpper ?? null,
    };
  });
  const above = rows.filter((row) => row.rate !== null && rate !== null && row.rate > rate).length;
  return {
    rows,
    rate,
    title: words.coverage.subdistricts.title(above, rows.length, words.site.whole(dataset.programme), rate),
    unit: words.coverage.subdistricts.unit(silent),
  };
}

function gridsPart({ site, words }: Edition) {
  const { dataset } = site;
  const current = currentGridRows(site);
  const districtOf = new Map(
    dataset.grids.map((grid) => [grid.id, site.subdistrict(grid.subdistrictId).districtId] as const),
  );
  const rateOn = (level: 'city' | 'district', id: string) =>
    currentRows(site, level, id).coverage.find((row) => row.measure === 'grids')?.rate ?? null;
  const total = gridStates(current);
  return {
    title: words.coverage.grids.title(total),
    lead: words.coverage.grids.lead(total),
    total,
    totalRate: rateOn('city', dataset.programme.city.id),
    rows: byRate(
      dataset.districts.map(({ id, name }) => ({
        name,
        states: gridStates(current.filter((row) => districtOf.get(row.unitId) === id)),
        rate: rateOn('district', id),
      })),
    ),
  };
}

/** Pilot grids against the rest; null where there are none of either. */
function pilotPart({ site, words }: Edition) {
  const { dataset, publication } = site;
  const pilots = new Set(dataset.grids.filter((grid) => grid.pilot).map((grid) => grid.id));
  if (pilots.size === 0 || pilots.size === dataset.grids.length) return null;
  const grids = publication.rates.coverage.filter((row) => row.level === 'grid');
  const group = (rows: readonly GridRow[]) => {
    const rates = coverageOfGrids(rows);
    const today = rates.filter((row) => row.date === publication.asOf);
    return { points: seriesBy(rates, 'compounds'), today };
  };
  const pilot = group(grids.filter((row) => pilots.has(row.unitId)));
  const rest = group(grids.filter((row) => !pilots.has(row.unitId)));
  const [ours, others] = [ends(pilot.points), ends(rest.points)];
  const pair = (measure: GroupRate['measure']) => ({
    measure,
    pilot: pilot.today.find((row) => row.measure === measure),
    rest: rest.today.find((row) => row.measure === measure),
  });
  return {
    title: words.coverage.pilot.title(ours.last, others.last),
    lead: words.coverage.pilot.lead(publicationMonths(site).from, ours, others),
    lines: [
      { label: words.coverage.pilot.rest, mark: 'second' as const, points: rest.points },
      { label: words.coverage.pilot.pilot, mark: 'actual' as const, points: pilot.points },
    ],
    table: (['compounds', 'households', 'floor_area', 'grids'] as const).map(pair),
  };
}
