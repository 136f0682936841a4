/** The changes of standings as lines to be shown. */
import type { ReviewRow } from '../domain/record/review.ts';
import type { Edition } from '../site/edition.ts';
import type { Sign } from '../words/words.ts';

/** A standing that changed, with the claim's words and its address. */
export interface StandingChangeView {
  readonly label: string;
  readonly href: string;
  readonly before: Sign;
  /** The last date with the standing before, and the first with the one after, in words. */
  readonly until: string;
  readonly after: Sign;
  readonly from: string;
  /** What the standing rests on. */
  readonly basis: string;
}

/**
 * The changes of one reply's standings, or of all replies', newest first; null where there is no reply, or it is not kept
 * how they stood.
 */
export function changeViews(
  { site, words, links }: Edition,
  proposalId?: string,
): readonly StandingChangeView[] | null {
  if (!site.replies.standingsAreKept || site.replies.proposals.length === 0) return null;
  const { demonstration } = site.programme;
  const signOf = (standing: ReviewRow['standing']): Sign =>
    standing === null ? words.record.group.mechanism : words.record.standing[standing];
  return site.replies
    .standingChanges(proposalId)
    .toReversed()
    .map((change): StandingChangeView => {
      const { proposal, claim, number } = change;
      return {
        label:
          proposalId === undefined
            ? words.claims.placed(proposal.number, number, claim.text)
            : words.claims.placedHere(number, claim.text),
        href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
        before: signOf(change.before),
        until: words.reply.until(change.from),
        after: signOf(change.after),
        from: words.reply.until(change.to),
        basis: words.record.basisText('ledger', demonstration),
      };
    });
}
