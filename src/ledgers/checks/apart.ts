/** Figures that lie apart from their like: ten times too large, where their like are close together. */

/** Figures that are needed to say how far they usually spread. */
const ENOUGH = 30;
/** In usual deviations from the median; of a thousand honest figures hardly one lies further out. */
const DEVIATIONS = 3.5;
/** In decades: what is nearer than four times the median may be honest, whatever the rest. */
const NEAREST = 0.6;
/** In decades and in usual deviations: nothing lies in a gap as wide as this between the honest figures and the others. */
export const LEAST_GAP = 0.25;
const GAP_DEVIATIONS = 1.5;
/** More than one in so many are a kind of their own, and no slips. */
const FEW = 10;
/** The median of the distances from the median is so many times smaller than the usual deviation. */
const FROM_MEDIAN = 1.4826;

interface Logged {
  readonly log: number;
}

interface Apart<T> {
  readonly values: readonly T[];
  /** In decades: the median, and by how much the middle of those apart is larger. */
  readonly median: number;
  readonly distance: number;
}

const middleOf = (sorted: ArrayLike<number>): number => sorted[sorted.length >> 1] ?? NaN;

/** The values beyond a gap on one side of the median, which are too far out for slips of the pen to be chance. */
function beyond<T extends Logged>(
  sorted: readonly T[],
  side: 1 | -1,
  median: number,
  deviation: number,
): Apart<T> | null {
  // From the outermost inwards: the last gap before the honest figures parts them from the others.
  const outwards = side === 1 ? sorted.toReversed() : sorted;
  const gap = Math.max(LEAST_GAP, GAP_DEVIATIONS * deviation);
  let parted = 0;
  for (let i = 1; i < outwards.length && i * FEW <= outwards.length; i += 1) {
    const [outer, inner] = [outwards[i - 1]?.log ?? NaN, outwards[i]?.log ?? NaN];
    if (side * (outer - inner) >= gap) parted = i;
    if (side * (inner - median) < deviation) break;
  }
  if (parted === 0) return null;
  const values = outwards.slice(0, parted);
  const distance = (values[parted >> 1]?.log ?? NaN) - median;
  const isFar = Math.abs(distance) >= Math.max(NEAREST, DEVIATIONS * deviation);
  return isFar ? { values, median, distance } : null;
}

/** The values that lie apart from all others, smaller and larger ones; none where they are few or spread widely. */
export function apartFrom<T extends Logged>(values: readonly T[]): readonly Apart<T>[] {
  if (values.length < ENOUGH) return [];
  const sorted = [...values].sort((a, b) => a.log - b.log);
  const median = sorted[sorted.length >> 1]?.log ?? NaN;
  const distances = Float64Array.from(sorted, ({ log }) => Math.abs(log - median)).sort();
  const deviation = FROM_MEDIAN * middleOf(distances);
  return ([1, -1] as const).flatMap((side) => beyond(sorted, side, median, deviation) ?? []);
}
