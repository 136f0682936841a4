/** Where the feeds of places stand. */
import type { Level } from '../domain/rows.ts';
import { LEDGER_OF_LEVEL, levelOfLedger } from '../domain/units/levels.ts';
import type { Past } from './past.ts';
import type { ListedLevel, Tree } from './tree.ts';

/** The level whose feeds stand in a folder: that of the pages that they tell of. */
export function levelOfFeed(folder: string): ListedLevel {
  const level = levelOfLedger(folder);
  if (level === null) throw new Error(`no feeds in ${folder}`);
  return level;
}

/** The path of a place's feed: apart from the pages, since the files of compounds and grids are held to a weight. */
export const placeFeed = ({ level, id }: { readonly level: ListedLevel; readonly id: string }): string =>
  `/feeds/${LEDGER_OF_LEVEL[level]}/${id}.xml`;

/** A feed by its path, and the level of the place that it is of. */
export interface PlaceFeed {
  readonly path: string;
  readonly of: ListedLevel;
}

/**
 * The feed that tells of a place: its own, or of a compound that of the smallest unit that it lies in. Null while no two publications are
 * kept, between which something could have changed.
 */
export function feedOfPlace(
  { past, tree }: { readonly past: Pick<Past, 'hasChanges'>; readonly tree: Tree },
  { level, id }: { readonly level: Exclude<Level, 'city'>; readonly id: string },
): PlaceFeed | null {
  if (!past.hasChanges) return null;
  const { smallest } = tree.levels;
  const place = level === 'compound' ? { level: smallest, id: tree.compound(id).unitId } : { level, id };
  return { path: placeFeed(place), of: place.level };
}
