/** How the claims of replies stood at each release: the ledgers of then held against the replies and the record of now. */
import type { Dataset } from '../domain/model.ts';
import { reviewOn, type DatedReview } from '../domain/record/review-history.ts';
import { factsOf } from './facts.ts';
import { keptReleases, stateAt, type History } from './history.ts';
import { programmeAt } from './read.ts';

/** The reviews at the kept releases, in the order of publication; none without replies. Time is a review a release. */
export function reviewsAtReleases(history: History, dataset: Dataset): readonly DatedReview[] {
  const { releases, proposals } = dataset;
  if (proposals.length === 0) return [];
  return keptReleases(history, releases).map((release) => {
    // The public record is the one of now at every release: when it was gathered is no setting of the programme of then.
    const programme = { ...programmeAt(history, releases, release), recordAsOf: dataset.programme.recordAsOf };
    const facts = factsOf(stateAt(history, releases, release.id), programme);
    const then: Dataset = { ...dataset, ...facts, kept: { ...dataset.kept, ...facts.kept }, programme };
    return { date: release.asOf, rows: reviewOn(then, release.asOf) };
  });
}
