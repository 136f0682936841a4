/** How many of a reply's claims stand how: the counts behind its headline. */
import { STATEMENT_GROUPS } from './review-basis.ts';
import type { Basis, ReviewGroup } from './review-basis.ts';
import type { ReviewRow } from './review.ts';

export interface ReviewCounts {
  readonly claims: number;
  readonly promises: number;
  readonly statements: number;
  readonly mechanisms: number;
  readonly groups: Readonly<Record<ReviewGroup, number>>;
  /** Promises not due that are behind their plan. */
  readonly behind: number;
  /** Statements that agree or differ by the ledgers; by the public record; by figures taken from the reply itself. */
  readonly byLedgers: number;
  readonly byRecord: number;
  readonly byReply: number;
}

/** A claim as it is judged. */
interface JudgedClaim {
  readonly row: Pick<ReviewRow, 'kind' | 'standing'>;
  readonly group: ReviewGroup;
  readonly basis: Basis;
}

const BEHIND: ReadonlySet<ReviewRow['standing']> = new Set(['behind', 'far_behind', 'regressing'] as const);

/** Counts the claims of one reply; every claim is in exactly one group. */
export function reviewCounts(claims: readonly JudgedClaim[]): ReviewCounts {
  const groups: Record<ReviewGroup, number> = {
    kept: 0,
    overdue: 0,
    not_due: 0,
    untold_promise: 0,
    agrees: 0,
    differs: 0,
    no_data: 0,
    unclear: 0,
    mechanism: 0,
  };
  for (const { group } of claims) groups[group] += 1;
  const promises = claims.filter(({ row }) => row.kind === 'commitment');
  const statements = claims.filter(({ group }) => STATEMENT_GROUPS.includes(group));
  const onBasis = (basis: Basis): number => statements.filter((claim) => claim.basis === basis).length;
  return {
    claims: claims.length,
    promises: promises.length,
    statements: statements.length,
    mechanisms: groups.mechanism,
    groups,
    behind: promises.filter(({ row, group }) => group === 'not_due' && BEHIND.has(row.standing)).length,
    byLedgers: onBasis('ledgers'),
    byRecord: onBasis('public_record'),
    byReply: onBasis('reply'),
  };
}
