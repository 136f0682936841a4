/** Records → rows of a ledger: the header is matched, every cell is read, every fault is reported with its place. */
import { nth } from '../../domain/lists.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import { problem, type Problem, type ProblemCode } from '../problems/problem.ts';
import { columnsOf, type Column, type Ledger, type Sheet } from '../schemas/ledger.ts';
import type { CsvRecord, Records } from '../text/records.ts';
import { missingColumns, readHeader, type OwnColumn } from './header.ts';
import { isUnparted, spreadTable, turnedTable, withTableBeside } from './misplaced.ts';
import { cellReader, Remarks, readRow, scaledReading, textAt, type Reader } from './row.ts';
import { RowsAside } from './rows-aside.ts';
import { StoredRows, type Read, type Rows, type TableRow } from './rows.ts';
import { commented, mergedFigures, problemsOfCells, struckOut } from './sheet-doubts.ts';
import { headOf } from './table-head.ts';

/** Where a table stands: a file, and the sheet where that is a workbook. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
}

export interface Table<Row, Form extends Sheet<Row> = Ledger<Row>> {
  readonly ledger: Form;
  /** Where it was read, or would be looked for. */
  readonly source: Source;
  readonly rows: Rows<Row>;
  /** Whether the file is there. */
  readonly present: boolean;
  /** False when rows or keys may be missing from it, so that what is not found in it is not a fault. */
  readonly complete: boolean;
  /** Where a field's cell stands in `cells`. */
  readonly positions: ReadonlyMap<string, number>;
  /** Where cells stand that are the city's own. */
  readonly own: readonly OwnColumn[];
}

export interface TableReading<Row, Form extends Sheet<Row> = Ledger<Row>> {
  readonly table: Table<Row, Form>;
  readonly problems: readonly Problem[];
}

/** A ledger without rows: an optional file that is absent, or one that could not be read (then not complete). */
export function emptyTable<Row, Form extends Sheet<Row>>(
  ledger: Form & Sheet<Row>,
  present: boolean,
): Table<Row, Form> {
  return {
    ledger,
    source: { file: ledger.file, sheet: null },
    rows: [],
    present,
    complete: !present,
    positions: new Map(),
    own: [],
  };
}

/** The text of a field's cell as written, trimmed; empty where the column is absent. */
export function cellText<Row>(table: Table<Row, Sheet<Row>>, row: TableRow<Row>, field: keyof Row & string): string {
  return textAt(row.cells, table.positions.get(field));
}

/** A problem of one cell. */
export function cellProblem<Row>(
  table: Table<Row, Sheet<Row>>,
  row: TableRow<Row>,
  field: keyof Row & string,
  code: ProblemCode,
  parameters: ProblemParameters,
): Problem {
  const place = {
    ...table.source,
    line: row.line,
    column: table.ledger.columns[field].name,
    value: cellText(table, row, field),
  };
  return problem(code, place, parameters);
}

/** Rows between two tidings of how far the reading of a table has come. */
const TIDINGS = 50_000;

