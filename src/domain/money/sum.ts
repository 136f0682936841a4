/** Sums of money. Amounts are CNY with at most two decimals. */

/** An amount in whole fen: the unit in which money is added and compared. */
export function fenOf(amountCny: number): number {
  return Math.round(amountCny * 100);
}

/** Adds in whole fen, so that a sum has none of the noise of adding decimal fractions; 0 of nothing. */
export function sumCny(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + fenOf(amount), 0) / 100;
}
