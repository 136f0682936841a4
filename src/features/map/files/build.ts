/** The map's files from the ledgers and the publication: run when the site is built, never in a reader's browser. */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { MultiPolygon as MultiPolygonArcs, Topology } from 'topojson-specification';
import { byIndicator, indicatorOf } from '../../../domain/indicators/registry.ts';
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { knownParts } from '../../../domain/indicators/tally.ts';
import { get, nth } from '../../../domain/lists.ts';
import type { AggregateLevel, Boundary, Category, Compound } from '../../../domain/rows.ts';
import { monthOf } from '../../../domain/time/calendar.ts';
import { isCountedWhole, type Levels } from '../../../domain/units/levels.ts';
import { MOST_AREAS } from '../../../site/boundaries.ts';
import type { Compounds } from '../../../site/compounds.ts';
import type { DatedRate } from '../../../site/rates.ts';
import type { Site } from '../../../site/site.ts';
import type { Unit } from '../../../site/tree.ts';
import { BY_CATEGORY, gridRateName, isMeasured, rateName, type MapMeasure, type RateMenu } from './address.ts';
import type { AreaFile, AreaLevel, GridFile, OutlineFile, Outlines } from './area-file.ts';
import { packCompounds, type CompoundFile } from './compound-file.ts';
import { toRuns } from './deltas.ts';
import { NO_RATE, packRates, type Rate, type RateFile } from './rate-file.ts';
import { packWorks, type WorksFile } from './works-file.ts';

