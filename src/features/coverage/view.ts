/** Everything that the coverage page shows, assembled from the publication. */
import { coverageOfGrids, gridStates } from '../../domain/indicators/grid-groups.ts';
import type { GridRow, GroupRate } from '../../domain/indicators/grid-groups.ts';
import type { RateRow } from '../../domain/indicators/rates.ts';
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Measure } from '../../domain/rows.ts';
import { unitHref } from '../../site/href.ts';
import { publicationMonths } from '../../site/periods.ts';
import { currentGridRows, currentRows, seriesOf } from '../../site/rows.ts';
import type { DatedRate } from '../../site/rows.ts';
import type { Site } from '../../site/site.ts';
import { measuresLead, silence } from '../../ui/coverage-notes.ts';
import { byRate } from '../../ui/works-matrix.ts';
import { zh } from '../../words/zh-CN/common.ts';
import { zhCoverage } from '../../words/zh-CN/coverage.ts';

const ends = (points: readonly DatedRate[]) => ({
  first: points[0]?.rate ?? null,
  last: points.at(-1)?.rate ?? null,
});

function seriesBy(rows: readonly (DatedRate & { readonly measure: Measure | 'grids' })[], measure: Measure | 'grids') {
  return rows.filter((row) => row.measure === measure).map(({ date, rate }): DatedRate => ({ date, rate }));
}

export function coverageView(site: Site) {
  const { dataset, publication } = site;
  const { programme } = dataset;
  const today = currentRows(site, 'city', programme.city.id).coverage;
  const rateBy = (measure: RateRow['measure']) => today.find((row) => row.measure === measure)?.rate ?? null;
  return {
    headline: zhCoverage.headline(publication.asOf, {
      compounds: rateBy('compounds'),
      households: rateBy('households'),
      area: rateBy('floor_area'),
      grids: rateBy('grids'),
    }),
    unknown: silence(site),
    measures: measuresPart(site, today),
    flow: flowPart(site),
    districts: districtsPart(site),
    subdistricts: subdistrictsPart(site),
    grids: gridsPart(site),
    pilot: pilotPart(site),
  };
}

function measuresPart(site: Site, today: readonly RateRow[]) {
  const rows = site.ratesOf('coverage', 'city', site.dataset.programme.city.id);
  const marks = [
    ['compounds', 'actual'],
    ['households', 'second'],
    ['floor_area', 'third'],
    ['grids', 'fourth'],
  ] as const;
  const lines = marks.map(([measure, mark]) => ({ label: zh.measure[measure], mark, points: seriesBy(rows, measure) }));
  const dates = publicationMonths(site);
  return {
    lead: measuresLead(site, today),
    rows: today,
    lines,
    title: zhCoverage.measures.linesTitle(
      dates.from,
      dates.to,
      ends(seriesBy(rows, 'compounds')),
      ends(seriesBy(rows, 'grids')),
    ),
  };
}

function flowPart({ publication }: Site) {
  const flows = publication.bulletins
    .filter((row) => row.level === 'city')
    .map((row) => ({ month: row.month, gained: row.newlyCovered, lost: row.coverageLost }));
  const last = flows.at(-1);
  const sum = (of: 'gained' | 'lost') => flows.reduce((total, flow) => total + flow[of], 0);
  if (last === undefined) return null;
  return {
    flows,
    title: zhCoverage.flow.title(last.month, last.gained, last.lost),
    total: zhCoverage.flow.total(flows[0]?.month ?? last.month, sum('gained'), sum('lost')),
  };
}

function districtsPart(site: Site) {
  const { dataset } = site;
  const panels = byRate(
    dataset.districts.map(({ id, name }) => {
      const points = seriesOf(site, 'district', id).coverage;
      return { name, href: unitHref('district', id), points, rate: points.at(-1)?.rate ?? null };
    }),
  );
  const best = panels[0];
  const last = panels.findLast((panel) => panel.rate !== null);
  return {
    panels,
    reference: seriesOf(site, 'city', dataset.programme.city.id).coverage,
    title: best === undefined || last === undefined ? '' : zhCoverage.districts.title(panels.length, best, last),
  };
}

function subdistrictsPart(site: Site) {
  const { dataset } = site;
  const silent = silentSubdistricts(dataset).length > 0;
  const rate = seriesOf(site, 'city', dataset.programme.city.id).coverage.at(-1)?.rate ?? null;
  const rows = dataset.subdistricts.map(({ id, name, districtId }) => {
    const row = currentRows(site, 'subdistrict', id).coverage.find((candidate) => candidate.measure === 'compounds');
    return {
      name,
      href: unitHref('subdistrict', id),
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
    title: zhCoverage.subdistricts.title(above, rows.length, zh.site.whole(dataset.programme), rate),
    unit: zhCoverage.subdistricts.unit(silent),
  };
}

function gridsPart(site: Site) {
  const { dataset } = site;
  const current = currentGridRows(site);
  const districtOf = new Map(
    dataset.grids.map((grid) => [grid.id, site.subdistrict(grid.subdistrictId).districtId] as const),
  );
  const rateOn = (level: 'city' | 'district', id: string) =>
    currentRows(site, level, id).coverage.find((row) => row.measure === 'grids')?.rate ?? null;
  const total = gridStates(current);
  return {
    title: zhCoverage.grids.title(total),
    lead: zhCoverage.grids.lead(total),
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
function pilotPart(site: Site) {
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
    title: zhCoverage.pilot.title(ours.last, others.last),
    lead: zhCoverage.pilot.lead(publicationMonths(site).from, ours, others),
    lines: [
      { label: zhCoverage.pilot.rest, mark: 'second', points: rest.points },
      { label: zhCoverage.pilot.pilot, mark: 'actual', points: pilot.points },
    ],
    table: (['compounds', 'households', 'floor_area', 'grids'] as const).map(pair),
  };
}
