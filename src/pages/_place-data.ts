/** The data files of single places. What is made up says so: as the first key, or in the last column. */
import type { Site } from '../dataset.ts';
import type { AggregateLevel, Compound } from '../domain/model.ts';
import { zh } from '../i18n/zh-CN.ts';
import { compoundHistoryCsv, placeRatesCsv } from '../publication/place-tables.ts';

type PlaceLevel = Exclude<AggregateLevel, 'city'>;

const CSV = { headers: { 'content-type': 'text/csv; charset=utf-8' } };

function frame(site: Site): object {
  const { asOf, demonstration } = site.dataset.programme;
  return { ...(demonstration ? { demonstration: zh.site.demonstration } : {}), as_of: asOf };
}

export function placeCsv(site: Site, level: PlaceLevel, id: string): Response {
  const { demonstration } = site.dataset.programme;
  return new Response(placeRatesCsv(site.coverageOf(level, id), site.renovationOf(level, id), demonstration), CSV);
}

/** The place, its parent, and its rates on the as-of date; the series is in the CSV beside it. */
export function placeJson(site: Site, level: PlaceLevel, unit: object & { readonly id: string }): Response {
  const { asOf } = site.publication;
  return Response.json({
    ...frame(site),
    level,
    unit,
    coverage: site.coverageOf(level, unit.id).filter((row) => row.date === asOf),
    renovation: site.renovationOf(level, unit.id).filter((row) => row.date === asOf),
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
  return new Response(
    compoundHistoryCsv(compound.id, historyOf(site, compound), site.dataset.programme.demonstration),
    CSV,
  );
}

export function compoundJson(site: Site, compound: Compound): Response {
  const { inScope, covered, renovated, works } = site.stateOf(compound.id);
  return Response.json({
    ...frame(site),
    compound,
    state: { inScope, covered, renovated, works },
    ...historyOf(site, compound),
  });
}
