/**
 * What the reader sees, as the address has it. It stands after `#`, so that no server is told where anybody looks.
 */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import type { LngLat, Measure, Month } from '../../../domain/rows.ts';
import type { AreaLevel } from './area-file.ts';

export type MapLayer = AreaLevel | 'compound';
export const MAP_LAYERS: readonly MapLayer[] = ['district', 'subdistrict', 'grid', 'compound'];
export type MapMeasure = Measure | 'grids';

export interface MapPlace {
  readonly center: LngLat;
  readonly zoom: number;
}

export interface MapState {
  readonly layer: MapLayer;
  readonly indicator: IndicatorId;
  readonly measure: MapMeasure;
  /** Index of the date; the last is the as-of date. */
  readonly date: number;
  /** Id of the selected unit of the layer. */
  readonly selected: string | null;
  /** Null = the whole city. */
  readonly place: MapPlace | null;
}

/** The measures that each indicator is published by, as the page hands them over; none of one without data. */
export type RateMenu = Readonly<Record<IndicatorId, readonly MapMeasure[]>>;

/** The name of the file of an indicator's rates by a measure, without its ending. */
export function rateName(indicator: IndicatorId, measure: MapMeasure): string {
  return `${indicator}-${measure}`;
}

/** The file of the grids' own rates, by the file of the larger units'. */
export function gridRateName(indicator: IndicatorId, measure: MapMeasure): string {
  return `${rateName(indicator, measure)}-by-grid`;
}

/** The indicators of a menu that have data, in its order. */
export function indicatorsOf(menu: RateMenu): readonly IndicatorId[] {
  return (Object.keys(menu) as IndicatorId[]).filter((indicator) => menu[indicator].length > 0);
}

/** Whether there is such a rate: the indicator is published by the measure, and a grid is not counted by grids. */
export function isMeasured(menu: RateMenu, indicator: IndicatorId, measure: MapMeasure, layer: MapLayer): boolean {
  return menu[indicator].includes(measure) && (measure !== 'grids' || (layer !== 'grid' && layer !== 'compound'));
}

/** The first view of a series whose last date has the index `lastDate`. */
export function firstState(lastDate: number): MapState {
  return {
    layer: 'subdistrict',
    indicator: 'coverage',
    measure: 'compounds',
    date: lastDate,
    selected: null,
    place: null,
  };
}

/** A state that can be shown: where there is no such rate, compounds are counted. */
export function shownState<State extends MapState>(state: State, menu: RateMenu): State {
  return isMeasured(menu, state.indicator, state.measure, state.layer) ? state : { ...state, measure: 'compounds' };
}

const oneOf = <T extends string>(value: string | undefined, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value);

/** The parts of an address after `#`; a part written wrongly is as if it were not there. */
function partsOf(hash: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key = '', value = ''] = part.split('=');
    try {
      if (key !== '' && value !== '') parts.set(key, decodeURIComponent(value));
    } catch {
      // A broken escape: an address that somebody cut off.
    }
  }
  return parts;
}

function placeOf(text: string | undefined): MapPlace | null {
  const numbers = (text ?? '').split(',').map(Number);
  const [lng = NaN, lat = NaN, zoom = NaN] = numbers;
  const isPlace = numbers.length === 3 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return isPlace ? { center: [lng, lat], zoom } : null;
}

/** Reads an address. `months` are those of the dates; an unknown month is the last one. */
export function parseAddress(hash: string, months: readonly Month[], menu: RateMenu): MapState {
  const parts = partsOf(hash);
  const first = firstState(months.length - 1);
  const date = months.indexOf(parts.get('month') ?? '');
  const indicator = oneOf(parts.get('by'), indicatorsOf(menu)) ?? first.indicator;
  const state: MapState = {
    layer: oneOf(parts.get('layer'), MAP_LAYERS) ?? first.layer,
    indicator,
    measure: oneOf(parts.get('measure'), menu[indicator]) ?? first.measure,
    date: date < 0 ? first.date : date,
    selected: /^[a-z0-9][a-z0-9-]{0,31}$/.exec(parts.get('unit') ?? '')?.[0] ?? null,
    place: placeOf(parts.get('at')),
  };
  return shownState(state, menu);
}

/** The address of a state, empty for the first view; what is as at first is left out. */
export function formatAddress(state: MapState, months: readonly Month[]): string {
  const first = firstState(months.length - 1);
  const parts: string[] = [];
  if (state.layer !== first.layer) parts.push(`layer=${state.layer}`);
  if (state.indicator !== first.indicator) parts.push(`by=${state.indicator}`);
  if (state.measure !== first.measure) parts.push(`measure=${state.measure}`);
  if (state.date !== first.date) parts.push(`month=${months[state.date] ?? ''}`);
  if (state.selected !== null) parts.push(`unit=${state.selected}`);
  if (state.place !== null) {
    const { center, zoom } = state.place;
    parts.push(`at=${center[0].toFixed(4)},${center[1].toFixed(4)},${String(Math.round(zoom * 100) / 100)}`);
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
