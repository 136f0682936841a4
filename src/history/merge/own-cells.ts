/** The cells of columns that are a city's own, by the rows' keys: merging keeps them beside what it merges. */
import { canonicalRow } from '../../ledgers/schemas/ledger.ts';
import { tableOf, type Tables } from '../../ledgers/sources/tables.ts';
import { keyOf, keyPositions, type KeptLedgerId } from '../versions.ts';

export interface OwnCells {
  /** The columns, in their order. */
  readonly names: readonly string[];
  /** What stands in them, by the key of the row and the column. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The own cells of a ledger without errors. */
export function ownCellsIn(tables: Tables, id: KeptLedgerId): OwnCells {
  const { ledger, own, rows } = tableOf(tables, id);
  const parts = keyPositions(id);
  if (own.length === 0) return { names: [], rows: new Map() };
  return {
    names: own.map(({ name }) => name),
    rows: new Map(
      rows.map(({ values, cells }) => [
        keyOf(parts, canonicalRow(ledger, values)),
        new Map(own.map(({ name, position }) => [name, cells[position] ?? ''])),
      ]),
    ),
  };
}

/**
 * The city's own cells with those that were sent. What is sent stands in the place of what was there, but for ledgers that
 * are not a sender's: to these it only adds rows.
 */
export function mergedOwn(city: OwnCells, sent: readonly OwnCells[], isShared: boolean): OwnCells {
  const rows = new Map(city.rows);
  for (const one of sent)
    for (const [key, cells] of one.rows) {
      const before = rows.get(key);
      if (before === undefined || !isShared) rows.set(key, new Map([...(before ?? []), ...cells]));
    }
  return { names: [...new Set([city, ...sent].flatMap(({ names }) => names))], rows };
}

/** The cells of a row under the columns. */
export const ownOf = ({ names, rows }: OwnCells, key: string): readonly string[] =>
  names.map((name) => rows.get(key)?.get(name) ?? '');

/** Whether rows have the same own cells. */
export const sameOwn = (a: OwnCells, b: OwnCells, keys: Iterable<string>): boolean =>
  a.names.join('\n') === b.names.join('\n') &&
  [...keys].every((key) => ownOf(a, key).every((cell, i) => cell === ownOf(b, key)[i]));
