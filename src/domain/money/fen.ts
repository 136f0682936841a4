/** Money in whole fen: sums of amounts with decimals have no noise, and equal sums are equal. */

/** An amount of CNY in whole fen, rounded half up. */
export function fenOf(cny: number): number {
  return Math.round(cny * 100);
}
