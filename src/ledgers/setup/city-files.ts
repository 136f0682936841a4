/** The files of a new city: its programme.json, and the ledgers that it keeps. */
import type { LedgerId } from '../../domain/model.ts';
import { levelsFrom, LISTED_LEVELS, type Levels } from '../../domain/units/levels.ts';
import { SCHEMA_KEY } from '../json/json.ts';
import { canonicalHeader, columnsOf, type AnyLedger } from '../schemas/ledger.ts';
import { ledgerListOf } from '../schemas/ledgers.ts';
import { PROGRAMME_FILE, PROGRAMME_KEYS } from '../schemas/programme.ts';
import { csvText } from '../text/csv.ts';
import { answerAt, type Answers } from './asked.ts';

/** A ledger as it is written: rows of canonical cells, and behind them what stands in columns of the city's own. */
export interface FilledLedger {
  readonly ledger: AnyLedger;
  readonly rows: readonly (readonly string[])[];
  readonly own: readonly string[];
}

/** The levels that the answers list; all of them where they say nothing. */
export function levelsAnswered(answers: Answers): Levels {
  const listed = answerAt(answers, 'levels');
  const ids = Array.isArray(listed) ? (listed as { id?: unknown }[]).map(({ id }) => id) : LISTED_LEVELS;
  const known = LISTED_LEVELS.filter((level) => ids.includes(level));
  return levelsFrom(known.length === 0 ? LISTED_LEVELS : known);
}

/** The ledgers that a city must keep, without rows. */
export function emptyLedgers(levels: Levels): readonly FilledLedger[] {
  return ledgerListOf(levels).flatMap((ledger) => (ledger.optional ? [] : [{ ledger, rows: [], own: [] }]));
}

/** A ledger with rows of values. */
export function filledLedger(
  levels: Levels,
  id: LedgerId,
  rows: readonly Readonly<Record<string, unknown>>[],
  own: { readonly names: readonly string[]; readonly cells: readonly (readonly string[])[] } = { names: [], cells: [] },
): FilledLedger {
  const ledger = ledgerListOf(levels).find((one) => one.id === id);
  if (ledger === undefined) throw new Error(`no ledger ${id}`);
  return {
    ledger,
    rows: rows.map((row, i) => [
      // What is not known is an empty cell, in columns that must be filled as well: the check tells of those.
      ...columnsOf(ledger).map(({ field, column }) => {
        const value = row[field] ?? null;
        return value === null ? '' : column.encode(value);
      }),
      ...(own.cells[i] ?? []),
    ]),
    own: own.names,
  };
}

/** By the mark Excel knows a text for UTF-8 when it is opened by a double click. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The ledgers as CSV, by their files. */
export function csvFiles(ledgers: readonly FilledLedger[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ledgers.map(({ ledger, rows, own }) => [
      ledger.file,
      new TextEncoder().encode(BYTE_ORDER_MARK + csvText([...canonicalHeader(ledger), ...own], rows, '\r\n')),
    ]),
  );
}

/** programme.json with the answers, in the order of its keys; `schema` is where editors find its description. */
export function programmeFile(answers: Answers, schema: string): readonly [file: string, bytes: Uint8Array] {
  const names = Object.values(PROGRAMME_KEYS).map(({ name }) => name);
  const place = (key: string): number => (names.includes(key) ? names.indexOf(key) : names.length);
  const entries = Object.entries(answers)
    .filter(([key]) => key !== SCHEMA_KEY)
    .toSorted(([a], [b]) => place(a) - place(b));
  const text = `${JSON.stringify({ [SCHEMA_KEY]: schema, ...Object.fromEntries(entries) }, null, 2)}\n`;
  return [PROGRAMME_FILE, new TextEncoder().encode(text)];
}
