/** What the parts of a reply's page show of its claims: plain data, made by the views. */
import { CHECKABLE_PARTS } from '../../domain/record/checkability.ts';
import type { CheckablePart } from '../../domain/record/checkability.ts';
import type { EvidenceBasis } from '../../domain/record/evidence.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import type { Claim } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/replies.ts';
import { findingOf } from './finding.ts';
import { ledgerSays } from './ledger-says.ts';
import type { LedgerSays } from './ledger-says.ts';

export interface ClaimView extends Pick<
  ClaimReview,
  'published' | 'conflicts' | 'suggestions' | 'statements' | 'followups'
> {
  /** Place in the reply, from 1. */
  readonly number: number;
  readonly claim: Claim;
  readonly overall: ReviewRow;
  readonly group: ReviewGroup;
  /** What the overall standing rests on; null where nothing but the claim's own words. */
  readonly basis: EvidenceBasis | null;
  /** The bases that may count: those of made-up ledgers stand apart. */
  readonly rows: readonly ReviewRow[];
  /** Why the standing is what it is, where its word does not say enough. */
  readonly reason: string;
  /** Its figures as the reply means them. */
  readonly figures: readonly string[];
  readonly names: readonly CheckablePart[];
  readonly lacks: readonly CheckablePart[];
  /** The day by which it is promised; null where it names none. */
  readonly due: IsoDate | null;
  /** What the site has assumed of its target; null where nothing. */
  readonly assumption: string | null;
  /** What its basis says of a promise, for the table; of a statement empty. */
  readonly finding: string;
  /** What the ledgers say; null where they are made up, or have no part in it. */
  readonly ledger: LedgerSays | null;
}

/** A claim as the reply's page and its sheets show it. */
export function claimView(edition: Edition, review: ClaimReview): ClaimView {
  const { site, words } = edition;
  const { number, claim, overall, rows, group, names, due, target } = review;
  const { published, conflicts, suggestions, statements, followups } = review;
  const isMadeUp = site.programme.demonstration;
  return {
    number,
    claim,
    overall,
    group,
    basis: overall.takenFrom,
    rows: isMadeUp ? rows.filter(({ basis }) => basis !== 'ledger') : rows,
    reason: words.record.standingReason(claim, overall),
    figures: claim.figures.map((figure) => words.claims.figure(figure)),
    names: CHECKABLE_PARTS.filter((part) => names[part]),
    lacks: CHECKABLE_PARTS.filter((part) => !names[part]),
    published,
    conflicts,
    due,
    suggestions,
    statements,
    followups,
    assumption: claim.kind === 'commitment' ? (target?.note ?? null) : null,
    finding: findingOf(edition, review),
    ledger: isMadeUp ? null : ledgerSays(edition, review),
  };
}

/** What became of a promise, in the order in which a reader asks. */
const ORDER: readonly ReviewGroup[] = [
  'missed',
  'due_untold',
  'kept',
  'not_due',
  'undated',
  'uncheckable',
  'unclear_promise',
];

/** The promises: those that are due first, then by due date, then as the reply gives them. */
export function promisesInOrder(claims: readonly ClaimView[]): ClaimView[] {
  const rank = ({ group }: ClaimView): number => ORDER.indexOf(group);
  const due = (view: ClaimView): string => view.due ?? '9999';
  return claims
    .filter((view) => view.claim.kind === 'commitment')
    .toSorted((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.number - b.number));
}
