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

/** Rows that a warning names. */
const NAMED = 5;

/**
 * Rows that are struck out in a sheet, and single cells of others, as a warning: who strikes a row out means that it counts no
 * more, and it is counted. A row is where more than half of its cells are: remarks beside it may say why.
 */
export function struckOut<Row>(
  file: string,
  { struck = new Map<number, readonly number[]>(), sheet }: Records,
  positions: ReadonlyMap<string, number>,
  rows: Rows<Row>,
): readonly Problem[] {
  if (struck.size === 0) return [];
  const known = new Set(positions.values());
  const ofRow: number[] = [];
  const ofCells: number[] = [];
  let cells = 0;
  for (const row of rows) {
    const own = (struck.get(row.line) ?? []).filter((position) => known.has(position)).length;
    if (own === 0) continue;
    const filled = row.cells.filter((cell, position) => known.has(position) && cell.trim() !== '').length;
    if (own * 2 > filled) ofRow.push(row.line);
    else {
      ofCells.push(row.line);
      cells += own;
    }
  }
  const problems: Problem[] = [];
  const [firstRow, firstCell] = [ofRow[0], ofCells[0]];
  if (firstRow !== undefined) {
    const parameters = { reason: 'struck-rows', rows: ofRow.length, first: ofRow.slice(0, NAMED) } as const;
    problems.push(problem('W-STRUCK', { file, sheet, line: firstRow }, parameters));
  }
  if (firstCell !== undefined) {
    const parameters = { reason: 'struck-cells', cells, rows: ofCells.length, first: ofCells.slice(0, NAMED) } as const;
    problems.push(problem('W-STRUCK', { file, sheet, line: firstCell }, parameters));
  }
  return problems;
}

/** A notice of the comments on the cells of rows that are read. */
export function commented<Row>(file: string, { comments = [], sheet }: Records, rows: Rows<Row>): readonly Problem[] {
  if (comments.length === 0) return [];
  const lines = new Set(rows.map(({ line }) => line));
  const own = comments.filter((line) => lines.has(line));
  if (own.length === 0) return [];
  const parameters = { reason: 'cell-comments', cells: own.length } as const;
  return [problem('N-SHEET', { file, sheet, line: Math.min(...own) }, parameters)];
}
