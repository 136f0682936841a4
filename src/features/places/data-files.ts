/** The data files of single places. What is made up says so: as the first key, or in the last column. */
import { byIndicator } from '../../domain/indicators/registry.ts';
import type { AggregateLevel, Compound } from '../../domain/rows.ts';
import { asPublished, compoundHistoryCsv, inColumnNames, placeRatesCsv } from '../../publication/place-tables.ts';
import type { Site } from '../../site/site.ts';
import { files } from '../../words/zh-CN/files.ts';
import type { Edition } from '../../site/edition.ts';

type PlaceLevel = Exclude<AggregateLevel, 'city'>;

const CSV = { headers: { 'content-type': 'text/csv; charset=utf-8' } };

/** What stands in every row of a table of made-up rows; null where they are real. */
const markOf = (site: Site): string | null => (site.dataset.programme.demonstration ? files.demonstration.title : null);

/** A JSON file: what it is first, then its content under the names of the published columns. */
function json({ site, words }: Edition, content: object): Response {
  const { asOf, demonstration } = site.dataset.programme;
  const mark = demonstration ? { demonstration: words.site.demonstration } : {};
  return Response.json(inColumnNames({ ...mark, asOf, ...content }));
}

function compoundsBelow(site: Site, level: PlaceLevel, id: string): readonly Compound[] {
  if (level === 'grid') return site.compoundsIn(id);
  const subdistricts = level === 'subdistrict' ? [{ id }] : site.subdistrictsIn(id);
  return subdistricts
    .flatMap((subdistrict) => site.gridsIn(subdistrict.id))
    .flatMap((grid) => site.compoundsIn(grid.id));
}

export function placeCsv(site: Site, level: PlaceLevel, id: string): Response {
  return new Response(
    placeRatesCsv(
      byIndicator((indicator) => site.ratesOf(indicator, level, id)),
      markOf(site),
    ),
    CSV,
  );
}

/** The place, its rates on the as-of date, and its compounds; the series is in the CSV beside it. */
export function placeJson(edition: Edition, level: PlaceLevel, unit: object & { readonly id: string }): Response {
  const { site } = edition;
  const { asOf } = site.publication;
  return json(edition, {
    level,
    unit,
    ...byIndicator((indicator) =>
      site
        .ratesOf(indicator, level, unit.id)
        .filter((row) => row.date === asOf)
        .map((row) => asPublished(indicator, row)),
    ),
    compounds: compoundsBelow(site, level, unit.id).map(({ id, name, gridId }) => {
      const { inScope, covered, renovated } = site.stateOf(id);
      return { id, name, gridId, inScope, covered, renovated };
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
