/**
 * Every version of every row of the ledgers, and from which release to which it held (contract, section 2.1). Rows are
 * kept as the text of their cells, in the ledger's canonical columns, so that nothing but a change of the ledger changes
 * what is kept.
 */
import { byCodePoint, get, nth } from '../domain/lists.ts';
import type { LedgerId } from '../domain/model.ts';
import type { Facts, Release } from '../domain/rows.ts';
import { levelsOf, type Levels } from '../domain/units/levels.ts';
import { canonicalRow, columnsOf, type AnyLedger } from '../ledgers/schemas/ledger.ts';
import { LEDGERS, ledgersOf } from '../ledgers/schemas/ledgers.ts';

/** The ledgers of which every version is kept: what figures are computed from. */
export const KEPT_LEDGERS = [
  'districts',
  'subdistricts',
  'grids',
  'compounds',
  'firms',
  'services',
  'works',
  'subsidies',
  'outreach',
  'pairings',
  'inspections',
  'reports',
] as const satisfies readonly LedgerId[];

export type KeptLedgerId = (typeof KEPT_LEDGERS)[number];

/** The cells of a row as canonical text, in the ledger's order of columns. */
export type Cells = readonly string[];

/** A ledger as it stood: its rows' cells by their keys, the parts of a key joined by `/`. */
export type LedgerState = ReadonlyMap<string, Cells>;

/** All ledgers as they stood; null = the ledger was not kept. */
export type State = { readonly [I in KeptLedgerId]: LedgerState | null };

/** One version of a row. */
export interface Version {
  readonly key: string;
  readonly cells: Cells;
  /** The release that first had the row so. */
  readonly first: string;
  /** The last release that had it so; null = it is still so. */
  readonly last: string | null;
}

/** All versions by ledger, those of a key in the order of their releases. */
export type Versions = { readonly [I in KeptLedgerId]: readonly Version[] };

/** One value a kept ledger. */
export function byKeptLedger<T>(valueOf: (id: KeptLedgerId) => T): { readonly [I in KeptLedgerId]: T } {
  return Object.fromEntries(KEPT_LEDGERS.map((id) => [id, valueOf(id)])) as { [I in KeptLedgerId]: T };
}

