/** The claims of a reply as they are read: promises, statements and mechanisms, each by how it stands and on what that rests. */
import type { EvidenceBasis } from '../domain/record/evidence.ts';
import { PROMISE_GROUPS, STATEMENT_GROUPS } from '../domain/record/review-groups.ts';
import type { ReviewGroup } from '../domain/record/review-groups.ts';

export type ReviewPartId = 'promises' | 'statements' | 'mechanism';

export interface ReviewPart<Claim> {
  readonly id: ReviewPartId;
  /** How many claims it has. */
  readonly size: number;
  /** All groups of the part, those without a claim too. */
  readonly groups: readonly {
    readonly group: ReviewGroup;
    readonly size: number;
    /** What rests on the ledgers before what does not; only what occurs. */
    readonly bases: readonly { readonly basis: EvidenceBasis | null; readonly claims: readonly Claim[] }[];
  }[];
}

const PARTS: readonly { readonly id: ReviewPartId; readonly groups: readonly ReviewGroup[] }[] = [
  { id: 'promises', groups: PROMISE_GROUPS },
  { id: 'statements', groups: STATEMENT_GROUPS },
  { id: 'mechanism', groups: ['mechanism'] },
];

const BASES: readonly (EvidenceBasis | null)[] = ['ledger', 'record', 'reply', null];

/** Sorts claims into the parts that have any; the claims of one basis stay in the order given. */
export function reviewParts<Claim extends { readonly group: ReviewGroup; readonly basis: EvidenceBasis | null }>(
  claims: readonly Claim[],
): readonly ReviewPart<Claim>[] {
  return PARTS.map(({ id, groups }): ReviewPart<Claim> => {
    const rows = groups.map((group) => {
      const own = claims.filter((claim) => claim.group === group);
      const bases = BASES.map((basis) => ({ basis, claims: own.filter((claim) => claim.basis === basis) }));
      return { group, size: own.length, bases: bases.filter((each) => each.claims.length > 0) };
    });
    return { id, size: rows.reduce((sum, row) => sum + row.size, 0), groups: rows };
  }).filter(({ size }) => size > 0);
}
