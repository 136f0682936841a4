/** Text ↔ records, read with the lines they start on; papaparse is used here only, and only to read. */
import Papa from 'papaparse';
import { problem, type Problem } from './problem.ts';

/** One record of a CSV file: its cells as written, and the physical line on which it starts (the first is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether nothing but blanks stands in its cells. */
  readonly isBlank: boolean;
}

export interface CsvText {
  readonly records: readonly CsvRecord[];
  /** False when broken quotes may have swallowed records. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** A record without quotes. A ledger has millions of cells: it keeps its line of the text, and parts it when asked. */
class PlainRecord implements CsvRecord {
  readonly line: number;
  readonly #text: string;

  constructor(line: number, text: string) {
    this.line = line;
    this.#text = text;
  }

  get cells(): readonly string[] {
    return this.#text.split(',');
  }

  get isBlank(): boolean {
    return /^[\s,]*$/.test(this.#text);
  }
}

/** A record with a comma or a line break in a cell. */
class QuotedRecord implements CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];

  constructor(line: number, cells: readonly string[]) {
    this.line = line;
    this.cells = cells;
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => cell.trim() === '');
  }
}

function recordOf(line: number, cells: readonly string[]): CsvRecord {
  return cells.some((cell) => /[,\n]/.test(cell))
    ? new QuotedRecord(line, cells)
    : new PlainRecord(line, cells.join(','));
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Characters that papaparse is given at a time: what it makes of them is dropped before it goes on. */
const CHUNK = 1 << 20;

/** Reads the records of a text whose first stands on a line, appending them to `records`. */
function readQuoted(file: string, text: string, firstLine: number, chunkSize: number, records: CsvRecord[]): Problem[] {
  const problems: Problem[] = [];
  let line = firstLine;
  let start = 0;
  const take = ({ data, errors, meta }: Papa.ParseResult<string[]>): void => {
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
      if (!broken.has(i) && !isEnd) records.push(recordOf(line, cells));
      line += 1;
      for (const cell of cells) if (cell.includes('\n')) line += countLineFeeds(cell);
    }
    start = meta.cursor;
  };
  Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: false,
    delimiter: ',',
    newline: '\n',
    chunkSize,
    chunk: take,
  });
  return problems;
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
  const records: CsvRecord[] = [];
  let at = 0;
  while (at < plainEnd) {
    const next = unix.indexOf('\n', at);
    const end = next === -1 ? plainEnd : next;
    records.push(new PlainRecord(records.length + 1, unix.slice(at, end)));
    at = end + 1;
  }
  if (quote === -1) return { records, complete: true, problems: [] };
  const problems = readQuoted(file, unix.slice(plainEnd), records.length + 1, chunkSize, records);
  return { records, complete: problems.length === 0, problems };
}

/** What a cell must be quoted for: separators, quotes, line ends, a byte-order mark, blanks at its ends. */
const QUOTED = /[",\r\n\uFEFF]|^ | $/;

const written = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A record as comma-separated text (RFC 4180), ended by `newline`. */
export function csvLine(cells: readonly string[], newline: '\n' | '\r\n'): string {
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
