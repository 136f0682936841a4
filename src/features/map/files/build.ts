/** The map's files from the ledgers and the publication: run when the site is built, never in a reader's browser. */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { byIndicator, indicatorOf } from '../../../domain/indicators/registry.ts';
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { get, nth } from '../../../domain/lists.ts';
import type { Boundary, Category, Compound, Grid } from '../../../domain/rows.ts';
import { monthOf } from '../../../domain/time/calendar.ts';
import type { Compounds } from '../../../site/compounds.ts';
import type { DatedRate } from '../../../site/rates.ts';
import type { Site } from '../../../site/site.ts';
import type { Unit } from '../../../site/tree.ts';
import { BY_CATEGORY, gridRateName, isMeasured, rateName, type MapMeasure, type RateMenu } from './address.ts';
import type { AreaFile, AreaLevel, GridFile, GridOutlineFile, Outlines } from './area-file.ts';
import { packCompounds, type CompoundFile } from './compound-file.ts';
import { toRuns } from './deltas.ts';
import { packRates, type Rate, type RateFile } from './rate-file.ts';
import { packWorks, type WorksFile } from './works-file.ts';

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

/** The outlines of some levels; null where they have none. */
function outlinesOf({ boundaries }: Pick<Site, 'boundaries'>, levels: readonly AreaLevel[]): Outlines | null {
  const outlined = levels.filter((level) => boundaries.at(level).length > 0);
  if (outlined.length === 0) return null;
  const objects = Object.fromEntries(outlined.map((level) => [level, collection(boundaries.at(level))]));
  return topology(objects, QUANTISED) as Outlines;
}

const FIRST_LEVELS = ['district', 'subdistrict'] as const;

/** What the file of areas asks of the site. */
type AreaSite = Pick<Site, 'tree' | 'boundaries'> & {
  readonly reports: Pick<Site['reports'], 'silent'>;
  readonly periods: Pick<Site['periods'], 'dates'>;
};

/** Every unit, and the outlines that the map opens with; the units of a level are in the order of their ledger. */
export function buildAreas(site: AreaSite): AreaFile {
  const { tree, reports, periods } = site;
  const subdistricts = places(tree.units('subdistrict'));
  const ids = (level: AreaLevel) => toRuns(tree.units(level).map(({ id }) => id));
  const names = (level: AreaLevel) => tree.units(level).map(({ name }) => name);
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
    names: { district: names('district'), subdistrict: names('subdistrict') },
    outlines: outlinesOf(site, FIRST_LEVELS) ?? outlinesOf(site, ['grid']),
  };
}

/** What the grids are called. */
export function buildGrids({ tree }: Pick<Site, 'tree'>): GridFile {
  return { names: tree.units('grid').map(({ name }) => name) };
}

/** The outlines of the grids; none where the map opens with them. */
export function buildGridOutlines(site: Pick<Site, 'boundaries'>): GridOutlineFile {
  const isFirst = FIRST_LEVELS.every((level) => site.boundaries.at(level).length === 0);
  return { outlines: isFirst ? null : outlinesOf(site, ['grid']) };
}

/** The compounds gathered by grid, in the ledger's order within each. `spans` has an entry a compound. */
export function buildCompounds(
  grids: readonly Pick<Grid, 'id'>[],
  compounds: readonly Compound[],
  spans: Compounds['spans'],
): CompoundFile {
  const place = places(grids);
  const entries = compounds.map(({ id, name, unitId: gridId, lngLat }, i) => {
    return { id, name, grid: get(place, gridId), lngLat, spans: spans[i] ?? [] };
  });
  return packCompounds(entries.sort((a, b) => a.grid - b.grid));
}

/** The categories of works that the map tells apart: none where no works are kept. */
export function worksCategories({ kept, works }: Pick<Site, 'kept' | 'works'>): readonly Category[] {
  return kept.works ? works.categories : [];
}

/** The works of a category in the compounds as they are gathered in `buildCompounds`. */
export function buildWorks(
  { tree, works, programme }: Pick<Site, 'tree' | 'works' | 'programme'>,
  category: Category,
): WorksFile {
  const place = places(tree.units('grid'));
  const spans = works.spans(category);
  const entries = tree.compounds.map(({ unitId: gridId }, i) => ({ grid: get(place, gridId), spans: nth(spans, i) }));
  return packWorks(
    entries.sort((a, b) => a.grid - b.grid).map((entry) => entry.spans),
    programme.renovatedWhen,
  );
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

/**
 * Every rate file by its name: of an indicator by a measure one for the larger units, and one for the grids; of each category
 * of works one, by compounds, for the larger units, which are those that it is published for.
 */
export function buildRates(
  site: Pick<Site, 'tree' | 'rates' | 'indicators' | 'kept' | 'works'>,
): Map<string, RateFile> {
  const { tree, rates } = site;
  const menu = rateMenu(site);
  const larger: readonly Unit[] = [tree.city, ...FIRST_LEVELS.flatMap((level) => tree.units(level))];
  const files = new Map<string, RateFile>();
  for (const { indicator, measure } of rateKinds(site)) {
    const series = (unit: Unit): readonly Rate[] | null => {
      const published = rates.seriesByMeasure(unit, indicator).find((one) => one.measure === measure);
      return published?.series.map(mapRate) ?? null;
    };
    const packed = (units: readonly Unit[], first: number) => packRates(units.map(series), SCALES[measure], first);
    files.set(rateName(indicator, measure), packed(larger, 0));
    if (!isMeasured(menu, indicator, measure, 'grid')) continue;
    files.set(gridRateName(indicator, measure), packed(tree.units('grid'), larger.length));
  }
  for (const { id: part } of worksCategories(site)) {
    const series = larger.map((unit) => rates.series(unit, { indicator: BY_CATEGORY, part }).map(mapRate));
    files.set(rateName(BY_CATEGORY, 'compounds', part), packRates(series, SCALES.compounds));
  }
  return files;
}
