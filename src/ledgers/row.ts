/** A row: each cell's text is read as its column asks. */
import type { CellResult } from './cells.ts';
import type { CsvRecord } from './csv.ts';
import type { Column } from './ledger.ts';
import { problem, type Problem } from './problem.ts';

/** The trimmed text of the cell at a position; empty where the row is shorter or the column absent. */
export function textAt(cells: readonly string[], position: number | undefined): string {
  return (position === undefined ? undefined : cells[position])?.trim() ?? '';
}

/** Distinct texts remembered for one column; a column of more (names, addresses) is read without memory from there on. */
const MEMORY = 20_000;

/**
 * A column's decode with memory: dates, references and choices repeat over hundreds of thousands of rows, and the rows
 * of one unit often follow one another.
 */
export function rememberingDecode(column: Column<unknown>): (text: string) => CellResult<unknown> {
  const known = new Map<string, CellResult<unknown>>();
  let lastText: string | undefined;
  let lastResult: CellResult<unknown> | undefined;
  return (text) => {
    if (text === lastText && lastResult !== undefined) return lastResult;
    let result = known.get(text);
    if (result === undefined) {
      result = column.decode(text);
      if (known.size < MEMORY) known.set(text, result);
    }
    lastText = text;
    lastResult = result;
    return result;
  };
}

export interface Reader {
  readonly field: string;
  readonly column: Column<unknown>;
  readonly position: number | undefined;
  readonly isKey: boolean;
  readonly decode: (text: string) => CellResult<unknown>;
}

/**
 * One record's values. Where the number of cells is wrong, cells may have moved, so that only keys are still read and
 * nothing but the number is reported.
 */
export function readRow(
  file: string,
  readers: readonly Reader[],
  width: number,
  record: CsvRecord,
  problems: Problem[],
): Record<string, unknown> {
  const { line, cells } = record;
  let count = cells.length;
  while (count > width && cells[count - 1]?.trim() === '') count -= 1;
  const moved = count !== width;
  if (moved) {
    // The first cell too many; of a row that is too short nothing can be quoted.
    const value = cells[width];
    problems.push(problem('E-CELLS', { file, line, value }, { reason: 'cell-count', expected: width, found: count }));
  }
  const values: Record<string, unknown> = {};
  for (const { field, column, position, isKey, decode } of readers) {
    values[field] = undefined;
    if (position === undefined) {
      if (column.required) continue;
    } else if (moved && (!isKey || position >= count)) continue;
    const text = textAt(cells, position);
    const result = decode(text);
    if (result.ok) values[field] = result.value;
    else if (!moved) {
      const place = { file, line, column: column.name, value: text };
      problems.push(problem(result.fault.code, place, result.fault.parameters));
    }
  }
  return values;
}
