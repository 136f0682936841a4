/** What was published before: the releases, their figures beside today's, and since when each fact is public. */
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { TallyMeasure } from '../domain/indicators/tally.ts';
import { byCodePoint, groupBy, indexBy } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Correction, IsoDate, Month, Release } from '../domain/rows.ts';
import { isProvisional, typicalRevision } from '../domain/targets/first-published.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import { levelsOf } from '../domain/units/levels.ts';
import type { Chronicle } from '../history/chronicle.ts';
import { countByKind, differences, type Change, type ChangeKind } from '../history/difference.ts';
import { correctionsBetween } from '../history/corrections.ts';
import { firstKnown, type FirstKnown } from '../history/first-known.ts';
import { keptReleases, stateAt } from '../history/history.ts';
import type { Preview } from '../history/preview.ts';
import { figureKey } from '../history/revision.ts';
import type { KeptBulletin, KeptFigure, KeptRanking, KeptTarget } from '../history/tables.ts';
import type { Vintage } from '../history/vintages.ts';
import type { KeptLedgerId } from '../history/versions.ts';
import type { PlaceOfRow } from '../history/places.ts';
import { kept, keptEach } from './kept.ts';
import { placeChangesOf, type PlaceChanges } from './place-changes.ts';
import { revisionSummary, type RevisionSummary } from './revision-summary.ts';
import type { Place } from './tree.ts';

/** A change of what was published, with the rows of corrections.csv that give its reason. */
export interface ExplainedChange extends Change {
  readonly corrections: readonly Correction[];
}

/**
 * What the figures of a day are that the pages show: those that a release published, as they were; computed again from
 * the ledgers of now, beside what was published then or without it; or of a day that no release was made as of.
 */
export type Standing =
  { readonly kind: 'as_published' | 'kept' | 'not_kept'; readonly release: Release } | { readonly kind: 'no_release' };

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
  /** How many rows of each ledger have a change of each kind; nothing of those that have none. */
  readonly rows: readonly { readonly ledger: KeptLedgerId; readonly kind: ChangeKind; readonly rows: number }[];
  /** Whether the settings are others than those of the release before. */
  readonly isRedefined: boolean;
  /** Those that were public before: changed, withdrawn and of units. */
  readonly revised: readonly ExplainedChange[];
}

