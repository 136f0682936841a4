/** What was first published of an indicator, and how far later facts have typically moved it (contract, section 4). */
import type { IndicatorId } from '../indicators/registry.ts';
import type { IsoDate, Measure } from '../rows.ts';
import { monthsBefore } from '../time/calendar.ts';

/** The city's first published rate by the as-of dates of the releases; null where a release had no data. */
export type FirstRates = ReadonlyMap<IsoDate, number | null>;

/** First published rates by indicator and measure; empty where no history is kept. */
export type FirstPublished = (indicator: IndicatorId, measure: Measure) => FirstRates;

const NOTHING: FirstRates = new Map();

/** No release has kept its figures. */
export const NOTHING_PUBLISHED: FirstPublished = () => NOTHING;

/** A month younger than this is provisional (初步): facts about it still come in. */
export const PROVISIONAL_MONTHS = 6;

const LEAST_RELEASES = 6;

/** The middle value, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Whether facts about a day, as known on `asOf`, are still expected in numbers. */
export function isProvisional(day: IsoDate, asOf: IsoDate): boolean {
  return day > monthsBefore(asOf, PROVISIONAL_MONTHS);
}

/**
 * How much a first published rate has typically moved since, a fraction: the median of value now − value first published
 * over the as-of dates at least six months before `asOf`. Null with fewer than six of them.
 */
export function typicalRevision(first: FirstRates, now: (day: IsoDate) => number | null, asOf: IsoDate): number | null {
  const revisions = [...first].flatMap(([day, then]) => {
    const current = isProvisional(day, asOf) ? null : now(day);
    return then === null || current === null ? [] : [current - then];
  });
  return revisions.length < LEAST_RELEASES ? null : median(revisions);
}
