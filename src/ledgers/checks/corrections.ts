/** Corrections against the ledgers: the newest correction of a cell says what its ledger now says. */
import { byCodePoint, get } from '../../domain/lists.ts';
import type { LedgerId } from '../../domain/model.ts';
import { WHOLE_ROW } from '../../domain/quality/correction.ts';
import type { Correction } from '../../domain/rows.ts';
import type { Problem } from '../problems/problem.ts';
import { canonicalHeader, columnsOf, keyHeader, type Column } from '../schemas/ledger.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { tableOf, type AnyTable, type City } from '../sources/tables.ts';
import type { TableRow } from '../table/rows.ts';
import { cellProblem } from '../table/table.ts';

type AnyRow = TableRow<Record<string, unknown>>;
type Field = ReturnType<typeof columnsOf<Record<string, unknown>>>[number];

/** A correction whose ledger is known and whose cells could be read. */
interface Correcting {
  readonly row: TableRow<Correction>;
  readonly id: LedgerId;
  readonly key: string;
  /** The corrected column, or that the whole row was withdrawn; null where the ledger has no such column. */
  readonly what: Field | typeof WHOLE_ROW | null;
}

const stem = (file: string): string => file.replace(/\.csv$/, '');
const isLedgerId = (id: string): id is LedgerId => Object.hasOwn(LEDGERS, id);

/** The rows of a ledger with their keys, the key cells joined by `/`; undefined values leave a row out. */
function* keyedRows(table: AnyTable): Generator<readonly [key: string, row: AnyRow]> {
  const { key } = table.ledger;
  for (const row of table.rows) {
    const parts = key.map((field) => row.values[field]);
    if (parts.every((part) => part !== undefined)) yield [parts.map(String).join('/'), row];
  }
}

const startOf = (key: string): string => key.split('/', 1)[0] ?? key;

/** The rows of a ledger that have one of some keys. A large ledger has few corrections, and no index of it is made. */
function rowsOf(table: AnyTable, wanted: ReadonlySet<string>): ReadonlyMap<string, AnyRow> {
  const [first = ''] = table.ledger.key;
  const starts = new Set<unknown>([...wanted].map(startOf));
  const rows = table.rows.filter(({ values: { [first]: start } }) =>
    starts.has(typeof start === 'string' && start.includes('/') ? startOf(start) : start),
  );
  return new Map([...keyedRows({ ...table, rows })].filter(([key]) => wanted.has(key)));
}

/** A correction's new value as the column writes it, so that 是 equals true and 1.0 equals 1. */
function canonicalText(column: Column<unknown>, text: string): string {
  const result = column.read(text);
  return result.ok ? column.encode(result.value) : text;
}

/** The key with one part replaced; null where it has too few parts. A part that is free text may hold a `/` itself. */
function keyWith({ ledger }: AnyTable, key: string, field: string, part: string): string | null {
  const cells = key.split('/');
  const more = cells.length - ledger.key.length;
  if (more < 0) return null;
  const free = ledger.key.findIndex((own) => ledger.columns[own]?.decode('/').ok);
  const parts = ledger.key.map((own, i) => {
    const from = more > 0 && free >= 0 && i > free ? i + more : i;
    return own === field ? part : cells.slice(from, i === free ? from + more + 1 : from + 1).join('/');
  });
  return parts.join('/');
}

/** The key that a correction makes of its row's; null where it corrects no part of it. */
function newKey(table: AnyTable, { row, key, what }: Correcting): string | null {
  const { newValue } = row.values;
  if (what === null || what === WHOLE_ROW || typeof newValue !== 'string') return null;
  const { field, column } = what;
  return table.ledger.key.includes(field) ? keyWith(table, key, field, canonicalText(column, newValue)) : null;
}

/** A ledger as corrections look at it. */
class Corrected {
  readonly table: AnyTable;
  /** Those of the rows that corrections name, or make of what they name. */
  readonly rows: ReadonlyMap<string, AnyRow>;
  #keys: ReadonlySet<string> | undefined;
  /** What later corrections made of a key: another key, or nothing when its row was withdrawn. */
  readonly #fates = new Map<string, string | null>();
  /** Cells, by the key of now, of which a later correction has been seen: what an earlier one says binds no more. */
  readonly #seen = new Set<string>();

  constructor(table: AnyTable, corrections: readonly Correcting[]) {
    this.table = table;
    const keys = corrections.flatMap((one) => [one.key, newKey(table, one) ?? one.key]);
    this.rows = rowsOf(table, new Set(keys));
  }

  /** The keys of all rows. */
  get keys(): ReadonlySet<string> {
    this.#keys ??= new Set(Array.from(keyedRows(this.table), ([key]) => key));
    return this.#keys;
  }

  withdraw(key: string): void {
    this.#fates.set(key, null);
  }

