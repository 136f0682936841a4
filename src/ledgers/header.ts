/** A ledger's header: which cell of the first row names which column. */
import type { CsvRecord } from './records.ts';
import { DEMONSTRATION_COLUMN, columnsOf, type Column, type Sheet } from './ledger.ts';
import { nearest } from './nearest.ts';
import type { ProblemParameters } from './problem-reasons.ts';
import { problem, type Problem } from './problem.ts';

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
export function readHeader<Row>(ledger: Sheet<Row>, header: CsvRecord): Header {
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

/** What is to be said of columns that no header cell names. */
export function missingColumns<Row>(ledger: Sheet<Row>, header: CsvRecord, positions: Header['positions']): Problem[] {
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
