/** The data files of single places. What is made up says so: as the first key, or in the last column. */
import { byIndicator } from '../../domain/indicators/registry.ts';
import type { Compound } from '../../domain/rows.ts';
import { asPublished, compoundHistoryCsv, inColumnNames, placeRatesCsv } from '../../publication/place-tables.ts';
import type { Site } from '../../site/site.ts';
import type { ListedLevel } from '../../site/tree.ts';
import { files } from '../../words/zh-CN/files.ts';
import type { Edition } from '../../site/edition.ts';

const CSV = { headers: { 'content-type': 'text/csv; charset=utf-8' } };

/** What stands in every row of a table of made-up rows; null where they are real. */
const markOf = (site: Site): string | null => (site.dataset.programme.demonstration ? files.demonstration.title : null);

/** A JSON file: what it is first, then its content under the names of the published columns. */
function json({ site, words }: Edition, content: object): Response {
  const { asOf, demonstration } = site.dataset.programme;
  const mark = demonstration ? { demonstration: words.site.demonstration } : {};
  return Response.json(inColumnNames({ ...mark, asOf, ...content }));
}

export function placeCsv(site: Site, level: ListedLevel, id: string): Response {
  return new Response(
    placeRatesCsv(
      byIndicator((indicator) => site.rates.rows({ level, id }, indicator)),
      markOf(site),
    ),
    CSV,
  );
}

/** The place, its rates on the as-of date, and its compounds; the series is in the CSV beside it. */
export function placeJson(edition: Edition, level: ListedLevel, id: string): Response {
  const { site } = edition;
  const { tree } = site;
  return json(edition, {
    level,
    unit: { district: tree.district, subdistrict: tree.subdistrict, grid: tree.grid }[level](id),
    ...byIndicator((indicator) =>
      site.rates
        .rows({ level, id }, indicator)
        .filter((row) => row.date === site.asOf)
        .map((row) => asPublished(indicator, row)),
    ),
    compounds: tree.compoundsIn({ level, id }).map((compound) => {
      const { inScope, covered, renovated } = site.compounds.state(compound.id);
      return { id: compound.id, name: compound.name, gridId: compound.gridId, inScope, covered, renovated };
    }),
  });
}

function historyOf(site: Site, compound: Compound) {
  return {
    services: site
      .servicesOf(compound.id)
      .map((row) => ({ ...row, firm: row.firmId === null ? null : site.firm(row.firmId).name })),
    works: site.worksOf(compound.id),
    pairings: site.pairingsOf(compound.id),
  };
}

export function compoundCsv(site: Site, compound: Compound): Response {
  return new Response(compoundHistoryCsv(compound.id, historyOf(site, compound), markOf(site)), CSV);
}

export function compoundJson(edition: Edition, compound: Compound): Response {
  const { site } = edition;
  const { inScope, covered, renovated, works } = site.stateOf(compound.id);
  return json(edition, {
    compound: { ...compound, lngLat: undefined },
    state: { inScope, covered, renovated, works },
    ...historyOf(site, compound),
  });
}
