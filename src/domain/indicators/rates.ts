/** An indicator's published rows: its rate for every unit, on every date, by every measure and part. */
import { byCodePoint, nth } from '../lists.ts';
import { silence } from '../quality/reporting.ts';
import type { AggregateLevel, Facts, IsoDate } from '../rows.ts';
import { monthOf } from '../time/calendar.ts';
import type { Hierarchy, Unit } from '../units/hierarchy.ts';
import { byLevel, isCountedWhole } from '../units/levels.ts';
import type { Levels } from '../units/levels.ts';
import type { Indicator } from './indicator.ts';
import { NOT_KNOWN, rateOf, tally } from './tally.ts';
import type { Fraction, TallyMeasure, TallySeries } from './tally.ts';
import { openUnits, upperFraction } from './upper.ts';

/** The indicator as a whole, beside its parts. */
export const WHOLE = 'all';

export interface RateRow {
  readonly date: IsoDate;
  readonly level: AggregateLevel;
  readonly unitId: string;
  readonly measure: TallyMeasure;
  /** `all`, or the id of one of the indicator's parts; grids have `all` only. */
  readonly part: string;
  /** Null, as the denominator and the rates are, where a compound in the denominator lacks what the measure weighs it by. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rate: number | null;
  /**
   * The rate if every compound that counts without it in a unit that has not reported had it. Null by grids, for a part, and
   * for an indicator that silence does not leave open.
   */
  readonly rateUpper: number | null;
}

/** What one of a unit's rows of a date is of. */
export interface RateKind {
  readonly measure: TallyMeasure;
  readonly part: string;
  readonly hasUpper: boolean;
}

/**
 * An indicator's published rows as columns, sorted by date, level, unit, measure and part: plain data of 24 bytes a row,
 * because a large city has millions of them.
 */
export interface RateTable {
  readonly dates: readonly IsoDate[];
  readonly units: readonly Pick<Unit, 'level' | 'id'>[];
  /** The rows of a unit on a date, in their order. */
  readonly kinds: Readonly<Record<AggregateLevel, readonly RateKind[]>>;
  /** Where each unit's rows begin among those of a date, and after the last one their number. */
  readonly offsets: readonly number[];
  /** `UNTOLD` where the parts are not known. */
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  /** The numerators if every compound of the silent units were achieved; means nothing where a kind has no upper rate. */
  readonly upperNumerators: ArrayLike<number>;
}

/** What stands in a table of numbers for one that is not known. */
export const UNTOLD = -1;

/** The table of an indicator that has no data. */
export const NO_RATES: RateTable = {
  dates: [],
  units: [],
  kinds: byLevel(() => []),
  offsets: [0],
  numerators: [],
  denominators: [],
  upperNumerators: [],
};

/** What an indicator's rows are made from: its whole and its parts, each added up over the hierarchy. */
interface Series {
  readonly part: string;
  readonly series: TallySeries;
}

/** The parts' series by code point, the whole among them: the order of the published rows. */
function seriesByPart(
  hierarchy: Hierarchy,
  facts: Facts,
  indicator: Indicator,
  whole: TallySeries,
  dates: readonly IsoDate[],
): Series[] {
  const parts = (indicator.parts?.of(facts) ?? []).map((part) => ({
    part: part.id,
    series: tally(hierarchy, facts.compounds, indicator.changes(facts, part), dates),
  }));
  return [{ part: WHOLE, series: whole }, ...parts].sort((a, b) => byCodePoint(a.part, b.part));
}

/** What the rows of a unit are of: by grids only where it is made of grids, and of parts only where its level has them. */
function kindsOf(
  indicator: Indicator,
  parts: readonly string[],
  level: AggregateLevel,
  { smallest, hasParts }: Levels,
): readonly RateKind[] {
  const isByGrids = isCountedWhole(smallest) && !isCountedWhole(level);
  return [...indicator.measures]
    .sort(byCodePoint)
    .filter((measure) => measure !== 'grids' || isByGrids)
    .flatMap((measure) =>
      parts
        .filter((part) => hasParts(level) || part === WHOLE)
        .map((part) => ({ measure, part, hasUpper: indicator.open && measure !== 'grids' && part === WHOLE })),
    );
}

/**
 * The published rows of an indicator. `whole` is its tally and holds at least `dates`; the parts are added up here. Levels
 * that are not wanted are left out.
 */
export function rateTable(
  hierarchy: Hierarchy,
  facts: Facts,
  indicator: Indicator,
  whole: TallySeries,
  dates: readonly IsoDate[],
  isWanted: (level: AggregateLevel) => boolean = () => true,
): RateTable {
  const series = seriesByPart(hierarchy, facts, indicator, whole, dates);
  const seriesOf = new Map(series.map((own) => [own.part, own.series]));
  const parts = series.map(({ part }) => part);
  const kinds = byLevel((level) => kindsOf(indicator, parts, level, hierarchy.levels));
  const wanted = [...hierarchy.units.entries()].filter(([, { level }]) => isWanted(level));
  const offsets = [0];
  for (const [i, [, { level }]] of wanted.entries()) offsets.push(nth(offsets, i) + kinds[level].length);
  const length = dates.length * nth(offsets, wanted.length);
  const numerators = new Float64Array(length);
  const denominators = new Float64Array(length);
  const upperNumerators = new Float64Array(length);
  const silentIn = silence(facts);
  let at = 0;
  for (const date of dates) {
    const silent = silentIn(monthOf(date));
    for (const [i, { level }] of wanted) {
      const open = openUnits(hierarchy, i, silent);
      for (const { measure, part, hasUpper } of kinds[level]) {
        const { numerator, denominator } = (seriesOf.get(part) ?? whole).fraction(date, i, measure);
        numerators[at] = numerator ?? UNTOLD;
        denominators[at] = denominator ?? UNTOLD;
        if (hasUpper) upperNumerators[at] = upperFraction(whole, date, i, measure, open).numerator ?? UNTOLD;
        at += 1;
      }
    }
  }
  const units = wanted.map(([, { level, id }]) => ({ level, id }));
  return { dates, units, kinds, offsets, numerators, denominators, upperNumerators };
}

/** Two parts as a table has them. */
function partsAt(numerators: ArrayLike<number>, denominators: ArrayLike<number>, at: number): Fraction {
  const [numerator, denominator] = [nth(numerators, at), nth(denominators, at)];
  return denominator === UNTOLD ? NOT_KNOWN : { numerator, denominator };
}

/** One row of a table, by the places of its date, of its unit and of its kind. */
export function rateAt(table: RateTable, date: number, unit: number, kind: number): RateRow {
  const { offsets, units } = table;
  const { level, id: unitId } = nth(units, unit);
  const { measure, part, hasUpper } = nth(table.kinds[level], kind);
  const at = date * nth(offsets, units.length) + nth(offsets, unit) + kind;
  const parts = partsAt(table.numerators, table.denominators, at);
  return {
    date: nth(table.dates, date),
    level,
    unitId,
    measure,
    part,
    ...parts,
    rate: rateOf(parts),
    rateUpper: hasUpper ? rateOf(partsAt(table.upperNumerators, table.denominators, at)) : null,
  };
}

/** All rows of a table, made one by one. */
export function rateRows(table: RateTable): Iterable<RateRow> & { readonly length: number } {
  return {
    length: table.numerators.length,
    *[Symbol.iterator]() {
      for (const date of table.dates.keys())
        for (const [unit, { level }] of table.units.entries())
          for (const kind of table.kinds[level].keys()) yield rateAt(table, date, unit, kind);
    },
  };
}
