/** How many of a reply's claims stand how, and what its promises lack: the counts behind its headline. */
import { CHECKABLE_PARTS } from './checkability.ts';
import type { CheckablePart } from './checkability.ts';
import type { EvidenceBasis } from './evidence.ts';
import { PROMISE_GROUPS, STATEMENT_GROUPS } from './review-groups.ts';
import type { ReviewGroup } from './review-groups.ts';
import type { ReviewRow } from './review.ts';

export interface ReviewCounts {
  readonly claims: number;
  readonly promises: number;
  readonly statements: number;
  readonly mechanisms: number;
  readonly groups: Readonly<Record<ReviewGroup, number>>;
  /** Promises whose due date has come, whatever became of them. */
  readonly due: number;
  /** Promises that lack a number, a date, a scope, money. */
  readonly lacking: Readonly<Record<CheckablePart, number>>;
  /** Statements that agree or differ, by what decided. */
  readonly decidedBy: Readonly<Record<EvidenceBasis, number>>;
}

/** A claim as it is judged. */
export interface JudgedClaim {
  readonly overall: Pick<ReviewRow, 'kind' | 'standing' | 'takenFrom'>;
  readonly group: ReviewGroup;
  readonly names: Readonly<Record<CheckablePart, boolean>>;
}

/** Counts the claims of one reply; every claim is in exactly one group. */
export function reviewCounts(claims: readonly JudgedClaim[]): ReviewCounts {
  const inGroup = (...groups: readonly ReviewGroup[]): number =>
    claims.filter(({ group }) => groups.includes(group)).length;
  const promises = claims.filter(({ overall }) => overall.kind === 'commitment');
  const lack = (part: CheckablePart): number => promises.filter(({ names }) => !names[part]).length;
  const decided = claims.filter(({ group }) => group === 'agrees' || group === 'differs');
  const by = (basis: EvidenceBasis): number => decided.filter(({ overall }) => overall.takenFrom === basis).length;
  const groups = [...PROMISE_GROUPS, ...STATEMENT_GROUPS, 'mechanism' as const];
  return {
    claims: claims.length,
    promises: promises.length,
    statements: inGroup(...STATEMENT_GROUPS),
    mechanisms: inGroup('mechanism'),
    groups: Object.fromEntries(groups.map((group) => [group, inGroup(group)])) as Record<ReviewGroup, number>,
    due: inGroup('kept', 'missed', 'due_untold'),
    lacking: Object.fromEntries(CHECKABLE_PARTS.map((part) => [part, lack(part)])) as Record<CheckablePart, number>,
    decidedBy: { ledger: by('ledger'), record: by('record'), reply: by('reply') },
  };
}
