/** What every page hands to its shell. */
import type { Programme } from '../domain/programme.ts';
import type { Release } from '../domain/rows.ts';
import type { Site } from '../site/site.ts';
import type { Kept } from './navigation.ts';

/** The shell's props that are the same on every page. */
export function frameOf({ programme, release, quality }: Site): Kept & {
  programme: Programme;
  release: Release | null;
} {
  return { programme, release, hasReleases: quality.releases.length > 0 };
}
