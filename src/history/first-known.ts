/** When a fact was first published. */
import { get, groupBy } from '../domain/lists.ts';
import type { Release } from '../domain/rows.ts';
import type { Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import type { History } from './history.ts';
import { ledgerOf, orderOf, type KeptLedgerId, type Version } from './versions.ts';

/**
 * For a row by its key: the release in which each of its values, as it is now, was first published; null for a value that
 * is not published yet, and for rows and releases from before the history began. Empty cells have none.
 */
export type FirstKnown = (ledger: KeptLedgerId, key: string, column: string, value: string) => Release | null;

export function firstKnown(history: History, releases: readonly Release[], levels: Levels): FirstKnown {
  const order = orderOf(releases);
  const byKey = new Map<KeptLedgerId, ReadonlyMap<string, readonly Version[]>>();
  const versionsOf = (ledger: KeptLedgerId, key: string): readonly Version[] => {
    const own = byKey.get(ledger) ?? groupBy(history.versions[ledger], (version) => version.key);
    byKey.set(ledger, own);
    return own.get(key) ?? [];
  };
  return (ledger, key, column, value) => {
    const position = columnsOf(ledgerOf(ledger, levels)).findIndex(({ column: own }) => own.name === column);
    const versions = versionsOf(ledger, key).toSorted((a, b) => get(order, a.first) - get(order, b.first));
    if (value === '' || versions.at(-1)?.last !== null) return null;
    let first: string | null = null;
    for (const version of versions) {
      if (version.cells[position] !== value) first = null;
      else first ??= version.first;
    }
    return releases.find(({ id }) => id === first) ?? null;
  };
}
