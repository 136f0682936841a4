/** Sums of money. Amounts are CNY with at most two decimals. */

/** Adds in whole fen, so that a sum has none of the noise of adding decimal fractions; 0 of nothing. */
export function sumCny(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}
