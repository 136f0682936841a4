/**
 * What the reader sees, as the address has it. It stands after `#`, so that no server is told where anybody looks.
 */
import type { IndicatorId } from '../../../domain/indicators/registry.ts';
import type { IsoDate, LngLat, Measure, Month } from '../../../domain/rows.ts';
import type { AreaLevel } from './area-file.ts';

export type MapLayer = AreaLevel | 'compound';
export type MapMeasure = Measure | 'grids';

export interface MapPlace {
  readonly center: LngLat;
  readonly zoom: number;
}

export interface MapState {
  readonly layer: MapLayer;
  readonly indicator: IndicatorId;
  readonly measure: MapMeasure;
  /** The category of works that renovation is told by; null = all that a compound needs. */
  readonly category: string | null;
  /** Index of the date; the last is the as-of date. */
  readonly date: number;
  /** Index of an earlier date from which the change is told; null = how things stand on the date. */
  readonly from: number | null;
  /** Id of the selected unit of the layer. */
  readonly selected: string | null;
  /** Null = the whole city. */
  readonly place: MapPlace | null;
}

/** The measures that each indicator is published by, as the page hands them over; none of one without data. */
export type RateMenu = Readonly<Record<IndicatorId, readonly MapMeasure[]>>;

/** What there is to choose from: what a state, and so an address, can name. */
export interface MapChoices {
  /** Those of the levels that the city lists, from the largest down, then compounds. */
  readonly layers: readonly MapLayer[];
  /** The one that the map opens with. */
  readonly opening: AreaLevel;
  readonly menu: RateMenu;
  /** The ids of the categories of works; none where no works are kept. */
  readonly categories: readonly string[];
  /** What the dates are called: their months, or the days of the surveys; at least one. */
  readonly months: readonly (Month | IsoDate)[];
}

/** The indicator that is told by categories too. */
export const BY_CATEGORY = 'renovation' satisfies IndicatorId;

/** The name of the file of an indicator's rates by a measure, in all or by one category, without its ending. */
export function rateName(indicator: IndicatorId, measure: MapMeasure, category: string | null = null): string {
  return category === null ? `${indicator}-${measure}` : `${indicator}-${measure}-of-${category}`;
}

/** The file of how far the works of a category have come in each compound. */
export function worksName(category: string): string {
  return `works-${category}`;
}

/** The file of the grids' own rates, by the file of the larger units'. */
export function gridRateName(indicator: IndicatorId, measure: MapMeasure): string {
  return `${rateName(indicator, measure)}-by-grid`;
}

/** The file of the outlines of a level, where the file of areas does not have them. */
export function outlinesName(level: AreaLevel): string {
  return `${level}-outlines`;
}

/** The indicators of a menu that have data, in its order. */
export function indicatorsOf(menu: RateMenu): readonly IndicatorId[] {
  return (Object.keys(menu) as IndicatorId[]).filter((indicator) => menu[indicator].length > 0);
}

/** Whether there is such a rate: the indicator is published by the measure, and a grid is not counted by grids. */
export function isMeasured(menu: RateMenu, indicator: IndicatorId, measure: MapMeasure, layer: MapLayer): boolean {
  return menu[indicator].includes(measure) && (measure !== 'grids' || (layer !== 'grid' && layer !== 'compound'));
}

/** The first view of a city and its series. */
export function firstState({ opening, months }: Pick<MapChoices, 'opening' | 'months'>): MapState {
  return {
    layer: opening,
    indicator: 'coverage',
    measure: 'compounds',
    category: null,
    date: months.length - 1,
    from: null,
    selected: null,
    place: null,
  };
}

/**
 * A state that can be shown: where there is no such rate, compounds are counted. Categories are told by compounds alone, and
 * a single compound has a state and no rate that could change.
 */
export function shownState<State extends MapState>(state: State, menu: RateMenu): State {
  const { indicator, layer, date } = state;
  const category = indicator === BY_CATEGORY ? state.category : null;
  const isShown = category === null && isMeasured(menu, indicator, state.measure, layer);
  const measure = isShown ? state.measure : 'compounds';
  const from = layer === 'compound' || state.from === null || state.from >= date ? null : state.from;
  const isSame = category === state.category && measure === state.measure && from === state.from;
  return isSame ? state : { ...state, category, measure, from };
}

