/** How far the ledgers can be trusted: rows written late, figures revised later, corrections, what was set aside. */
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import { correctionSize } from '../domain/quality/correction.ts';
import { nextRelease } from '../domain/quality/next-release.ts';
import type { NextRelease } from '../domain/quality/next-release.ts';
import { LATE_AFTER_DAYS, recordedLaterThan, recordingDelays } from '../domain/quality/recording.ts';
import type { RecordingDelays } from '../domain/quality/recording.ts';
import { revisions } from '../domain/quality/revisions.ts';
import type { Revision } from '../domain/quality/revisions.ts';
import type { Correction, Release } from '../domain/rows.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import type { SetAside } from '../domain/time/facts.ts';
import { kept, keptEach } from './kept.ts';

/** The delays of one ledger, and how many of its rows came later than a month's end allows, and than a quarter's. */
export type LedgerDelays = RecordingDelays & {
  readonly overMonth: number;
  readonly overQuarter: number;
  /** Those over a month as a fraction of the rows whose delay is known; null where there are none. */
  readonly lateShare: number | null;
};

/** A correction, and by how much it changed a number; null where it changed something else. */
export type SizedCorrection = Correction & { readonly size: number | null };

/** A publication, and the days from its as-of date to the day it came out. */
export type DatedRelease = Release & { readonly days: number };

export interface Quality {
  /** The publications by their as-of dates, newest first. */
  readonly releases: readonly DatedRelease[];
  /** One entry a ledger whose rows say when they were written. */
  readonly delays: readonly LedgerDelays[];
  /** The days after which a row is late. */
  readonly lateAfterDays: number;
  /** The latest first, of one day the last of the ledger. */
  readonly corrections: readonly SizedCorrection[];
  /** Rows later than the as-of date, by ledger. */
  readonly setAside: readonly SetAside[];
  /** An indicator at each release's as-of date, as known then and later; oldest first. */
  revisions(indicator: IndicatorId): readonly Revision[];
  /** Null where the releases show no rhythm. */
  readonly nextRelease: NextRelease | null;
}

export function qualityOf(facts: Dataset, { setAside }: Pick<Publication, 'setAside'>): Quality {
  const delays = kept(() =>
    recordingDelays(facts).map((row) => {
      const overMonth = recordedLaterThan(row, LATE_AFTER_DAYS);
      const lateShare = row.rows === 0 ? null : overMonth / row.rows;
      return { ...row, overMonth, overQuarter: recordedLaterThan(row, 92), lateShare };
    }),
  );
  const corrections = kept(() =>
    facts.corrections
      .toReversed()
      .toSorted((a, b) => byCodePoint(b.correctedOn, a.correctedOn))
      .map((row) => ({ ...row, size: correctionSize(row) })),
  );
  const releases = facts.releases
    .toSorted((a, b) => byCodePoint(b.asOf, a.asOf))
    .map((release) => ({ ...release, days: daysBetween(release.asOf, release.publishedOn) }));
  return {
    releases,
    get delays() {
      return delays();
    },
    lateAfterDays: LATE_AFTER_DAYS,
    get corrections() {
      return corrections();
    },
    setAside,
    revisions: keptEach((indicator: IndicatorId) => revisions(facts, indicator)),
    nextRelease: nextRelease(facts.releases),
  };
}
