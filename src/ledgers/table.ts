/** Records → rows of a ledger: the header is matched, every cell is read, every fault is reported with its place. */
import type { CellResult } from './cells.ts';
import type { CsvRecord, CsvText } from './csv.ts';
import { DEMONSTRATION_MARK, columnsOf, type Column, type Ledger } from './ledger.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';

/** A row's values; undefined = the cell could not be read and has been reported, so nothing more is said about it. */
export type Read<Row> = { readonly [F in keyof Row]: Row[F] | undefined };

export interface TableRow<Row> {
  /** The physical line on which the row starts. */
  readonly line: number;
  readonly values: Read<Row>;
  /** The cells as written, in the file's own order. */
  readonly cells: readonly string[];
}

export interface Table<Row> {
  readonly ledger: Ledger<Row>;
  readonly rows: readonly TableRow<Row>[];
  /** Whether the file is there. */
  readonly present: boolean;
  /** False when rows or keys may be missing from it, so that what is not found in it is not a fault. */
  readonly complete: boolean;
  /** Where a field's cell stands in `cells`. */
  readonly positions: ReadonlyMap<string, number>;
}

export interface TableReading<Row> {
  readonly table: Table<Row>;
  readonly problems: readonly Problem[];
}

/** A ledger without rows: an optional file that is absent, or one that could not be read (then not complete). */
export function emptyTable<Row>(ledger: Ledger<Row>, present: boolean): Table<Row> {
  return { ledger, rows: [], present, complete: !present, positions: new Map() };
}

/** The text of a field's cell as written, trimmed; empty where the column is absent. */
export function cellText<Row>(table: Table<Row>, row: TableRow<Row>, field: keyof Row & string): string {
  const position = table.positions.get(field);
  return position === undefined ? '' : (row.cells[position] ?? '').trim();
}

/** A problem of one cell. */
export function cellProblem<Row>(
  table: Table<Row>,
  row: TableRow<Row>,
  field: keyof Row & string,
  code: ProblemCode,
  message: string,
  suggestion?: string,
): Problem {
  const place = {
    file: table.ledger.file,
    line: row.line,
    column: table.ledger.columns[field].name,
    value: cellText(table, row, field),
  };
  return problem(code, place, message, suggestion);
}

const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');
const headerKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

interface Header {
  readonly positions: ReadonlyMap<string, number>;
  /** Number of cells that a row should have. */
  readonly width: number;
  readonly problems: readonly Problem[];
}

/**
 * Matches the header cells with the columns by name, Chinese title or alias. A mistyped header is reported and then
 * taken for the column it is nearest to, so that its cells are checked and the column does not count as missing.
 */
function readHeader<Row>(ledger: Ledger<Row>, header: CsvRecord): Header {
  const columns = columnsOf(ledger);
  const headersOf = (column: Column<unknown>): readonly string[] => [column.name, column.title, ...column.aliases];
  const byHeader = new Map(columns.flatMap((c) => headersOf(c.column).map((text) => [headerKey(text), c])));
  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  const mistyped: (readonly [text: string, position: number])[] = [];
  let width = header.cells.length;
  while (width > 0 && header.cells[width - 1]?.trim() === '') width -= 1;
  for (const [i, cell] of header.cells.slice(0, width).entries()) {
    const text = cell.trim();
    if (text === DEMONSTRATION_MARK.name) continue;
    const found = byHeader.get(headerKey(text));
    if (found === undefined) mistyped.push([text, i]);
    else if (positions.has(found.field)) {
      const place = { file: ledger.file, line: header.line, column: found.column.name, value: text };
      problems.push(problem('E-COLUMN', place, '这一列出现了两次', '只留一列'));
    } else positions.set(found.field, i);
  }
  const isRecognised = positions.size > 0;
  for (const [text, i] of mistyped) {
    const place = { file: ledger.file, line: header.line, column: text, value: text };
    const message = text === '' ? `第 ${String(i + 1)} 列没有列名` : '不是本台账的列';
    const open = columns.filter(({ field }) => !positions.has(field));
    const near = nearest(
      text,
      open.flatMap(({ column }) => headersOf(column)),
    );
    const meant = near === undefined ? undefined : byHeader.get(headerKey(near));
    if (meant !== undefined && isRecognised) positions.set(meant.field, i);
    const suggestion = near === undefined ? '删去这一列，或改用规定的列名' : `最接近 "${near}"`;
    problems.push(problem('E-COLUMN', place, message, suggestion));
  }
  return { positions, width, problems };
}

