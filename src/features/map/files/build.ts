/** The map's files from the ledgers and the publication: run when the site is built, never in a reader's browser. */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { byIndicator, indicatorOf } from '../../../domain/indicators/registry.ts';
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { get } from '../../../domain/lists.ts';
import type { Boundary, Compound, Grid } from '../../../domain/rows.ts';
import { monthOf } from '../../../domain/time/calendar.ts';
import type { Compounds } from '../../../site/compounds.ts';
import type { DatedRate } from '../../../site/rates.ts';
import type { Site } from '../../../site/site.ts';
import type { Unit } from '../../../site/tree.ts';
import { rateName, type MapMeasure, type RateMenu } from './address.ts';
import { AREA_LEVELS, type AreaFile, type AreaLevel } from './area-file.ts';
import { packCompounds, type CompoundFile } from './compound-file.ts';
import { toRuns } from './deltas.ts';
import { packRates, type Rate, type RateFile } from './rate-file.ts';

const places = (units: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(units.map(({ id }, place) => [id, place]));

/** Outlines are drawn to one ten-thousandth of the city's width: a few metres. */
const QUANTISED = 1e4;

function collection(boundaries: readonly Boundary[]): FeatureCollection<MultiPolygon> {
  const features = boundaries.map(({ id, polygons }): Feature<MultiPolygon> => {
    const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])));
    return { type: 'Feature', id, properties: null, geometry: { type: 'MultiPolygon', coordinates } };
  });
  return { type: 'FeatureCollection', features };
}

/** What the file of areas asks of the site. */
type AreaSite = Pick<Site, 'tree' | 'boundaries'> & {
  readonly reports: Pick<Site['reports'], 'silent'>;
  readonly periods: Pick<Site['periods'], 'dates'>;
};

/** Every unit and its outline; the units of a level are in the order of their ledger. */
export function buildAreas({ tree, boundaries, reports, periods }: AreaSite): AreaFile {
  const isEmpty = AREA_LEVELS.every((level) => boundaries.at(level).length === 0);
  const outlines = isEmpty
    ? null
    : (topology(
        {
          district: collection(boundaries.at('district')),
          subdistrict: collection(boundaries.at('subdistrict')),
          grid: collection(boundaries.at('grid')),
        },
        QUANTISED,
      ) as unknown as Topology<Record<AreaLevel, GeometryCollection>>);
  const subdistricts = places(tree.units('subdistrict'));
  const ids = (level: AreaLevel) => toRuns(tree.units(level).map(({ id }) => id));
  const parents = (level: AreaLevel, above: AreaLevel): number[] => {
    const place = places(tree.units(above));
    return tree.units(level).map((unit) => get(place, tree.within(unit, above).id));
  };
  return {
    ids: { district: ids('district'), subdistrict: ids('subdistrict'), grid: ids('grid') },
    parents: { subdistrict: parents('subdistrict', 'district'), grid: parents('grid', 'subdistrict') },
    silent: periods.dates.map((date) =>
      reports.silent(tree.city, monthOf(date)).map(({ id }) => get(subdistricts, id)),
    ),
    outlines,
  };
}

/** The compounds gathered by grid, in the ledger's order within each. `spans` has an entry a compound. */
export function buildCompounds(
  grids: readonly Pick<Grid, 'id'>[],
  compounds: readonly Compound[],
  spans: Compounds['spans'],
): CompoundFile {
  const place = places(grids);
  const entries = compounds.map(({ id, gridId, lngLat }, i) => {
    return { id, grid: get(place, gridId), lngLat, spans: spans[i] ?? [] };
  });
  return packCompounds(entries.sort((a, b) => a.grid - b.grid));
}

/** An indicator by a measure: one file. */
export interface RateKind {
  readonly indicator: IndicatorId;
  readonly measure: MapMeasure;
}

/** The measures that each of the city's indicators is published by; none of one that it has no data of. */
export function rateMenu({ indicators }: Pick<Site, 'indicators'>): RateMenu {
  return byIndicator((id) => (indicators.includes(id) ? indicatorOf(id).measures : []));
}

/** The rates that a file each is made of. */
export function rateKinds({ indicators }: Pick<Site, 'indicators'>): readonly RateKind[] {
  return indicators.flatMap((indicator) => indicatorOf(indicator).measures.map((measure) => ({ indicator, measure })));
}

/** Areas are published to a tenth of a square metre. */
const SCALES: Readonly<Record<MapMeasure, number>> = { compounds: 1, households: 1, floor_area: 10, grids: 1 };

/** A published rate as the map has it. */
export const mapRate = ({ numerator, denominator, open, small }: DatedRate): Rate => ({
  numerator,
  denominator,
  unknown: Math.max(0, open),
  small,
});

/** Every rate file by its name. */
export function buildRates(site: Pick<Site, 'tree' | 'rates' | 'indicators'>): Map<string, RateFile> {
  const { tree, rates } = site;
  const units: readonly Unit[] = [tree.city, ...AREA_LEVELS.flatMap((level) => tree.units(level))];
  return new Map(
    rateKinds(site).map(({ indicator, measure }) => {
      const series = units.map((unit) => {
        const published = rates.seriesByMeasure(unit, indicator).find((one) => one.measure === measure);
        return published?.series.map(mapRate) ?? null;
      });
      return [rateName(indicator, measure), packRates(series, SCALES[measure])];
    }),
  );
}
