/** Order, look-up and grouping of lists. */

/** Code-point order, the same on every machine whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Index of a list by a text key; a later duplicate wins (the ledgers have none). */
export function indexBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [key(item), item]));
}

/** Lists by a text key, in the order of the items. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = key(item);
    const group = groups.get(own);
    if (group) group.push(item);
    else groups.set(own, [item]);
  }
  return groups;
}

/** Lists by a text key as `groupBy` gives them, grouped once a list: the rows of ledgers do not change. */
export function groupedBy<T>(key: (item: T) => string): (items: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  const known = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (items) => {
    const groups = known.get(items) ?? groupBy(items, key);
    known.set(items, groups);
    return groups;
  };
}

/** What a map that is complete by construction holds; a missing key is a bug, not bad input. */
export function get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no entry for ${String(key)}`);
  return value;
}

/** What a list holds at an index that it has by construction; an index outside it is a bug, not bad input. */
export function nth<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no item ${index} in a list of ${list.length}`);
  return value;
}
