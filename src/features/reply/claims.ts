/** What the components of a reply's review show: plain data, made by the pages. */
import type { EvidenceBasis } from '../../domain/record/evidence.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import type { Claim, Conflict } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { NamedFigure } from '../../site/replies.ts';
import type { Progress } from '../../site/targets.ts';

export interface ClaimView {
  /** Place in the reply, from 1. */
  readonly number: number;
  readonly claim: Claim;
  /** How it stands overall, and on each basis. */
  readonly row: ReviewRow;
  readonly rows: readonly ReviewRow[];
  readonly group: ReviewGroup;
  /** What the overall standing rests on; null where nothing but the reply speaks for it. */
  readonly basis: EvidenceBasis | null;
  /** Why the standing is what it is, where its word does not say enough. */
  readonly reason: string;
  /** What the ledgers say, a sentence each. */
  readonly ledgers: readonly string[];
  readonly record: readonly NamedFigure[];
  readonly conflicts: readonly Conflict[];
  /** The day by which it is promised; null where it names none. */
  readonly due: IsoDate | null;
  /** How far a commitment's target has come; null for other claims, and where nothing measures it. */
  readonly target: Progress | null;
  /** The figure in short, for tables: 65.5%（768/1,172个）. */
  readonly figureText: string;
  /** What to ask next; empty where nothing is open. */
  readonly question: string;
}

/** The commitments in order of their due dates; those of which nothing can be told come last. */
export function promisesFirstDue(claims: readonly ClaimView[]): ClaimView[] {
  const due = (view: ClaimView): string => view.due ?? '9999';
  return claims
    .filter((view) => view.claim.kind === 'commitment')
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.number - b.number));
}

/** Whether no ledger has a part in a claim's standing: published figures decide it, or its own words leave it open. */
export function standsApart({ basis, group }: Pick<ClaimView, 'basis' | 'group'>): boolean {
  return basis === 'reply' || basis === 'record' || group === 'unclear';
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
