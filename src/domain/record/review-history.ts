/** How the standings of claims have moved: the review as it stood at each date of the series. */
import { cityRateByDay } from '../indicators/city-rate.ts';
import { get, nth } from '../lists.ts';
import type { Dataset } from '../model.ts';
import type { IsoDate } from '../rows.ts';
import { progressOn } from '../targets/target.ts';
import { seriesDates } from '../time/calendar.ts';
import { factsAsOf } from '../time/facts.ts';
import { hierarchyOf } from '../units/hierarchy.ts';
import { reconcileRows } from './reconcile.ts';
import type { ReviewRow, Standing } from './review.ts';
import { reviewRows } from './review.ts';

/** A claim whose standing at one date of the series differs from that at the date before. */
export interface StandingChange {
  readonly proposalId: string;
  readonly claimId: string;
  /** The last date with the old standing, and the first with the new one. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** The review as `publish` would give it with this as-of date, without anything else that it computes. */
export function reviewOn(dataset: Dataset, asOf: IsoDate): ReviewRow[] {
  const { facts } = factsAsOf({ ...dataset, programme: { ...dataset.programme, asOf } });
  const hierarchy = hierarchyOf(facts);
  const progress = facts.programme.targets.map((target) =>
    progressOn(target, asOf, cityRateByDay(facts, hierarchy, target)),
  );
  return reviewRows({ facts, reconcile: reconcileRows(facts), progress });
}

/**
 * Every change of a standing from one date of the series to the next, in date order, each date with what was known
 * then. A reply has no standing before the year it was given in, so no change is listed before its first date there.
 */
export function standingChanges(dataset: Dataset): StandingChange[] {
  if (dataset.proposals.length === 0) return [];
  const repliedYears = new Map(dataset.proposals.map((proposal) => [proposal.id, String(proposal.repliedYear)]));
  const reviews = seriesDates(dataset.programme.seriesFrom, dataset.programme.asOf).map((date) => ({
    date,
    rows: reviewOn(dataset, date),
  }));
  return reviews.slice(1).flatMap(({ date, rows }, i) => {
    const previous = nth(reviews, i);
    return rows.flatMap((row, claim) => {
      const before = nth(previous.rows, claim).standing;
      const isReplied = previous.date >= get(repliedYears, row.proposalId);
      if (!isReplied || before === row.standing) return [];
      const { proposalId, claimId, standing: after } = row;
      return [{ proposalId, claimId, from: previous.date, to: date, before, after }];
    });
  });
}
