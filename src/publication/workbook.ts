/** The workbook for Excel users: every table as a sheet with typed cells, after sheets that say what they are. */
import type { AggregateLevel } from '../domain/rows.ts';
import { LISTED_LEVELS } from '../domain/units/levels.ts';
import type { Bytes } from '../ledgers/text/text-bytes.ts';
import type { Blank, CellOf, Field, PublishedTable } from './published-table.ts';
import {
  booleanCell,
  dateCell,
  EMPTY,
  numberCell,
  packedSheet,
  spreadsheet,
  textCell,
  type Cell,
  type PackedSheet,
  type Style,
} from './spreadsheet.ts';
import { frontSheets, headsOf, listName, type Depth, type HeldTable, type WorkbookTexts } from './workbook-front.ts';

/** How much a workbook may hold: the rows that Excel opens of a sheet, and a size that still goes by mail. */
export interface WorkbookLimits {
  readonly rows: number;
  readonly bytes: number;
}
const LIMITS: WorkbookLimits = { rows: 1_048_576, bytes: 50_000_000 };

/** Longest name of a sheet that Excel takes. */
const SHEET_NAME_LENGTH = 31;
const COLUMN_WIDTH = { least: 8, most: 40, sampled: 200 };
const HEADER_ROWS = 1;

/** From the smallest up: a sheet that would be too long leaves the smallest units out first. */
const DEPTHS: readonly AggregateLevel[] = ['city' as const, ...LISTED_LEVELS].toReversed();
const [ALL_ROWS = 'city'] = DEPTHS;

/** A sheet as it was written, and what of the table's rows it lacks. */
interface Written extends HeldTable {
  readonly sheet: PackedSheet;
}

/** How the text of a field becomes a cell; what does not read as its type stays text, and an empty cell stays empty. */
function cellOf({ type }: Field, isFraction: boolean): (text: string) => Cell {
  const whenFilled = (cell: (text: string) => Cell) => (text: string) => (text === '' ? EMPTY : cell(text));
  const number = (style: Style) => whenFilled((text) => numberCell(text, style));
  switch (type) {
    case 'integer':
      return number('integer');
    case 'year':
      return number('plain');
    case 'number':
      return number(isFraction ? 'percentage' : 'number');
    case 'date':
      return whenFilled(dateCell);
    case 'boolean':
      return whenFilled(booleanCell);
    default:
      return textCell;
  }
}

/** The first so many of some rows. */
function first<T>(rows: Iterable<T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const row of rows) {
    if (found.length === most) break;
    found.push(row);
  }
  return found;
}

function widthsOf({ schema: { fields }, rows }: PublishedTable): readonly number[] {
  const em = (text: string): number =>
    [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
  const sample = first(rows, COLUMN_WIDTH.sampled);
  return fields.map(({ title }, i) =>
    Math.min(
      COLUMN_WIDTH.most,
      Math.max(COLUMN_WIDTH.least, ...[title, ...sample.map((row) => row[i] ?? '')].map(em)) + 2,
    ),
  );
}

/** Where a table says of which level a row is; −1 where it does not. */
const levelColumn = ({ schema }: PublishedTable): number => schema.fields.findIndex(({ name }) => name === 'level');

/** Whether a row of a table lies at a level or above. */
function isWithin(table: PublishedTable, depth: Depth): (row: readonly string[]) => boolean {
  if (depth === null) return () => false;
  const column = levelColumn(table);
  const below = new Set<string>(column < 0 ? [] : DEPTHS.slice(0, DEPTHS.indexOf(depth)));
  return (row) => !below.has(row[column] ?? '');
}

/** How many rows a table has of each level; counted once, because going through millions of rows takes seconds. */
const counted = new WeakMap<PublishedTable, ReadonlyMap<string, number>>();

function countsOf(table: PublishedTable): ReadonlyMap<string, number> {
  const before = counted.get(table);
  if (before !== undefined) return before;
  const column = levelColumn(table);
  const counts = new Map<string, number>();
  for (const row of table.rows) counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1);
  counted.set(table, counts);
  return counts;
}

/** How many rows a table has down to a level. */
function countTo(table: PublishedTable, depth: Depth): number {
  if (depth === null) return 0;
  if (depth === ALL_ROWS || levelColumn(table) < 0) return table.rows.length;
  const below = new Set<string>(DEPTHS.slice(0, DEPTHS.indexOf(depth)));
  return [...countsOf(table)].reduce((sum, [level, rows]) => sum + (below.has(level) ? 0 : rows), 0);
}

