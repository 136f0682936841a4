/** What the components of a reply's review show: plain data, made by the pages. */
import type { Basis, ReviewGroup } from '../../domain/record/review-basis.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import type { Claim, Conflict, PublishedFigure } from '../../domain/record/rows.ts';
import type { Progress } from '../../site/targets.ts';

export interface ClaimView {
  /** Place in the reply, from 1. */
  readonly number: number;
  readonly claim: Claim;
  readonly row: ReviewRow;
  readonly group: ReviewGroup;
  readonly basis: Basis;
  /** Why the standing is what it is, where its word does not say enough. */
  readonly reason: string;
  /** What the ledgers say, a sentence each. */
  readonly ledgers: readonly string[];
  readonly record: readonly { readonly figure: PublishedFigure; readonly isReply: boolean }[];
  readonly conflicts: readonly Conflict[];
  /** How far a commitment's target has come; null for other claims, and where nothing measures it. */
  readonly target: Progress | null;
  /** The figure in short, for tables: 65.5%（768/1,172个）. */
  readonly figureText: string;
  /** What to ask next; empty where nothing is open. */
  readonly question: string;
}

/** The commitments in order of their due dates; those of which nothing can be told come last. */
export function promisesFirstDue(claims: readonly ClaimView[]): ClaimView[] {
  const due = (view: ClaimView): string =>
    view.group === 'untold_promise' ? '9999' : (view.target?.target.dueOn ?? '9999');
  return claims
    .filter((view) => view.claim.kind === 'commitment')
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.number - b.number));
}

/** Whether no ledger has a part in a claim's standing: published figures decide it, or its own words leave it open. */
export function standsApart({ basis, group }: Pick<ClaimView, 'basis' | 'group'>): boolean {
  return basis === 'reply' || basis === 'public_record' || group === 'unclear';
}

/** The claims in the order of the reply, cut where the section changes: numbers never jump back. */
export function sectionRuns(claims: readonly ClaimView[]): { section: string; claims: ClaimView[] }[] {
  const runs: { section: string; claims: ClaimView[] }[] = [];
  for (const view of claims) {
    const last = runs.at(-1);
    if (last !== undefined && last.section === view.claim.section) last.claims.push(view);
    else runs.push({ section: view.claim.section, claims: [view] });
  }
  return runs;
}
