/** Weights on sliders, in whole numbers from 0 to 100, and in a page's address: `?w=30-20-20-15-15`, in the scheme's order. */

const HIGHEST = 100;

/** Where sliders stand for a scheme's weights: as they are when they are whole and make 100, else as rounded percentages. */
export function sliderWeights(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === HIGHEST && weights.every((weight) => weight % 1 === 0)) return [...weights];
  return weights.map((weight) => Math.round((HIGHEST * weight) / total));
}

/** The weights as written in an address. */
export function weightsText(weights: readonly number[]): string {
  return weights.join('-');
}

/**
 * The weights that a text gives: `count` whole numbers from 0 to 100, not all zero. Null for anything else, so that a
 * damaged address never ranks by weights that nobody chose.
 */
export function weightsFrom(text: string, count: number): number[] | null {
  const parts = text.split('-');
  if (parts.length !== count || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const weights = parts.map(Number);
  return weights.some((weight) => weight > HIGHEST) || weights.every((weight) => weight === 0) ? null : weights;
}
