/** When the standings of replies changed, worked out once a build. */
import { standingChanges } from '../domain/record/review-history.ts';
import type { StandingChange } from '../domain/record/review-history.ts';
import type { Site } from './site.ts';

let cached: { readonly site: Site; readonly changes: StandingChange[] } | undefined;

/** The changes of standings, computed once a build. */
export function changesOf(site: Site): readonly StandingChange[] {
  if (cached?.site !== site) cached = { site, changes: standingChanges(site.dataset) };
  return cached.changes;
}
