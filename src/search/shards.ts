/** How the search index is cut into files. */
import { groupBy } from '../domain/lists.ts';

/** More entries than this, about 40 kB on the way to a reader, are cut: by district, and a large district's again. */
export const SHARD_LIMIT = 2_400;

export interface Shard<T> {
  /** The district's id; null for the one shard that holds everything. */
  readonly key: string | null;
  /** Which of its district's shards it is, from 0. */
  readonly part: number;
  readonly entries: readonly T[];
}

/** The entries in parts of one size, so that none is small beside the others. */
function partsOf<T>(entries: readonly T[], limit: number): (readonly T[])[] {
  const size = Math.ceil(entries.length / Math.ceil(entries.length / limit));
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < entries.length; at += size) parts.push(entries.slice(at, at + size));
  return parts;
}

/** One shard of everything, or above the limit those of each key, in the order in which keys first occur. */
export function shardsOf<T>(entries: readonly T[], key: (entry: T) => string, limit = SHARD_LIMIT): Shard<T>[] {
  if (entries.length <= limit) return [{ key: null, part: 0, entries }];
  return [...groupBy(entries, key)].flatMap(([own, group]) =>
    partsOf(group, limit).map((part, i) => ({ key: own, part: i, entries: part })),
  );
}
