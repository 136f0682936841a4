/** What the map's endpoint serves and the map element draws: kept to what is drawn, because phones load it. */
import type { IndicatorId, IsoDate, LngLat, Measure } from '../domain/model.ts';

export interface MapFeatures {
  /** The dates of the series, in order; every list of rates and every text of states has one entry for each. */
  readonly dates: readonly IsoDate[];
  readonly subdistricts: readonly {
    readonly id: string;
    readonly name: string;
    readonly rates: Readonly<Record<IndicatorId, Readonly<Record<Measure, readonly (number | null)[]>>>>;
    readonly polygons: readonly (readonly (readonly LngLat[])[])[];
  }[];
  /**
   * Longitude, latitude, id, name, and one digit a date: 1 = in scope, +2 = covered, +4 = renovated. Tuples, since a
   * thousand repeated keys weigh more than the data.
   */
  readonly compounds: readonly (readonly [number, number, string, string, string])[];
}

/** Lower limits of the choropleth's five classes; the last class includes 100%. */
export const CLASS_LIMITS: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8];

/** The class of a rate, 0 to 4; null where there is no rate. */
export function classOf(rate: number | null): number | null {
  if (rate === null) return null;
  return CLASS_LIMITS.filter((limit) => rate >= limit).length - 1;
}

/** What a compound's digit says under a layer; null where it is out of scope on that day. */
export function isReached(digit: string | undefined, layer: IndicatorId): boolean | null {
  const bits = Number(digit ?? 0);
  if ((bits & 1) === 0) return null;
  return (bits & (layer === 'coverage' ? 2 : 4)) !== 0;
}

/** What the reader looks at: kept in the address, so that a view can be shared. */
export interface MapChoice {
  readonly layer: IndicatorId;
  readonly measure: Measure;
  readonly date: IsoDate;
}

/** Reads a choice from an address; whatever is missing or unknown takes the default: coverage, compounds, latest. */
export function parseChoice(search: string, dates: readonly IsoDate[]): MapChoice {
  const query = new URLSearchParams(search);
  const measures: readonly Measure[] = ['compounds', 'households', 'floor_area'];
  return {
    layer: query.get('layer') === 'renovation' ? 'renovation' : 'coverage',
    measure: measures.find((measure) => measure === query.get('measure')) ?? 'compounds',
    date: dates.find((date) => date === query.get('date')) ?? dates[dates.length - 1] ?? '',
  };
}

/** Writes a choice as the query of an address. */
export function choiceQuery({ layer, measure, date }: MapChoice): string {
  return `?layer=${layer}&measure=${measure}&date=${date}`;
}
