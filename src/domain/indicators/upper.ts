/** What a unit's rate would be if those that have not reported had everything: contract, section 3, rate_upper. */
import { nth } from '../lists.ts';
import type { IsoDate } from '../rows.ts';
import type { Hierarchy } from '../units/hierarchy.ts';
import { exactArea, knownParts, NOT_KNOWN, wholeSum } from './tally.ts';
import type { Fraction, TallyMeasure, TallySeries } from './tally.ts';

/**
 * The indices of the units whose own compounds are not known: the silent ones that a unit is made of; a part of a silent one
 * stands for itself, not for the whole. `silent` holds ids of units that report.
 */
export function openUnits(hierarchy: Hierarchy, unit: number, silent: ReadonlySet<string>): readonly number[] {
  const { levels, units, reportersOf } = hierarchy;
  const own = nth(reportersOf, unit).filter((i) => silent.has(nth(units, i).id));
  const isPart = levels.isSmaller(nth(units, unit).level, levels.reporting);
  return isPart && own.length > 0 ? [unit] : own;
}

/** A unit's parts if every compound of `open` that counts without being achieved were. */
export function upperFraction(
  series: TallySeries,
  date: IsoDate,
  unit: number,
  measure: TallyMeasure,
  open: readonly number[],
): Fraction {
  const whole = knownParts(series.fraction(date, unit, measure));
  if (whole === null) return NOT_KNOWN;
  // Where every compound of a unit has its size, those of its parts have.
  const missing = wholeSum(
    open.map((i) => {
      const own = knownParts(series.fraction(date, i, measure));
      return own && own.denominator - own.numerator;
    }),
  );
  return missing === null
    ? NOT_KNOWN
    : { numerator: exactArea(whole.numerator + missing), denominator: whole.denominator };
}
