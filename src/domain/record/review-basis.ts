/** What a claim's standing rests on, and how standings gather into what a reader asks: kept, not due, cannot be told. */
import type { ReviewRow, Standing } from './review.ts';
import type { Claim, ClaimKind, Proposal, PublishedFigure } from './rows.ts';

/**
 * `ledgers`: the unit-level ledgers decide. `public_record`: figures that others published. `reply`: figures that the
 * public record has from this very reply, so that agreement proves only a true copy. `none`: nothing decides.
 */
export type Basis = 'ledgers' | 'public_record' | 'reply' | 'none';

/** Whether a published figure was taken from this reply: its source's title names the session and the number. */
export function isFromReply(figure: PublishedFigure, proposal: Pick<Proposal, 'session' | 'number'>): boolean {
  const { sourceTitle } = figure;
  return sourceTitle !== null && sourceTitle.includes(proposal.session) && sourceTitle.includes(proposal.number);
}

/** What decided a claim's standing: the evidence that each figure was held against, or a commitment's target. */
export function basisOf(
  claim: Claim,
  row: ReviewRow,
  proposal: Pick<Proposal, 'session' | 'number'>,
  published: readonly PublishedFigure[],
): Basis {
  if (row.standing === null || row.standing === 'unclear' || row.standing === 'no_data') return 'none';
  if (claim.kind === 'commitment') return 'ledgers';
  const deciding = claim.evidence.slice(0, claim.figures.length);
  if (deciding.some(({ kind }) => kind !== 'published')) return 'ledgers';
  const figures = published.filter((figure) => deciding.some(({ id }) => id === figure.id));
  return figures.every((figure) => isFromReply(figure, proposal)) ? 'reply' : 'public_record';
}

/** The groups a review is read by: promises by whether they are due, statements by whether they hold. */
export type ReviewGroup =
  'kept' | 'overdue' | 'not_due' | 'untold_promise' | 'agrees' | 'differs' | 'no_data' | 'unclear' | 'mechanism';

export const PROMISE_GROUPS: readonly ReviewGroup[] = ['kept', 'overdue', 'not_due', 'untold_promise'];
export const STATEMENT_GROUPS: readonly ReviewGroup[] = ['agrees', 'differs', 'no_data', 'unclear'];

/** The one group a claim belongs to. A commitment past its due date and short of its value is overdue, never "not due". */
export function groupOf({ kind, standing, notDue }: Pick<ReviewRow, 'kind' | 'standing' | 'notDue'>): ReviewGroup {
  if (kind === 'commitment') return promiseGroup(standing, notDue);
  return statementGroup(kind, standing);
}

function promiseGroup(standing: Standing | null, notDue: boolean): ReviewGroup {
  if (standing === 'achieved') return 'kept';
  if (standing === null || standing === 'no_data' || standing === 'unclear') return 'untold_promise';
  return notDue ? 'not_due' : 'overdue';
}

function statementGroup(kind: ClaimKind, standing: Standing | null): ReviewGroup {
  if (standing === 'unclear') return 'unclear';
  if (kind === 'mechanism') return 'mechanism';
  if (standing === 'agrees' || standing === 'differs') return standing;
  return 'no_data';
}
