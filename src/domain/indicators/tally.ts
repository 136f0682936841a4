/**
 * The one engine under coverage and renovation: compounds move in and out of a denominator ("counted") and a
 * numerator ("achieved"); units add them up. One pass over the changes in date order, each touching a compound's
 * four ancestors, whatever the number of dates asked for.
 */
import { byCodePoint, get, nth } from '../lists.ts';
import type { Compound, IsoDate, Measure } from '../rows.ts';
import type { Hierarchy } from '../units/hierarchy.ts';

/** From the end of the day `on`, the compound at this index of the ledger has this state. `''` is the beginning. */
export interface StateChange {
  readonly on: IsoDate | '';
  readonly compound: number;
  readonly counted: boolean;
  /** Only ever true while counted. */
  readonly achieved: boolean;
}

export type TallyMeasure = Measure | 'grids';

/** A rate's two parts. `grids` counts grids with a counted compound, and those all of whose counted compounds are achieved. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Compounds that changed between one date of the series and the next. */
export interface Flow {
  /** Achieved at this date and not at the one before. */
  readonly gained: number;
  /** Counted at both dates, achieved at the one before and not at this. */
  readonly lost: number;
}

export interface TallySeries {
  readonly dates: readonly IsoDate[];
  /** The parts for a date of the series and a unit's index; floor area in m². */
  readonly fraction: (date: IsoDate, unit: number, measure: TallyMeasure) => Fraction;
  /** The change since the series' date before; zero at its first date. */
  readonly flow: (date: IsoDate, unit: number) => Flow;
}

const MEASURES: readonly TallyMeasure[] = ['compounds', 'households', 'floor_area', 'grids'];
const [COMPOUNDS, HOUSEHOLDS, FLOOR_AREA, GRIDS] = [0, 1, 2, 3] as const;

/** Floor area is added in whole thousandths of a m², so that sums are exact and an emptied unit returns to 0. */
const AREA_SCALE = 1000;

/** A sum of floor areas without the noise of adding decimal fractions, m². */
export function exactArea(area: number): number {
  return Math.round(area * AREA_SCALE) / AREA_SCALE;
}

/** numerator / denominator, or null ("no data") for a zero denominator. */
export function rateOf({ numerator, denominator }: Fraction): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** The state of a compound before its first change. */
const OUTSIDE = { counted: false, achieved: false } as const;

/**
 * The changes of one compound, given every day on which its state may change and what the state is on a day.
 * Days on which nothing changes are left out.
 */
export function changesOf(
  compound: number,
  days: Iterable<IsoDate | null>,
  stateOn: (day: IsoDate | '') => { counted: boolean; achieved: boolean },
): StateChange[] {
  const changes: StateChange[] = [];
  let last: Pick<StateChange, 'counted' | 'achieved'> = OUTSIDE;
  const known: (IsoDate | '')[] = [''];
  for (const day of days) if (day !== null) known.push(day);
  known.sort();
  let before: IsoDate | null = null;
  for (const on of known) {
    if (on === before) continue;
    before = on;
    const state = stateOn(on);
    const counted = state.counted;
    const achieved = counted && state.achieved;
    if (counted === last.counted && achieved === last.achieved) continue;
    const change: StateChange = { on, compound, counted, achieved };
    changes.push(change);
    last = change;
  }
  return changes;
}

/** Whether the compound is in scope on a day: listed on or before it and not removed on or before it. */
export function isInScope(compound: Compound, day: IsoDate | ''): boolean {
  return (
    (compound.listedOn === null || compound.listedOn <= day) &&
    (compound.removedOn === null || compound.removedOn > day)
  );
}

/** What adding up asks of the hierarchy: the units, and where each compound hangs in them. */
type Tree = Pick<Hierarchy, 'units' | 'ancestors'>;

/**
 * Adds the changes up over the hierarchy at each of `dates` (ascending).
 * Time is linear in changes, plus the size of the result (dates × units).
 */
