/** The claims of replies that are held against a published total. */
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { record } from '../../words/zh-CN/record.ts';

export function claimsOnTotals({ dataset }: Site): { href: string; label: string }[] {
  return dataset.proposals.flatMap((proposal) =>
    proposal.claims.flatMap((claim, i) =>
      claim.evidence.some(({ kind }) => kind === 'reconcile')
        ? [
            {
              href: `${href(`/proposals/${proposal.id}/`)}#${claim.id}`,
              label: `${proposal.number}，${record.reply.numbered(i + 1)}：${claim.text}`,
            },
          ]
        : [],
    ),
  );
}
