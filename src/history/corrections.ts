/** Which changes of published rows need a reason, which have one, and drafts for the rest (contract, 2 and 2.1). */
import { byCodePoint } from '../domain/lists.ts';
import type { Correction, IsoDate } from '../domain/rows.ts';
import type { Levels } from '../domain/units/levels.ts';
import { columnsOf } from '../ledgers/schemas/ledger.ts';
import { WHOLE_ROW, type Change } from './difference.ts';
import { fileOf, KEPT_LEDGERS, keyOf, keyPositions, ledgerOf, type KeptLedgerId, type State } from './versions.ts';

const stem = (file: string): string => file.replace(/\.csv$/, '');

interface Explained {
  readonly ledger: KeptLedgerId;
  readonly key: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A correction in the ledger's canonical names and values, so that 是 is true and 1.0 is 1; null for another file. */
function explainedBy({ file, key, column, oldValue, newValue }: Correction, levels: Levels): Explained | null {
  const ledger = KEPT_LEDGERS.find((id) => id === stem(file));
  if (ledger === undefined) return null;
  const own = columnsOf(ledgerOf(ledger, levels)).find(
    ({ column: c }) => c.name === column || c.header === column,
  )?.column;
  const text = (value: string | null): string => {
    const result = own?.read(value ?? '');
    return own !== undefined && result?.ok === true ? own.encode(result.value) : (value ?? '');
  };
  return { ledger, key, column: own?.name ?? column, before: text(oldValue), after: text(newValue) };
}

const cellOf = ({ ledger, key, column }: Pick<Explained, 'ledger' | 'key' | 'column'>): string =>
  [ledger, key, column].join('\n');

/** The key that a row has after one part of its key was corrected; null where the column is no part of the key. */
function correctedKey(
  { ledger, key, column, before, after }: Explained,
  cells: readonly string[],
  levels: Levels,
): string | null {
  const positions = keyPositions(ledger);
  const part = columnsOf(ledgerOf(ledger, levels)).findIndex(({ column: c }) => c.name === column);
  if (!positions.includes(part) || cells[part] !== before || keyOf(positions, cells) !== key) return null;
  return keyOf(positions, cells.with(part, after));
}

/**
 * The changed and withdrawn rows for which no correction gives the reason: one of the same ledger, key and column (or
 * `*`), made after the earlier release was closed, with the old and the new value; several of one cell follow one
 * another. A row whose key part was corrected has come under its new key, and that correction is its reason.
 */
export function unexplained(
  changes: readonly Change[],
  { before, after }: { readonly before: State; readonly after: State },
  corrections: readonly Correction[],
  closedOn: IsoDate,
  levels: Levels,
): readonly Change[] {
  const reasons = new Map<string, Explained[]>();
  const keyReasons = new Map<string, Explained[]>();
  for (const correction of corrections.toSorted((a, b) => byCodePoint(a.correctedOn, b.correctedOn))) {
    const reason = correction.correctedOn > closedOn ? explainedBy(correction, levels) : null;
    if (reason === null) continue;
    const add = (map: Map<string, Explained[]>, key: string): void => {
      map.set(key, [...(map.get(key) ?? []), reason]);
    };
    add(reasons, cellOf(reason));
    add(keyReasons, `${reason.ledger}\n${reason.key}`);
  }
  const isExplained = (change: Change): boolean => {
    const own = reasons.get(cellOf(change)) ?? [];
    if (change.kind === 'changed') return own[0]?.before === change.before && own.at(-1)?.after === change.after;
    if (own.length > 0) return true;
    const cells = before[change.ledger]?.get(change.key) ?? [];
    return (keyReasons.get(`${change.ledger}\n${change.key}`) ?? []).some((reason) => {
      const key = correctedKey(reason, cells, levels);
      return key !== null && after[change.ledger]?.has(key) === true;
    });
  };
  return changes.filter((change) => (change.kind === 'changed' || change.kind === 'withdrawn') && !isExplained(change));
}

/**
 * The corrections of a change between two releases: those of its cell or row that were made after the earlier one was
 * closed and up to `until` (null = to this day), and where it has none, those of the row's key. Oldest first.
 */
export function correctionsBetween(
  corrections: readonly Correction[],
  closedOn: IsoDate,
  until: IsoDate | null,
  levels: Levels,
): (change: Pick<Change, 'ledger' | 'key' | 'column'>) => readonly Correction[] {
  const byCell = new Map<string, Correction[]>();
  const byKey = new Map<string, Correction[]>();
  for (const correction of corrections.toSorted((a, b) => byCodePoint(a.correctedOn, b.correctedOn))) {
    const isMeant = correction.correctedOn > closedOn && (until === null || correction.correctedOn <= until);
    const explained = isMeant ? explainedBy(correction, levels) : null;
    if (explained === null) continue;
    for (const [map, key] of [
      [byCell, cellOf(explained)],
      [byKey, `${explained.ledger}\n${explained.key}`],
    ] as const)
      map.set(key, [...(map.get(key) ?? []), correction]);
  }
  return (change) => byCell.get(cellOf(change)) ?? byKey.get(`${change.ledger}\n${change.key}`) ?? [];
}

/** A row of corrections.csv whose reason and kind are still to be given. */
export type Draft = Omit<Correction, 'reason' | 'kind'>;

/** The next ids after those in use: `k-08` after `k-07`. */
function idsAfter(used: readonly string[], count: number): readonly string[] {
  const numbers = used.flatMap((id) => /^k-(\d+)$/.exec(id)?.[1] ?? []);
  const last = Math.max(0, ...numbers.map(Number));
  const width = Math.max(2, ...numbers.map((digits) => digits.length));
  return Array.from({ length: count }, (_, i) => `k-${String(last + 1 + i).padStart(width, '0')}`);
}

/** A draft a change, dated by the day on which the coming release is closed. */
export function drafts(
  changes: readonly Change[],
  corrections: readonly Pick<Correction, 'id'>[],
  closedOn: IsoDate,
): readonly Draft[] {
  const ids = idsAfter(
    corrections.map(({ id }) => id),
    changes.length,
  );
  return changes.map(({ ledger, key, column, before, after }, i) => ({
    id: ids[i] ?? '',
    correctedOn: closedOn,
    file: fileOf(ledger),
    key,
    column,
    oldValue: column === WHOLE_ROW || before === '' ? null : before,
    newValue: after === '' ? null : after,
  }));
}
