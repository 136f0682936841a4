/** What was published before: the releases, their figures beside today's, and since when each fact is public. */
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import { byCodePoint, groupBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { IsoDate, Month, Release } from '../domain/rows.ts';
import { isProvisional } from '../domain/targets/first-published.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import type { Chronicle } from '../history/chronicle.ts';
import { countByKind, differences, type Change, type ChangeKind } from '../history/difference.ts';
import { firstKnown, type FirstKnown } from '../history/first-known.ts';
import { keptReleases, stateAt } from '../history/history.ts';
import type { Preview } from '../history/preview.ts';
import { figureKey } from '../history/revision.ts';
import type { KeptBulletin, KeptRanking, KeptTarget } from '../history/tables.ts';
import type { Vintage } from '../history/vintages.ts';
import { kept, keptEach } from './kept.ts';
import type { Place } from './tree.ts';

export interface PastRelease extends Release {
  /** Days from its as-of date to the day it came out. */
  readonly days: number;
  /** Whether its ledgers and figures are kept; those from before the history began are not. */
  readonly isKept: boolean;
}

/** What came, changed and went from the release before to a release. */
export interface ReleaseChanges {
  /** Null for the first release that is kept. */
  readonly since: Release | null;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Those that were public before: changed, withdrawn and of units. */
  readonly revised: readonly Change[];
}

export interface Past {
  /** Whether the pages show what is not published yet. */
  readonly isPreview: boolean;
  /** What would change; null for a release, and where no history is kept. */
  readonly preview: Preview | null;
  /** The release that the pages show; null for a preview, and where there are none. */
  readonly release: Release | null;
  /** Newest first. */
  readonly releases: readonly PastRelease[];
  /** Whether ledgers and figures of any release are kept. */
  readonly isKept: boolean;
  /** A release's figures as published and now, the city's first; empty where they are not kept. */
  vintages(release: string): readonly Vintage[];
  /** One of them; null where it is not kept. */
  vintage(release: string, place: Place, indicator: IndicatorId, measure: TallyMeasure): Vintage | null;
  /** A place's figure by the as-of dates of the releases, oldest first. */
  course(place: Place, indicator: IndicatorId, measure: TallyMeasure): readonly Vintage[];
  changes(release: string): ReleaseChanges | null;
  targets(release: string): readonly KeptTarget[];
  /** The bulletin of a month as it was published; empty where that is not kept. */
  bulletin(month: Month): readonly KeptBulletin[];
  /** The ranking of a quarter or year as it was published; empty where that is not kept. */
  ranking(period: string): readonly KeptRanking[];
  /** The release whose as-of date a day is; null where there is none. */
  releaseOf(day: IsoDate): Release | null;
  /** Whether facts about a day are still expected in numbers (初步); never where no history says how many come late. */
  isProvisional(day: IsoDate): boolean;
  /** The release in which a value of a ledger's row was first published; null where that is not kept or not yet so. */
  readonly firstKnown: FirstKnown;
}

export function pastOf({ releases, programme }: Dataset, { isPreview, preview, release, past }: Chronicle): Past {
  const keptIds = new Set(past === null ? [] : keptReleases(past.history, releases).map(({ id }) => id));
  const byRelease = groupBy(past?.vintages ?? [], (row) => row.release);
  const byFigure = kept(() => groupBy(past?.vintages ?? [], figureKey));
  const bulletins = groupBy(past?.history.bulletins ?? [], (row) => row.month);
  const rankings = groupBy(past?.history.rankings ?? [], (row) => row.period);
  const targets = groupBy(past?.history.targets ?? [], (row) => row.release);
  const known = kept((): FirstKnown => (past === null ? () => null : firstKnown(past.history, releases)));
  const key = ({ level, id }: Place, indicator: IndicatorId, measure: TallyMeasure): string =>
    `${level}/${id}/${indicator}/${measure}`;
  const course = (place: Place, indicator: IndicatorId, measure: TallyMeasure): readonly Vintage[] =>
    byFigure().get(key(place, indicator, measure)) ?? [];
  const changes = keptEach((id: string): ReleaseChanges | null => {
    if (past === null || !keptIds.has(id)) return null;
    const ordered = releases.filter((row) => keptIds.has(row.id));
    const before = ordered[ordered.findIndex((row) => row.id === id) - 1] ?? null;
    if (before === null) return { since: null, counts: countByKind([]), revised: [] };
    const all = differences(
      stateAt(past.history, releases, before.id),
      stateAt(past.history, releases, id),
      before.asOf,
    );
    const isRevised = ({ kind }: Change): boolean => kind === 'changed' || kind === 'withdrawn' || kind === 'units';
    return { since: before, counts: countByKind(all), revised: all.filter(isRevised) };
  });
  return {
    isPreview,
    preview,
    release,
    releases: releases
      .toSorted((a, b) => byCodePoint(b.asOf, a.asOf))
      .map((row) => ({ ...row, days: daysBetween(row.asOf, row.publishedOn), isKept: keptIds.has(row.id) })),
    isKept: past !== null,
    vintages: (id) => byRelease.get(id) ?? [],
    vintage: (id, place, indicator, measure) =>
      course(place, indicator, measure).find((row) => row.release === id) ?? null,
    course,
    changes,
    targets: (id) => targets.get(id) ?? [],
    bulletin: (month) => bulletins.get(month) ?? [],
    ranking: (period) => rankings.get(period) ?? [],
    releaseOf: (day) => releases.find(({ asOf }) => asOf === day) ?? null,
    isProvisional: (day) => past !== null && isProvisional(day, programme.asOf),
    get firstKnown() {
      return known();
    },
  };
}
