/** Every published figure beside today's, and why they differ: `vintages.csv` (contract, section 7). */
import type { Dataset } from '../domain/model.ts';
import type { IsoDate } from '../domain/rows.ts';
import { keptReleases, type History } from './history.ts';
import { revisionsSince } from './preview.ts';
import type { Revision } from './revision.ts';
import { stateOf } from './versions.ts';

export interface Vintage extends Revision {
  readonly release: string;
  readonly asOf: IsoDate;
}

/** The vintages of all kept releases in the order of publication; time is that of a few tallies a release. */
export function vintages(history: History, dataset: Dataset): readonly Vintage[] {
  const now = stateOf(dataset);
  return keptReleases(history, dataset.releases).flatMap((release) =>
    revisionsSince(history, dataset, release, now).map((revision) => ({
      release: release.id,
      asOf: release.asOf,
      ...revision,
    })),
  );
}
