/** The rows of a table that are none of its data: the header once more, totals, and what stands below. */
import { columnsOf, type Sheet } from './ledger.ts';
import { problem, type Problem } from './problem.ts';
import type { CsvRecord } from './records.ts';
import { asideOf, type Aside } from './shape.ts';

/** A row that looks like one below the data, while it is not known whether data follows. */
interface Held {
  readonly index: number;
  readonly record: CsvRecord;
}

interface Group {
  rows: number;
  readonly first: CsvRecord;
}

const REASONS = { header: 'repeated-header', total: 'total-rows', footer: 'rows-below' } as const;

/** What a key begins with when nobody would look at it twice. */
const PLAIN_KEY = /^[a-z0-9]/i;

/** Gathers them as the rows of a table are read. */
export class RowsAside<Row> {
  readonly #sheet: Sheet<Row>;
  readonly #header: readonly string[];
  readonly #keys: readonly { readonly field: keyof Row & string; readonly position: number }[];
  /** What may head a column, as it is written. */
  readonly #heads: ReadonlySet<string>;
  readonly #groups = new Map<Aside, Group>();
  #held: Held[] = [];

  constructor(sheet: Sheet<Row>, header: readonly string[], positions: ReadonlyMap<string, number>) {
    this.#sheet = sheet;
    this.#header = header;
    this.#heads = new Set([
      ...header,
      ...columnsOf(sheet).flatMap(({ column }) => [column.name, column.header, ...column.aliases]),
    ]);
    this.#keys = sheet.key.flatMap((field) => {
      const position = positions.get(field);
      return position === undefined ? [] : [{ field, position }];
    });
  }

  /** Whether a row is none of the data; it is counted, or held until it is known whether data follows. */
  takes(index: number, record: CsvRecord): boolean {
    const { cells } = record;
    const text = (position: number): string => cells[position]?.trim() ?? '';
    const isSuspect = this.#keys.some(({ position }) => {
      const key = text(position);
      return !PLAIN_KEY.test(key) || this.#heads.has(key);
    });
    if (!isSuspect && this.#keys.length > 0) return false;
    const kind = asideOf(this.#sheet, this.#header, cells);
    if (kind === null) return false;
    // A remark has no key; whatever has one is a row, though it begins like a remark.
    const hasKey = this.#keys.every(({ field, position }) => {
      const key = text(position);
      return key !== '' && this.#sheet.columns[field].decode(key).ok;
    });
    if (kind === 'footer') {
      if (hasKey) return false;
      this.#held.push({ index, record });
    } else {
      this.#settle();
      this.#count(kind, record);
    }
    return true;
  }

  /** Rows that were held as standing below the data, when data follows them after all. */
  released(): readonly Held[] {
    const held = this.#held;
    if (held.length > 0) this.#held = [];
    return held;
  }

  #settle(): void {
    for (const { record } of this.released()) this.#count('footer', record);
  }

  #count(kind: Aside, first: CsvRecord): void {
    const group = this.#groups.get(kind);
    if (group === undefined) this.#groups.set(kind, { rows: 1, first });
    else group.rows += 1;
  }

  /** A notice of each kind, when all rows have been read. */
  said(file: string): readonly Problem[] {
    this.#settle();
    return [...this.#groups].map(([kind, { rows, first }]) => {
      const value = first.cells.filter((cell) => cell.trim() !== '').join(' ');
      return problem('N-ROWS', { file, line: first.line, value }, { reason: REASONS[kind], rows });
    });
  }
}
