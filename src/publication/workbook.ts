/** The workbook for Excel users: every table as a sheet with typed cells, after a first sheet that says what they are. */
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { Row, Sheet } from 'write-excel-file/universal';
import type { Messages } from '../words/words.ts';
import type { Field, PublishedTable } from './published-table.ts';

/** What stands on the first sheet, and what the workbook's words are. */
export type WorkbookTexts = Messages['files']['workbook'] & {
  /** Title of the whole publication, with the demonstration mark where it applies. */
  readonly title: string;
  /** Further lines of the first sheet: as-of date, licence, what is made up. */
  readonly notes: readonly string[];
};

type Cell = Row[number];

const HEADING = { fontWeight: 'bold', alignVertical: 'top', wrap: true } as const;
const DEFINITION_WIDTHS = [16, 26, 18, 16, 80];
/** Longest name of a sheet that Excel takes. */
const SHEET_NAME_LENGTH = 31;
const COLUMN_WIDTH = { least: 8, most: 40 };

/** Fixed time of the archive's members, so that the same tables give the same bytes; read in local time by any reader. */
const ARCHIVE_TIME = '1980-01-01 00:00:00';

/** A cell of the field's type; what does not parse as its type stays text, and an empty cell stays empty. */
function typedCell(text: string, field: Field, isFraction: boolean): Cell {
  if (text === '') return null;
  switch (field.type) {
    case 'integer':
    case 'year':
      return { value: Number(text), type: Number, ...(field.type === 'integer' ? { format: '#,##0' } : {}) };
    case 'number':
      return { value: Number(text), type: Number, format: isFraction ? '0.0%' : '#,##0.####' };
    case 'date':
      return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'boolean':
      return { value: text === 'true', type: Boolean };
    default:
      return { value: text, type: String };
  }
}

function width(table: PublishedTable, column: number): number {
  const texts = [table.schema.fields[column]?.title ?? '', ...table.rows.slice(0, 200).map((row) => row[column] ?? '')];
  const em = (text: string): number =>
    [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
  return Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, ...texts.map(em)) + 2);
}

/** Two header rows, the title over the canonical name, then the rows. */
function tableSheet(table: PublishedTable): Sheet<Blob> {
  const { fields } = table.schema;
  const isFraction = fields.map((field) => table.fractions.includes(field.name));
  const header = (text: (field: Field) => string): Row =>
    fields.map((field) => ({ value: text(field), type: String, ...HEADING }));
  return {
    sheet: table.title.slice(0, SHEET_NAME_LENGTH),
    data: [
      header((field) => field.title),
      header((field) => field.name),
      ...table.rows.map((row) => fields.map((field, i) => typedCell(row[i] ?? '', field, isFraction[i] === true))),
    ],
    columns: fields.map((_field, i) => ({ width: width(table, i) })),
    stickyRowsCount: 2,
  };
}

function definitionsSheet(tables: readonly PublishedTable[], texts: WorkbookTexts): Sheet<Blob> {
  const { headings } = texts;
  const line = (text: string, style: object = {}): Row => [{ value: text, type: String, ...style }];
  const definitions = tables.flatMap((table) => [
    [{ value: texts.table(table), type: String, fontWeight: 'bold' as const }],
    ...table.schema.fields.map((field): Row => [
      { value: table.title, type: String },
      { value: field.name, type: String },
      { value: field.title, type: String },
      { value: field.unit ?? '', type: String },
      { value: field.description, type: String, wrap: true },
    ]),
  ]);
  return {
    sheet: texts.sheet,
    data: [
      line(texts.title, { fontWeight: 'bold', fontSize: 16 }),
      ...texts.notes.map((note) => line(note)),
      [],
      [headings.table, headings.name, headings.title, headings.unit, headings.description].map((text) => ({
        value: text,
        type: String,
        ...HEADING,
      })),
      ...definitions,
    ],
    columns: DEFINITION_WIDTHS.map((of) => ({ width: of })),
  };
}

/** The bytes of the workbook; the same tables give the same bytes on every machine. */
export async function workbook(
  tables: readonly PublishedTable[],
  texts: WorkbookTexts,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [definitionsSheet(tables, texts), ...tables.map(tableSheet)];
  const written = await writeExcelFile(sheets).toBlob();
  const members = unzipSync(new Uint8Array(await written.arrayBuffer()));
  const ordered = Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Uint8Array(zipSync(Object.fromEntries(ordered), { mtime: ARCHIVE_TIME, level: 6 }));
}
