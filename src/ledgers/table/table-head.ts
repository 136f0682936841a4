/** The header of a table among the rows of its file or sheet, with the units that stand around it. */
import { problem, type Problem } from '../problems/problem.ts';
import type { Sheet } from '../schemas/ledger.ts';
import type { CsvRecord, Records } from '../text/records.ts';
import { columnsNamed, findHeader, isFormRow, isUnitRow, statedUnits, withUnits } from './shape.ts';

export interface Head {
  /** With the units that stand below or above it. */
  readonly header: CsvRecord;
  /** The first record that may be a row of data. */
  readonly next: number;
  readonly problems: readonly Problem[];
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
/** What a row says, a merged text once. */
const saidIn = (cells: readonly string[]): string => [...new Set(cells.filter(isFilled))].join(' ');

/** Whether the key of a row can be read, if its cells stood under a header. */
function hasKey<Row>(sheet: Sheet<Row>, header: readonly string[], cells: readonly string[]): boolean {
  if (cells.filter(isFilled).length < 2) return false;
  const positions = columnsNamed(sheet, header);
  return sheet.key.every((field) => {
    const text = cells[positions.get(field) ?? -1]?.trim() ?? '';
    return text !== '' && sheet.columns[field].decode(text).ok;
  });
}

/** Finds the header; null where there is no row at all. */
export function headOf<Row>(sheet: Sheet<Row>, records: Records): Head | null {
  const { file } = sheet;
  const found = findHeader(sheet, records);
  if (found === null) return null;
  const { at, cells } = found;
  let { next } = found;
  const line = records.line(at);
  const problems: Problem[] = [];
  const above: CsvRecord[] = [];
  for (let i = 0; i < at; i += 1) {
    const record = { line: records.line(i), cells: records.cells(i) };
    if (hasKey(sheet, cells, record.cells))
      problems.push(problem('E-CELLS', { file, line: record.line }, { reason: 'data-above-header', line }));
    else if (!records.isBlank(i)) above.push(record);
  }
  const [first] = above;
  if (first !== undefined) {
    const place = { file, line: first.line, value: saidIn(first.cells) };
    problems.push(problem('N-ROWS', place, { reason: 'rows-above', rows: above.length }));
  }
  if (next === at + 2) {
    const place = { file, line: records.line(at + 1), value: saidIn(records.cells(at + 1)) };
    problems.push(problem('N-ROWS', place, { reason: 'header-of-two-rows' }));
  }
  if (next < records.length && isFormRow(records.cells(next))) {
    const place = { file, line: records.line(next), value: saidIn(records.cells(next)) };
    problems.push(problem('N-ROWS', place, { reason: 'form-row' }));
    next += 1;
  }
  const below = next < records.length && isUnitRow(records.cells(next)) ? records.cells(next) : null;
  if (below !== null) {
    const place = { file, line: records.line(next), value: saidIn(below) };
    problems.push(problem('N-ROWS', place, { reason: 'unit-row' }));
  }
  const units = statedUnits(above.map((record) => record.cells));
  const header = { line, cells: withUnits(sheet, cells, below, units) };
  return { header, next: next + (below === null ? 0 : 1), problems };
}
