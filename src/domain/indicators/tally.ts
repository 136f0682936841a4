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

/** The measures by which every compound is one, so that nothing need be known of it. */
export type Counted = 'compounds' | 'grids';

/** A rate's two parts where both are known. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A rate's two parts: both null where a compound in the denominator lacks what the measure weighs it by, since the sum of those
 * that have it is not the whole. `grids` counts grids with a counted compound, and those all of whose counted compounds are
 * achieved; these and compounds are always known.
 */
export interface Fraction {
  readonly numerator: number | null;
  readonly denominator: number | null;
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
  /** The parts for a date of the series and a unit's index; floor area in m². What is counted by one is always known. */
  readonly fraction: {
    (date: IsoDate, unit: number, measure: Counted): Parts;
    (date: IsoDate, unit: number, measure: TallyMeasure): Fraction;
  };
  /** The change since the series' date before; zero at its first date. */
  readonly flow: (date: IsoDate, unit: number) => Flow;
}

/** What a compound is weighed by. */
type Sizes = Pick<Compound, 'households' | 'floorAreaM2'>;

const MEASURES: readonly TallyMeasure[] = ['compounds', 'households', 'floor_area', 'grids'];
const [COMPOUNDS, HOUSEHOLDS, FLOOR_AREA, GRIDS] = [0, 1, 2, 3] as const;

/** Floor area is added in whole thousandths of a m², so that sums are exact and an emptied unit returns to 0. */
const AREA_SCALE = 1000;

/** A sum of floor areas without the noise of adding decimal fractions, m². */
export function exactArea(area: number): number {
  return Math.round(area * AREA_SCALE) / AREA_SCALE;
}

/** What a compound weighs by a measure; null where the city does not know it. */
export function weightOf({ households, floorAreaM2 }: Sizes, measure: TallyMeasure): number | null {
  switch (measure) {
    case 'compounds':
    case 'grids':
      return 1;
    case 'households':
      return households;
    case 'floor_area':
      return floorAreaM2;
  }
}

/** A sum of what must all be known: null as soon as one is not. */
export function wholeSum(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return exactArea(sum);
}

/** A rate's parts where they are known, else null. */
export function knownParts({ numerator, denominator }: Fraction): Parts | null {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** numerator / denominator, or null ("no data") for a zero denominator and for parts that are not known. */
export function rateOf(fraction: Fraction): number | null {
  const parts = knownParts(fraction);
  return parts === null || parts.denominator === 0 ? null : parts.numerator / parts.denominator;
}

/** The parts where a size is missing. */
export const NOT_KNOWN: Fraction = { numerator: null, denominator: null };

/** The state of a compound before its first change. */
const OUTSIDE = { counted: false, achieved: false } as const;

/** The beginning, and the days that are known, ascending. */
function sortedDays(days: Iterable<IsoDate | null>): readonly (IsoDate | '')[] {
  const known: (IsoDate | '')[] = [''];
  for (const day of days) if (day !== null) known.push(day);
  return known.sort();
}

/**
 * The changes of one compound, given every day on which its state may change and what the state is on a day.
 * Days on which nothing changes are left out. Whoever asks for the state on a few days alone names them (ascending): a change
 * is told on the first of them that sees it.
 */
export function changesOf(
  compound: number,
  days: Iterable<IsoDate | null>,
  stateOn: (day: IsoDate | '') => { counted: boolean; achieved: boolean },
  asked?: readonly IsoDate[],
): StateChange[] {
  const changes: StateChange[] = [];
  let last: Pick<StateChange, 'counted' | 'achieved'> = OUTSIDE;
  const known = asked ?? sortedDays(days);
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
  /** How many counted compounds lack what a measure weighs them by. */
  const lacking = new Float64Array(unitCount * width);
  const countedAt: Float64Array[] = [];
  const achievedAt: Float64Array[] = [];
  const gainedAt: Uint32Array[] = [];
  const lostAt: Uint32Array[] = [];
  const states: Pick<StateChange, 'counted' | 'achieved'>[] = compounds.map(() => OUTSIDE);

  const value = (array: Float64Array, unit: number, measure: number): number => nth(array, unit * width + measure);
  const add = (array: Float64Array, unit: number, measure: number, amount: number): void => {
    if (amount !== 0) array[unit * width + measure] = value(array, unit, measure) + amount;
  };

  const isComplete = compounds.every(({ households, floorAreaM2 }) => households !== null && floorAreaM2 !== null);
  /** The sums of a date: no number where one is not of the whole. */
  const kept = (sums: Float64Array): Float64Array =>
    isComplete ? sums.slice() : sums.map((sum, at) => (lacking[at] === 0 ? sum : NaN));

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
    const area = floorAreaM2 === null ? null : Math.round(floorAreaM2 * AREA_SCALE);
    const weigh = (unit: number, measure: number, weight: number | null): void => {
      if (weight === null) {
        add(lacking, unit, measure, countedStep);
        return;
      }
      add(counted, unit, measure, countedStep * weight);
      add(achieved, unit, measure, achievedStep * weight);
    };
    for (const unit of chain) {
      weigh(unit, COMPOUNDS, 1);
      weigh(unit, HOUSEHOLDS, households);
      weigh(unit, FLOOR_AREA, area);
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
    countedAt.push(kept(counted));
    achievedAt.push(kept(achieved));
    gainedAt.push(gained);
    lostAt.push(lost);
  });

  const dateIndex = new Map(dates.map((date, i) => [date, i]));
  return {
    dates,
    fraction: ((date, unit, measure) => {
      const i = get(dateIndex, date);
      const column = { compounds: COMPOUNDS, households: HOUSEHOLDS, floor_area: FLOOR_AREA, grids: GRIDS }[measure];
      const scale = measure === 'floor_area' ? AREA_SCALE : 1;
      const [numerator, denominator] = [
        value(nth(achievedAt, i), unit, column),
        value(nth(countedAt, i), unit, column),
      ];
      return Number.isNaN(denominator) ? NOT_KNOWN : { numerator: numerator / scale, denominator: denominator / scale };
    }) as TallySeries['fraction'],
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
