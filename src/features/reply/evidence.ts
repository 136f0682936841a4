/** What the ledgers say to a claim: a sentence for each piece of its evidence, and its figure in short. */
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/replies.ts';
import type { Progress } from '../../site/targets.ts';

/** Where the target stands that a promise refers to; null for other claims, and for a promise without a target. */
export function promiseOf({ site }: Edition, { claim, target }: ClaimReview): Progress | null {
  return claim.kind === 'commitment' && target !== null ? site.targets.progress(target.id) : null;
}

/** What the ledgers say to one piece of evidence; null for the public record, which is shown on its own. */
function ledgerLine(
  { site, words }: Edition,
  { reference, quantities }: ClaimReview['evidence'][number],
): string | null {
  switch (reference.kind) {
    case 'published':
    case 'reply':
      return null;
    case 'target': {
      const { target, latest, counts } = site.targets.progress(reference.id);
      return words.reply.targetLine({ target, row: latest, counts });
    }
    case 'reconcile': {
      const row = site.record.totals.find(({ id }) => id === reference.id);
      return row === undefined ? null : words.reply.reconcileLine(row);
    }
    case 'outreach': {
      const [quantity] = quantities;
      return quantity === undefined ? null : words.reply.outreachLine(quantity);
    }
    case 'ledger': {
      const ledger = LEDGER_LIST.find(({ id }) => id === reference.id);
      const title = ledger === undefined ? reference.id : words.tables[ledger.id].title;
      return words.reply.ledgerLine(title, reference.id, quantities);
    }
  }
}

/** What the ledgers say to a claim, in the order of its evidence. */
export function ledgerLines(edition: Edition, review: ClaimReview): string[] {
  return review.evidence.map((piece) => ledgerLine(edition, piece)).filter((line) => line !== null);
}

/** The figure in short, on the basis of the overall standing: the target's rate with its parts, or what was claimed beside what was measured. */
export function figureText(edition: Edition, review: ClaimReview): string {
  const { site, words } = edition;
  const promise = review.overall.takenFrom === 'ledger' ? promiseOf(edition, review) : null;
  if (promise !== null) {
    const { target, latest, counts } = promise;
    return words.reply.targetFigure({ target, row: latest, counts });
  }
  const { figure } = review.overall;
  return words.reply.figuresText(
    figure === null ? [] : [figure],
    review.claim.kind === 'commitment',
    site.programme.demonstration,
  );
}
