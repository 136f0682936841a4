/** How the standings of claims have moved from one review to the next. */
import { cityCountsByDay } from '../indicators/city-rate.ts';
import { indexBy, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { IsoDate } from '../rows.ts';
import { progressOn } from '../targets/target.ts';
import { factsAsOf } from '../time/facts.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { reconcileRows } from './reconcile.ts';
import type { ReviewRow, Standing } from './review.ts';
import { reviewRows } from './review.ts';
import type { Proposal } from './rows.ts';

/** A claim whose standing by the ledgers in one review differs from that in the review before. */
export interface StandingChange {
  readonly proposalId: string;
  readonly claimId: string;
  /** The last date with the old standing, and the first with the new one. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: Standing | null;
  readonly after: Standing | null;
  readonly rules: ReviewRow['rules'];
}

/** The review as `publish` would give it with this as-of date, without anything else that it computes. */
export function reviewOn(dataset: Dataset, asOf: IsoDate): ReviewRow[] {
  const { facts } = factsAsOf({ ...dataset, programme: { ...dataset.programme, asOf } });
  const hierarchy = hierarchyOf(facts);
  const progress = facts.programme.targets.map((target) =>
    progressOn(target, asOf, cityCountsByDay(facts, hierarchy, target)),
  );
  return reviewRows({ facts, reconcile: reconcileRows(facts), progress });
}

/** The review as it stood on a date. */
export interface DatedReview {
  readonly date: IsoDate;
  readonly rows: readonly ReviewRow[];
}

const keyOf = ({ proposalId, claimId }: ReviewRow): string => `${proposalId}/${claimId}`;
const byLedgers = ({ rows }: DatedReview): readonly ReviewRow[] => rows.filter(({ basis }) => basis === 'ledger');

/**
 * Every change of a standing by the ledgers from one of the reviews to the next, which are in date order: the record and
 * the reply do not change with a release. A reply has no standing before the year it was given in, so no change is listed
 * before its first review there; and where the rules are another edition's, a difference is no change of facts.
 */
export function standingChanges(
  proposals: readonly Pick<Proposal, 'id' | 'repliedYear'>[],
  reviews: readonly DatedReview[],
): StandingChange[] {
  const repliedYears = new Map(proposals.map((proposal) => [proposal.id, String(proposal.repliedYear)]));
  return reviews.slice(1).flatMap((review, i) => {
    const previous = nth(reviews, i);
    const earlier = indexBy(byLedgers(previous), keyOf);
    return byLedgers(review).flatMap((row) => {
      const before = earlier.get(keyOf(row));
      const year = repliedYears.get(row.proposalId);
      if (before === undefined || before.standing === row.standing || before.rules !== row.rules) return [];
      if (year === undefined || previous.date < year) return [];
      const { proposalId, claimId, standing: after, rules } = row;
      return [{ proposalId, claimId, from: previous.date, to: review.date, before: before.standing, after, rules }];
    });
  });
}
