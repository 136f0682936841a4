/** The map's files from the ledgers and the publication: run when the site is built, never in a reader's browser. */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { compoundSpans } from '../../../domain/indicators/compound-spans.ts';
import { WHOLE } from '../../../domain/indicators/rates.ts';
import type { RateRow } from '../../../domain/indicators/rates.ts';
import { byIndicator, INDICATOR_IDS, indicatorOf } from '../../../domain/indicators/registry.ts';
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import { get } from '../../../domain/lists.ts';
import type { Dataset } from '../../../domain/model.ts';
import type { Publication } from '../../../domain/publication.ts';
import type { AggregateLevel, Boundary } from '../../../domain/rows.ts';
import { unitKey } from '../../../domain/units/hierarchy.ts';
import { rateName, type MapMeasure, type RateMenu } from './address.ts';
import { AREA_LEVELS, type AreaFile, type AreaLevel } from './area-file.ts';
import { packCompounds, type CompoundFile } from './compound-file.ts';
import { toRuns } from './deltas.ts';
import { packRates, type Rate, type RateFile } from './rate-file.ts';

type Units = Pick<Dataset, 'districts' | 'subdistricts' | 'grids'>;

/** The units of a level in the order of their ledger, which is the order in the map's files. */
export function unitsOf(units: Units, level: AreaLevel): readonly { readonly id: string; readonly name: string }[] {
  return { district: units.districts, subdistrict: units.subdistricts, grid: units.grids }[level];
}

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

export function buildAreas(dataset: Dataset): AreaFile {
  const { boundaries } = dataset;
  const isEmpty = AREA_LEVELS.every((level) => boundaries[`${level}s`].length === 0);
  const outlines = isEmpty
    ? null
    : (topology(
        {
          district: collection(boundaries.districts),
          subdistrict: collection(boundaries.subdistricts),
          grid: collection(boundaries.grids),
        },
        QUANTISED,
      ) as unknown as Topology<Record<AreaLevel, GeometryCollection>>);
  const [districts, subdistricts] = [places(dataset.districts), places(dataset.subdistricts)];
  return {
    ids: {
      district: toRuns(dataset.districts.map(({ id }) => id)),
      subdistrict: toRuns(dataset.subdistricts.map(({ id }) => id)),
      grid: toRuns(dataset.grids.map(({ id }) => id)),
    },
    parents: {
      subdistrict: dataset.subdistricts.map(({ districtId }) => get(districts, districtId)),
      grid: dataset.grids.map(({ subdistrictId }) => get(subdistricts, subdistrictId)),
    },
    outlines,
  };
}

/** The compounds gathered by grid, in the ledger's order within each. */
export function buildCompounds(dataset: Dataset, dates: Publication['dates']): CompoundFile {
  const spans = compoundSpans(dataset, dates);
  const grids = places(dataset.grids);
  const entries = dataset.compounds.map(({ id, gridId, lngLat }, i) => {
    return { id, grid: get(grids, gridId), lngLat, spans: spans[i] ?? [] };
  });
  return packCompounds(entries.sort((a, b) => a.grid - b.grid));
}

/** An indicator by a measure: one file. */
export interface RateKind {
  readonly indicator: IndicatorId;
  readonly measure: MapMeasure;
}

/** The measures that each indicator is published by. */
export const RATE_MENU: RateMenu = byIndicator((id) => indicatorOf(id).measures);

export const RATE_KINDS: readonly RateKind[] = INDICATOR_IDS.flatMap((indicator) =>
  RATE_MENU[indicator].map((measure) => ({ indicator, measure })),
);

/** Areas are published to a tenth of a square metre. */
const SCALES: Readonly<Record<MapMeasure, number>> = { compounds: 1, households: 1, floor_area: 10, grids: 1 };

function rateOfRow({ numerator, denominator, rateUpper }: RateRow): Rate {
  return { numerator, denominator, unknown: rateUpper === null ? 0 : Math.max(0, rateUpper * denominator - numerator) };
}

/** Every rate file by its name. */
export function buildRates(dataset: Dataset, publication: Publication): Map<string, RateFile> {
  const lists = new Map<string, Rate[]>();
  const add = (name: string, row: RateRow): void => {
    const key = `${name}/${unitKey(row.level, row.unitId)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [rateOfRow(row)]);
    else list.push(rateOfRow(row));
  };
  for (const indicator of INDICATOR_IDS) {
    for (const row of publication.rates[indicator]) {
      if (row.part === WHOLE) add(rateName(indicator, row.measure), row);
    }
  }
  const units: { level: AggregateLevel; id: string }[] = [
    { level: 'city', id: dataset.programme.city.id },
    ...AREA_LEVELS.flatMap((level) => unitsOf(dataset, level).map(({ id }) => ({ level, id }))),
  ];
  return new Map(
    RATE_KINDS.map((kind) => {
      const name = rateName(kind.indicator, kind.measure);
      const rates = units.map(({ level, id }) => lists.get(`${name}/${unitKey(level, id)}`) ?? null);
      return [name, packRates(rates, SCALES[kind.measure])];
    }),
  );
}