/** One value a kept ledger, worked out when it is first asked for: few questions ask of all ledgers. */
export function whenAsked<T>(valueOf: (id: KeptLedgerId) => T): { readonly [I in KeptLedgerId]: T } {
  const known = new Map<KeptLedgerId, { readonly value: T }>();
  const answer = (id: KeptLedgerId): T => {
    const found = known.get(id) ?? { value: valueOf(id) };
    known.set(id, found);
    return found.value;
  };
  const getters = KEPT_LEDGERS.map((id) => [id, { enumerable: true, get: () => answer(id) }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as { [I in KeptLedgerId]: T };
}

/** A kept ledger's definition in a city with these levels, whatever its rows. */
export function ledgerOf(id: KeptLedgerId, levels: Levels): AnyLedger {
  return ledgersOf(levels)[id] as unknown as AnyLedger;
}

/** The file of a kept ledger. */
export function fileOf(id: KeptLedgerId): string {
  return LEDGERS[id].file;
}

/** Where the parts of a ledger's key stand among its columns: before the column that a city's levels may leave out. */
export function keyPositions(id: KeptLedgerId): readonly number[] {
  const ledger = LEDGERS[id] as unknown as AnyLedger;
  const fields = columnsOf(ledger).map(({ field }) => field);
  return ledger.key.map((field) => fields.indexOf(field));
}

/** The key of a row by its cells. */
export function keyOf(positions: readonly number[], cells: Cells): string {
  return positions.map((position) => cells[position] ?? '').join('/');
}

/** The rows that cells were written from or read as: a row that stood at many releases is read once. */
const rows = new WeakMap<Cells, object>();

/** The row that cells are known to say; undefined for cells that were made otherwise. */
export function rowBehind(cells: Cells): object | undefined {
  return rows.get(cells);
}

/** Cells, with the row that they say. */
export function withRow(cells: Cells, row: object): Cells {
  rows.set(cells, row);
  return cells;
}

/** The ledgers as they stand in a dataset; a row that a version still has so is that version's, cell for cell. */
export function stateOf(facts: Facts, versions: Versions | null = null): State {
  const levels = levelsOf(facts.programme);
  return whenAsked((id) => {
    if (!facts.kept[id]) return null;
    const own: readonly object[] = facts[id];
    const positions = keyPositions(id);
    const standing = new Map<string, Cells>();
    for (const { key, cells, last } of versions?.[id] ?? []) if (last === null) standing.set(key, cells);
    return new Map(
      own.map((row) => {
        const cells = canonicalRow(ledgerOf(id, levels), row as Record<string, unknown>);
        const key = keyOf(positions, cells);
        const kept = standing.get(key);
        return [key, kept !== undefined && sameCells(kept, cells) ? kept : withRow(cells, row)] as const;
      }),
    );
  });
}

/** The place of each release in the order of publication. */
export function orderOf(releases: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(releases.map(({ id }, i) => [id, i]));
}

/** From and to which place in the order of publication each version held. */
interface Spans {
  readonly releases: readonly Release[];
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Asked for every release. */
const spans = new WeakMap<readonly Version[], Spans>();

function spansOf(versions: readonly Version[], releases: readonly Release[]): Spans {
  const before = spans.get(versions);
  if (before?.releases === releases) return before;
  const order = orderOf(releases);
  const place = (id: string): number => order.get(id) ?? NaN;
  const own: Spans = {
    releases,
    from: Float64Array.from(versions, ({ first }) => place(first)),
    to: Float64Array.from(versions, ({ last }) => (last === null ? Infinity : place(last))),
  };
  spans.set(versions, own);
  return own;
}

/** The versions that held at a release: first ≤ release ≤ last in the order of publication. */
export function versionsAt(
  versions: readonly Version[],
  releases: readonly Release[],
  release: string,
): readonly Version[] {
  const at = releases.findIndex(({ id }) => id === release);
  const { from, to } = spansOf(versions, releases);
  return versions.filter((_version, i) => nth(from, i) <= at && at <= nth(to, i));
}

/** Whether two rows say the same. */
export function sameCells(a: Cells, b: Cells): boolean {
  return a === b || (a.length === b.length && a.every((cell, i) => cell === b[i]));
}

/**
 * The versions after a release: rows that are as they were go on, rows that are gone or say something else end with
 * the release `before` (null = there was none), and the others begin with `release`. Linear in the rows.
 */
export function record(
  versions: readonly Version[],
  now: LedgerState | null,
  before: string | null,
  release: string,
): readonly Version[] {
  const standing = new Map<string, Cells>();
  const after = versions.map((version) => {
    if (version.last !== null) return version;
    const cells = now?.get(version.key);
    if (cells !== undefined && sameCells(cells, version.cells)) {
      standing.set(version.key, cells);
      return version;
    }
    return { ...version, last: before };
  });
  for (const [key, cells] of now ?? []) {
    if (!standing.has(key)) after.push({ key, cells, first: release, last: null });
  }
  return after;
}

/** Compares rows by their key, part by part, by code point. */
function byKey(id: KeptLedgerId): (a: Cells, b: Cells) => number {
  const positions = keyPositions(id);
  return (a, b) => {
    for (const position of positions) {
      const byPart = byCodePoint(a[position] ?? '', b[position] ?? '');
      if (byPart !== 0) return byPart;
    }
    return 0;
  };
}

/** Rows of a ledger in the order of their keys. */
export function sortCells(id: KeptLedgerId, rows: readonly Cells[]): readonly Cells[] {
  return rows.toSorted(byKey(id));
}

/** Versions in the order in which they are written: by key, then in the order of publication. */
export function sortVersions(
  id: KeptLedgerId,
  versions: readonly Version[],
  order: ReadonlyMap<string, number>,
): readonly Version[] {
  const compare = byKey(id);
  return versions.toSorted((a, b) => compare(a.cells, b.cells) || get(order, a.first) - get(order, b.first));
}
