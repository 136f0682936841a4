/** The units at either end of a list of rates, and how many have all and how many none. */
import type { Parts } from '../../../domain/indicators/tally.ts';
import type { Rate } from '../files/rate-file.ts';

export interface NamedRate {
  readonly name: string;
  readonly rate: Rate;
}

export interface End {
  readonly names: readonly string[];
  readonly rate: Rate;
}

export interface Ends {
  readonly highest: End;
  readonly lowest: End;
}

/** Units with data by how much of their denominator is achieved. */
export interface Spread {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
}

/** Whether a unit has data, of compounds enough to be held against others. */
export function isCompared({ rate }: NamedRate): boolean {
  return !rate.small && rate.denominator > 0;
}

/** a/b against c/d without dividing, so that equal rates are equal. */
const compare = (a: Parts, b: Parts): number => a.numerator * b.denominator - b.numerator * a.denominator;

/**
 * All units with the highest and all with the lowest rate; units without data are left out, and those with too few
 * compounds to be compared. Null where there are not two different rates to tell apart.
 */
export function extremesOf(units: readonly NamedRate[]): Ends | null {
  const known = units.filter(isCompared);
  const [first] = known;
  if (first === undefined) return null;
  let [high, low] = [first.rate, first.rate];
  for (const { rate } of known) {
    if (compare(rate, high) > 0) high = rate;
    if (compare(rate, low) < 0) low = rate;
  }
  if (compare(high, low) === 0) return null;
  const at = (end: Rate): End => ({
    names: known.filter(({ rate }) => compare(rate, end) === 0).map(({ name }) => name),
    rate: end,
  });
  return { highest: at(high), lowest: at(low) };
}

/** How the units stand by count, where they are too small to be compared by rate; null unless all with data are. */
export function spreadOf(units: readonly NamedRate[]): Spread | null {
  const rates = units.map(({ rate }) => rate).filter(({ denominator }) => denominator > 0);
  if (rates.length === 0 || rates.some(({ small }) => !small)) return null;
  const count = (holds: (rate: Rate) => boolean): number => rates.filter(holds).length;
  const [full, none] = [count((rate) => rate.numerator === rate.denominator), count((rate) => rate.numerator === 0)];
  return { full, partial: rates.length - full - none, none };
}
