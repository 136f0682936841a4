/** How the search index is cut into files. */
import { groupBy } from '../domain/lists.ts';

/** More entries than this are cut by district, so that a phone loads the one it needs. */
export const SHARD_LIMIT = 5000;

export interface Shard<T> {
  /** The district's id; null for the one shard that holds everything. */
  readonly key: string | null;
  readonly entries: readonly T[];
}

/** One shard of everything, or above the limit one a key, in the order in which keys first occur. */
export function shardsOf<T>(entries: readonly T[], key: (entry: T) => string, limit = SHARD_LIMIT): Shard<T>[] {
  if (entries.length <= limit) return [{ key: null, entries }];
  return [...groupBy(entries, key)].map(([own, group]) => ({ key: own, entries: group }));
}
