/** Records with quotes: each is read by itself, so that a broken quote costs its own record and not those that follow. */
import { problem, type Problem } from '../problems/problem.ts';
import type { CsvRecord } from './records.ts';

export interface QuotedReading {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
}

type QuoteFault = 'open-quote' | 'text-after-quote' | 'quote-inside' | 'backslash-quote';

/** After so many broken records the rest of a file is not looked at. */
const MOST_FAULTS = 200;

interface Reading {
  readonly cells: readonly string[];
  /** Where the next record starts. */
  readonly next: number;
  readonly fault: QuoteFault | null;
  /** Where the quote of the fault stands. */
  readonly at: number;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where the quote that opens at a place closes; −1 where none does. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** Whether a quoted text has a whole record on a line between its first and last: its quote was meant to end before. */
function hasSwallowed(cell: string, separator: string, width: number): boolean {
  if (width < 3 || !cell.includes('\n')) return false;
  return cell
    .split('\n')
    .slice(1, -1)
    .some((line) => line.split(separator).length === width);
}

class QuoteReader {
  readonly #text: string;
  readonly #separator: string;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 ? this.#text.length : end;
  }

  #broken(fault: QuoteFault, at: number): Reading {
    return { cells: [], next: this.#lineEnd(at) + 1, fault, at };
  }

  /** The record that starts at a place; `width` is the number of cells of the first, 0 where there is none yet. */
  record(start: number, width: number): Reading {
    const text = this.#text;
    const cells: string[] = [];
    let end = this.#lineEnd(start);
    for (let at = start; ;) {
      if (text[at] === '"') {
        const close = closingQuote(text, at);
        if (close === -1) return this.#broken('open-quote', at);
        const cell = text.slice(at + 1, close);
        if (hasSwallowed(cell, this.#separator, width)) return this.#broken('open-quote', at);
        const after = close + 1;
        const isEnd = after >= text.length || text[after] === '\n';
        if (!isEnd && text[after] !== this.#separator && text[close - 1] === '\\')
          return this.#broken('backslash-quote', at);
        if (!isEnd && text[after] !== this.#separator)
          return this.#broken(cell.includes('\n') ? 'open-quote' : 'text-after-quote', at);
        cells.push(cell.replaceAll('""', '"'));
        if (isEnd) return { cells, next: after + 1, fault: null, at };
        if (after > end) end = this.#lineEnd(after);
        at = after + 1;
      } else {
        const separator = text.indexOf(this.#separator, at);
        const isLast = separator === -1 || separator > end;
        const cell = text.slice(at, isLast ? end : separator);
        const quote = cell.indexOf('"');
        if (quote !== -1)
          return this.#broken(cell[quote - 1] === '\\' ? 'backslash-quote' : 'quote-inside', at + quote);
        cells.push(cell);
        if (isLast) return { cells, next: end + 1, fault: null, at };
        at = separator + 1;
      }
    }
  }
}

/**
 * The records of a text whose lines end in LF, the end of the last left out. A record with a broken quote is reported at
 * the quote's line and left out; reading goes on with the line after it. `width` is that of the records before, 0 = none.
 */
export function readQuoted(
  file: string,
  text: string,
  firstLine: number,
  separator: string,
  width: number,
): QuotedReading {
  const reader = new QuoteReader(text, separator);
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  let line = firstLine;
  let wide = width;
  for (let start = 0; start < text.length && problems.length < MOST_FAULTS;) {
    const { cells, next, fault, at } = reader.record(start, wide);
    if (fault === null) {
      records.push({ line, cells });
      if (wide === 0 && cells.length > 1) wide = cells.length;
    } else problems.push(problem('E-CSV', { file, line: line + countBreaks(text, start, at) }, { reason: fault }));
    line += countBreaks(text, start, Math.min(next, text.length));
    start = next;
  }
  return { records, problems };
}
