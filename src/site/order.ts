/** The order in which places and categories are compared. */
import type { ToldRate } from '../domain/indicators/small-numbers.ts';
import { rateOf } from '../domain/indicators/tally.ts';

/** Highest first, equal ones in the order given, those without a rate last. */
export function highestFirst<T>(items: readonly T[], rateOf: (item: T) => number | null): T[] {
  return items.toSorted((a, b) => {
    const [left, right] = [rateOf(a), rateOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return right - left;
  });
}

/**
 * The highest and the lowest of those with a rate of compounds enough to be compared, one and the same where only one
 * has it; null where none has.
 */
export function extremesOf<T>(
  items: readonly T[],
  told: (item: T) => ToldRate,
): { readonly best: T; readonly last: T } | null {
  const rated = highestFirst(
    items.filter((item) => !told(item).small && rateOf(told(item)) !== null),
    (item) => rateOf(told(item)),
  );
  const [best, last] = [rated[0], rated.at(-1)];
  return best === undefined || last === undefined ? null : { best, last };
}

/** The first and the last of an ordered list, `each` of both; all of a list that is hardly longer. */
export function firstAndLast<T>(items: readonly T[], each: number): readonly T[] {
  return items.length <= each * 3 ? items : [...items.slice(0, each), ...items.slice(-each)];
}
