/** Tables that do not stand as they are read: all in one column, turned on their side, or two beside each other. */
import { problem, type Problem } from '../problems/problem.ts';
import { columnsOf, type Sheet } from '../schemas/ledger.ts';
import type { CsvRecord, Records } from '../text/records.ts';
import { columnsNamed } from './shape.ts';

/** What may stand between columns that were never parted. */
const SEPARATORS = [',', '，', ';', '；', '\t', '|', '、', '^', '~', /\s+/] as const;

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
