/** Everything that the page of publications shows: the list, the next one, revisions and recording lags. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import type { Revision } from '../../domain/quality/revisions.ts';
import type { Edition } from '../../site/edition.ts';
import type { LedgerDelays } from '../../site/quality.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import type { Messages } from '../../words/words.ts';

export interface ReleaseRow {
  readonly id: string;
  readonly asOf: string;
  readonly publishedOn: string;
  readonly delay: string;
  /** What was published; null where the ledger does not say. */
  readonly note: string | null;
}

export interface ReleasesProps {
  readonly title: string;
  readonly next: string;
  readonly isDemonstration: boolean;
  /** One entry an indicator; empty before the second publication, when there is nothing to compare. */
  readonly revisions: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    /** Oldest first. */
    readonly rows: readonly Revision[];
  }[];
  readonly lags: readonly LedgerDelays[];
  /** Null where no reply is on record. */
  readonly changes: readonly StandingChangeView[] | null;
  /** Newest first. */
  readonly releases: readonly ReleaseRow[];
  readonly source: string;
  readonly download: string;
}

/** By how much a release's rate has risen since; 0 where either is not known, so that it makes no headline. */
function riseOf({ then, now }: Revision): number {
  return now.rate === null || then.rate === null ? 0 : now.rate - then.rate;
}

/** The revision that moved an indicator furthest, and whether more of them raised it than lowered it. */
function revisionTitle(words: Messages, rows: readonly Revision[], name: string): string {
  const largest = rows.toSorted((a, b) => Math.abs(riseOf(b)) - Math.abs(riseOf(a)))[0];
  if (largest === undefined || riseOf(largest) === 0) return words.releases.lateNone(name);
  const ups = rows.filter((row) => riseOf(row) > 0).length;
  const downs = rows.filter((row) => riseOf(row) < 0).length;
  const { release, then, now } = largest;
  return words.releases.lateTitle({ month: release.asOf, then: then.rate, now: now.rate, name, up: ups > downs });
}

export function releasesView(edition: Edition): ReleasesProps {
  const { site, words, links } = edition;
  const { releases, nextRelease, delays, revisions } = site.quality;
  return {
    title: words.releases.title(releases.length, site.release),
    next: words.releases.next(nextRelease),
    isDemonstration: site.programme.demonstration,
    revisions:
      releases.length < 2
        ? []
        : INDICATOR_IDS.map((id) => {
            const rows = revisions(id);
            const name = words.indicators[id].short;
            return { id, name, rows, title: revisionTitle(words, rows, name) };
          }),
    lags: delays,
    changes: site.record.proposals.length === 0 ? null : changeViews(edition),
    releases: releases.map(({ id, asOf, publishedOn, days, note }) => ({
      id,
      asOf: words.format.date(asOf),
      publishedOn: words.format.date(publishedOn),
      delay: words.releases.days(days),
      note,
    })),
    source: words.site.source(site.programme),
    download: links.file('/data/releases.csv'),
  };
}
