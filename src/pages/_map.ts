/** What the map shows, assembled from the publication. */
import { cellGroups } from '../charts/cell-groups.ts';
import type { MapFeatures } from '../components/map-features.ts';
import type { Site } from '../dataset.ts';
import type { Boundary } from '../domain/model.ts';
import { zh } from '../i18n/zh-CN.ts';

/** Five decimals are about a metre: more than a schematic outline or a compound's position is worth. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function rounded(boundary: Boundary | undefined): Boundary['polygons'] {
  return (boundary?.polygons ?? []).map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [round(lng), round(lat)] as const)),
  );
}

export function mapFeatures({ dataset, publication, coverageOf, stateOf }: Site): MapFeatures {
  const outlines = new Map(dataset.boundaries.subdistricts.map((boundary) => [boundary.id, boundary]));
  return {
    subdistricts: dataset.subdistricts.map(({ id, name }) => {
      const current = coverageOf('subdistrict', id).filter((row) => row.date === publication.asOf);
      const rate = current.find((row) => row.measure === 'compounds')?.rate ?? null;
      return {
        id,
        name,
        rate: rate === null ? null : Math.round(rate * 1e4) / 1e4,
        polygons: rounded(outlines.get(id)),
      };
    }),
    compounds: dataset.compounds.flatMap(({ id, name, lngLat }) => {
      const state = stateOf(id);
      if (lngLat === null || !state.inScope) return [];
      return [[round(lngLat[0]), round(lngLat[1]), state.covered ? 1 : 0, id, name] as const];
    }),
  };
}

export function mapView(site: Site) {
  const { dataset, publication } = site;
  const features = mapFeatures(site);
  const placed = features.compounds.length;
  const inScope = publication.compounds.filter((state) => state.inScope).length;
  return {
    title: zh.map.title({ placed, covered: features.compounds.filter((compound) => compound[2] === 1).length }),
    lead: zh.map.lead + zh.map.noPosition(inScope - placed),
    groups: cellGroups(dataset.subdistricts, dataset, publication.compounds),
    map: dataset.programme.map,
  };
}
