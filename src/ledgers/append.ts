/** Rows added to a ledger that people keep: their own headers, order of columns, line ends and byte order mark stay. */
import { canonicalHeader, columnsOf, type Sheet } from './schemas/ledger.ts';
import { readTable } from './table/table.ts';
import { csvText, readCsv } from './text/csv.ts';
import { decodeText } from './text/decode.ts';
import type { CsvRecord } from './text/records.ts';

const BYTE_ORDER_MARK = '\uFEFF';

type Newline = '\n' | '\r\n';
type Cells = readonly string[];

/** The line ends of a file: those of Windows where there is any, for its cells may hold others. */
const newlineOf = (text: string): Newline => (text.includes('\r\n') ? '\r\n' : '\n');

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Where the header stands among the records, and how many cells it has. */
function headerOf(records: readonly CsvRecord[]): { readonly at: number; readonly width: number } {
  const at = records.findIndex(({ cells }) => cells.some(isFilled));
  return { at, width: (records[at]?.cells.findLastIndex(isFilled) ?? -1) + 1 };
}

/** The text with further columns, which are empty. */
function withColumns(records: readonly CsvRecord[], names: readonly string[], newline: Newline): string {
  const { at, width } = headerOf(records);
  const rows = records.slice(at).map(({ cells }, i): Cells => {
    if (!cells.some(isFilled)) return [];
    const own = Array.from({ length: width }, (_, position) => cells[position] ?? '');
    return [...own, ...(i === 0 ? names : names.map(() => ''))];
  });
  const [header = [], ...rest] = rows;
  return csvText(header, rest, newline);
}

/**
 * The text of a ledger with rows at its end, each given as canonical cells; null = the ledger is not kept yet, and
 * begins with its canonical header. The cells stand under the file's own headers; a column that the file lacks is added
 * where a row fills it. What the file held must read without errors.
 */
export function withRows<Row>(sheet: Sheet<Row>, bytes: Uint8Array | null, rows: readonly Cells[]): string {
  if (bytes === null) return csvText(canonicalHeader(sheet), rows, '\n');
  const text = decodeText(sheet.file, bytes).text ?? '';
  const newline = newlineOf(text);
  const mark = startsWithMark(bytes) ? BYTE_ORDER_MARK : '';
  const csv = readCsv(sheet.file, text);
  const { positions } = readTable<Row, Sheet<Row>>(sheet, csv).table;
  const missing = columnsOf(sheet).flatMap(({ field, column }, i) =>
    !positions.has(field) && rows.some((cells) => cells[i] !== '') ? [column.name] : [],
  );
  if (missing.length > 0) {
    const wider = new TextEncoder().encode(mark + withColumns(csv.records, missing, newline));
    return withRows(sheet, wider, rows);
  }
  const { width } = headerOf(csv.records);
  const [first = [], ...rest] = rows.map((cells) => {
    const placed = Array.from({ length: width }, () => '');
    columnsOf(sheet).forEach(({ field }, i) => {
      const position = positions.get(field);
      if (position !== undefined) placed[position] = cells[i] ?? '';
    });
    return placed;
  });
  const before = /[\r\n]$/.test(text) ? text : `${text}${newline}`;
  return `${mark}${before}${csvText(first, rest, newline)}`;
}
