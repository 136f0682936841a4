/** Everything that the overview shows, assembled from the publication. */
import { cellGroups, countCells, unreportedSubdistricts } from '../charts/cell-groups.ts';
import { unitHref } from '../components/href.ts';
import type { Site } from '../dataset.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Target } from '../domain/model.ts';
import type { ProgressRow } from '../domain/publication.ts';
import { zh } from '../i18n/zh-CN.ts';
import { byCoverage, currentRows, placeRows } from './_place.ts';

/** The first target on an indicator, by whose schedule the headline says "ahead" or "behind". */
function gapOf(site: Site, indicator: Target['indicator']): number | null {
  const target = site.dataset.programme.targets.find((t) => t.indicator === indicator && t.measure === 'compounds');
  return target === undefined ? null : (site.progressOf(target.id).at(-1)?.gap ?? null);
}

export function overviewOf(site: Site) {
  const { dataset, publication } = site;
  const { programme } = dataset;
  const { coverage, renovation } = currentRows(site, 'city', programme.city.id);
  const total = coverage.find((row) => row.measure === 'compounds');
  const renovated = renovation.find((row) => row.measure === 'compounds' && row.category === 'all');
  const parts = dataset.districts.map((district) => ({
    name: district.name,
    href: unitHref('district', district.id),
    groups: cellGroups(site.subdistrictsIn(district.id), dataset, publication.compounds),
  }));
  const districts = byCoverage(placeRows(site, 'district', dataset.districts));
  const best = districts[0];
  const last = districts.at(-1);
  const targets: { target: Target; rows: readonly ProgressRow[] }[] = programme.targets.map((target) => ({
    target,
    rows: site.progressOf(target.id),
  }));

  return {
    headline: zh.overview.headline({
      asOf: publication.asOf,
      total: total?.denominator ?? 0,
      covered: total?.numerator ?? 0,
      rate: total?.rate ?? null,
      gap: gapOf(site, 'coverage'),
    }),
    renovation: renovated === undefined ? '' : zh.overview.renovation({ ...renovated, gap: gapOf(site, 'renovation') }),
    targets,
    parts,
    cellsLead: zh.overview.cellsLead({ ...countCells(parts.flatMap((part) => part.groups)) }),
    districts,
    districtsLead:
      best === undefined || last === undefined || districts.length < 2
        ? ''
        : zh.overview.districtsLead(best.name, best.coverage, last.name, last.coverage),
    measures: coverage,
    city: total?.rate ?? null,
    unreported:
      dataset.reports === null
        ? ''
        : zh.overview.unreported({
            names: unreportedSubdistricts(dataset).map((subdistrict) => subdistrict.name),
            total: dataset.subdistricts.length,
            month: monthOf(publication.asOf),
            upper: total?.rateUpper ?? null,
          }),
  };
}
