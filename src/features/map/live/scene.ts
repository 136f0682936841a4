/** What a state shows: the figures of its indicator, measure and date, which map, list, legend and sentences share. */
import { CONDITIONS, inSilence, type Condition } from '../../../domain/indicators/condition.ts';
import { nth } from '../../../domain/lists.ts';
import type { IsoDate } from '../../../domain/rows.ts';
import type { MapLayer } from '../files/address.ts';
import type { AreaLevel } from '../files/area-file.ts';
import { STATE, type CompoundTable } from '../files/compound-file.ts';
import { NO_RATE, type Rate } from '../files/rate-file.ts';
import { classOf, countClasses, RATE_CLASSES, type RateClass } from '../ground/classes.ts';
import type { City } from './city.ts';
import type { RateTables } from './data.ts';
import type { LegendKind, ReaderState } from './store.ts';

interface Figures {
  readonly date: IsoDate;
  /** The rate of a unit by its number in the rate files; the whole is 0. Without data all its parts are 0. */
  readonly rateOf: (unit: number) => Rate;
  /** The class of each area that the layer fills, by id. */
  readonly classes: ReadonlyMap<string, RateClass>;
  /** The places of the sub-districts that had not reported for the month. */
  readonly silent: ReadonlySet<number>;
  /** The state of each compound, by its place in the table. */
  readonly states: Uint8Array;
}

export interface Scene extends Figures {
  readonly state: ReaderState;
}

/** Everyone has reported. */
const NOBODY: ReadonlySet<number> = new Set();

/** The level that a layer is counted by: compounds are spoken of by sub-district. */
export function levelOf(layer: MapLayer): AreaLevel {
  return layer === 'compound' ? 'subdistrict' : layer;
}

/** The name of a state by its code; null for a compound that was not in the ledger. */
export function pointStateOf(code: number): Condition | null {
  return CONDITIONS.find((name) => STATE[name] === code) ?? null;
}

/** Whether compounds of a state are drawn and listed, by its code. */
export function isStateShown(code: number, { kinds }: Pick<ReaderState, 'kinds'>): boolean {
  const state = pointStateOf(code);
  return state !== null && (kinds.length === 0 || kinds.includes(state));
}

/** How many units of the scene's layer each entry of the legend stands for; the layer's own entries alone. */
export function kindCounts(
  { state: { layer }, rateOf, states }: Scene,
  { areas }: City,
): ReadonlyMap<LegendKind, number> {
  if (layer !== 'compound') {
    const counts = countClasses(areas[layer].map(({ unit }) => rateOf(unit)));
    return new Map(RATE_CLASSES.map((rateClass) => [rateClass, counts[rateClass]]));
  }
  return new Map(
    CONDITIONS.map((name) => [name, states.reduce((sum, code) => sum + (code === STATE[name] ? 1 : 0), 0)]),
  );
}

/** Scenes of states whose figures are there; the figures of the last one are kept. */
export function createScenes(
  city: City,
  dates: readonly IsoDate[],
  tables: Pick<RateTables, 'get'>,
): (state: ReaderState) => Scene {
  const { areas } = city;
  let compounds: CompoundTable | null = null;
  let subdistrictOf = new Uint32Array(0);
  let states = new Uint8Array(0);

  const statesAt = (date: number): void => {
    if (compounds !== city.compounds) {
      compounds = city.compounds;
      subdistrictOf = compounds.grid.map((grid) => nth(areas.grid, grid).parent);
      states = new Uint8Array(compounds.ids.length);
    }
    compounds.statesAt(date, states);
    const silent = city.silent[date] ?? NOBODY;
    for (const [i, state] of states.entries()) {
      const condition = silent.has(nth(subdistrictOf, i)) ? pointStateOf(state) : null;
      if (condition !== null) states[i] = STATE[inSilence(condition)];
    }
  };
  const figuresOf = ({ layer, indicator, measure, date }: ReaderState): Figures => {
    const table = tables.get(indicator, measure);
    const rateOf = (unit: number): Rate => table?.at(unit, date) ?? NO_RATE;
    statesAt(date);
    return {
      date: dates[date] ?? '',
      rateOf,
      classes: new Map(areas[levelOf(layer)].map((area) => [area.id, classOf(rateOf(area.unit))])),
      silent: city.silent[date] ?? NOBODY,
      states,
    };
  };

  let known: { readonly key: string; readonly figures: Figures } | null = null;
  return (state) => {
    const key = [state.layer, state.indicator, state.measure, state.date].join();
    if (known?.key !== key) known = { key, figures: figuresOf(state) };
    return { ...known.figures, state };
  };
}

/** What figures are read of a state; drawings that read no more than them can be kept as long as these stay. */
export function figureKeys({ layer, indicator, measure, date }: ReaderState): readonly unknown[] {
  return [layer, indicator, measure, date];
}
