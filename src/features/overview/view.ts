/** Everything that the overview shows, assembled from the publication. */
import type { RateRow } from '../../domain/indicators/rates.ts';
import type { Target } from '../../domain/programme.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { cellGroups, countCells } from '../../site/cells.ts';
import { currentProgress } from '../../site/progress.ts';
import { currentRows } from '../../site/rows.ts';
import { measuresLead, silence } from '../../ui/coverage-notes.ts';
import { byCoverage, placeRows } from '../../ui/place-rows.ts';
import { cityMatrix } from '../../ui/works-matrix.ts';
import { doorsOf } from './doors.ts';
import type { Edition } from '../../site/edition.ts';

/** The latest bulletin: the city's row first, then each district's; null before the first month has ended. */
function lastMonth({ site, words, links }: Edition) {
  const { dataset, publication } = site;
  const month = publication.bulletins.at(-1)?.month;
  if (month === undefined) return null;
  const rows = site.bulletinOf(month);
  const city = rows.find((row) => row.level === 'city');
  if (city === undefined) return null;
  return {
    heading: words.overview.month.heading(month),
    sentence: words.overview.month.sentence(city),
    rows: [
      { ...city, name: words.site.whole(dataset.programme), href: null },
      ...dataset.districts.flatMap(({ id, name }) =>
        rows
          .filter((row) => row.level === 'district' && row.unitId === id)
          .map((row) => ({ ...row, name, href: links.unit({ level: 'district', id: id }) })),
      ),
    ],
  };
}

function fractionOf(row: RateRow | undefined) {
  return { numerator: row?.numerator ?? 0, denominator: row?.denominator ?? 0, rate: row?.rate ?? null };
}

export function overviewOf(edition: Edition) {
  const { site, words, links } = edition;
  const { dataset, publication } = site;
  const { programme } = dataset;
  const { coverage, renovation } = currentRows(site, 'city', programme.city.id);
  const total = coverage.find((row) => row.measure === 'compounds');
  const renovated = renovation.find((row) => row.measure === 'compounds' && row.part === 'all');
  const parts = dataset.districts.map((district) => ({
    name: district.name,
    href: links.unit({ level: 'district', id: district.id }),
    groups: cellGroups(site.subdistrictsIn(district.id), dataset, publication.compounds),
  }));
  const districts = byCoverage(placeRows(edition, 'district', dataset.districts));
  const best = districts[0];
  const last = districts.at(-1);
  const targets: { target: Target; rows: readonly ProgressRow[] }[] = programme.targets.map((target) => ({
    target,
    rows: site.progressOf(target.id),
  }));

  return {
    headline: words.overview.headline(publication.asOf, fractionOf(total), currentProgress(site, 'coverage')),
    renovation: words.overview.renovation(fractionOf(renovated), currentProgress(site, 'renovation')),
    targets,
    parts,
    cellsLead: words.overview.cellsLead({ ...countCells(parts.flatMap((part) => part.groups)) }),
    districts,
    districtsLead:
      best === undefined || last === undefined || districts.length < 2
        ? ''
        : words.overview.districtsLead(best.name, best.coverage, last.name, last.coverage),
    measures: coverage,
    city: total?.rate ?? null,
    measuresLead: measuresLead(edition, coverage),
    matrix: cityMatrix(edition),
    month: lastMonth(edition),
    unreported: silence(edition),
    doors: doorsOf(edition),
  };
}
