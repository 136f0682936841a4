/** A published CSV beside the table computed again: which rows agree, cell by cell, and where the first others differ. */
import { csvLines, readCsv } from '../ledgers/text/csv.ts';
import type { PublishedTable } from './published-table.ts';

/** One cell, or one row, that is not what the ledgers give. */
export interface Difference {
  /** The row's line in the published file; null for a row that stands only among the computed ones. */
  readonly line: number | null;
  /** The row's key, its parts joined by `/`. */
  readonly key: string;
  /** The column; null where the whole row is missing on one side. */
  readonly column: string | null;
  /** The texts on both sides; null where the row is missing. */
  readonly published: string | null;
  readonly computed: string | null;
}

/** How a published table and the computed one compare. */
export interface TableComparison {
  readonly path: string;
  readonly title: string;
  /** Rows computed. */
  readonly rows: number;
  readonly agree: number;
  /** Rows of the published file that nothing computed gives. */
  readonly surplus: number;
  /** The first differences. */
  readonly differences: readonly Difference[];
}

/** So many differences of a table are told one by one. */
export const TOLD = 20;

/** Compares rows as they come; the texts of cells, not of lines, are what counts. */
class Comparing {
  agree = 0;
  surplus = 0;
  readonly differences: Difference[] = [];
  readonly #header: readonly string[];
  readonly #keys: readonly number[];

  constructor({ schema }: Pick<PublishedTable, 'schema'>) {
    this.#header = schema.fields.map(({ name }) => name);
    this.#keys = schema.primaryKey.map((name) => this.#header.indexOf(name));
  }

  keyOf(cells: readonly string[]): string {
    return this.#keys.map((at) => cells[at] ?? '').join('/');
  }

  #tell(difference: Difference): void {
    if (this.differences.length < TOLD) this.differences.push(difference);
  }

  /** The heads, where they differ. */
  header(published: readonly string[]): void {
    const [there, here] = [published.join(','), this.#header.join(',')];
    if (there !== here) this.#tell({ line: 1, key: '', column: null, published: there, computed: here });
  }

  /** A published row and the computed one of the same key. */
  pair(line: number, published: readonly string[], computed: readonly string[]): void {
    let isEqual = true;
    for (let i = 0; i < Math.max(published.length, computed.length); i += 1) {
      const [there, here] = [published[i] ?? '', computed[i] ?? ''];
      if (there === here) continue;
      isEqual = false;
      const column = this.#header[i] ?? String(i + 1);
      this.#tell({ line, key: this.keyOf(computed), column, published: there, computed: here });
    }
    if (isEqual) this.agree += 1;
  }

  /** A computed row that is not published. */
  missing(cells: readonly string[]): void {
    this.#tell({ line: null, key: this.keyOf(cells), column: null, published: null, computed: cells.join(',') });
  }

  /** A published row that nothing gives. */
  extra(line: number, cells: readonly string[]): void {
    this.surplus += 1;
    this.#tell({ line, key: this.keyOf(cells), column: null, published: cells.join(','), computed: null });
  }
}

/** How many rows of the table the text begins with, letter by letter, and whether they are all; null where its head is another. */
function alike(
  { schema, rows }: PublishedTable,
  text: string,
): { readonly rows: number; readonly isAll: boolean } | null {
  const header = schema.fields.map(({ name }) => name);
  let [at, lines] = [0, 0];
  for (const line of csvLines(header, rows, '\r\n')) {
    if (!text.startsWith(line, at)) return lines === 0 ? null : { rows: lines - 1, isAll: false };
    at += line.length;
    lines += 1;
  }
  return { rows: rows.length, isAll: at === text.length };
}

/**
 * Compares the text of a published CSV with its table. Rows that are written alike are held against each other as text
 * alone; from the first other row on both sides are matched by key, so that a row lost or added is one difference.
 */
export function compareTable(table: PublishedTable, text: string): TableComparison {
  const comparing = new Comparing(table);
  const same = alike(table, text);
  const from = same?.rows ?? 0;
  comparing.agree = from;
  if (same?.isAll !== true) {
    const published = readCsv(table.path, text);
    if (same === null) comparing.header(published.length === 0 ? [] : published.cells(0));
    const left = new Map<string, number[]>();
    for (let i = from + 1; i < published.length; i += 1) {
      if (published.isBlank(i)) continue;
      const key = comparing.keyOf(published.cells(i));
      const own = left.get(key);
      if (own) own.push(i);
      else left.set(key, [i]);
    }
    let row = 0;
    for (const cells of table.rows) {
      row += 1;
      if (row <= from) continue;
      const at = left.get(comparing.keyOf(cells))?.shift();
      if (at === undefined) comparing.missing(cells);
      else comparing.pair(published.line(at), published.cells(at), cells);
    }
    for (const rest of left.values()) for (const at of rest) comparing.extra(published.line(at), published.cells(at));
  }
  const { agree, surplus, differences } = comparing;
  return { path: table.path, title: table.title, rows: table.rows.length, agree, surplus, differences };
}
