/** The first sheets of the workbook: a cover, notes, what each column is and what each code means; and what columns are called. */
import type { AggregateLevel } from '../domain/rows.ts';
import type { Messages } from '../words/words.ts';
import type { DocumentProperties } from './document-properties.ts';
import type { PublishedTable } from './published-table.ts';
import { EMPTY, textCell, type Cell, type Sheet } from './spreadsheet.ts';

/** What stands on these sheets, and what the workbook's words are. */
export type WorkbookTexts = Messages['files']['workbook'] & {
  /** Title of the whole publication, with the demonstration mark where it applies. */
  readonly title: string;
  /** The lines of the cover: what each is, and what it says. */
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly properties: DocumentProperties;
};

/** The deepest level of which a sheet holds rows; null where a table without levels has no room at all. */
export type Depth = AggregateLevel | null;

/** A table of the workbook, and what of its rows its sheet lacks. */
export interface HeldTable {
  readonly table: PublishedTable;
  readonly depth: Depth;
  readonly missing: number;
}

interface FrontSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

const COVER_WIDTHS = [14, 90];
const NOTE_WIDTHS = [110];
const COLUMN_WIDTHS = [24, 24, 26, 10, 18, 10, 80];
const CODE_WIDTHS = [24, 20, 24, 40];

/** What a sheet's table is called in formulas. */
export const listName = (name: string): string => name.replace(/\W/g, '_');

/** The heads of a table's columns, none like another: its titles, and behind its columns the one of remarks where it has them. */
export function headsOf(
  { schema: { fields }, blank, isUnreported }: PublishedTable,
  texts: WorkbookTexts,
): readonly string[] {
  const titles = fields.map(({ title }) => title);
  const heads = fields.map(({ name, title }) =>
    titles.filter((other) => other === title).length > 1 ? `${title} ${name}` : title,
  );
  return blank === undefined && isUnreported === undefined ? heads : [...heads, texts.remark];
}

/** A sheet that is one table of texts. */
function listSheet(
  name: string,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): Sheet {
  return {
    widths,
    frozenRows: 1,
    table: { name, columns: head },
    rows: [head.map((text) => textCell(text, 'heading')), ...rows],
  };
}

const textRow = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => textCell(text));

function coverSheet({ title, lines }: WorkbookTexts): Sheet {
  return {
    widths: COVER_WIDTHS,
    frozenRows: 0,
    rows: [
      [textCell(title, 'title')],
      [],
      ...lines.map(([label, text]) => [textCell(label, 'bold'), textCell(text, 'wrapped')]),
    ],
  };
}

function notesSheet(held: readonly HeldTable[], texts: WorkbookTexts): Sheet {
  const wrapped = (text: string): readonly Cell[] => [textCell(text, 'wrapped')];
  return {
    widths: NOTE_WIDTHS,
    frozenRows: 0,
    rows: [
      [textCell(texts.sheets.notes, 'title')],
      ...texts.notes.map(wrapped),
      [EMPTY],
      [textCell(texts.tables, 'bold')],
      ...held.flatMap(({ table, depth, missing }) => [
        wrapped(texts.table(table)),
        ...(missing === 0 ? [] : [wrapped(texts.cut({ depth, missing, path: table.path }))]),
      ]),
    ],
  };
}

function columnsSheet(held: readonly HeldTable[], texts: WorkbookTexts): Sheet {
  const { table, head, name, type, unit, empty, description } = texts.headings;
  const rows = held.flatMap((own) => {
    const heads = headsOf(own.table, texts);
    return own.table.schema.fields.map((field, i) =>
      textRow(
        own.table.title,
        heads[i] ?? field.title,
        field.name,
        texts.types[field.type],
        field.unit ?? '',
        field.constraints?.['required'] === true ? texts.filled : texts.mayBeEmpty,
        field.description,
      ),
    );
  });
  return listSheet('columns', COLUMN_WIDTHS, [table, head, name, type, unit, empty, description], rows);
}

function codesSheet(held: readonly HeldTable[], texts: WorkbookTexts): Sheet {
  const { table, head, code, meaning } = texts.headings;
  const rows = held.flatMap((own) => {
    const heads = headsOf(own.table, texts);
    return own.table.schema.fields.flatMap(({ title, categories = [] }, i) =>
      categories.map(({ value, label }) => textRow(own.table.title, heads[i] ?? title, value, label)),
    );
  });
  return listSheet('codes', CODE_WIDTHS, [table, head, code, meaning], rows);
}

/** The sheets before the tables. */
export function frontSheets(held: readonly HeldTable[], texts: WorkbookTexts): readonly FrontSheet[] {
  const { cover, notes, columns, codes } = texts.sheets;
  return [
    { name: cover, sheet: coverSheet(texts) },
    { name: notes, sheet: notesSheet(held, texts) },
    { name: columns, sheet: columnsSheet(held, texts) },
    { name: codes, sheet: codesSheet(held, texts) },
  ];
}
