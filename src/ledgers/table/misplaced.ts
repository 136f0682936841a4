/** Tables that do not stand as they are read: all in one column, turned on their side, or two beside each other. */
import { problem, type Problem } from '../problems/problem.ts';
import { columnsOf, type Sheet } from '../schemas/ledger.ts';
import type { CsvRecord, Records } from '../text/records.ts';
import { columnsNamed } from './shape.ts';

/** What may stand between columns that were never parted. */
const SEPARATORS = [',', '，', ';', '；', '\t', '|', '、', '^', '~', /\s/] as const;

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Whether the only cell of a header names columns when it is parted. */
export function isUnparted<Row>(sheet: Sheet<Row>, { cells }: CsvRecord): boolean {
  const [only = '', ...others] = cells.filter(isFilled);
  return others.length === 0 && SEPARATORS.some((separator) => columnsNamed(sheet, only.split(separator)).size > 1);
}

/** Rows in which the columns of a table on its side are looked for. */
const ROWS = 40;

/** Whether a column names what a header row should name: rows and columns are exchanged. */
function isOnItsSide<Row>(sheet: Sheet<Row>, records: Records, named: number): boolean {
  const rows = Array.from({ length: Math.min(ROWS, records.length) }, (_, i) => records.cells(i));
  return [0, 1].some((position) => {
    const fields = columnsNamed(
      sheet,
      rows.map((cells) => cells[position] ?? ''),
    );
    return fields.size > 2 && fields.size > named && sheet.key.every((field) => fields.has(field));
  });
}

/** The one thing to be said of a table on its side; null where it stands as it should. */
export function turnedTable<Row>(
  sheet: Sheet<Row>,
  records: Records,
  line: number,
  positions: ReadonlyMap<string, number>,
): Problem | null {
  const isWhole = columnsOf(sheet).every(({ field, column }) => !column.required || positions.has(field));
  if (isWhole || !isOnItsSide(sheet, records, positions.size)) return null;
  return problem('E-COLUMN', { file: sheet.file, line }, { reason: 'turned-table' });
}

/** 2019-03, 2019年3月, 3月, 三月份, 第一季度, 2019-03-15. */
const TIME =
  /^(?:\d{4}\s*[-/.年]\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月份?|[-/.月]\d{1,2}日?)$|^\d{4}[-/.]\d{1,2}$|季度$/;
/** Heads that are months by which a table is seen to be spread over them. */
const MONTHS_TO_TELL = 3;

/** The one thing to be said of a table in which each month has a column; null where it stands as it should. */
export function spreadTable<Row>(
  sheet: Sheet<Row>,
  { line, cells }: CsvRecord,
  positions: ReadonlyMap<string, number>,
): Problem | null {
  const missing = columnsOf(sheet).filter(({ field, column }) => column.required && !positions.has(field));
  const known = new Set(positions.values());
  const months = cells.map((cell) => cell.trim()).filter((cell, i) => !known.has(i) && TIME.test(cell));
  if (missing.length === 0 || months.length < MONTHS_TO_TELL) return null;
  const parameters = {
    reason: 'months-as-columns',
    columns: months.length,
    first: months.slice(0, MONTHS_TO_TELL),
    missing: missing.map(({ column: { name, header } }) => ({ name, header })),
  } as const;
  return problem('E-COLUMN', { file: sheet.file, line }, parameters);
}

/** The faults of a header, those of a second table beside the first as one: its columns are not to be deleted. */
export function withTableBeside<Row>(
  sheet: Sheet<Row>,
  line: number,
  problems: readonly Problem[],
): readonly Problem[] {
  const repeated = problems.filter(({ parameters }) => parameters.reason === 'repeated-column');
  const names = new Set(repeated.map(({ column }) => column));
  if (!sheet.key.every((field) => names.has(sheet.columns[field].name)) || repeated.length < 2) return problems;
  return [
    ...problems.filter((p) => !repeated.includes(p)),
    problem('E-COLUMN', { file: sheet.file, line }, { reason: 'table-beside', columns: repeated.length }),
  ];
}
