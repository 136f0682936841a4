/** How ledgers and figures have moved from release to release: what is usual, against which a coming one is held. */
import type { Release } from '../domain/rows.ts';
import { keptReleases, type History } from './history.ts';
import { figureKey, type Figure } from './revision.ts';
import { KEPT_LEDGERS, orderOf, type KeptLedgerId } from './versions.ts';

/** The most rows of each ledger that were withdrawn between one release and the next. */
export function mostWithdrawn(history: History, releases: readonly Release[]): Readonly<Record<KeptLedgerId, number>> {
  const order = orderOf(releases);
  const place = (id: string): number => order.get(id) ?? NaN;
  return Object.fromEntries(
    KEPT_LEDGERS.map((id) => {
      // A row that ended with a release and did not go on in other words at the next was withdrawn there.
      const begins = new Set(history.versions[id].map(({ key, first }) => `${key}\n${String(place(first))}`));
      const lost = new Map<string, number>();
      for (const { key, last } of history.versions[id]) {
        if (last === null || begins.has(`${key}\n${String(place(last) + 1)}`)) continue;
        lost.set(last, (lost.get(last) ?? 0) + 1);
      }
      return [id, Math.max(0, ...lost.values())];
    }),
  ) as Record<KeptLedgerId, number>;
}

/** The published rates of each figure in the order of the releases. */
function publishedCourses(history: History, releases: readonly Release[]): ReadonlyMap<string, (number | null)[]> {
  const kept = keptReleases(history, releases);
  const order = orderOf(kept);
  const courses = new Map<string, (number | null)[]>();
  for (const figure of history.figures) {
    const at = order.get(figure.release);
    if (at === undefined) continue;
    const key = figureKey(figure);
    const course = courses.get(key) ?? kept.map(() => null);
    courses.set(key, course);
    course[at] = figure.rate;
  }
  return courses;
}

/** A figure that moves further to the coming release than it ever did from one release to the next. */
export interface Leap {
  readonly figure: Figure;
  readonly before: number;
  readonly now: number;
  /** The largest step so far, a fraction. */
  readonly most: number;
}

/** Fewer steps than this say nothing about what is usual. */
export const LEAST_STEPS = 6;

/** The leaps among the coming figures, the largest first; none while too few releases have been published. */
export function leaps(history: History, releases: readonly Release[], coming: readonly Figure[]): readonly Leap[] {
  const courses = publishedCourses(history, releases);
  return coming
    .flatMap((figure): Leap[] => {
      const course = courses.get(figureKey(figure)) ?? [];
      const before = course.at(-1) ?? null;
      const steps = course.flatMap((rate, i) => {
        const earlier = i === 0 ? null : (course[i - 1] ?? null);
        return rate === null || earlier === null ? [] : [Math.abs(rate - earlier)];
      });
      if (before === null || figure.rate === null || steps.length < LEAST_STEPS) return [];
      const most = Math.max(...steps);
      return Math.abs(figure.rate - before) > most ? [{ figure, before, now: figure.rate, most }] : [];
    })
    .toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
}
