/**
 * What was published and was wrong: cells that were corrected and rows that were withdrawn, each with its row in
 * corrections.csv. Earlier releases have the old state, later ones that of now.
 */
import { WHOLE_ROW } from '../../src/domain/quality/correction.ts';
import type { Correction, IsoDate } from '../../src/domain/rows.ts';
import { dayNumber } from '../../src/domain/time/calendar.ts';
import type { Ledger } from '../../src/ledgers/schemas/ledger.ts';
import type { Book } from './books.ts';
import { rowOn } from './known.ts';
import type { Entry } from './known.ts';
import type { Random } from './random.ts';

type Cell = Pick<Correction, 'column' | 'oldValue' | 'newValue'>;

const WITHDRAWN: Cell = { column: WHOLE_ROW, oldValue: null, newValue: null };

/** The slips of a city: no row has two. `closings` are the days on which the releases' books were closed, ascending. */
export class Slips {
  readonly #random: Random;
  readonly #closings: readonly number[];
  readonly #corrections: Omit<Correction, 'id'>[] = [];
  readonly #taken = new Set<unknown>();

  constructor(random: Random, closings: readonly number[]) {
    this.#random = random;
    this.#closings = closings;
  }

  /** A slip that was found on a day, and why. */
  found(on: IsoDate, kind: Correction['kind'], reason: string): Slip {
    const day = dayNumber(on);
    const closed = this.#closings.findLast((closing) => closing < day) ?? -Infinity;
    return new Slip(day, {
      pick: (entries, holds) => {
        const known = entries.flatMap((entry) => {
          const last = entry.at(-1);
          if (last === undefined || last.row === null || last.from > closed) return [];
          return this.#taken.has(last.row) || !holds(last.row) ? [] : [last.row];
        });
        const row = this.#random.pick(known);
        this.#taken.add(row);
        return row;
      },
      note: (file, key, cell) => this.#corrections.push({ correctedOn: on, file, key, ...cell, reason, kind }),
    });
  }

  /** The corrections so far by day, numbered. */
  corrections(): Correction[] {
    return this.#corrections
      .toSorted((a, b) => (a.correctedOn < b.correctedOn ? -1 : a.correctedOn > b.correctedOn ? 1 : 0))
      .map((row, i) => ({ id: `k-${String(i + 1).padStart(2, '0')}`, ...row }));
  }
}

interface Desk {
  pick<Row>(entries: readonly Entry<Row>[], holds: (row: Row) => boolean): Row;
  note(file: string, key: string, cell: Cell): void;
}

/** One slip, written into the ledgers as they were before it was found and as they are since. */
class Slip {
  readonly #day: number;
  readonly #desk: Desk;

  constructor(day: number, desk: Desk) {
    this.#day = day;
    this.#desk = desk;
  }

  /** A row that had been published as it is now, so that a false one was published as well. */
  pick<Row>({ entries }: Book<Row>, holds: (row: Row) => boolean): Row {
    return this.#desk.pick(entries, holds);
  }

  /** Until it was corrected a field had another value wherever it has that of now; from `since` on, or always. */
  correct<Row, F extends keyof Row & string>(
    { ledger, entries }: Book<Row>,
    row: Row,
    field: F,
    was: Row[F],
    since = -Infinity,
  ): void {
    const wrong = (known: Row): Row => (known[field] === row[field] ? { ...known, [field]: was } : known);
    replace(entries, row, (entry) => [
      ...entry.filter(({ from }) => from < since),
      ...[
        { from: since, row: rowOn(entry, since) },
        ...entry.filter(({ from }) => from > since && from < this.#day),
      ].flatMap((version) => (version.row === null ? [] : [{ from: version.from, row: wrong(version.row) }])),
      { from: this.#day, row: rowOn(entry, this.#day) },
      ...entry.filter(({ from }) => from > this.#day),
    ]);
    const column = ledger.columns[field];
    this.#desk.note(ledger.file, keyOf(ledger, wrong(row)), {
      column: column.name,
      oldValue: column.encode(was) || null,
      newValue: column.encode(row[field]) || null,
    });
  }

  /** A row is taken out of the ledger. */
  withdraw<Row>({ ledger, entries }: Book<Row>, row: Row): void {
    replace(entries, row, (entry) => [...entry.filter(({ from }) => from < this.#day), { from: this.#day, row: null }]);
    this.#desk.note(ledger.file, keyOf(ledger, row), WITHDRAWN);
  }

  /** A false row, which stood beside a true one from the day on which all of that was known, is taken out. */
  withdrawFalse<Row>({ ledger, entries }: Book<Row>, row: Row, beside: Row): void {
    const from = entries[indexOfRow(entries, beside)]?.at(-1)?.from ?? -Infinity;
    entries.push([
      { from, row },
      { from: this.#day, row: null },
    ]);
    this.#desk.note(ledger.file, keyOf(ledger, row), WITHDRAWN);
  }

  /** A false row, which stood in the place of a true one, is taken out, and the true one comes in. */
  withdrawMistaken<Row>(book: Book<Row>, row: Row, truth: Row): void {
    this.withdrawFalse(book, row, truth);
    replace(book.entries, truth, () => [{ from: this.#day, row: truth }]);
  }
}

/** The name of a row in corrections.csv. */
function keyOf<Row>(ledger: Ledger<Row>, row: Row): string {
  return ledger.key.map((field) => ledger.columns[field].encode(row[field])).join('/');
}

function indexOfRow<Row>(entries: readonly Entry<Row>[], row: Row): number {
  const index = entries.findIndex((entry) => entry.some((version) => version.row === row));
  if (index < 0) throw new Error('a row of no entry');
  return index;
}

function replace<Row>(entries: Entry<Row>[], row: Row, change: (entry: Entry<Row>) => Entry<Row>): void {
  const index = indexOfRow(entries, row);
  entries[index] = change(entries[index] ?? []);
}
