/** The feed of changes of standings. */
import type { FeedEntry, FeedHead } from '../../publication/standing-changes.ts';
import type { Edition } from '../../site/edition.ts';

/** The feed's head and its entries, newest first. */
export function feedView({ site, words, links }: Edition): { head: FeedHead; entries: FeedEntry[] } {
  const { programme, record } = site;
  return {
    head: {
      id: `urn:compound-progress:${programme.city.id}:standings`,
      title: words.feed.title(programme),
      author: words.site.name(programme),
      updated: programme.asOf,
      language: words.locale,
    },
    entries: record
      .standingChanges()
      .toReversed()
      .map((change) => ({
        change,
        title: words.feed.entry(change.proposal.number, change.claim.text, change),
        summary: words.feed.summary(change, change.onLedgers && programme.demonstration),
        link: `${links.page(`/proposals/${change.proposal.id}/`)}#${change.claim.id}`,
      })),
  };
}
