/** The units at either end of a list of rates. */
import type { Fraction } from '../../../domain/indicators/tally.ts';

export interface NamedRate {
  readonly name: string;
  readonly rate: Fraction;
}

export interface Ends {
  readonly highest: { readonly names: readonly string[]; readonly rate: Fraction };
  readonly lowest: { readonly names: readonly string[]; readonly rate: Fraction };
}

/** a/b against c/d without dividing, so that equal rates are equal. */
const compare = (a: Fraction, b: Fraction): number => a.numerator * b.denominator - b.numerator * a.denominator;

/**
 * All units with the highest and all with the lowest rate; units without data are left out. Null where there are not
 * two different rates to tell apart.
 */
export function extremesOf(units: readonly NamedRate[]): Ends | null {
  const known = units.filter(({ rate }) => rate.denominator > 0);
  const [first] = known;
  if (first === undefined) return null;
  let [high, low] = [first.rate, first.rate];
  for (const { rate } of known) {
    if (compare(rate, high) > 0) high = rate;
    if (compare(rate, low) < 0) low = rate;
  }
  if (compare(high, low) === 0) return null;
  const at = (end: Fraction) => ({
    names: known.filter(({ rate }) => compare(rate, end) === 0).map(({ name }) => name),
    rate: end,
  });
  return { highest: at(high), lowest: at(low) };
}
