/** Text ↔ records, read with the lines they start on; papaparse is used here only, and only to read. */
import Papa from 'papaparse';
import { nth } from '../domain/lists.ts';
import { problem, type Problem } from './problem.ts';

/** One record of a CSV file: its cells as written, and the physical line on which it starts (the first is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * What a table is read from: rows of cells as text, in the order of the file. Of a text that is a record a line or more; of
 * a workbook a row of one of its sheets.
 */
export interface Records {
  /** The sheet of a workbook that they stand on; null of a text. */
  readonly sheet: string | null;
  /** False when records may be missing. */
  readonly complete: boolean;
  /** What was found on the way to the records. */
  readonly problems: readonly Problem[];
  readonly length: number;
  /** The physical line, or the row of the sheet, on which a record starts; the first is 1. */
  line(index: number): number;
  cells(index: number): readonly string[];
  /** Whether nothing but blanks stands in a record's cells. */
  isBlank(index: number): boolean;
}

/** Lines without quotes, each a record: their text, and where in it each starts. */
interface PlainLines {
  readonly text: string;
  /** One more than there are lines: where the next would start. */
  readonly starts: Uint32Array;
}

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
    return this.#quotedAt(index)?.cells ?? this.#lineText(index).split(',');
  }

  /** Whether nothing but blanks stands in a record's cells. */
  isBlank(index: number): boolean {
    const cells = this.#quotedAt(index)?.cells;
    return cells === undefined ? /^[\s,]*$/.test(this.#lineText(index)) : cells.every((cell) => cell.trim() === '');
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

/** Characters that papaparse is given at a time: what it makes of them is dropped before it goes on. */
const CHUNK = 1 << 20;

interface QuotedReading {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
}

/** Reads the records of a text with quotes, of which the first stands on a line. */
function readQuoted(file: string, text: string, firstLine: number, chunkSize: number): QuotedReading {
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  let line = firstLine;
  let start = 0;
  const chunk = ({ data, errors, meta }: Papa.ParseResult<string[]>): void => {
    const broken = new Set<number>();
    for (const { type, code, row = 0, index = 0 } of errors) {
      // A record that the chunk cuts off is read again with the next one.
      if (type !== 'Quotes' || row >= data.length || broken.has(row)) continue;
      broken.add(row);
      const at = line + countLineFeeds(text.slice(start, start + index));
      const reason = code === 'MissingQuotes' ? 'open-quote' : 'text-after-quote';
      problems.push(problem('E-CSV', { file, line: at }, { reason }));
    }
    const isLast = meta.cursor === text.length;
    for (const [i, cells] of data.entries()) {
      const isEnd = isLast && i === data.length - 1 && cells.length === 1 && cells[0] === '';
      if (!broken.has(i) && !isEnd) records.push({ line, cells });
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += countLineFeeds(cell);
    }
    start = meta.cursor;
  };
  const format = { header: false, skipEmptyLines: false, delimiter: ',', newline: '\n' } as const;
  Papa.parse<string[]>(text, { ...format, chunkSize, chunk, complete: () => {} });
  return { records, problems };
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
 * The records of a comma-separated text (RFC 4180), blank lines included, the end of the last line left out. Lines end
 * in CRLF, LF or CR, also mixed; a line break inside quotes is kept as LF. A record whose quotes are broken is reported
 * where the quote stands and left out. Up to the first line with a quote, records are lines.
 */
export function readCsv(file: string, text: string, chunkSize: number = CHUNK): CsvText {
  const unix = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const quote = unix.indexOf('"');
  const plainEnd = quote === -1 ? unix.length : unix.lastIndexOf('\n', quote) + 1;
  const plain = { text: unix, starts: lineStarts(unix, plainEnd) };
  if (quote === -1) return new CsvText(plain, [], []);
  const { records, problems } = readQuoted(file, unix.slice(plainEnd), plain.starts.length, chunkSize);
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
