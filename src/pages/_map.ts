/** What the map shows, assembled from the publication. */
import { cellGroups } from '../charts/cell-groups.ts';
import type { MapFeatures } from '../components/map-features.ts';
import type { Site } from '../dataset.ts';
import { isInForce } from '../domain/coverage.ts';
import type { Boundary, Compound, Measure } from '../domain/model.ts';
import { isInScope } from '../domain/tally.ts';
import { zh } from '../i18n/zh-CN.ts';

/** Five decimals are about a metre: more than a schematic outline or a compound's position is worth. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function rounded(boundary: Boundary | undefined): Boundary['polygons'] {
  return (boundary?.polygons ?? []).map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [round(lng), round(lat)] as const)),
  );
}

const MEASURES: readonly Measure[] = ['compounds', 'households', 'floor_area'];

/** A unit's rates by date, one list a measure. */
function byMeasure(
  rows: readonly { measure: Measure | 'grids'; rate: number | null }[],
): Record<Measure, (number | null)[]> {
  const list = (measure: Measure) =>
    rows
      .filter((row) => row.measure === measure)
      .map((row) => (row.rate === null ? null : Math.round(row.rate * 1000) / 1000));
  const [compounds = [], households = [], floorArea = []] = MEASURES.map(list);
  return { compounds, households, floor_area: floorArea };
}

/** One digit a date: 1 = in scope, +2 = covered, +4 = renovated. */
function statesOf(site: Site, compound: Compound): string {
  const services = site.servicesOf(compound.id);
  const works = site.worksOf(compound.id);
  const { renovated } = site.stateOf(compound.id);
  const needed = works.filter((row) => !row.exempt).map((row) => row.acceptedOn ?? '');
  return site.publication.dates
    .map((date) => {
      if (!isInScope(compound, date)) return 0;
      const covered = services.some((service) => isInForce(service, date));
      return 1 + (covered ? 2 : 0) + (renovated === true && needed.every((day) => day <= date) ? 4 : 0);
    })
    .join('');
}

export function mapFeatures(site: Site): MapFeatures {
  const { dataset, publication } = site;
  const outlines = new Map(dataset.boundaries.subdistricts.map((boundary) => [boundary.id, boundary]));
  return {
    dates: publication.dates,
    subdistricts: dataset.subdistricts.map(({ id, name }) => ({
      id,
      name,
      rates: {
        coverage: byMeasure(site.coverageOf('subdistrict', id)),
        renovation: byMeasure(site.renovationOf('subdistrict', id).filter((row) => row.category === 'all')),
      },
      polygons: rounded(outlines.get(id)),
    })),
    compounds: dataset.compounds.flatMap((compound) => {
      if (compound.lngLat === null) return [];
      const [lng, lat] = compound.lngLat;
      return [[round(lng), round(lat), compound.id, compound.name, statesOf(site, compound)] as const];
    }),
  };
}

export function mapView(site: Site) {
  const { dataset, publication } = site;
  const inScope = publication.compounds.filter((state) => state.inScope);
  const placedIds = new Set(dataset.compounds.filter((c) => c.lngLat !== null).map((c) => c.id));
  const placed = inScope.filter((state) => placedIds.has(state.compoundId));
  return {
    title: zh.map.title({ placed: placed.length, covered: placed.filter((state) => state.covered).length }),
    lead: zh.map.lead + zh.map.noPosition(inScope.length - placed.length),
    groups: cellGroups(dataset.subdistricts, dataset, publication.compounds),
    map: dataset.programme.map,
  };
}