/** The cells of a row of a sheet, as many as the header has: rows end with their last filled cell there. */
function fitted(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells;
  return Array.from({ length: width }, (_, i) => cells[i] ?? '');
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/**
 * The rows of a table as they are read. Where all of a file is written as its values would be, nothing of its text is kept:
 * what cells say is written anew when a fault asks for it.
 */
class GatheredRows<Row> {
  readonly #columns: ReturnType<typeof columnsOf<Row>>;
  readonly #records: Records;
  readonly #positions: ReadonlyMap<string, number>;
  /** A row of which nothing is known: what is copied has room for all of its fields from the beginning. */
  readonly #blank: object;
  readonly #values: Read<Row>[] = [];
  readonly #indices: Uint32Array;
  #isAsWritten: boolean;

  constructor(ledger: Sheet<Row>, records: Records, positions: ReadonlyMap<string, number>, width: number) {
    this.#columns = columnsOf(ledger);
    this.#records = records;
    this.#positions = positions;
    this.#blank = JSON.parse(
      JSON.stringify(Object.fromEntries(this.#columns.map(({ field }) => [field, null]))),
    ) as object;
    this.#indices = new Uint32Array(records.length);
    // The rows of a sheet are kept by the workbook, and may have cells beside the table.
    this.#isAsWritten = records.sheet === null && positions.size === width;
  }

  /** A row whose values are still to be read. */
  blank(): Record<string, unknown> {
    return { ...this.#blank };
  }

  add(index: number, { values, isAsWritten }: ReturnType<typeof readRow>): void {
    this.#indices[this.#values.length] = index;
    this.#values.push(values as Read<Row>);
    this.#isAsWritten &&= isAsWritten;
  }

  get rows(): Rows<Row> {
    const records = this.#records;
    const values = this.#values;
    const indices = this.#indices.slice(0, values.length);
    const lines = indices.map((index) => records.line(index));
    const cells = this.#isAsWritten
      ? writtenAnew(this.#columns, this.#positions)
      : (i: number) => records.cells(nth(indices, i));
    return new StoredRows(values, lines, cells);
  }
}

/** The cells of rows that are written as their values would be. It stands apart so that it holds nothing of the text. */
function writtenAnew<Row>(
  columns: ReturnType<typeof columnsOf<Row>>,
  positions: ReadonlyMap<string, number>,
): (index: number, values: Read<Row>) => readonly string[] {
  const inOrder = columns.toSorted((a, b) => (positions.get(a.field) ?? 0) - (positions.get(b.field) ?? 0));
  const present = inOrder.filter(({ field }) => positions.has(field));
  return (_, values) => present.map(({ field, column }) => column.encode(values[field]));
}

/** The problems of columns without a name in which nothing stands. The cells of a row are taken once: a header may be wide. */
function blankOf<Row>(problems: readonly Problem[], rows: Rows<Row>): ReadonlySet<Problem> {
  const blank = new Map(
    problems.flatMap((p) =>
      p.parameters.reason === 'unnamed-column' ? [[p.parameters.position - 1, p] as const] : [],
    ),
  );
  for (const { cells } of rows) {
    if (blank.size === 0) break;
    for (const position of blank.keys()) if (isFilled(cells[position] ?? '')) blank.delete(position);
  }
  return new Set(blank.values());
}

/**
 * Reads a table from its records. Rows above the header and below the data, units, totals and repeated headers are passed
 * over with a notice each, blank rows with one warning. `ownColumns` are names of columns that nobody is to read.
 */
export function readTable<Row, Form extends Sheet<Row>>(
  ledger: Form & Sheet<Row>,
  records: Records,
  onRows: (rows: number) => void = () => {},
  ownColumns: readonly string[] = [],
): TableReading<Row, Form> {
  const file = ledger.file;
  const source: Source = { file, sheet: records.sheet };
  const problems: Problem[] = [];
  const expected = columnsOf(ledger)
    .map(({ column }) => column.name)
    .join(',');
  const head = headOf(ledger, records);
  if (head === null) {
    problems.push(...records.problems);
    if (records.complete)
      problems.push(problem('E-COLUMN', { file, line: 1 }, { reason: 'empty-file', header: expected }));
    return { table: emptyTable(ledger, true), problems };
  }
  const { header } = head;
  const { positions, scales, retired, own, width, problems: headerProblems } = readHeader(ledger, header, ownColumns);
  if (positions.size === 0) {
    const text = header.cells.join(',');
    const otherSeparator = /[\t;；，]/.test(text);
    const place = { file, line: header.line, value: text };
    const parameters = isUnparted(ledger, header)
      ? ({ reason: 'unparted-columns', inSheet: records.sheet !== null } as const)
      : ({ reason: 'no-known-column', otherSeparator, header: expected } as const);
    problems.push(turnedTable(ledger, records, header.line, positions) ?? problem('E-COLUMN', place, parameters));
    return { table: emptyTable(ledger, true), problems: [...records.problems, ...problems] };
  }
  const turned = turnedTable(ledger, records, header.line, positions) ?? spreadTable(ledger, header, positions);
  if (turned !== null) return { table: emptyTable(ledger, true), problems: [turned] };
  for (const p of [...head.problems, ...missingColumns(ledger, header, positions)]) problems.push(p);
  // What a command has written, such as the history, is read as it must be written, and every row of it is data.
  const isByHand = 'id' in ledger;
  const remarks = new Remarks();
  const readingOf = (field: string, column: Column<unknown>): Parameters<typeof cellReader>[1] => {
    const scale = scales.get(field);
    if (scale !== undefined) return scaledReading(column, scale);
    return (text) => (isByHand ? column.read(text) : column.decode(text));
  };
  const readers: readonly Reader[] = columnsOf(ledger).map(({ field, column }) => ({
    field,
    column,
    position: positions.get(field),
    isKey: ledger.key.includes(field),
    mayRepeat: column.references !== null || (ledger.key.length > 1 && ledger.key.includes(field)),
    read: cellReader(column, readingOf(field, column)),
  }));
  const isSheet = records.sheet !== null;
  const gathered = new GatheredRows<Row>(ledger, records, positions, width);
  const blankLines: number[] = [];
  const beside: number[] = [];
  const aside = new RowsAside<Row>(ledger, header.cells, positions);
  const take = (index: number, record: CsvRecord): void => {
    const isLast = index === records.length - 1;
    gathered.add(index, readRow(file, readers, width, record, gathered.blank(), problems, remarks, isLast));
  };
  for (let i = head.next; i < records.length; i += 1) {
    if (records.isBlank(i)) blankLines.push(records.line(i));
    else {
      const cells = records.cells(i);
      const record: CsvRecord = { line: records.line(i), cells: isSheet ? fitted(cells, width) : cells };
      if (isSheet && cells.length > width && !record.cells.some(isFilled)) beside.push(record.line);
      else if (!isByHand || !aside.takes(i, record)) {
        if (aside.tableBelow !== null) break;
        for (const held of aside.released()) take(held.index, held.record);
        if (isSheet && cells.length > width && cells.slice(width).some(isFilled)) beside.push(record.line);
        take(i, record);
      }
    }
    if (i % TIDINGS === 0) onRows(i);
  }
  const { rows } = gathered;
  for (const p of remarks.problems) problems.push(p);
  for (const p of aside.said(file)) problems.push(p);
  if (beside.length > 0)
    problems.push(problem('N-SHEET', { file, line: beside[0] }, { reason: 'cells-beside', rows: beside.length }));
  for (const { text, name, position } of retired) {
    const cells = rows.filter((row) => (row.cells[position] ?? '').trim() !== '').length;
    const place = { file, line: header.line, column: name, value: text };
    problems.push(problem('N-COLUMN', place, { reason: 'retired-column', cells }));
  }
  const blankColumns = blankOf(headerProblems, rows);
  for (const p of withTableBeside(ledger, header.line, headerProblems)) if (!blankColumns.has(p)) problems.push(p);
  if (blankColumns.size > 0) {
    const parameters = { reason: 'blank-columns', columns: blankColumns.size } as const;
    problems.push(problem('N-ROWS', { file, line: header.line }, parameters));
  }
  const lastLine = rows.at(-1)?.line ?? header.line;
  const between = blankLines.filter((line) => line < lastLine);
  if (between.length > 0) {
    const first = between[0];
    problems.push(problem('W-BLANK', { file, line: first }, { reason: 'blank-rows', rows: between.length }));
  }
  const hasKeys = ledger.key.every((field) => positions.has(field));
  for (const p of problemsOfCells(records.problems, positions, header.line, rows)) problems.push(p);
  for (const p of mergedFigures(ledger, records, positions, rows)) problems.push(p);
  for (const p of [...struckOut(file, records, positions, rows), ...commented(file, records, rows)]) problems.push(p);
  const isCut = problems.some(
    ({ parameters: { reason } }) => reason === 'cut-off' || reason === 'formula-without-value',
  );
  const complete = records.complete && hasKeys && aside.tableBelow === null && !isCut;
  return { table: { ledger, source, rows, present: true, complete, positions, own }, problems };
}
