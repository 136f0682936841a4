/** The claims of replies that are held against a published total. */
import type { Edition } from '../../site/edition.ts';

export function claimsOnTotals(edition: Edition): { href: string; label: string }[] {
  const { site, words, links } = edition;
  const { dataset } = site;
  return dataset.proposals.flatMap((proposal) =>
    proposal.claims.flatMap((claim, i) =>
      claim.evidence.some(({ kind }) => kind === 'reconcile')
        ? [
            {
              href: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
              label: `${proposal.number}，${words.reply.numbered(i + 1)}：${claim.text}`,
            },
          ]
        : [],
    ),
  );
}
