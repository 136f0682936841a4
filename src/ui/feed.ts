/** The feeds of the site: what all of them say of themselves, and how their entries are named. */
import type { IsoDate } from '../domain/rows.ts';
import type { FeedEntry, FeedHead } from '../publication/atom.ts';
import { nameUuid } from '../publication/name-uuid.ts';
import type { Edition } from '../site/edition.ts';
import { wholeAddress } from '../site/href.ts';

/** What a feed is of. */
export interface FeedSubject {
  /** The path of the page that it tells of: with the names of an entry what its identifier is made from. */
  readonly page: string;
  /** The path of its own file. */
  readonly file: string;
  /** With its mark where it is made up. */
  readonly title: string;
}

/** An entry before it has an identifier. */
export interface FeedItem extends Omit<FeedEntry, 'id'> {
  /** What tells it from every other entry of the feed, for good. */
  readonly names: readonly string[];
  /** The part of the page `link` that it is about. */
  readonly part?: string;
}

export interface Feed {
  readonly head: FeedHead;
  readonly entries: readonly FeedEntry[];
}

/**
 * A feed of items, newest first. Identifiers are made from city, language, page and entry, and not from an address, which a
 * site may not have yet.
 */
export async function feedOf(
  { site, words, links }: Edition,
  { page, file, title }: FeedSubject,
  items: readonly FeedItem[],
): Promise<Feed> {
  const { programme, past } = site;
  const idOf = async (...names: readonly string[]): Promise<string> =>
    `urn:uuid:${await nameUuid(programme.city.id, words.locale, page, ...names)}`;
  const whole = (address: string): string | null => wholeAddress(programme.site.url, links, address);
  const updated: IsoDate = items[0]?.updated ?? past.release?.publishedOn ?? programme.asOf;
  return {
    head: {
      id: await idOf(),
      title,
      author: words.site.name(programme),
      updated,
      self: whole(links.page(file)),
      page: whole(links.page(page)),
      language: words.locale,
    },
    entries: await Promise.all(
      items.map(async ({ names, link, part, ...item }) => ({
        ...item,
        id: await idOf(...names),
        link: `${whole(link) ?? link}${part === undefined ? '' : `#${part}`}`,
      })),
    ),
  };
}
