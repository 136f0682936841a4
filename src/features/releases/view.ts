/** Everything that the page of publications shows: the list, the next one, and what changed between them. */
import type { Edition } from '../../site/edition.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';

export interface ReleaseRow {
  readonly id: string;
  readonly asOf: string;
  readonly closedOn: string;
  readonly publishedOn: string;
  readonly delay: string;
  /** What was published; null where the ledger does not say. */
  readonly note: string | null;
}

export interface ReleasesProps {
  readonly title: string;
  readonly next: string;
  readonly isDemonstration: boolean;
  /** Null where no reply is on record. */
  readonly changes: readonly StandingChangeView[] | null;
  /** Newest first. */
  readonly releases: readonly ReleaseRow[];
  readonly source: string;
  readonly download: string;
}

export function releasesView(edition: Edition): ReleasesProps {
  const { site, words, links } = edition;
  const { releases, nextRelease } = site.quality;
  return {
    title: words.releases.title(releases.length, releases[0] ?? null),
    next: words.releases.next(nextRelease),
    isDemonstration: site.programme.demonstration,
    changes: site.record.proposals.length === 0 ? null : changeViews(edition),
    releases: releases.map(({ id, asOf, closedOn, publishedOn, days, note }) => ({
      id,
      asOf: words.format.date(asOf),
      closedOn: words.format.date(closedOn),
      publishedOn: words.format.date(publishedOn),
      delay: words.releases.days(days),
      note,
    })),
    source: words.site.source(site.programme),
    download: links.file('/data/releases.csv'),
  };
}
