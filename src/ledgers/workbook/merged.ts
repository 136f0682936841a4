/** Merged cells: every cell of the area is given the value of its first, as a person reads it. */
import { WorkbookFault } from './fault.ts';
import type { Worksheet } from './worksheet.ts';

/** Cells that all merged areas of a sheet together may cover. */
const MOST_CELLS = 20_000_000;

/** The first of ascending numbers that is not below a number. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sheet with its merged areas filled, in rows that have cells. Throws where the areas cover more than a sheet can. */
export function fillMerged(sheet: Worksheet): Worksheet {
  const { merges, lines } = sheet;
  if (merges.length === 0) return sheet;
  const cells = sheet.cells.map((row) => [...row]);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const from = firstFrom(lines, top + 1);
    if (lines[from] !== top + 1) continue;
    const value = cells[from]?.[left] ?? '';
    if (value === '') continue;
    const last = Math.min(right, width - 1);
    for (let i = from; i < lines.length && (lines[i] ?? 0) <= bottom + 1; i += 1) {
      covered += last - left + 1;
      if (covered > MOST_CELLS) throw new WorkbookFault({ reason: 'workbook-too-large' });
      const row = cells[i] ?? [];
      while (row.length < left) row.push('');
      for (let at = left; at <= last; at += 1) row[at] = value;
    }
  }
  return { ...sheet, cells, hiddenColumns: sheet.hiddenColumns, zeroFormulas: sheet.zeroFormulas };
}
