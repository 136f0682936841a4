/** What the ledgers say to a claim: how it stands by them, a sentence for each piece of evidence, the steps that were missed. */
import type { ReviewRow } from '../../domain/record/review.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import type { Edition } from '../../site/edition.ts';
import type { ClaimReview } from '../../site/replies.ts';
import type { Progress } from '../../site/targets.ts';
import { targetFigure, type TargetFigure } from '../../ui/target-figure.ts';

export interface LedgerSays {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  /** Null of a mechanism, which is not judged. */
  readonly row: ReviewRow | null;
  readonly reason: string;
  readonly lines: readonly string[];
  readonly missedSteps: readonly string[];
  /** How far a promise's target has come; null for other claims, and where nothing measures it. */
  readonly progress: Progress | null;
  /** Its chart. */
  readonly chart: TargetFigure | null;
}

/** What the ledgers say to one piece of evidence; null for the public record, which is shown on its own. */
function lineOf({ site, words }: Edition, { reference, quantities }: ClaimReview['evidence'][number]): string | null {
  switch (reference.kind) {
    case 'published':
    case 'reply':
      return null;
    case 'target': {
      const { target, latest, counts } = site.targets.progress(reference.id);
      return words.claims.targetLine({ target, row: latest, counts });
    }
    case 'reconcile': {
      const row = site.record.totals.find(({ id }) => id === reference.id);
      return row === undefined ? null : words.claims.reconcileLine(row);
    }
    case 'outreach': {
      const [quantity] = quantities;
      return quantity === undefined ? null : words.claims.outreachLine(quantity);
    }
    case 'ledger': {
      const ledger = LEDGER_LIST.find(({ id }) => id === reference.id);
      const title = ledger === undefined ? reference.id : words.tables[ledger.id].title;
      return words.claims.ledgerLine(title, reference.id, quantities);
    }
  }
}

/** What the ledgers say to a claim; null where it has no evidence in them. */
export function ledgerSays(edition: Edition, review: ClaimReview): LedgerSays | null {
  const { site, words } = edition;
  const { number, claim, overall, rows, target, evidence, missedSteps } = review;
  if (evidence.every(({ basis }) => basis !== 'ledger')) return null;
  const promised = claim.kind === 'commitment' ? target : null;
  const row = rows.find(({ basis }) => basis === 'ledger') ?? null;
  return {
    number,
    id: claim.id,
    text: claim.text,
    row,
    reason: row === null ? '' : words.record.standingReason(claim, row),
    lines: evidence.map((piece) => lineOf(edition, piece)).filter((line) => line !== null),
    missedSteps: claim.kind === 'commitment' ? missedSteps.map((step) => words.claims.step(step)) : [],
    progress: promised === null ? null : site.targets.progress(promised.id),
    chart:
      promised === null
        ? null
        : targetFigure(edition, `/proposals/${overall.proposalId}/`, promised.id, {
            id: `chart-${claim.id}`,
            half: false,
            isUnkept: true,
          }),
  };
}
