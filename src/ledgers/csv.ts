/** Text ↔ records, read with the lines they start on; papaparse is used here only, and only to read. */
import Papa from 'papaparse';
import { problem, type Problem } from './problem.ts';

/** One record of a CSV file: its cells as written, and the physical line on which it starts (the first is 1). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly records: readonly CsvRecord[];
  /** False when broken quotes may have swallowed records. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * The records of a comma-separated text (RFC 4180), blank lines included, the end of the last line left out. Lines end
 * in CRLF, LF or CR, also mixed; a line break inside quotes is kept as LF. A record whose quotes are broken is reported
 * where the quote stands and left out.
 */
export function readCsv(file: string, text: string): CsvText {
  const unix = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const parsed = Papa.parse<string[]>(unix, { header: false, skipEmptyLines: false, delimiter: ',', newline: '\n' });
  const problems: Problem[] = [];
  const broken = new Set<number>();
  for (const error of parsed.errors) {
    if (error.type !== 'Quotes') continue;
    const record = error.row ?? 0;
    if (broken.has(record)) continue;
    broken.add(record);
    const line = countLineFeeds(unix.slice(0, error.index ?? 0)) + 1;
    const reason = error.code === 'MissingQuotes' ? 'open-quote' : 'text-after-quote';
    problems.push(problem('E-CSV', { file, line }, { reason }));
  }
  const records: CsvRecord[] = [];
  let line = 1;
  for (const [i, cells] of parsed.data.entries()) {
    const isEnd = i === parsed.data.length - 1 && cells.length === 1 && cells[0] === '';
    if (!broken.has(i) && !isEnd) records.push({ line, cells });
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += countLineFeeds(cell);
  }
  return { records, complete: broken.size === 0, problems };
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
