/** The feed of changes of standings. */
import { nameUuid } from '../../publication/name-uuid.ts';
import type { FeedEntry, FeedHead } from '../../publication/standing-changes.ts';
import type { Edition } from '../../site/edition.ts';
import { wholeAddress } from '../../site/href.ts';

/** Where the feed stands on the site: part of the names that its identifiers are made from. */
const PLACE = '/proposals/';
/** Its own file. */
export const FEED = '/proposals/changes.xml';

/**
 * The feed's head and its entries, newest first. Identifiers are made from city, language, place and entry, and not from
 * an address, which a site may not have yet.
 */
export async function feedView({ site, words, links }: Edition): Promise<{ head: FeedHead; entries: FeedEntry[] }> {
  const { programme, replies, past } = site;
  const changes = replies.standingChanges().toReversed();
  const idOf = async (...entry: readonly string[]): Promise<string> =>
    `urn:uuid:${await nameUuid(programme.city.id, words.locale, PLACE, ...entry)}`;
  const madeUp = words.site.madeUp(programme);
  const whole = (address: string): string | null => wholeAddress(programme.site.url, links, address);
  const isMadeUp = programme.demonstration && changes.length > 0;
  return {
    head: {
      id: await idOf(),
      title: words.feed.title(programme, isMadeUp),
      author: words.site.name(programme),
      updated: changes[0]?.publishedOn ?? past.release?.publishedOn ?? programme.asOf,
      self: whole(links.page(FEED)),
      page: whole(links.page(PLACE)),
      language: words.locale,
    },
    entries: await Promise.all(
      changes.map(async (change) => {
        const { proposal, claim } = change;
        const reply = links.page(`/proposals/${proposal.id}/`);
        return {
          id: await idOf(proposal.id, claim.id, change.to),
          updated: change.publishedOn,
          title: words.feed.entry(proposal.number, claim.text, change, madeUp),
          summary: words.feed.summary(change, madeUp),
          link: `${whole(reply) ?? reply}#${claim.id}`,
        };
      }),
    ),
  };
}
