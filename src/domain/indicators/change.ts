/** When two rates count as equal, for every sentence that compares them. */

/** Half of the last digit that readers are shown: one decimal of a percentage point. A fraction. */
const LEAST_CHANGE = 0.0005;

/** How one rate stands to another, or to what it was: more, less, or the same as far as a reader can see. */
export type Change = 'more' | 'same' | 'less';

/** Reads a difference of two rates, a fraction; one that would be written as 0.0 percentage points is none. */
export function changeOf(difference: number): Change {
  if (Math.abs(difference) < LEAST_CHANGE) return 'same';
  return difference > 0 ? 'more' : 'less';
}
