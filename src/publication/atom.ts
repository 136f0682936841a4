/** Feeds in Atom (RFC 4287): what a reader subscribes to. */
import type { IsoDate } from '../domain/rows.ts';
import { escapedXml } from './xml.ts';

/** What an entry says; the words come from the pages. */
export interface FeedEntry {
  readonly id: string;
  /** The day on which it was published. */
  readonly updated: IsoDate;
  readonly title: string;
  readonly summary: string;
  /** Address of what it is about, absolute or relative to the feed. */
  readonly link: string;
  /** What it is about, so that a reader can pick entries out; left out where all entries of the feed are about the same. */
  readonly about?: { readonly id: string; readonly name: string };
}

/** What a feed says of itself. */
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
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const items = entries.map(({ id, updated, title, summary, link, about }) =>
    [
      '  <entry>',
      `    <id>${escapedXml(id)}</id>`,
      `    <title>${escapedXml(title)}</title>`,
      `    <updated>${updated}T00:00:00Z</updated>`,
      `    <link href="${escapedXml(link)}"/>`,
      ...(about === undefined
        ? []
        : [`    <category term="${escapedXml(about.id)}" label="${escapedXml(about.name)}"/>`]),
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

/** The answer to a request for a feed. */
export function feedAnswer({
  head,
  entries,
}: {
  readonly head: FeedHead;
  readonly entries: readonly FeedEntry[];
}): Response {
  return new Response(atomFeed(head, entries), { headers: { 'content-type': 'application/atom+xml' } });
}
