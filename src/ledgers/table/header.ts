/** A ledger's header: which cell of the first row names which column. */
import { nearest } from '../cells/nearest.ts';
import { areaFactor } from '../cells/number-text.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { DEMONSTRATION_COLUMN, columnsOf, type Column, type Sheet } from '../schemas/ledger.ts';
import type { CsvRecord } from '../text/records.ts';
import { headerKey, headerReader, resembledColumn } from './header-text.ts';

interface Header {
  readonly positions: ReadonlyMap<string, number>;
  /** The power of ten by which a field's numbers are multiplied, where the header names another unit than the column's. */
  readonly scales: ReadonlyMap<string, { readonly unit: string; readonly exponent: number }>;
  /** Where columns stand that the ledger no longer has. */
  readonly retired: readonly { readonly text: string; readonly name: string; readonly position: number }[];
  /** Where columns stand that are the city's own: nobody reads them. */
  readonly own: readonly OwnColumn[];
  /** Number of cells that a row should have. */
  readonly width: number;
  readonly problems: readonly Problem[];
}

/** A column of a ledger that is the city's own. */
export interface OwnColumn {
  readonly name: string;
  readonly position: number;
}

/** What the names of such columns begin with where the settings do not list them. */
const OWN_PREFIX = 'x_';

/**
 * Matches the header cells with the columns by name, Chinese header or alias. A mistyped header is reported and then
 * taken for the column it is nearest to, so that its cells are checked and the column does not count as missing; what is
 * near to none is passed over, and said. Columns that are the city's own, by their prefix or by `listed`, are passed over.
 */
export function readHeader<Row>(ledger: Sheet<Row>, header: CsvRecord, listed: readonly string[] = []): Header {
  const columns = columnsOf(ledger);
  const headersOf = (column: Column<unknown>): readonly string[] => [column.name, column.header, ...column.aliases];
  const read = headerReader(columns.map(({ field, column }) => ({ field, column, names: headersOf(column) })));
  const retiredBy = new Map(
    (ledger.retired ?? []).flatMap(({ name, header: own }) => [name, own].map((text) => [headerKey(text), name])),
  );
  const unlistedBy = new Map(
    (ledger.unlisted ?? []).flatMap(({ level, name, header: own }) =>
      [name, own].map((text) => [headerKey(text), level] as const),
    ),
  );
  const positions = new Map<string, number>();
  const scales = new Map<string, { unit: string; exponent: number }>();
  const retired: Header['retired'][number][] = [];
  const ownKeys = new Set(listed.map(headerKey));
  const own: OwnColumn[] = [];
  const problems: Problem[] = [];
  const unknown: (readonly [text: string, position: number])[] = [];
  let width = header.cells.length;
  while (header.cells[width - 1]?.trim() === '') width -= 1;
  for (const [i, cell] of header.cells.slice(0, width).entries()) {
    const text = cell.trim();
    if (text === DEMONSTRATION_COLUMN) continue;
    const gone = retiredBy.get(headerKey(text));
    const unlisted = unlistedBy.get(headerKey(text));
    const found = read(text);
    if (gone !== undefined) retired.push({ text, name: gone, position: i });
    else if (found === undefined && (ownKeys.has(headerKey(text)) || headerKey(text).startsWith(OWN_PREFIX)))
      own.push({ name: text, position: i });
    else if (found === undefined && unlisted !== undefined) {
      const place = { file: ledger.file, line: header.line, column: text, value: text };
      problems.push(problem('E-COLUMN', place, { reason: 'unlisted-column', level: unlisted }));
    } else if (found === undefined) unknown.push([text, i]);
    else {
      const { field, unit, exponent } = found;
      const place = { file: ledger.file, line: header.line, column: ledger.columns[field].name, value: text };
      if (positions.has(field)) problems.push(problem('E-COLUMN', place, { reason: 'repeated-column' }));
      else positions.set(field, i);
      if (unit === null || exponent === 0) continue;
      if (exponent === null) {
        const area = areaFactor(unit, ledger.columns[field].units ?? {});
        problems.push(problem('E-COLUMN', place, { reason: 'unit-in-header', unit, area }));
      } else {
        scales.set(field, { unit, exponent });
        problems.push(problem('N-COLUMN', place, { reason: 'unit-converted', unit, factor: 10 ** exponent }));
      }
    }
  }
  const isRecognised = positions.size > 0;
  const passed: string[] = [];
  for (const [text, i] of unknown) {
    const place = { file: ledger.file, line: header.line, column: text, value: text };
    const open = columns.filter(({ field }) => !positions.has(field));
    const near = nearest(
      text,
      open.flatMap(({ column }) => headersOf(column)),
    );
    const alike = isRecognised && text !== '' ? resembledColumn(text, open, near) : null;
    const meant = alike ?? (near === undefined ? undefined : read(near));
    if (meant !== undefined && isRecognised) positions.set(meant.field, i);
    if (alike !== null) {
      const parameters = { reason: 'resembling-column', name: alike.column.header, rest: alike.rest } as const;
      problems.push(problem('E-COLUMN', place, parameters));
    } else if (text === '') {
      problems.push(problem('E-COLUMN', place, { reason: 'unnamed-column', position: i + 1, nearest: near ?? null }));
    } else if (near !== undefined || !('id' in ledger)) {
      problems.push(problem('E-COLUMN', place, { reason: 'unknown-column', nearest: near ?? null }));
    } else passed.push(text);
  }
  if (passed.length > 0 && isRecognised) {
    const place = { file: ledger.file, line: header.line };
    problems.push(problem('N-COLUMN', place, { reason: 'passed-columns', names: passed }));
  }
  return { positions, scales, retired, own, width, problems };
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
