/** The one answer to how a compound stands by its service and its works, for pictures, lists and counts. */

/** What of the works that a compound needs is done; `open` too where no works are kept, and then nothing is said of it. */
export type WorksStand = 'done' | 'open' | 'none_needed';

/** `unknown` = without a service on record in a sub-district that has not reported: it may have one by now. */
export const CONDITIONS = ['both', 'covered', 'coveredExempt', 'renovated', 'neither', 'exempt', 'unknown'] as const;
export type Condition = (typeof CONDITIONS)[number];

const CONDITION_OF: Readonly<Record<'covered' | 'uncovered', Readonly<Record<WorksStand, Condition>>>> = {
  covered: { done: 'both', open: 'covered', none_needed: 'coveredExempt' },
  uncovered: { done: 'renovated', open: 'neither', none_needed: 'exempt' },
};

/** What a sub-district's silence leaves known of a compound in it: a service on record, and not that there is none. */
const IN_SILENCE: Readonly<Record<Condition, Condition>> = {
  both: 'both',
  covered: 'covered',
  coveredExempt: 'coveredExempt',
  renovated: 'unknown',
  neither: 'unknown',
  exempt: 'unknown',
  unknown: 'unknown',
};

/** The condition of a compound in scope by what is on record. */
export function conditionOf({ covered, stand }: { readonly covered: boolean; readonly stand: WorksStand }): Condition {
  return CONDITION_OF[covered ? 'covered' : 'uncovered'][stand];
}

/** The same where its sub-district has not reported for the month. */
export function inSilence(condition: Condition): Condition {
  return IN_SILENCE[condition];
}

/** How many there are of each. */
export function countConditions(conditions: Iterable<Condition>): Record<Condition, number> {
  const counts = { both: 0, covered: 0, coveredExempt: 0, renovated: 0, neither: 0, exempt: 0, unknown: 0 };
  for (const condition of conditions) counts[condition] += 1;
  return counts;
}

/** The sums of several counts. */
export function addConditions(counts: Iterable<Readonly<Record<Condition, number>>>): Record<Condition, number> {
  const sums = countConditions([]);
  for (const each of counts) for (const condition of CONDITIONS) sums[condition] += each[condition];
  return sums;
}

/** How many of those counted have a service on record. */
export function coveredOf({ both, covered, coveredExempt }: Readonly<Record<Condition, number>>): number {
  return both + covered + coveredExempt;
}
