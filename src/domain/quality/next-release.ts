/** When the next publication may be expected, from the rhythm of those before it. A projection, never a promise. */
import { byCodePoint, nth } from '../lists.ts';
import type { IsoDate, Release } from '../rows.ts';
import { addDays, daysBetween, lastDayOfMonth, monthOf, shiftMonth } from '../time/calendar.ts';

export interface NextRelease {
  readonly asOf: IsoDate;
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
  /** The fewest and most days from as-of date to publication so far. */
  readonly fewestDays: number;
  readonly mostDays: number;
  /** How many publications that rests on. */
  readonly releases: number;
}

const LEAST_RELEASES = 6;

/**
 * The next publication, or null where the record shows no rhythm: fewer than six releases, or the last six not one a
 * month, each as of a month's end.
 */
export function nextRelease(releases: readonly Release[]): NextRelease | null {
  const ordered = [...releases].sort((a, b) => byCodePoint(a.asOf, b.asOf));
  const recent = ordered.slice(-LEAST_RELEASES);
  if (recent.length < LEAST_RELEASES) return null;
  const isMonthly = recent.every((release, i) => {
    const month = monthOf(release.asOf);
    const before = recent[i - 1];
    return (
      release.asOf === lastDayOfMonth(month) && (before === undefined || shiftMonth(monthOf(before.asOf), 1) === month)
    );
  });
  if (!isMonthly) return null;
  const delays = ordered.map((release) => daysBetween(release.asOf, release.publishedOn));
  const [fewestDays, mostDays] = [Math.min(...delays), Math.max(...delays)];
  const asOf = lastDayOfMonth(shiftMonth(monthOf(nth(recent, recent.length - 1).asOf), 1));
  return {
    asOf,
    earliest: addDays(asOf, fewestDays),
    latest: addDays(asOf, mostDays),
    fewestDays,
    mostDays,
    releases: ordered.length,
  };
}
