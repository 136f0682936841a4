/** The changes of standings as rows to be shown. */
import type { ReviewRow } from '../domain/record/review.ts';
import type { IsoDate } from '../domain/rows.ts';
import { changesOf } from '../site/standing-changes.ts';
import type { Edition } from '../site/edition.ts';

/** A standing that changed, with the claim's words and its address. */
export interface StandingChangeView {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: ReviewRow['standing'];
  readonly after: ReviewRow['standing'];
  readonly onLedgers: boolean;
}

/** The changes of one reply's standings, or of all replies', newest first. */
export function changeViews({ site, words, links }: Edition, proposalId?: string): StandingChangeView[] {
  return changesOf(site)
    .filter((change) => proposalId === undefined || change.proposalId === proposalId)
    .toReversed()
    .flatMap((change) => {
      const proposal = site.dataset.proposals.find(({ id }) => id === change.proposalId);
      const index = proposal?.claims.findIndex(({ id }) => id === change.claimId) ?? -1;
      const claim = proposal?.claims[index];
      if (proposal === undefined || claim === undefined) return [];
      const prefix = proposalId === undefined ? `${proposal.number}提案，` : '';
      return [
        {
          key: `${change.proposalId}/${change.claimId}/${change.to}`,
          label: `${prefix}${words.reply.numbered(index + 1)}：${claim.text}`,
          href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
          from: change.from,
          to: change.to,
          before: change.before,
          after: change.after,
          onLedgers: claim.evidence.some(({ kind }) => kind !== 'published'),
        },
      ];
    });
}
