/** A row: each cell's text is read as its column asks. */
import { meantNumber } from '../cells/number-text.ts';
import type { CellReading, Remark } from '../cells/read-cell.ts';
import type { Writing } from '../problems/problem-reasons.ts';
import { problem, type Place, type Problem, type ProblemCode } from '../problems/problem.ts';
import type { Column } from '../schemas/ledger.ts';
import { shifted } from '../text/decimals.ts';
import type { CsvRecord } from '../text/records.ts';
import { remembering } from '../text/remembering.ts';

/** The trimmed text of the cell at a position; empty where the row is shorter or the column absent. */
export function textAt(cells: readonly string[], position: number | undefined): string {
  return (position === undefined ? undefined : cells[position])?.trim() ?? '';
}

/** The code under which a way of writing is noticed. */
const WRITING_CODES: Readonly<Record<Writing, ProblemCode>> = {
  day: 'N-DATE',
  'day-serial': 'N-DATE',
  midnight: 'N-DATE',
  month: 'N-DATE',
  'month-by-day': 'N-DATE',
  'year-of-day': 'N-DATE',
  number: 'N-NUMBER',
  unit: 'N-NUMBER',
  boolean: 'N-CHOICE',
  choice: 'N-CHOICE',
  id: 'N-ID',
  'credit-code': 'N-ID',
  name: 'N-ID',
  'short-name': 'N-ID',
  list: 'N-TEXT',
  'lost-zeros': 'N-ID',
  invisible: 'N-TEXT',
  entity: 'N-TEXT',
  escape: 'N-TEXT',
  'look-alike': 'N-TEXT',
  blank: 'N-TEXT',
  padding: 'N-TEXT',
  width: 'N-TEXT',
  nothing: 'N-TEXT',
};

/** What is said of cells that were read: warnings one by one, ways of writing once a column, with their number. */
export class Remarks {
  readonly #warnings: Problem[] = [];
  readonly #writings = new Map<string, { place: Place; writing: Writing; read: string; cells: number }>();

  add(place: Place, remark: Remark): void {
    if (remark.kind === 'warning') {
      this.#warnings.push(problem(remark.fault.code, place, remark.fault.parameters));
      return;
    }
    const key = `${place.column ?? ''}\n${remark.writing}`;
    const known = this.#writings.get(key);
    if (known === undefined) this.#writings.set(key, { place, writing: remark.writing, read: remark.read, cells: 1 });
    else known.cells += 1;
  }

  get problems(): readonly Problem[] {
    const notices = [...this.#writings.values()].map(({ place, writing, cells, read }) =>
      problem(WRITING_CODES[writing], place, { reason: 'read-as', writing, cells, read }),
    );
    return [...this.#warnings, ...notices];
  }
}

/** A column's reading where its header names a multiple of the column's unit: 12.34 under 万元 is 123400. */
export function scaledReading(
  column: Column<unknown>,
  { unit, exponent }: { readonly unit: string; readonly exponent: number },
): (text: string) => CellReading<unknown> {
  return (text) => {
    const meaning = meantNumber(text, false, { before: column.units?.before ?? [], after: [unit] });
    if (meaning !== null) {
      // Whether it is a number to call is asked of what is written; the multiple may have as many digits.
      const written = column.read(meaning.text);
      if (!written.ok && written.fault.parameters.reason === 'leak') return written;
      const scaled = column.decode(shifted(meaning.text, exponent));
      return scaled.ok ? scaled : column.read(shifted(meaning.text, exponent));
    }
    const result = column.read(text);
    // A number with the column's own unit contradicts its header.
    if (!result.ok || text === '' || result.value === null) return result;
    return { ok: false, fault: { code: 'E-TYPE', parameters: { reason: 'other-unit', unit } } };
  };
}

/** What has been read of a cell. */
interface ReadCell {
  /** The trimmed text. */
  readonly text: string;
  readonly reading: CellReading<unknown>;
  /** Whether the value would be written just as the cell is. */
  readonly isAsWritten: boolean;
}

export interface Reader {
  readonly field: string;
  readonly column: Column<unknown>;
  readonly position: number | undefined;
  readonly isKey: boolean;
  /** Whether several rows may have the same value: it is part of a key, or names a row of another ledger. */
  readonly mayRepeat: boolean;
  readonly read: (cell: string) => ReadCell;
}

/** The reading of a column's cells, with memory. */
export function cellReader(
  column: Column<unknown>,
  read: (text: string) => CellReading<unknown>,
): (cell: string) => ReadCell {
  return remembering((cell) => {
    const text = cell.trim();
    const reading = read(text);
    return { text, reading, isAsWritten: reading.ok && column.encode(reading.value) === cell };
  });
}

/** What has been read of a row. */
interface ReadRow {
  readonly values: Record<string, unknown>;
  /** Whether its cells are those that would be written of its values. */
  readonly isAsWritten: boolean;
}

/** What may part the cells of a row that has one instead. */
const OTHER_SEPARATOR = /[;；，\t|].*[;；，\t|]/;

/** Whether a comma that was to part nothing has parted a cell: it stands behind a backslash. */
const isEscaped = (cells: readonly string[]): boolean => cells.some((cell) => cell.endsWith('\\'));

/** Why a row has another number of cells than its header. */
function cellCount(
  file: string,
  { line, cells }: CsvRecord,
  expected: number,
  found: number,
  isLast: boolean,
): Problem {
  if (cells.length > expected && isEscaped(cells)) {
    const value = cells.find((cell) => cell.endsWith('\\'));
    return problem('E-CELLS', { file, line, value }, { reason: 'backslash-comma' });
  }
  // The first cell too many, or the only one; of another row that is too short nothing can be quoted.
  const value = found === 1 ? cells[0] : cells[expected];
  const reason =
    found === 1 && OTHER_SEPARATOR.test(value ?? '')
      ? 'row-unparted'
      : isLast && found < expected
        ? 'cut-off'
        : 'cell-count';
  return problem('E-CELLS', { file, line, value }, { reason, expected, found });
}

/**
 * One record's values, put into `values`, which has all fields. Where the number of cells is wrong, cells may have moved, so
 * that only keys are still read and nothing but the number is reported.
 */
export function readRow(
  file: string,
  readers: readonly Reader[],
  width: number,
  record: CsvRecord,
  values: Record<string, unknown>,
  problems: Problem[],
  remarks: Remarks,
  isLast: boolean,
): ReadRow {
  const { line, cells } = record;
  let count = cells.length;
  while (count > width && cells[count - 1]?.trim() === '') count -= 1;
  const moved = count !== width || (cells.length > width && isEscaped(cells));
  if (moved) {
    problems.push(cellCount(file, record, width, count, isLast));
  }
  let isAsWritten = cells.length === width;
  for (const { field, column, position, isKey, mayRepeat, read } of readers) {
    values[field] = undefined;
    if (position === undefined) {
      if (column.required) continue;
    } else if (moved && (!isKey || position >= count)) continue;
    const cell = read((position === undefined ? undefined : cells[position]) ?? '');
    const { text, reading } = cell;
    isAsWritten &&= cell.isAsWritten;
    if (reading.ok) {
      values[field] = reading.value;
      if (reading.remark !== undefined && !moved)
        remarks.add({ file, line, column: column.name, value: text }, reading.remark);
    } else if (!moved) {
      const place = { file, line, column: column.name, value: text };
      const { code, parameters } = reading.fault;
      const isBelow = parameters.reason === 'empty' && mayRepeat;
      problems.push(problem(code, place, isBelow ? { reason: 'empty-below' } : parameters));
    }
  }
  return { values, isAsWritten };
}
