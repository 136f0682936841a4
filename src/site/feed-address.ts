/** Where the feeds of places stand. */
import type { Level } from '../domain/rows.ts';
import type { Past } from './past.ts';
import type { ListedLevel, Tree } from './tree.ts';

/** The folders of the feeds, those of the pages that they tell of. */
export const PLACE_FEED_FOLDERS: Readonly<Record<ListedLevel, string>> = {
  district: 'districts',
  subdistrict: 'subdistricts',
  grid: 'grids',
};

/** The levels whose units have feeds. */
export const FED_LEVELS = ['district', 'subdistrict', 'grid'] as const satisfies readonly ListedLevel[];

/** The level whose feeds stand in a folder. */
export function levelOfFeed(folder: string): ListedLevel {
  const level = FED_LEVELS.find((own) => PLACE_FEED_FOLDERS[own] === folder);
  if (level === undefined) throw new Error(`no feeds in ${folder}`);
  return level;
}

/** The path of a place's feed: apart from the pages, since the files of compounds and grids are held to a weight. */
export const placeFeed = ({ level, id }: { readonly level: ListedLevel; readonly id: string }): string =>
  `/feeds/${PLACE_FEED_FOLDERS[level]}/${id}.xml`;

/**
 * The path of the feed that tells of a place: its own, or of a compound that of its grid. Null while no two publications are
 * kept, between which something could have changed.
 */
export function feedOfPlace(
  { past, tree }: { readonly past: Pick<Past, 'hasChanges'>; readonly tree: Tree },
  { level, id }: { readonly level: Exclude<Level, 'city'>; readonly id: string },
): string | null {
  if (!past.hasChanges) return null;
  return placeFeed(level === 'compound' ? { level: 'grid', id: tree.compound(id).unitId } : { level, id });
}
