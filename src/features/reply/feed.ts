/** The feed of changes of standings. */
import type { Edition } from '../../site/edition.ts';
import { feedOf, type Feed } from '../../ui/feed.ts';

/** Its own file. */
export const FEED = '/proposals/changes.xml';

/** The changes, newest first. */
export function feedView(edition: Edition): Promise<Feed> {
  const { site, words, links } = edition;
  const { programme, replies } = site;
  const changes = replies.standingChanges().toReversed();
  const madeUp = words.site.madeUp(programme);
  return feedOf(
    edition,
    {
      page: '/proposals/',
      file: FEED,
      title: words.feed.title(programme, programme.demonstration && changes.length > 0),
    },
    changes.map((change) => {
      const { proposal, claim } = change;
      return {
        names: [proposal.id, claim.id, change.to],
        updated: change.publishedOn,
        title: words.feed.entry(proposal.number, claim.text, change, madeUp),
        summary: words.feed.summary(change, madeUp),
        link: links.page(`/proposals/${proposal.id}/`),
        part: claim.id,
      };
    }),
  );
}
