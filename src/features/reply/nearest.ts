/** The published figures nearest to a promise that none of them settles. */
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { ClaimReview } from '../../site/replies.ts';

/** How many of them a sentence names. */
const NAMED = 3;

/** Those that were reported, not planned, in the record's order: the first few, which a sentence names. */
export function nearestReported({ published }: ClaimReview): PublishedFigure[] {
  return published
    .filter(
      ({ figure, basis, differences }) => figure.kind === 'actual' && basis === 'record' && differences.length > 0,
    )
    .slice(0, NAMED)
    .map(({ figure }) => figure);
}