  /** Notes that a part of a key was corrected, so that what was said before under the old one goes on under the new. */
  rekey(one: Correcting): void {
    const next = newKey(this.table, one);
    if (next !== null && next !== one.key) this.#fates.set(one.key, this.keyNow(next));
  }

  /** The key under which a row stands now; null when it was withdrawn later. */
  keyNow(key: string): string | null {
    const fate = this.#fates.get(key);
    return fate === undefined ? key : fate;
  }

  /** Whether this is the newest correction of the cell. Corrections are to be asked about from the newest. */
  isNewest(key: string, { field }: Field): boolean {
    const cell = `${key}\n${field}`;
    if (this.#seen.has(cell)) return false;
    this.#seen.add(cell);
    return true;
  }
}

/** What a correction of a column that is read says wrong about its row; null where all is well. */
function cellFault(corrected: Corrected, correcting: Correcting, city: City): Problem | null {
  const { row, key, what } = correcting;
  const { corrections } = city.tables;
  const { table, rows } = corrected;
  const now = corrected.keyNow(key);
  if (now === null) return null;
  // A key that was to change and still stands as it was has not been corrected in the ledger.
  const target = rows.get(now) ?? rows.get(key);
  if (target === undefined) {
    if (!table.complete) return null;
    return cellProblem(corrections, row, 'key', 'E-REF', {
      reason: 'unknown-row',
      file: table.ledger.file,
      key: keyHeader(table.ledger),
      nearest: city.suggest(key, corrected.keys),
    });
  }
  const { newValue } = row.values;
  if (what === null || what === WHOLE_ROW || newValue === undefined) return null;
  const value = target.values[what.field];
  if (!corrected.isNewest(now, what) || value === undefined) return null;
  const text = what.column.encode(value);
  if (canonicalText(what.column, newValue ?? '') === text) return null;
  const parameters = { reason: 'correction-differs', file: table.ledger.file, line: target.line, now: text } as const;
  return cellProblem(corrections, row, 'newValue', 'E-CORRECTION', parameters);
}

/** The corrections that can be judged, and what is wrong with the ledger or column that they name. */
function readCorrections({ tables, suggest }: City): { correcting: Correcting[]; problems: Problem[] } {
  const { corrections } = tables;
  const files = new Set(Object.values(LEDGERS).map((ledger) => ledger.file));
  const correcting: Correcting[] = [];
  const problems: Problem[] = [];
  for (const row of corrections.rows) {
    const { file, key, column: name } = row.values;
    if (file === undefined || key === undefined || name === undefined) continue;
    const id = stem(file);
    if (!isLedgerId(id)) {
      const parameters = { reason: 'unknown-ledger', nearest: suggest(file, files) } as const;
      problems.push(cellProblem(corrections, row, 'file', 'E-REF', parameters));
      continue;
    }
    const { ledger } = tableOf(tables, id);
    if (ledger.retired?.some((column) => column.name === name || column.header === name) === true) continue;
    const found = columnsOf(ledger).find(({ column }) => column.name === name || column.header === name);
    if (found === undefined && name !== WHOLE_ROW) {
      const near = suggest(name, new Set(canonicalHeader(ledger)));
      const parameters = { reason: 'unknown-field', file: ledger.file, nearest: near } as const;
      problems.push(cellProblem(corrections, row, 'column', 'E-REF', parameters));
    }
    correcting.push({ row, id, key, what: name === WHOLE_ROW ? WHOLE_ROW : (found ?? null) });
  }
  return { correcting, problems };
}

/**
 * Every correction names a ledger, a column and a row that it has or had: a row may have been withdrawn since, or its
 * key corrected. A withdrawal binds only until its key stands in the ledger again, so that nothing is asked of it but
 * that it says no new value.
 */
export function checkCorrections(city: City): Problem[] {
  const { tables } = city;
  const { correcting, problems } = readCorrections(city);
  const ledgers = new Map(
    [...Map.groupBy(correcting, ({ id }) => id)].map(([id, own]) => [id, new Corrected(tableOf(tables, id), own)]),
  );
  // From the newest to the oldest; of one day, the later row is the newer.
  const newestFirst = correcting
    .toSorted((a, b) => byCodePoint(a.row.values.correctedOn ?? '', b.row.values.correctedOn ?? ''))
    .toReversed();
  for (const one of newestFirst) {
    const { row, id, key, what } = one;
    const { newValue } = row.values;
    const corrected = get(ledgers, id);
    if (what === WHOLE_ROW) {
      corrected.withdraw(key);
      if (typeof newValue === 'string') {
        problems.push(
          cellProblem(tables.corrections, row, 'newValue', 'E-CORRECTION', { reason: 'withdrawn-with-value' }),
        );
      }
      continue;
    }
    corrected.rekey(one);
    const fault = cellFault(corrected, one, city);
    if (fault !== null) problems.push(fault);
  }
  return problems;
}
