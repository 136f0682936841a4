/** What was found in a sheet, as far as it concerns the cells that a table is read from. */
import { columnLetter } from '../problems/causes.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { columnsOf, type Sheet } from '../schemas/ledger.ts';
import type { Records } from '../text/records.ts';
import type { Rows } from './rows.ts';

/** The problems of a sheet without those of formulas in rows and columns that are not read: totals, 序号, remarks. */
export function problemsOfCells<Row>(
  problems: readonly Problem[],
  positions: ReadonlyMap<string, number>,
  headerLine: number,
  rows: Rows<Row>,
): readonly Problem[] {
  const isOfFormula = ({ parameters: { reason } }: Problem): boolean =>
    reason === 'formula-without-value' || reason === 'formulas-all-zero';
  if (!problems.some(isOfFormula)) return problems;
  const letters = new Set([...positions.values()].map(columnLetter));
  const lines = new Set([headerLine, ...rows.map(({ line }) => line)]);
  return problems.filter(
    (p) => !isOfFormula(p) || (lines.has(p.line ?? 0) && (p.line === headerLine || letters.has(p.column ?? ''))),
  );
}

/** Columns of figures that add up. */
const isOfSums = (name: string): boolean => !/^(?:longitude|latitude|built_year|score)$/.test(name);

/** Figures that one merged cell gives to several rows, which add up to a multiple of it: a warning a column. */
export function mergedFigures<Row>(
  sheet: Sheet<Row>,
  { merges = [], sheet: name }: Records,
  positions: ReadonlyMap<string, number>,
  rows: Rows<Row>,
): readonly Problem[] {
  if (merges.length === 0) return [];
  return columnsOf(sheet).flatMap(({ field, column }) => {
    const position = positions.get(field);
    const isFigure = column.field.type === 'integer' || column.field.type === 'number';
    if (position === undefined || !isFigure || !isOfSums(column.name)) return [];
    const own = merges.filter(({ left, right, top, bottom }) => left <= position && position <= right && bottom > top);
    const shared = rows.filter(
      ({ line, values }) =>
        typeof values[field] === 'number' && own.some(({ top, bottom }) => top + 1 <= line && line <= bottom + 1),
    );
    const [first] = shared;
    if (first === undefined || shared.length < 2) return [];
    const place = {
      file: sheet.file,
      sheet: name,
      line: first.line,
      column: column.name,
      value: first.cells[position],
    };
    return [problem('W-TWICE', place, { reason: 'merged-figures', rows: shared.length })];
  });
}
