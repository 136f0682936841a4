/** Text ↔ records, read with the lines they start on. */
import { nth } from '../../domain/lists.ts';
import type { Problem } from '../problems/problem.ts';
import type { Separator } from '../problems/source-reasons.ts';
import { readQuoted } from './csv-quotes.ts';
import type { CsvRecord, Records } from './records.ts';

/** Lines without quotes, each a record: their text, and where in it each starts. */
interface PlainLines {
  readonly text: string;
  readonly separator: Separator;
  /** One more than there are lines: where the next would start. */
  readonly starts: Uint32Array;
}

/** Lines with nothing but blanks in their cells. */
const BLANK: Readonly<Record<Separator, RegExp>> = { ',': /^[\s,]*$/, ';': /^[\s;]*$/, '\t': /^\s*$/ };

/**
 * The records of a file. A ledger has millions of cells: of a record without quotes nothing is kept but where its line
 * stands in the text, which is parted into cells when they are asked for.
 */
export class CsvText implements Records {
  readonly sheet = null;
  /** False when broken quotes may have swallowed records. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  readonly #plain: PlainLines;
  /** The records from the first quote on. */
  readonly #quoted: readonly CsvRecord[];

  constructor(plain: PlainLines, quoted: readonly CsvRecord[], problems: readonly Problem[]) {
    this.#plain = plain;
    this.#quoted = quoted;
    this.complete = problems.length === 0;
    this.problems = problems;
  }

  get length(): number {
    return this.#plainLength + this.#quoted.length;
  }

  /** All records at once: for small files, and for who writes them anew. */
  get records(): readonly CsvRecord[] {
    return Array.from({ length: this.length }, (_, i) => ({ line: this.line(i), cells: this.cells(i) }));
  }

  /** The physical line on which a record starts. */
  line(index: number): number {
    return this.#quotedAt(index)?.line ?? index + 1;
  }

  cells(index: number): readonly string[] {
    return this.#quotedAt(index)?.cells ?? this.#lineText(index).split(this.#plain.separator);
  }

  /** Whether nothing but blanks stands in a record's cells. */
  isBlank(index: number): boolean {
    const cells = this.#quotedAt(index)?.cells;
    return cells === undefined
      ? BLANK[this.#plain.separator].test(this.#lineText(index))
      : cells.every((cell) => cell.trim() === '');
  }

  get #plainLength(): number {
    return this.#plain.starts.length - 1;
  }

  #quotedAt(index: number): CsvRecord | undefined {
    return index < this.#plainLength ? undefined : this.#quoted[index - this.#plainLength];
  }

  #lineText(index: number): string {
    const { text, starts } = this.#plain;
    return text.slice(nth(starts, index), nth(starts, index + 1) - 1);
  }
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where each line of a text starts, up to a place at which a line ends, and where the next would. */
function lineStarts(text: string, to: number): Uint32Array {
  const starts = new Uint32Array(countLineFeeds(text.slice(0, to)) + 2);
  let count = 0;
  for (let at = 0; at < to; count += 1) {
    starts[count] = at;
    const end = text.indexOf('\n', at);
    at = end === -1 ? to + 1 : end + 1;
    starts[count + 1] = at;
  }
  return starts.subarray(0, count + 1);
}

/**
 * The records of a text whose cells are separated by commas (RFC 4180) or another separator, blank lines included, the end
 * of the last line left out. Lines end in CRLF, LF or CR, also mixed; a line break inside quotes is kept as LF. A record
 * whose quotes are broken is reported where the quote stands and left out. Up to the first line with a quote, records are
 * lines.
 */
export function readCsv(file: string, text: string, separator: Separator = ','): CsvText {
  const unix = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const quote = unix.indexOf('"');
  const plainEnd = quote === -1 ? unix.length : unix.lastIndexOf('\n', quote) + 1;
  const plain = { text: unix, separator, starts: lineStarts(unix, plainEnd) };
  if (quote === -1) return new CsvText(plain, [], []);
  const lines = new CsvText(plain, [], []);
  let width = 0;
  for (let i = 0; i < lines.length && width < 2; i += 1) width = lines.isBlank(i) ? 0 : lines.cells(i).length;
  const { records, problems } = readQuoted(file, unix.slice(plainEnd), plain.starts.length, separator, width);
  return new CsvText(plain, records, problems);
}

/** What a cell must be quoted for: separators, quotes, line ends, a byte-order mark, blanks at its ends. */
const QUOTED = /[",\r\n\uFEFF]|^ | $/;

const written = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A record as comma-separated text (RFC 4180), ended by `newline`. */
function csvLine(cells: readonly string[], newline: '\n' | '\r\n'): string {
  let line = '';
  for (let i = 0; i < cells.length; i += 1) line += i === 0 ? written(cells[i] ?? '') : `,${written(cells[i] ?? '')}`;
  return `${line}${newline}`;
}

/** The lines of a table, header first, as they are asked for. */
export function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  newline: '\n' | '\r\n',
): Generator<string> {
  yield csvLine(header, newline);
  for (const row of rows) yield csvLine(row, newline);
}

/** A table as one text. */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>, newline: '\n' | '\r\n'): string {
  return [...csvLines(header, rows, newline)].join('');
}
