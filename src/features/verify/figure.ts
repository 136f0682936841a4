/** The rows of one figure: a selection of a published table beside the same rows computed again. */
import type { RateQuestion } from '../../domain/indicators/account.ts';
import { INDICATOR_IDS, indicatorOf } from '../../domain/indicators/registry.ts';
import { WHOLE } from '../../domain/indicators/rates.ts';
import type { AggregateLevel } from '../../domain/rows.ts';
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import { readCsv } from '../../ledgers/text/csv.ts';
import type { Selection } from '../../publication/figure-rows.ts';
import type { PublishedTable } from '../../publication/published-table.ts';
import type { Messages } from '../../words/words.ts';
import type { PublishedRow } from './account-told.ts';
import type { ShownFigure } from './messages.ts';

/** What a figure's metadata say that is needed here. */
export interface FigureMetadata {
  readonly title: string;
  /** Null where the figure has rows of its own, which no published table has. */
  readonly rows: Selection | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function selectionOf(rows: unknown): Selection | null {
  if (!isObject(rows)) return null;
  const { table, where = {}, columns } = rows;
  if (typeof table !== 'string' || !isObject(where) || !isTexts(columns)) return null;
  const wanted: Record<string, readonly string[]> = {};
  for (const [column, values] of Object.entries(where)) {
    if (!isTexts(values)) return null;
    wanted[column] = values;
  }
  return { table, where: wanted, columns };
}

/** A figure's metadata as they are published; null where they are none. */
export function readMetadata(value: unknown): FigureMetadata | null {
  if (!isObject(value) || typeof value['title'] !== 'string') return null;
  return { title: value['title'], rows: selectionOf(value['rows']) };
}

/** So many rows of a figure are listed. */
const SHOWN = 40;

type Cells = ReadonlyMap<string, readonly string[]>;

/** The question whose answer a row of an indicator's table is; null for a row of another table. */
function questionOf(table: string, row: ReadonlyMap<string, string>): RateQuestion | null {
  const indicator = INDICATOR_IDS.find((id) => id === table);
  if (indicator === undefined) return null;
  const { parts } = indicatorOf(indicator);
  return {
    indicator,
    level: (row.get('level') ?? '') as AggregateLevel,
    unitId: row.get('unit_id') ?? '',
    measure: (row.get('measure') ?? '') as TallyMeasure,
    part: parts === null ? WHOLE : (row.get(parts.column) ?? WHOLE),
    date: row.get('date') ?? '',
  };
}

/** The rows of a selection by their keys, in their order. */
function chosen(
  { where }: Selection,
  key: readonly string[],
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): Cells {
  const wanted = Object.entries(where).map(([column, values]) => ({
    at: header.indexOf(column),
    values: new Set(values),
  }));
  const keys = key.map((column) => header.indexOf(column));
  const found = new Map<string, readonly string[]>();
  for (const cells of rows) {
    if (wanted.every(({ at, values }) => values.has(cells[at] ?? '')))
      found.set(keys.map((at) => cells[at] ?? '').join('/'), cells);
  }
  return found;
}

function* recordsOf(path: string, text: string): Generator<readonly string[]> {
  const records = readCsv(path, text);
  for (let i = 0; i < records.length; i += 1) if (!records.isBlank(i)) yield records.cells(i);
}

/** The row of a published indicator's table that answers a question; null where it has none. */
export function publishedRow(question: RateQuestion, table: PublishedTable, text: string): PublishedRow | null {
  const { parts } = indicatorOf(question.indicator);
  const wanted: Readonly<Record<string, string>> = {
    date: question.date,
    level: question.level,
    unit_id: question.unitId,
    measure: question.measure,
    ...(parts === null ? {} : { [parts.column]: question.part }),
  };
  const records = readCsv(table.path, text);
  if (records.length === 0) return null;
  const header = records.cells(0);
  const columns = Object.entries(wanted).map(([name, value]) => ({ at: header.indexOf(name), value }));
  for (let i = 1; i < records.length; i += 1) {
    const cells = records.cells(i);
    if (columns.every(({ at, value }) => cells[at] === value))
      return {
        path: table.path,
        line: records.line(i),
        cells: new Map(header.map((name, j) => [name, cells[j] ?? ''])),
      };
  }
  return null;
}

/** The figure's rows as published beside those computed again; `text` is the published table. */
export function shownFigure(
  { title, rows: selection }: FigureMetadata,
  table: PublishedTable | null,
  text: string | null,
  words: Messages,
  nameOf: (level: string, id: string) => string | null,
): ShownFigure {
  const said = words.verify;
  const none = {
    title: said.figureHeading(title),
    text: said.figureOwn,
    heads: [],
    rows: [],
    more: '',
    question: null,
  };
  if (selection === null || table === null || text === null) return none;
  const { fields, primaryKey } = table.schema;
  const names = fields.map(({ name }) => name);
  const records = recordsOf(table.path, text);
  const head = records.next();
  const header = head.done === true ? names : head.value;
  const published = chosen(selection, primaryKey, header, records);
  const computed = chosen(selection, primaryKey, names, table.rows);
  const cell = (cells: readonly string[] | undefined, own: readonly string[], column: string): string | null =>
    cells === undefined ? null : (cells[own.indexOf(column)] ?? '');
  const rows = [...new Set([...published.keys(), ...computed.keys()])].map((key) => {
    const [there, here] = [published.get(key), computed.get(key)];
    const pairs = names.map((column) => ({
      column,
      there: cell(there, header, column),
      here: cell(here, names, column),
    }));
    const others = pairs.filter(({ there: own, here: other }) => own !== other);
    const result =
      here === undefined
        ? said.absent
        : there === undefined
          ? said.notPublished
          : others.length === 0
            ? said.isEqual
            : others.map(({ column, here: own }) => `${column} ${own ?? ''}`).join('，');
    const [own, ownHeader] = there === undefined ? [here, names] : [there, header];
    const level = cell(own, ownHeader, 'level') ?? '';
    const cells = selection.columns.map((column) => {
      const written = cell(own, ownHeader, column) ?? '';
      const name = column === 'unit_id' ? nameOf(level, written) : null;
      return name === null ? written : said.withName(written, name);
    });
    return { cells, result, isEqual: there !== undefined && others.length === 0 };
  });
  const titles = new Map(fields.map((field) => [field.name, field.title]));
  const day = names.indexOf('date');
  let newest: readonly string[] | undefined;
  for (const cells of computed.values())
    if (newest === undefined || (cells[day] ?? '') > (newest[day] ?? '')) newest = cells;
  // What does not agree comes first: many rows are not all listed.
  const listed = [...rows.filter(({ isEqual }) => !isEqual), ...rows.filter(({ isEqual }) => isEqual)];
  return {
    title: said.figureHeading(title),
    text: said.figureRows(table.path, rows.length, rows.filter(({ isEqual }) => isEqual).length),
    heads: selection.columns.map((column) => titles.get(column) ?? column),
    rows: listed.slice(0, SHOWN).map(({ cells, result }) => ({ cells, result })),
    more: rows.length > SHOWN ? said.figureMore(rows.length - SHOWN) : '',
    question:
      newest === undefined ? null : questionOf(table.name, new Map(names.map((name, i) => [name, newest[i] ?? '']))),
  };
}