export function tally(
  hierarchy: Tree,
  compounds: readonly Compound[],
  changes: readonly StateChange[],
  dates: readonly IsoDate[],
): TallySeries {
  const unitCount = hierarchy.units.length;
  const width = MEASURES.length;
  const counted = new Float64Array(unitCount * width);
  const achieved = new Float64Array(unitCount * width);
  const countedAt: Float64Array[] = [];
  const achievedAt: Float64Array[] = [];
  const gainedAt: Uint32Array[] = [];
  const lostAt: Uint32Array[] = [];
  const states: Pick<StateChange, 'counted' | 'achieved'>[] = compounds.map(() => OUTSIDE);

  const value = (array: Float64Array, unit: number, measure: number): number => nth(array, unit * width + measure);
  const add = (array: Float64Array, unit: number, measure: number, amount: number): void => {
    if (amount !== 0) array[unit * width + measure] = value(array, unit, measure) + amount;
  };

  /** A grid counts when it has a counted compound, and is achieved when all of these are. */
  const isCounted = (grid: number): number => Number(value(counted, grid, COMPOUNDS) > 0);
  const isAchieved = (grid: number): number =>
    Number(value(counted, grid, COMPOUNDS) > 0 && value(achieved, grid, COMPOUNDS) === value(counted, grid, COMPOUNDS));

  const apply = (change: StateChange): void => {
    const { households, floorAreaM2 } = nth(compounds, change.compound);
    const before = nth(states, change.compound);
    const chain = nth(hierarchy.ancestors, change.compound);
    const grid = nth(chain, chain.length - 1);
    const [wasCounted, wasAchieved] = [isCounted(grid), isAchieved(grid)];
    const countedStep = Number(change.counted) - Number(before.counted);
    const achievedStep = Number(change.achieved) - Number(before.achieved);
    const area = Math.round(floorAreaM2 * AREA_SCALE);
    for (const unit of chain) {
      add(counted, unit, COMPOUNDS, countedStep);
      add(counted, unit, HOUSEHOLDS, countedStep * households);
      add(counted, unit, FLOOR_AREA, countedStep * area);
      add(achieved, unit, COMPOUNDS, achievedStep);
      add(achieved, unit, HOUSEHOLDS, achievedStep * households);
      add(achieved, unit, FLOOR_AREA, achievedStep * area);
    }
    const gridCountedStep = isCounted(grid) - wasCounted;
    const gridAchievedStep = isAchieved(grid) - wasAchieved;
    for (const unit of chain) {
      add(counted, unit, GRIDS, gridCountedStep);
      add(achieved, unit, GRIDS, gridAchievedStep);
    }
    states[change.compound] = change;
  };

  const ordered = [...changes].sort((a, b) => byCodePoint(a.on, b.on));
  let next = 0;
  dates.forEach((date, i) => {
    const before = new Map<number, Pick<StateChange, 'counted' | 'achieved'>>();
    for (let change = ordered[next]; change && change.on <= date; change = ordered[++next]) {
      if (i > 0 && !before.has(change.compound)) before.set(change.compound, nth(states, change.compound));
      apply(change);
    }
    const gained = new Uint32Array(unitCount);
    const lost = new Uint32Array(unitCount);
    for (const [compound, was] of before) {
      const is = nth(states, compound);
      const isGain = is.achieved && !was.achieved;
      const isLoss = was.achieved && !is.achieved && is.counted;
      for (const unit of nth(hierarchy.ancestors, compound)) {
        if (isGain) gained[unit] = nth(gained, unit) + 1;
        if (isLoss) lost[unit] = nth(lost, unit) + 1;
      }
    }
    countedAt.push(counted.slice());
    achievedAt.push(achieved.slice());
    gainedAt.push(gained);
    lostAt.push(lost);
  });

  const dateIndex = new Map(dates.map((date, i) => [date, i]));
  return {
    dates,
    fraction: (date, unit, measure) => {
      const i = get(dateIndex, date);
      const column = { compounds: COMPOUNDS, households: HOUSEHOLDS, floor_area: FLOOR_AREA, grids: GRIDS }[measure];
      const scale = measure === 'floor_area' ? AREA_SCALE : 1;
      return {
        numerator: value(nth(achievedAt, i), unit, column) / scale,
        denominator: value(nth(countedAt, i), unit, column) / scale,
      };
    },
    flow: (date, unit) => {
      const i = get(dateIndex, date);
      return { gained: nth(nth(gainedAt, i), unit), lost: nth(nth(lostAt, i), unit) };
    },
  };
}

/** The city's parts as a step function of the day, exact on every day, before the first change and after the last. */
export function fractionByDay(
  hierarchy: Hierarchy,
  compounds: readonly Compound[],
  changes: readonly StateChange[],
  measure: Measure,
): (day: IsoDate) => Fraction {
  const cityOnly: Tree = {
    units: hierarchy.units.filter((unit) => unit.level === 'city'),
    ancestors: compounds.map(() => [0]),
  };
  const days = [...new Set(['', ...changes.map((change) => change.on)])].sort();
  const series = tally(cityOnly, compounds, changes, days);
  const fractions = days.map((day) => series.fraction(day, 0, measure));
  return (day) => {
    let [low, high] = [0, days.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? '') <= day) low = middle;
      else high = middle;
    }
    return nth(fractions, low);
  };
}
