/** How far the ledgers can be trusted: publications, corrections, what was set aside. */
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import { correctionSize } from '../domain/quality/correction.ts';
import { nextRelease } from '../domain/quality/next-release.ts';
import type { NextRelease } from '../domain/quality/next-release.ts';
import type { Correction, Release } from '../domain/rows.ts';
import { daysBetween } from '../domain/time/calendar.ts';
import type { SetAside } from '../domain/time/facts.ts';
import { kept } from './kept.ts';

/** A correction, and by how much it changed a number; null where it changed something else. */
export type SizedCorrection = Correction & { readonly size: number | null };

/** A publication, and the days from its as-of date to the day it came out. */
export type DatedRelease = Release & { readonly days: number };

export interface Quality {
  /** The publications by their as-of dates, newest first. */
  readonly releases: readonly DatedRelease[];
  /** The latest first, of one day the last of the ledger. */
  readonly corrections: readonly SizedCorrection[];
  /** Rows later than the as-of date, by ledger. */
  readonly setAside: readonly SetAside[];
  /** Null where the releases show no rhythm. */
  readonly nextRelease: NextRelease | null;
}

export function qualityOf(facts: Dataset, { setAside }: Pick<Publication, 'setAside'>): Quality {
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
    get corrections() {
      return corrections();
    },
    setAside,
    nextRelease: nextRelease(facts.releases),
  };
}