const places = (units: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(units.map(({ id }, place) => [id, place]));

/** What becomes of collections of outlines, an object a level. */
type CityTopology = Topology<
  Partial<Record<AreaLevel, { type: 'GeometryCollection'; geometries: MultiPolygonArcs[] }>>
>;

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
function outlinesOf(
  { boundaries, tree }: Pick<Site, 'boundaries' | 'tree'>,
  levels: readonly AreaLevel[],
): Outlines | null {
  const outlined = levels.filter((level) => boundaries.at(level).length > 0);
  if (outlined.length === 0) return null;
  const objects = Object.fromEntries(outlined.map((level) => [level, collection(boundaries.at(level))]));
  const { arcs, transform, objects: found } = topology(objects, QUANTISED) as CityTopology;
  const shapes = outlined.map((level) => {
    const byId = new Map(found[level]?.geometries.map((geometry) => [geometry.id, geometry.arcs]));
    return [level, tree.units(level).map(({ id }) => byId.get(id) ?? null)] as const;
  });
  return { arcs, ...(transform === undefined ? {} : { transform }), shapes: Object.fromEntries(shapes) };
}

/**
 * The level that the map opens with, and that its page shows without a script: the reporting one, or the largest where those units
 * are too many to be told apart.
 */
export function openingLevel({ tree }: Pick<Site, 'tree'>): AreaLevel {
  const { largest, reporting } = tree.levels;
  return tree.units(reporting).length <= MOST_AREAS ? reporting : largest;
}

/** The levels whose outlines come with the units: down to the opening one, or further where none of these has any. */
function firstOutlined({ tree, boundaries }: Pick<Site, 'tree' | 'boundaries'>): readonly AreaLevel[] {
  const { listed } = tree.levels;
  const least = listed.indexOf(openingLevel({ tree }));
  const outlined = listed.findIndex((level) => boundaries.at(level).length > 0);
  return listed.slice(0, Math.max(least, outlined) + 1);
}

/** The levels whose outlines come when they are asked for. */
export function lateOutlined(site: Pick<Site, 'tree' | 'boundaries'>): readonly AreaLevel[] {
  const first = firstOutlined(site);
  return site.tree.levels.listed.filter((level) => !first.includes(level) && site.boundaries.at(level).length > 0);
}

/** Whether the names and rates of a level's units come when they are asked for: they are smaller than those that report. */
export const isLate = ({ isSmaller, reporting }: Levels, level: AreaLevel): boolean => isSmaller(level, reporting);

/** What the file of areas asks of the site. */
type AreaSite = Pick<Site, 'tree' | 'boundaries'> & {
  readonly reports: Pick<Site['reports'], 'silent'>;
  readonly periods: Pick<Site['periods'], 'dates'>;
};

/** Every unit, and the outlines that the map opens with; the units of a level are in the order of their ledger. */
export function buildAreas(site: AreaSite): AreaFile {
  const { tree, reports, periods } = site;
  const { listed, reporting, upToReporting } = tree.levels;
  const reporters = places(tree.units(reporting));
  const of = <T>(levels: readonly AreaLevel[], valueOf: (level: AreaLevel, above: AreaLevel) => T) =>
    Object.fromEntries(levels.map((level, i) => [level, valueOf(level, listed[i] ?? level)]));
  const ids = (level: AreaLevel) => toRuns(tree.units(level).map(({ id }) => id));
  const names = (level: AreaLevel) => tree.units(level).map(({ name }) => name);
  const parents = (level: AreaLevel, above: AreaLevel): number[] => {
    const place = places(tree.units(above));
    return tree.units(level).map((unit) => get(place, tree.within(unit, above).id));
  };
  return {
    ids: of(listed, ids),
    parents: of(listed.slice(1), parents),
    silent: periods.dates.map((date) => reports.silent(tree.city, monthOf(date)).map(({ id }) => get(reporters, id))),
    names: of(upToReporting, names),
    outlines: outlinesOf(site, firstOutlined(site)),
  };
}

/** What the grids are called. */
export function buildGrids({ tree }: Pick<Site, 'tree'>): GridFile {
  return { names: tree.units('grid').map(({ name }) => name) };
}

/** The outlines of a level. Throws where it has none. */
export function buildOutlines(site: Pick<Site, 'boundaries' | 'tree'>, level: AreaLevel): OutlineFile {
  const outlines = outlinesOf(site, [level]);
  if (outlines === null) throw new Error(`no ${level} has an outline`);
  return { outlines };
}

/** The compounds gathered by the units that they lie in, in the ledger's order within each. `spans` has an entry a compound. */
export function buildCompounds(
  units: readonly Pick<Unit, 'id'>[],
  compounds: readonly Compound[],
  spans: Compounds['spans'],
): CompoundFile {
  const place = places(units);
  const entries = compounds.map(({ id, name, unitId, lngLat }, i) => {
    return { id, name, unit: get(place, unitId), lngLat, spans: spans[i] ?? [] };
  });
  return packCompounds(entries.sort((a, b) => a.unit - b.unit));
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
  const place = places(tree.units(tree.levels.smallest));
  const spans = works.spans(category);
  const entries = tree.compounds.map(({ unitId }, i) => ({ unit: get(place, unitId), spans: nth(spans, i) }));
  return packWorks(
    entries.sort((a, b) => a.unit - b.unit).map((entry) => entry.spans),
    programme.renovatedWhen,
  );
}

/** An indicator by a measure: one file. */
export interface RateKind {
  readonly indicator: IndicatorId;
  readonly measure: MapMeasure;
}

/**
 * The measures that each of the city's indicators is published by, for units that the map shows and that any compound has; none of one
 * that it has no data of.
 */
export function rateMenu({ indicators, sizes, tree }: Pick<Site, 'indicators' | 'sizes' | 'tree'>): RateMenu {
  const { largest, smallest } = tree.levels;
  const isByGrids = isCountedWhole(smallest) && !isCountedWhole(largest);
  return byIndicator((id) =>
    indicators.includes(id)
      ? indicatorOf(id).measures.filter((measure) => sizes.has(measure) && (measure !== 'grids' || isByGrids))
      : [],
  );
}

/** The rates that a file each is made of. */
export function rateKinds(site: Pick<Site, 'indicators' | 'sizes' | 'tree'>): readonly RateKind[] {
  const menu = rateMenu(site);
  return site.indicators.flatMap((indicator) => menu[indicator].map((measure) => ({ indicator, measure })));
}

/** Areas are published to a tenth of a square metre. */
const SCALES: Readonly<Record<MapMeasure, number>> = { compounds: 1, households: 1, floor_area: 10, grids: 1 };

/** A published rate as the map has it: where its parts are not known there is none. */
export function mapRate(rate: DatedRate): Rate {
  const parts = knownParts(rate);
  return parts === null ? NO_RATE : { ...parts, unknown: Math.max(0, rate.open), small: rate.small };
}

/**
 * Every rate file by its name: of an indicator by a measure one for the units that the map opens with and larger ones, and one
 * for the grids below them; of each category of works one, by compounds, for the units that it is published for.
 */
export function buildRates(
  site: Pick<Site, 'tree' | 'rates' | 'sizes' | 'indicators' | 'kept' | 'works'>,
): Map<string, RateFile> {
  const { tree, rates } = site;
  const menu = rateMenu(site);
  const unitsOf = (levels: readonly AggregateLevel[]) => levels.flatMap((level) => tree.units(level));
  const { all, upToReporting } = tree.levels;
  const larger = unitsOf(['city', ...upToReporting]);
  const files = new Map<string, RateFile>();
  for (const { indicator, measure } of rateKinds(site)) {
    const series = (unit: Unit): readonly Rate[] | null => {
      const published = rates.seriesByMeasure(unit, indicator).find((one) => one.measure === measure);
      return published?.series.map(mapRate) ?? null;
    };
    const packed = (units: readonly Unit[], first: number) => packRates(units.map(series), SCALES[measure], first);
    files.set(rateName(indicator, measure), packed(larger, 0));
    if (!isLate(tree.levels, 'grid') || !isMeasured(menu, indicator, measure, 'grid')) continue;
    files.set(gridRateName(indicator, measure), packed(tree.units('grid'), larger.length));
  }
  for (const { id: part } of worksCategories(site)) {
    const series = unitsOf(all.filter(tree.levels.hasParts)).map((unit) =>
      rates.series(unit, { indicator: BY_CATEGORY, part }).map(mapRate),
    );
    files.set(rateName(BY_CATEGORY, 'compounds', part), packRates(series, SCALES.compounds));
  }
  return files;
}
