/** What is known of a city's publications up to the one at hand. */
import type { Dataset } from '../domain/model.ts';
import type { DatedReview } from '../domain/record/review-history.ts';
import type { Release } from '../domain/rows.ts';
import type { History } from './history.ts';
import { isUnpublished, previewOf, type Preview } from './preview.ts';
import { reviewsAtReleases } from './reviews.ts';
import { stateOf } from './versions.ts';
import { vintages, type Vintage } from './vintages.ts';

export interface Chronicle {
  /** Whether the ledgers, or the day up to which they count, are another than the newest release's (未发布的预览). */
  readonly isPreview: boolean;
  /** The release that the publication at hand is; null for a preview, and where there are no releases. */
  readonly release: Release | null;
  /** What a preview would change; null for a release, and where no history is kept. */
  readonly preview: Preview | null;
  /** Null where no history is kept. */
  readonly past: {
    readonly history: History;
    readonly vintages: readonly Vintage[];
    /** How the claims of replies stood at each kept release. */
    readonly reviews: readonly DatedReview[];
  } | null;
}

/** The chronicle of a dataset and its history. Plain data; time is linear in the ledgers for each kept release. */
export function chronicleOf(dataset: Dataset, history: History | null): Chronicle {
  const now = stateOf(dataset, history?.versions ?? null);
  const isPreview = isUnpublished(history, dataset, now);
  return {
    isPreview,
    release: isPreview ? null : (dataset.releases.at(-1) ?? null),
    preview: isPreview && history !== null ? previewOf(history, dataset, now) : null,
    past:
      history === null
        ? null
        : { history, vintages: vintages(history, dataset, now), reviews: reviewsAtReleases(history, dataset) },
  };
}
