/** Records → rows of a ledger: the header is matched, every cell is read, every fault is reported with its place. */
import type { CsvRecord, Records } from './csv.ts';
import { missingColumns, readHeader } from './header.ts';
import { columnsOf, type Ledger, type Sheet } from './ledger.ts';
import type { ProblemParameters } from './problem-reasons.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';
import { Remarks, readRow, rememberingReading, textAt, type Reader } from './row.ts';

/** A row's values; undefined = the cell could not be read and has been reported, so nothing more is said about it. */
export type Read<Row> = { readonly [F in keyof Row]: Row[F] | undefined };

export interface TableRow<Row> {
  /** The physical line on which the row starts. */
  readonly line: number;
  readonly values: Read<Row>;
  /** The cells as written, in the file's own order. */
  readonly cells: readonly string[];
}

/** A row that knows where its record stands, so that its cells are parted only when they are asked for. */
class RecordRow<Row> implements TableRow<Row> {
  readonly values: Read<Row>;
  readonly #records: Records;
  readonly #index: number;

  constructor(records: Records, index: number, values: Read<Row>) {
    this.values = values;
    this.#records = records;
    this.#index = index;
  }

  get line(): number {
    return this.#records.line(this.#index);
  }

  get cells(): readonly string[] {
    return this.#records.cells(this.#index);
  }
}

export interface Table<Row, Form extends Sheet<Row> = Ledger<Row>> {
  readonly ledger: Form;
  readonly rows: readonly TableRow<Row>[];
  /** Whether the file is there. */
  readonly present: boolean;
  /** False when rows or keys may be missing from it, so that what is not found in it is not a fault. */
  readonly complete: boolean;
  /** Where a field's cell stands in `cells`. */
  readonly positions: ReadonlyMap<string, number>;
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
  return { ledger, rows: [], present, complete: !present, positions: new Map() };
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
    file: table.ledger.file,
    line: row.line,
    column: table.ledger.columns[field].name,
    value: cellText(table, row, field),
  };
  return problem(code, place, parameters);
}

/** Rows between two tidings of how far the reading of a table has come. */
const TIDINGS = 50_000;

/** Reads a table from its records. Blank rows are skipped with one warning; the first row that is not blank is the header. */
export function readTable<Row, Form extends Sheet<Row>>(
  ledger: Form & Sheet<Row>,
  records: Records,
  onRows: (rows: number) => void = () => {},
): TableReading<Row, Form> {
  const file = ledger.file;
  const problems: Problem[] = [...records.problems];
  let headerAt = 0;
  while (headerAt < records.length && records.isBlank(headerAt)) headerAt += 1;
  const expected = columnsOf(ledger)
    .map(({ column }) => column.name)
    .join(',');
  if (headerAt === records.length) {
    if (records.complete)
      problems.push(problem('E-COLUMN', { file, line: 1 }, { reason: 'empty-file', header: expected }));
    return { table: emptyTable(ledger, true), problems };
  }
  const header: CsvRecord = { line: records.line(headerAt), cells: records.cells(headerAt) };
  const { positions, retired, width, problems: headerProblems } = readHeader(ledger, header);
  if (positions.size === 0) {
    const text = header.cells.join(',');
    const otherSeparator = /[\t;；，]/.test(text);
    const parameters = { reason: 'no-known-column', otherSeparator, header: expected } as const;
    problems.push(problem('E-COLUMN', { file, line: header.line, value: text }, parameters));
    return { table: emptyTable(ledger, true), problems };
  }
  for (const p of [...headerProblems, ...missingColumns(ledger, header, positions)]) problems.push(p);
  // What a command has written, such as the history, is read as it must be written.
  const isWritten = 'id' in ledger;
  const remarks = new Remarks();
  const readers: readonly Reader[] = columnsOf(ledger).map(({ field, column }) => ({
    field,
    column,
    position: positions.get(field),
    isKey: ledger.key.includes(field),
    read: rememberingReading((text) => (isWritten ? column.read(text) : column.decode(text))),
  }));
  const rows: TableRow<Row>[] = [];
  const blankLines: number[] = [];
  for (let i = headerAt + 1; i < records.length; i += 1) {
    if (records.isBlank(i)) blankLines.push(records.line(i));
    else {
      const record: CsvRecord = { line: records.line(i), cells: records.cells(i) };
      rows.push(new RecordRow(records, i, readRow(file, readers, width, record, problems, remarks) as Read<Row>));
    }
    if (i % TIDINGS === 0) onRows(i);
  }
  for (const p of remarks.problems) problems.push(p);
  for (const { text, name, position } of retired) {
    const cells = rows.filter((row) => (row.cells[position] ?? '').trim() !== '').length;
    const place = { file, line: header.line, column: name, value: text };
    problems.push(problem('N-COLUMN', place, { reason: 'retired-column', cells }));
  }
  const lastLine = rows.at(-1)?.line ?? header.line;
  const between = blankLines.filter((line) => line < lastLine);
  if (between.length > 0) {
    const first = between[0];
    problems.push(problem('W-BLANK', { file, line: first }, { reason: 'blank-rows', rows: between.length }));
  }
  const hasKeys = ledger.key.every((field) => positions.has(field));
  return { table: { ledger, rows, present: true, complete: records.complete && hasKeys, positions }, problems };
}
