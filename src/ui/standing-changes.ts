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
  /** What the standing rests on, where ledgers have a part in it; null otherwise. */
  readonly basis: string | null;
}

/** The changes of one reply's standings, or of all replies', newest first; null where it is not kept how they stood. */
export function changeViews(
  { site, words, links }: Edition,
  proposalId?: string,
): readonly StandingChangeView[] | null {
  if (!site.record.standingsAreKept) return null;
  const { demonstration } = site.programme;
  const signOf = (standing: ReviewRow['standing']): Sign =>
    standing === null ? words.record.group.mechanism : words.record.standing[standing];
  return site.record
    .standingChanges(proposalId)
    .toReversed()
    .map((change): StandingChangeView => {
      const { proposal, claim, number } = change;
      return {
        label:
          proposalId === undefined
            ? words.reply.placed(proposal.number, number, claim.text)
            : words.reply.placedHere(number, claim.text),
        href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
        before: signOf(change.before),
        until: words.reply.until(change.from),
        after: signOf(change.after),
        from: words.reply.until(change.to),
        basis: change.onLedgers ? words.record.basisText('ledgers', demonstration) : null,
      };
    });
}
