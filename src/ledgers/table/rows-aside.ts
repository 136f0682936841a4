/** The rows of a table that are none of its data: the header once more, totals, and what stands below. */
import type { LedgerId } from '../../domain/model.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { AnyLedger, Sheet } from '../schemas/ledger.ts';
import { LEDGER_LIST } from '../schemas/ledgers.ts';
import type { CsvRecord } from '../text/records.ts';
import { remembering } from '../text/remembering.ts';
import { asideReader, fitOf, type Aside } from './shape.ts';

/** A row that looks like one below the data, while it is not known whether data follows. */
interface Held {
  readonly index: number;
  readonly record: CsvRecord;
}

interface Group {
  rows: number;
  readonly first: CsvRecord;
}

const REASONS = {
  header: 'repeated-header',
  total: 'total-rows',
  section: 'section-rows',
  footer: 'rows-below',
} as const;

/** What a key begins and ends with when nobody would look at it twice. */
const PLAIN_KEY = /^[a-z0-9](?:.*[a-z0-9])?$/i;

/** What parts cells in files that are joined to one of commas. */
const OTHER_SEPARATORS = [';', '；', '，', '\t', '|'];

/** What heads the columns of any ledger. */
const ALL_HEADS: ReadonlySet<string> = new Set(
  LEDGER_LIST.flatMap((ledger) =>
    Object.values(ledger.columns).flatMap(({ name, header, aliases }) => [name, header, ...aliases]),
  ),
);

/** Gathers them as the rows of a table are read. */
export class RowsAside<Row> {
  readonly #sheet: Sheet<Row>;
  readonly #asideOf: (cells: readonly string[]) => Aside | null;
  readonly #keys: readonly { readonly field: keyof Row & string; readonly position: number }[];
  /** Whether a text is no key, or heads a column. */
  readonly #isSuspect: (key: string) => boolean;
  readonly #width: number;
  readonly #groups = new Map<Aside, Group>();
  #held: Held[] = [];
  /** The header of another ledger among the rows, from which on they are not this table's. */
  tableBelow: { readonly line: number; readonly ledger: LedgerId } | null = null;

  constructor(sheet: Sheet<Row>, header: readonly string[], positions: ReadonlyMap<string, number>) {
    this.#sheet = sheet;
    this.#width = header.filter((cell) => cell.trim() !== '').length;
    this.#asideOf = asideReader(sheet, header);
    const heads = new Set(header);
    this.#isSuspect = remembering((key) => !PLAIN_KEY.test(key) || heads.has(key) || ALL_HEADS.has(key));
    this.#keys = sheet.key.flatMap((field) => {
      const position = positions.get(field);
      return position === undefined ? [] : [{ field, position }];
    });
  }

  /** Whether a row is none of the data; it is counted, or held until it is known whether data follows. */
  takes(index: number, record: CsvRecord): boolean {
    const { cells } = record;
    const text = (position: number): string => cells[position]?.trim() ?? '';
    const isSuspect = this.#keys.some(({ position }) => this.#isSuspect(text(position)));
    if (!isSuspect && this.#keys.length > 0) return false;
    const kind = this.#asideOf(cells);
    if (kind === null) {
      this.#lookBelow(record);
      return false;
    }
    // A remark has no key; whatever has one is a row, though it begins like a remark.
    const hasKey = this.#keys.every(({ field, position }) => {
      const key = text(position);
      return key !== '' && this.#sheet.columns[field].decode(key).ok;
    });
    if ((hasKey || this.#isUnparted(cells)) && (kind === 'footer' || kind === 'section')) return false;
    if (kind === 'footer') {
      this.#held.push({ index, record });
    } else {
      this.#settle();
      this.#count(kind, record);
    }
    return true;
  }

  /** Whether a row of one cell is a row of data whose cells another sign parts: a file joined from two. */
  #isUnparted(cells: readonly string[]): boolean {
    const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
    if (others.length > 0 || this.#keys.length === 0) return false;
    return OTHER_SEPARATORS.some((separator) => {
      const parts = only.split(separator).map((part) => part.trim());
      if (parts.length < 3 || parts.length < this.#width) return false;
      return this.#keys.every(({ field, position }) => this.#sheet.columns[field].read(parts[position] ?? '').ok);
    });
  }

  /** Notes the header of another ledger, which cannot be a row of this one. */
  #lookBelow(record: CsvRecord): void {
    if (!record.cells.some((cell) => ALL_HEADS.has(cell.trim()))) return;
    for (const other of LEDGER_LIST as readonly AnyLedger[]) {
      const { named, strange, whole } = fitOf(other, record.cells);
      if (named > 1 && whole && strange === 0 && other.columns !== this.#sheet.columns) {
        this.tableBelow = { line: record.line, ledger: other.id };
        return;
      }
    }
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
    const { tableBelow } = this;
    const below =
      tableBelow === null
        ? []
        : [problem('E-CELLS', { file, line: tableBelow.line }, { reason: 'table-below', ledger: tableBelow.ledger })];
    const aside = [...this.#groups].map(([kind, { rows, first }]) => {
      const value = first.cells.filter((cell) => cell.trim() !== '').join(' ');
      return problem('N-ROWS', { file, line: first.line, value }, { reason: REASONS[kind], rows });
    });
    return [...below, ...aside];
  }
}
