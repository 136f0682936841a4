/**
 * Small numbers: a rate of fewer than ten compounds moves by more than ten points with each of them, so pages give the
 * counts first, no decimals and no rank. Files and tables for programs keep every number.
 */

/** How many compounds a denominator needs before a rate of it is told with a decimal, or its unit is ranked. */
export const ENOUGH_COMPOUNDS = 10;

/** Whether a denominator of so many compounds is too small for a decimal or a rank, by whichever measure it is weighted. */
export function isSmall(compounds: number): boolean {
  return compounds < ENOUGH_COMPOUNDS;
}
