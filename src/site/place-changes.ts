/** What changed at each place from publication to publication. */
import type { Dataset } from '../domain/model.ts';
import type { Release } from '../domain/rows.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import type { Change } from '../history/difference.ts';
import { stateAt, type History } from '../history/history.ts';
import { placesOfChange, type PlaceOfRow } from '../history/places.ts';

/** What a release changed at a place against the one before it. */
export interface PlaceChanges {
  readonly release: Release;
  readonly since: Release;
  readonly changes: readonly Change[];
}

/** A year of months: what a feed of a place goes back to. */
const MOST_RELEASES = 12;

/**
 * The changes by place, newest release first, one entry a release even where nothing changed; `kept` are the releases that
 * are kept, oldest first, `changesOf` the changes that each made.
 */
export function placeChangesOf(
  history: History,
  { releases, programme }: Pick<Dataset, 'releases' | 'programme'>,
  kept: readonly Release[],
  changesOf: (release: string) => readonly Change[],
): (place: PlaceOfRow) => readonly PlaceChanges[] {
  const pairs = kept
    .flatMap((release, i) => {
      const since = kept[i - 1];
      return since === undefined ? [] : [{ release, since }];
    })
    .slice(-MOST_RELEASES)
    .reverse()
    .map(({ release, since }) => {
      const of = placesOfChange(
        stateAt(history, releases, since.id),
        stateAt(history, releases, release.id),
        levelsOf(programme),
      );
      const byPlace = new Map<string, Change[]>();
      for (const change of changesOf(release.id))
        for (const { level, id } of of(change)) {
          const key = unitKey(level, id);
          const own = byPlace.get(key);
          if (own === undefined) byPlace.set(key, [change]);
          else own.push(change);
        }
      return { release, since, byPlace };
    });
  return ({ level, id }) =>
    pairs.map(({ release, since, byPlace }) => ({ release, since, changes: byPlace.get(unitKey(level, id)) ?? [] }));
}