/** The rows that have changes, by ledger and kind, in the order in which the changes stand. */
function rowsByKind(changes: readonly Change[]): ReleaseChanges['rows'] {
  return [...groupBy(changes, ({ ledger, kind }) => `${ledger} ${kind}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ ledger: first.ledger, kind: first.kind, rows: new Set(own.map(({ key }) => key)).size }];
  });
}

/** Whether a change is of something that was public before. */
function isRevised({ kind }: Change): boolean {
  return kind === 'changed' || kind === 'withdrawn' || kind === 'units';
}

/** The ledgers whose rows have names. */
export type NamedLedger = 'districts' | 'subdistricts' | 'grids' | 'compounds' | 'firms';

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
  /** A figure as a release published it, with what it was counted among; null where it is not kept. */
  figure(release: string, place: Place, indicator: IndicatorId, measure: TallyMeasure): KeptFigure | null;
  /** A place's figure by the as-of dates of the releases, oldest first. */
  course(place: Place, indicator: IndicatorId, measure: TallyMeasure): readonly Vintage[];
  /** How the first published values of the releases before the newest have moved since; null without any. */
  summary(place: Place, indicator: IndicatorId, measure: TallyMeasure): RevisionSummary | null;
  /** How far later facts typically move the city's first published rate, a fraction; null while too few releases tell. */
  typicalRevision(indicator: IndicatorId, measure: TallyMeasure): number | null;
  changes(release: string): ReleaseChanges | null;
  /** Whether two releases are kept, between which something can have changed. */
  readonly hasChanges: boolean;
  /** What the latest kept releases changed at a place, newest first; none before the second. */
  placeChanges(place: PlaceOfRow): readonly PlaceChanges[];
  /** The corrections that give the reason for a change of the preview. */
  reasons(change: Change): readonly Correction[];
  targets(release: string): readonly KeptTarget[];
  /** What the figures of a day are; null in a city that has no releases. */
  standing(day: IsoDate): Standing | null;
  /** The bulletin of a month as it was published; empty where that is not kept. */
  bulletin(month: Month): readonly KeptBulletin[];
  /** The ranking of a quarter or year as it was published; empty where that is not kept. */
  ranking(period: string): readonly KeptRanking[];
  /** A unit's row of it; null where that is not kept. */
  published(period: string, level: KeptRanking['level'], unitId: string): KeptRanking | null;
  /** Whether facts about a day are still expected in numbers (初步); never where no history says how many come late. */
  isProvisional(day: IsoDate): boolean;
  /** What a ledger calls an id now; null where it no longer has it. */
  nameOf(ledger: NamedLedger, id: string): string | null;
  /** The release in which a value of a ledger's row was first published; null where that is not kept or not yet so. */
  readonly firstKnown: FirstKnown;
}

export function pastOf(dataset: Dataset, { isPreview, preview, release, past }: Chronicle): Past {
  const { releases, programme, corrections } = dataset;
  const levels = levelsOf(programme);
  const keptIds = new Set(past === null ? [] : keptReleases(past.history, releases).map(({ id }) => id));
  const byRelease = groupBy(past?.vintages ?? [], (row) => row.release);
  const byFigure = kept(() => groupBy(past?.vintages ?? [], figureKey));
  const figures = kept(() => groupBy(past?.history.figures ?? [], figureKey));
  const bulletins = groupBy(past?.history.bulletins ?? [], (row) => row.month);
  const rankings = groupBy(past?.history.rankings ?? [], (row) => row.period);
  const names = keptEach((ledger: NamedLedger): ReadonlyMap<string, string> => {
    const rows: readonly { readonly id: string; readonly name: string }[] = dataset[ledger];
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
  const rankingRows = kept(() =>
    indexBy(past?.history.rankings ?? [], ({ period, level, unitId }) => `${period}/${level}/${unitId}`),
  );
  const targets = groupBy(past?.history.targets ?? [], (row) => row.release);
  const known = kept((): FirstKnown => (past === null ? () => null : firstKnown(past.history, releases, levels)));
  const key = ({ level, id }: Place, indicator: IndicatorId, measure: TallyMeasure): string =>
    `${level}/${id}/${indicator}/${measure}`;
  const course = (place: Place, indicator: IndicatorId, measure: TallyMeasure): readonly Vintage[] =>
    byFigure().get(key(place, indicator, measure)) ?? [];
  const ordered = releases.filter((row) => keptIds.has(row.id));
  const releaseBefore = (id: string): Release | null => ordered[ordered.findIndex((row) => row.id === id) - 1] ?? null;
  const allChanges = keptEach((id: string): readonly Change[] => {
    const before = releaseBefore(id);
    if (past === null || before === null) return [];
    const [then, now] = [stateAt(past.history, releases, before.id), stateAt(past.history, releases, id)];
    return differences(then, now, before.asOf, levels);
  });
  const changes = keptEach((id: string): ReleaseChanges | null => {
    if (past === null || !keptIds.has(id)) return null;
    const before = releaseBefore(id);
    if (before === null) return { since: null, counts: countByKind([]), rows: [], isRedefined: false, revised: [] };
    const all = allChanges(id);
    const publishedOn = releases.find((row) => row.id === id)?.publishedOn ?? null;
    const reasons = correctionsBetween(corrections, before.closedOn, publishedOn, levels);
    return {
      since: before,
      counts: countByKind(all),
      rows: rowsByKind(all),
      isRedefined: past.history.programmes[id] !== undefined,
      revised: all.filter(isRevised).map((change) => ({ ...change, corrections: reasons(change) })),
    };
  });
  const byPlace = kept(() => (past === null ? () => [] : placeChangesOf(past.history, dataset, ordered, allChanges)));
  const previewReasons = kept(() =>
    preview === null ? () => [] : correctionsBetween(corrections, preview.against.closedOn, null, levels),
  );
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
    figure: (id, place, indicator, measure) =>
      figures()
        .get(key(place, indicator, measure))
        ?.find((row) => row.release === id) ?? null,
    summary: (place, indicator, measure) =>
      revisionSummary(course(place, indicator, measure).filter(({ asOf }) => asOf < programme.asOf)),
    typicalRevision: keptEach((indicator: IndicatorId, measure: TallyMeasure) => {
      const city = course({ level: 'city', id: programme.city.id }, indicator, measure);
      const now = new Map(city.map((row) => [row.asOf, row.now]));
      const first = new Map(city.map((row) => [row.asOf, row.first]));
      return typicalRevision(first, (day) => now.get(day) ?? null, programme.asOf);
    }),
    changes,
    hasChanges: ordered.length > 1,
    placeChanges: (place) => byPlace()(place),
    reasons: (change) => previewReasons()(change),
    targets: (id) => targets.get(id) ?? [],
    standing: (day) => {
      const own = releases.find(({ asOf }) => asOf === day);
      if (releases.length === 0) return null;
      if (own === undefined) return { kind: 'no_release' };
      if (own.id === release?.id) return { kind: 'as_published', release: own };
      return { kind: keptIds.has(own.id) ? 'kept' : 'not_kept', release: own };
    },
    bulletin: (month) => bulletins.get(month) ?? [],
    ranking: (period) => rankings.get(period) ?? [],
    published: (period, level, unitId) => rankingRows().get(`${period}/${level}/${unitId}`) ?? null,
    isProvisional: (day) => past !== null && programme.observedOn === null && isProvisional(day, programme.asOf),
    nameOf: (ledger, id) => names(ledger).get(id) ?? null,
    get firstKnown() {
      return known();
    },
  };
}
