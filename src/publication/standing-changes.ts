/** The changes of standings as CSV and as an Atom feed: what a reader subscribes to. */
import type { StandingChange } from '../domain/record/review-history.ts';
import type { IsoDate } from '../domain/rows.ts';
import { publishedCsv } from './published-table.ts';
import { escapedXml } from './xml.ts';

const HEADER = ['proposal_id', 'claim_id', 'from', 'to', 'before', 'after', 'basis', 'rules'];

/** One row a change, oldest first; `mark` where they come from made-up ledgers. */
export function standingChangesCsv(changes: readonly StandingChange[], mark: string | null): string {
  const rows = changes.map(({ proposalId, claimId, from, to, before, after, rules }) => [
    proposalId,
    claimId,
    from,
    to,
    before ?? '',
    after ?? '',
    'ledger',
    String(rules),
  ]);
  return publishedCsv(HEADER, rows, mark);
}

/** What an entry of the feed says; the words come from the pages. */
export interface FeedEntry {
  readonly id: string;
  /** The day on which it was published. */
  readonly updated: IsoDate;
  readonly title: string;
  readonly summary: string;
  /** Address of the claim, absolute or relative to the feed. */
  readonly link: string;
}

/** What the feed says of itself. */
export interface FeedHead {
  readonly title: string;
  readonly author: string;
  readonly updated: IsoDate;
  readonly id: string;
  /** The whole address of the feed, and of the page that it tells of; null where the site has none yet. */
  readonly self: string | null;
  readonly page: string | null;
  /** Language tag of its texts. */
  readonly language: string;
}

/** An Atom feed (RFC 4287), newest entry first. Its dates are days of publication, never the clock's. */
export function standingChangesFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map(({ id, updated, title, summary, link }) =>
    [
      '  <entry>',
      `    <id>${escapedXml(id)}</id>`,
      `    <title>${escapedXml(title)}</title>`,
      `    <updated>${updated}T00:00:00Z</updated>`,
      `    <link href="${escapedXml(link)}"/>`,
      `    <summary>${escapedXml(summary)}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">`,
    `  <id>${escapedXml(head.id)}</id>`,
    `  <title>${escapedXml(head.title)}</title>`,
    `  <updated>${head.updated}T00:00:00Z</updated>`,
    ...(head.self === null ? [] : [`  <link rel="self" type="application/atom+xml" href="${escapedXml(head.self)}"/>`]),
    ...(head.page === null ? [] : [`  <link rel="alternate" type="text/html" href="${escapedXml(head.page)}"/>`]),
    `  <author><name>${escapedXml(head.author)}</name></author>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
}