function missingColumns<Row>(ledger: Ledger<Row>, header: CsvRecord, positions: Header['positions']): Problem[] {
  return columnsOf(ledger)
    .filter(({ field }) => !positions.has(field))
    .map(({ column }) => {
      const place = { file: ledger.file, line: header.line, column: column.name };
      return column.required
        ? problem('E-COLUMN', place, '缺少这一列', `在首行加上列名 "${column.name}" 或 "${column.title}"`)
        : problem(
            'W-COLUMN',
            place,
            '缺少这一列，各行按空读取',
            `在首行加上列名 "${column.name}" 或 "${column.title}"`,
          );
    });
}

/** Distinct texts remembered for one column; a column of more (names, addresses) is read without memory from there on. */
const MEMORY = 20_000;

/** A column's decode with memory: dates, references and choices repeat over hundreds of thousands of rows. */
function rememberingDecode(column: Column<unknown>): (text: string) => CellResult<unknown> {
  const known = new Map<string, CellResult<unknown>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = column.decode(text);
    if (known.size < MEMORY) known.set(text, result);
    return result;
  };
}

interface Reader {
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
function readRow(
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
    const message = `应有 ${String(width)} 个单元格，实有 ${String(count)} 个`;
    problems.push(
      count > width
        ? problem('E-CELLS', { file, line, value: cells[width] ?? '' }, message, '含逗号的单元格要用引号括起')
        : problem('E-CELLS', { file, line }, message, '空单元格也要留逗号'),
    );
  }
  const values: Record<string, unknown> = {};
  for (const { field, column, position, isKey, decode } of readers) {
    values[field] = undefined;
    if (position === undefined) {
      if (column.required) continue;
    } else if (moved && (!isKey || position >= count)) continue;
    const text = position === undefined ? '' : (cells[position] ?? '').trim();
    const result = decode(text);
    if (result.ok) values[field] = result.value;
    else if (!moved) {
      const place = { file, line, column: column.name, value: text };
      problems.push(problem(result.code, place, result.message, result.suggestion));
    }
  }
  return values;
}

/** Reads a ledger from its records. Blank rows are skipped with one warning; the first row that is not blank is the header. */
export function readTable<Row>(ledger: Ledger<Row>, csv: CsvText): TableReading<Row> {
  const file = ledger.file;
  const problems: Problem[] = [...csv.problems];
  const headerAt = csv.records.findIndex((record) => !isBlank(record));
  const header = csv.records[headerAt];
  const expected = columnsOf(ledger)
    .map(({ column }) => column.name)
    .join(',');
  if (header === undefined) {
    if (csv.complete) problems.push(problem('E-COLUMN', { file, line: 1 }, '文件是空的', `首行应为 ${expected}`));
    return { table: emptyTable(ledger, true), problems };
  }
  const { positions, width, problems: headerProblems } = readHeader(ledger, header);
  if (positions.size === 0) {
    const text = header.cells.join(',');
    const message = /[\t;；，]/.test(text) ? '没有认出任何列名，可能不是用半角逗号分隔的' : '没有认出任何列名';
    problems.push(problem('E-COLUMN', { file, line: header.line, value: text }, message, `首行应为 ${expected}`));
    return { table: emptyTable(ledger, true), problems };
  }
  for (const p of [...headerProblems, ...missingColumns(ledger, header, positions)]) problems.push(p);
  const readers: readonly Reader[] = columnsOf(ledger).map(({ field, column }) => ({
    field,
    column,
    position: positions.get(field),
    isKey: ledger.key.includes(field),
    decode: rememberingDecode(column),
  }));
  const rows: TableRow<Row>[] = [];
  const blankLines: number[] = [];
  for (const record of csv.records.slice(headerAt + 1)) {
    if (isBlank(record)) {
      blankLines.push(record.line);
      continue;
    }
    const values = readRow(file, readers, width, record, problems) as Read<Row>;
    rows.push({ line: record.line, values, cells: record.cells });
  }
  const lastLine = rows.at(-1)?.line ?? header.line;
  const between = blankLines.filter((line) => line < lastLine);
  if (between.length > 0) {
    const first = between[0];
    problems.push(
      problem('W-BLANK', { file, line: first }, `跳过了 ${String(between.length)} 个空行，这是第一个`, '删去空行'),
    );
  }
  const hasKeys = ledger.key.every((field) => positions.has(field));
  return { table: { ledger, rows, present: true, complete: csv.complete && hasKeys, positions }, problems };
}