/** The deepest of the levels from `from` on down to which a table's rows fit into a sheet. */
function depthThatFits(table: PublishedTable, from: AggregateLevel, most: number): Depth {
  const depths = levelColumn(table) < 0 ? [ALL_ROWS] : DEPTHS.slice(DEPTHS.indexOf(from));
  return depths.find((depth) => countTo(table, depth) + HEADER_ROWS <= most) ?? null;
}

/** Whether a table tells of its empty cells, and of what was not reported, row by row. */
const hasRemarks = ({ blank, isUnreported }: PublishedTable): boolean =>
  blank !== undefined || isUnreported !== undefined;

/** What is to be said of a row: why which cells are empty, and what was not reported. */
function remarkOf(
  table: PublishedTable,
  heads: readonly string[],
  texts: WorkbookTexts,
): (row: readonly string[]) => string {
  const { blank, isUnreported } = table;
  const names = table.schema.fields.map(({ name }) => name);
  const places = new Map(names.map((name, i) => [name, i]));
  return (row) => {
    const cell: CellOf = (column) => row[places.get(column) ?? -1] ?? '';
    const said = isUnreported?.(cell) === true ? [texts.unreported] : [];
    if (blank === undefined || !row.includes('')) return said.join(texts.semicolon);
    const reasons = new Map<Blank, string[]>();
    names.forEach((name, i) => {
      if (row[i] !== '') return;
      const reason = blank(name, cell);
      reasons.set(reason, [...(reasons.get(reason) ?? []), heads[i] ?? name]);
    });
    return [...said, ...[...reasons].map(([reason, columns]) => texts.blank({ reason, columns }))].join(
      texts.semicolon,
    );
  };
}

/** The head, then the rows, with what is to be said of each behind its cells. */
function* tableRows(table: PublishedTable, depth: Depth, texts: WorkbookTexts): Generator<readonly Cell[]> {
  const { fields } = table.schema;
  const heads = headsOf(table, texts);
  yield heads.map((head) => textCell(head, 'heading'));
  const cells = fields.map((field) => cellOf(field, table.fractions.includes(field.name)));
  const isHeld = isWithin(table, depth);
  const remark = hasRemarks(table) ? remarkOf(table, heads, texts) : null;
  for (const row of table.rows) {
    if (!isHeld(row)) continue;
    const own = cells.map((cell, i) => cell(row[i] ?? ''));
    yield remark === null ? own : [...own, textCell(remark(row))];
  }
}

async function written(table: PublishedTable, depth: Depth, texts: WorkbookTexts): Promise<Written> {
  const heads = headsOf(table, texts);
  const widths = widthsOf(table);
  const sheet = await packedSheet({
    widths: hasRemarks(table) ? [...widths, COLUMN_WIDTH.most] : widths,
    frozenRows: HEADER_ROWS,
    table: { name: listName(table.name), columns: heads },
    rows: tableRows(table, depth, texts),
  });
  return { table, depth, missing: table.rows.length - countTo(table, depth), sheet };
}

/**
 * The sheets of all tables: as deep as each has room for, and where all of them are too large together, none deeper than
 * the next level up. Those that are as they were are not written twice.
 */
async function sheetsOf(
  tables: readonly PublishedTable[],
  texts: WorkbookTexts,
  limits: WorkbookLimits,
): Promise<readonly Written[]> {
  const known = new Map<string, Written>();
  for (const from of DEPTHS) {
    let size = 0;
    const sheets: Written[] = [];
    for (const table of tables) {
      if (size > limits.bytes && from !== 'city') break;
      const depth = depthThatFits(table, from, limits.rows);
      const key = `${table.name} ${String(depth)}`;
      const own = known.get(key) ?? (await written(table, depth, texts));
      known.set(key, own);
      sheets.push(own);
      size += own.sheet.bytes.length;
    }
    if (size <= limits.bytes || from === 'city') return sheets;
  }
  return [];
}

/** The workbook in pieces. Nothing of the clock or the machine gets in: the same tables give the same cells. */
export async function workbook(
  tables: readonly PublishedTable[],
  texts: WorkbookTexts,
  limits: WorkbookLimits = LIMITS,
): Promise<readonly Bytes[]> {
  const sheets = await sheetsOf(tables, texts, limits);
  const first = frontSheets(sheets, texts);
  const packed = [];
  for (const { name, sheet } of first) packed.push({ name, sheet: await packedSheet(sheet) });
  return spreadsheet(
    [...packed, ...sheets.map(({ table, sheet }) => ({ name: table.title.slice(0, SHEET_NAME_LENGTH), sheet }))],
    texts.properties,
  );
}
