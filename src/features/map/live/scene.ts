/** What a state shows: the figures of its indicator, measure and date, which map, list, legend and sentences share. */
import { CONDITIONS, inSilence, type Condition } from '../../../domain/indicators/condition.ts';
import { nth } from '../../../domain/lists.ts';
import type { IsoDate } from '../../../domain/rows.ts';
import type { MapLayer } from '../files/address.ts';
import { isSilent, reportingLevel, silences, smallestLevel } from '../files/area-file.ts';
import type { Area, AreaLevel, Areas, Silence } from '../files/area-file.ts';
import { STATE, type CompoundTable } from '../files/compound-file.ts';
import { joinedRates, NO_RATE, type Rate, type RateTable } from '../files/rate-file.ts';
import { gridWorksRates } from '../files/works-file.ts';
import type { AreaClass } from '../ground/area-class.ts';
import { CHANGE_CLASSES, changeClassOf } from '../ground/change-classes.ts';
import { classOf, RATE_CLASSES } from '../ground/classes.ts';
import type { City } from './city.ts';
import type { RateTables } from './data.ts';
import type { LegendKind, ReaderState } from './store.ts';

interface Figures {
  readonly date: IsoDate;
  /** The earlier date from which the change is told; null where none is. */
  readonly since: IsoDate | null;
  /** The rate of a unit by its number in the rate files; the whole is 0. Without data all its parts are 0. */
  readonly rateOf: (unit: number) => Rate;
  /** The same on the earlier date; without data where no change is told. */
  readonly beforeOf: (unit: number) => Rate;
  /** The class of each area that the layer fills, by id. */
  readonly classes: ReadonlyMap<string, AreaClass>;
  /** How many units had not reported for the month, or for one of the two between which a change is told. */
  readonly silent: number;
  /** How much of an area that is. */
  readonly silenceOf: (area: Area) => Silence;
  /** The state of each compound, by its place in the table; of its works where a category is chosen. */
  readonly states: Uint8Array;
}

export interface Scene extends Figures {
  readonly state: ReaderState;
}

/** Everyone has reported. */
const NOBODY: ReadonlySet<number> = new Set();

/** The level that a layer is counted by: compounds are spoken of by the units that report. */
export function levelOf(layer: MapLayer, { levels }: Pick<Areas, 'levels'>): AreaLevel {
  return layer === 'compound' ? reportingLevel(levels) : layer;
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
  { state: { layer }, classes, since, states }: Scene,
  { areas }: Pick<City, 'areas'>,
): ReadonlyMap<LegendKind, number> {
  if (layer !== 'compound') {
    const kinds: readonly AreaClass[] = since === null ? RATE_CLASSES : CHANGE_CLASSES;
    const counts = new Map<LegendKind, number>(kinds.map((kind) => [kind, 0]));
    for (const { id } of areas[layer]) {
      const kind = classes.get(id) ?? 'missing';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }
  return new Map(
    CONDITIONS.map((name) => [name, states.reduce((sum, code) => sum + (code === STATE[name] ? 1 : 0), 0)]),
  );
}

/** Units of the scene's layer of which nothing was reported, and those of which a part was not. */
export function silentUnits(
  { state: { layer }, silenceOf, states }: Scene,
  { areas, compounds }: Pick<City, 'areas' | 'compounds'>,
): { readonly whole: number; readonly partly: number } {
  if (layer === 'compound') {
    const isQuiet = areas[smallestLevel(areas)].map((area) => isSilent(silenceOf(area)));
    const whole = compounds.ids.filter((_, i) => {
      return states[i] !== STATE.outOfScope && isQuiet[nth(compounds.unit, i)] === true;
    }).length;
    return { whole, partly: 0 };
  }
  const all = areas[layer].map(silenceOf);
  const whole = all.filter(isSilent).length;
  return { whole, partly: all.filter(({ silent }) => silent > 0).length - whole };
}

/** Scenes of states whose figures are there; the figures of the last one are kept. */
export function createScenes(
  city: City,
  dates: readonly IsoDate[],
  tables: Pick<RateTables, 'get'>,
): (state: ReaderState) => Scene {
  let compounds: CompoundTable | null = null;
  let reporterOf = new Uint32Array(0);
  let states = new Uint8Array(0);
  let grids: { readonly category: string; readonly of: CompoundTable; readonly table: RateTable } | null = null;

  const statesAt = (date: number, category: string | null): void => {
    if (compounds !== city.compounds) {
      compounds = city.compounds;
      const smallest = smallestLevel(city.areas);
      const isReporting = smallest === reportingLevel(city.areas.levels);
      reporterOf = compounds.unit.map((unit) => (isReporting ? unit : nth(city.areas[smallest], unit).parent));
      states = new Uint8Array(compounds.ids.length);
    }
    if (category !== null) {
      city.worksOf(category)?.(date, states);
      return;
    }
    compounds.statesAt(date, states);
    const silent = city.silent[date] ?? NOBODY;
    for (const [i, state] of states.entries()) {
      const condition = silent.has(nth(reporterOf, i)) ? pointStateOf(state) : null;
      if (condition !== null) states[i] = STATE[inSilence(condition)];
    }
  };
  /** The rates of the grids by a category, counted from its works; null until these have come. */
  const gridTable = (category: string): RateTable | null => {
    const statesOf = city.worksOf(category);
    if (statesOf === null || city.compounds.ids.length === 0) return null;
    if (grids?.category !== category || grids.of !== city.compounds) {
      const { grid } = city.areas;
      const table = gridWorksRates(statesOf, city.compounds.unit, { first: grid[0]?.unit ?? 0, count: grid.length });
      grids = { category, of: city.compounds, table };
    }
    return grids.table;
  };
  const tableOf = (state: ReaderState): RateTable | null => {
    const table = tables.get(state);
    const own = state.category === null ? null : gridTable(state.category);
    return table === null || own === null ? table : joinedRates([table, own]);
  };
  const figuresOf = (state: ReaderState): Figures => {
    const { layer, date, from, category } = state;
    const table = tableOf(state);
    const rateOf = (unit: number): Rate => table?.at(unit, date) ?? NO_RATE;
    const beforeOf = (unit: number): Rate => (from === null ? NO_RATE : (table?.at(unit, from) ?? NO_RATE));
    const classIn = (unit: number): AreaClass =>
      from === null ? classOf(rateOf(unit)) : changeClassOf(beforeOf(unit), rateOf(unit));
    const silent = new Set([...(city.silent[date] ?? NOBODY), ...(from === null ? NOBODY : (city.silent[from] ?? []))]);
    statesAt(date, category);
    return {
      date: dates[date] ?? '',
      since: from === null ? null : (dates[from] ?? null),
      rateOf,
      beforeOf,
      classes: new Map(city.areas[levelOf(layer, city.areas)].map((area) => [area.id, classIn(area.unit)])),
      silent: silent.size,
      silenceOf: silences(city.areas, silent),
      states,
    };
  };

  let known: { readonly key: string; readonly figures: Figures } | null = null;
  return (state) => {
    const key = figureKeys(state).join();
    if (known?.key !== key) known = { key, figures: figuresOf(state) };
    return { ...known.figures, state };
  };
}

/** What figures are read of a state; drawings that read no more than them can be kept as long as these stay. */
export function figureKeys({ layer, indicator, category, measure, date, from }: ReaderState): readonly unknown[] {
  return [layer, indicator, category, measure, date, from];
}
