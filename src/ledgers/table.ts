/** Records → rows of a ledger: the header is matched, every cell is read, every fault is reported with its place. */
import type { CellResult } from './cells.ts';
import type { CsvRecord, Records } from './csv.ts';
import { DEMONSTRATION_COLUMN, columnsOf, type Column, type Ledger, type Sheet } from './ledger.ts';
import { nearest } from './nearest.ts';
import type { ProblemParameters } from './problem-reasons.ts';
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

/** The trimmed text of the cell at a position; empty where the row is shorter or the column absent. */
function textAt(cells: readonly string[], position: number | undefined): string {
  return (position === undefined ? undefined : cells[position])?.trim() ?? '';
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

const headerKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

interface Header {
  readonly positions: ReadonlyMap<string, number>;
  /** Where columns stand that the ledger no longer has. */
  readonly retired: readonly { readonly text: string; readonly name: string; readonly position: number }[];
  /** Number of cells that a row should have. */
  readonly width: number;
  readonly problems: readonly Problem[];
}

/**
 * Matches the header cells with the columns by name, Chinese header or alias. A mistyped header is reported and then
 * taken for the column it is nearest to, so that its cells are checked and the column does not count as missing.
 */
function readHeader<Row>(ledger: Sheet<Row>, header: CsvRecord): Header {
  const columns = columnsOf(ledger);
  const headersOf = (column: Column<unknown>): readonly string[] => [column.name, column.header, ...column.aliases];
  const byHeader = new Map(columns.flatMap((c) => headersOf(c.column).map((text) => [headerKey(text), c])));
  const retiredBy = new Map(
    (ledger.retired ?? []).flatMap(({ name, header: own }) => [name, own].map((text) => [headerKey(text), name])),
  );
  const positions = new Map<string, number>();
  const retired: Header['retired'][number][] = [];
  const problems: Problem[] = [];
  const mistyped: (readonly [text: string, position: number])[] = [];
  let width = header.cells.length;
  while (header.cells[width - 1]?.trim() === '') width -= 1;
  for (const [i, cell] of header.cells.slice(0, width).entries()) {
    const text = cell.trim();
    if (text === DEMONSTRATION_COLUMN) continue;
    const found = byHeader.get(headerKey(text));
    const gone = retiredBy.get(headerKey(text));
    if (gone !== undefined) retired.push({ text, name: gone, position: i });
    else if (found === undefined) mistyped.push([text, i]);
    else if (positions.has(found.field)) {
      const place = { file: ledger.file, line: header.line, column: found.column.name, value: text };
      problems.push(problem('E-COLUMN', place, { reason: 'repeated-column' }));
    } else positions.set(found.field, i);
  }
  const isRecognised = positions.size > 0;
  for (const [text, i] of mistyped) {
    const place = { file: ledger.file, line: header.line, column: text, value: text };
    const open = columns.filter(({ field }) => !positions.has(field));
    const near = nearest(
      text,
      open.flatMap(({ column }) => headersOf(column)),
    );
    const meant = near === undefined ? undefined : byHeader.get(headerKey(near));
    if (meant !== undefined && isRecognised) positions.set(meant.field, i);
    const parameters: ProblemParameters =
      text === ''
        ? { reason: 'unnamed-column', position: i + 1, nearest: near ?? null }
        : { reason: 'unknown-column', nearest: near ?? null };
    problems.push(problem('E-COLUMN', place, parameters));
  }
  return { positions, retired, width, problems };
}

function missingColumns<Row>(ledger: Sheet<Row>, header: CsvRecord, positions: Header['positions']): Problem[] {
  return columnsOf(ledger)
    .filter(({ field }) => !positions.has(field))
    .map(({ column }) => {
      const place = { file: ledger.file, line: header.line, column: column.name };
      return problem(column.required ? 'E-COLUMN' : 'W-COLUMN', place, {
        reason: 'missing-column',
        name: column.name,
        header: column.header,
        readAsEmpty: !column.required,
      });
    });
}

/** Distinct texts remembered for one column; a column of more (names, addresses) is read without memory from there on. */
const MEMORY = 20_000;

/**
 * A column's decode with memory: dates, references and choices repeat over hundreds of thousands of rows, and the rows
 * of one unit often follow one another.
 */
function rememberingDecode(column: Column<unknown>): (text: string) => CellResult<unknown> {
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
  const readers: readonly Reader[] = columnsOf(ledger).map(({ field, column }) => ({
    field,
    column,
    position: positions.get(field),
    isKey: ledger.key.includes(field),
    decode: rememberingDecode(column),
  }));
  const rows: TableRow<Row>[] = [];
  const blankLines: number[] = [];
  for (let i = headerAt + 1; i < records.length; i += 1) {
    if (records.isBlank(i)) blankLines.push(records.line(i));
    else {
      const record: CsvRecord = { line: records.line(i), cells: records.cells(i) };
      rows.push(new RecordRow(records, i, readRow(file, readers, width, record, problems) as Read<Row>));
    }
    if (i % TIDINGS === 0) onRows(i);
  }
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