/** The parts of an address. */
const PARTS = ['layer', 'by', 'category', 'measure', 'from', 'month', 'unit', 'at'] as const;
export type AddressPart = (typeof PARTS)[number];

/** Something that an address names and this site does not have. */
export interface Stranger {
  readonly part: AddressPart;
  /** As it is written, where it could be the name of something; null where it is not fit to be repeated. */
  readonly text: string | null;
}

export interface AddressReading {
  /** What is shown: the nearest to what was asked for. */
  readonly state: MapState;
  readonly strangers: readonly Stranger[];
}

/** A part of an address as it may be repeated to whoever opens it: a name's letters, and not a sentence of somebody else's. */
export function stranger(part: AddressPart, text: string): Stranger {
  return { part, text: /^[\w.-]{1,32}$/.test(text) ? text : null };
}

/** The parts of an address after `#`; one that is cut off in the middle of an escape is there, and names nothing. */
function partsOf(hash: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key = '', value = ''] = part.split('=');
    if (key === '' || value === '') continue;
    try {
      parts.set(key, decodeURIComponent(value));
    } catch {
      parts.set(key, value);
    }
  }
  return parts;
}

function placeOf(text: string): MapPlace | null {
  const numbers = text.split(',').map(Number);
  const [lng = NaN, lat = NaN, zoom = NaN] = numbers;
  const isPlace = numbers.length === 3 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return isPlace ? { center: [lng, lat], zoom } : null;
}

/** The date nearest to a month that is not among them: the last one before it, or the first. */
function nearestDate(month: string, months: MapChoices['months']): number {
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(month)) return months.length - 1;
  return Math.max(0, months.filter((known) => known <= month).length - 1);
}

/** Reads an address. What it names and the site does not have is told, and the nearest that there is stands in its place. */
export function parseAddress(hash: string, choices: MapChoices): AddressReading {
  const { layers, menu, categories, months } = choices;
  const parts = partsOf(hash);
  const first = firstState(choices);
  const strangers: Stranger[] = [];
  /** A part's value by what it says; the other one where it says nothing, or nothing that there is. */
  const read = <T>(part: AddressPart, otherwise: T, valueOf: (text: string) => T | null | undefined): T => {
    const text = parts.get(part);
    if (text === undefined) return otherwise;
    const value = valueOf(text);
    if (value !== null && value !== undefined) return value;
    strangers.push(stranger(part, text));
    return otherwise;
  };
  const oneOf =
    <T extends string>(choices: readonly T[]) =>
    (text: string): T | undefined =>
      choices.find((choice) => choice === text);
  const dateOf = (text: string): number | null => (months.includes(text) ? months.indexOf(text) : null);

  const layer = read('layer', first.layer, oneOf(layers));
  const indicator = read('by', first.indicator, oneOf(indicatorsOf(menu)));
  const category = read<string | null>('category', null, oneOf(categories));
  const measure = read('measure', first.measure, oneOf(menu[indicator]));
  const from = read('from', null, dateOf);
  const date = read('month', nearestDate(parts.get('month') ?? '', months), dateOf);
  const selected = read('unit', null, (text) => /^[a-z0-9][a-z0-9-]{0,31}$/.exec(text)?.[0]);
  const place = read('at', null, placeOf);
  // A change is told from the earlier month to the later, whichever is named first.
  const [early, late] = from !== null && from > date ? [date, from] : [from, date];
  const state = { layer, indicator, measure, category, date: late, from: early, selected, place };
  return { state: shownState(state, menu), strangers };
}

/** The address of a state, empty for the first view; what is as at first is left out. */
export function formatAddress(state: MapState, choices: Pick<MapChoices, 'opening' | 'months'>): string {
  const { months } = choices;
  const first = firstState(choices);
  const { place } = state;
  const written: Readonly<Record<AddressPart, string | null>> = {
    layer: state.layer === first.layer ? null : state.layer,
    by: state.indicator === first.indicator ? null : state.indicator,
    category: state.category,
    measure: state.measure === first.measure ? null : state.measure,
    from: state.from === null ? null : (months[state.from] ?? null),
    month: state.date === first.date ? null : (months[state.date] ?? null),
    unit: state.selected,
    at:
      place === null
        ? null
        : `${place.center[0].toFixed(4)},${place.center[1].toFixed(4)},${String(Math.round(place.zoom * 100) / 100)}`,
  };
  const parts = PARTS.flatMap((part) => (written[part] === null ? [] : [`${part}=${written[part]}`]));
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
