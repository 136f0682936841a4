/**
 * Small numbers: a rate of fewer than ten compounds moves by more than ten points with each of them, so pages give the
 * counts first, no decimals and no rank. Files and tables for programs keep every number.
 */
import { rateOf } from './tally.ts';
import type { Fraction, TallyMeasure } from './tally.ts';

/** How many compounds a denominator needs before a rate of it is told with a decimal, or its unit is ranked. */
export const ENOUGH_COMPOUNDS = 10;

/**
 * Whether a denominator of so many compounds is too small for a decimal or a rank, by whichever measure it is weighted. One that is
 * not known is.
 */
export function isSmall(compounds: number | null): boolean {
  return compounds === null || compounds < ENOUGH_COMPOUNDS;
}

/** A rate with what decides how readers are told it. */
export interface ToldRate extends Fraction {
  readonly measure: TallyMeasure;
  /** Whether too few compounds stand in its denominator; by grids, too few grids. */
  readonly small: boolean;
}

/** A rate whose two numbers are known. */
export interface KnownRate extends ToldRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** A rate by compounds or by works, which asks for no size. Throws where it lacks one: nothing that is counted so can. */
export function knownRate(rate: ToldRate): KnownRate {
  const { numerator, denominator } = rate;
  if (numerator === null || denominator === null) throw new Error('no rate by compounds lacks a size');
  return { ...rate, numerator, denominator };
}

/** By how much one rate is above another, a fraction; null where either has no data or too small a denominator. */
export function toldDifference(own: ToldRate, other: ToldRate): number | null {
  const [here, there] = [rateOf(own), rateOf(other)];
  return own.small || other.small || here === null || there === null ? null : here - there;
}
