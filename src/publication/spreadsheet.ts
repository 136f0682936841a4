/**
 * Workbooks as Excel, WPS and LibreOffice read them (SpreadsheetML, ECMA-376): sheets of typed cells, written row by row
 * into an archive. Texts stand in their cells, not in a list that all sheets share, so that no sheet depends on another
 * and a row is forgotten once it is written.
 */
import type { IsoDate } from '../domain/rows.ts';
import { bytesOf, type Bytes } from '../ledgers/text/text-bytes.ts';
import { propertiesXml, type DocumentProperties } from './document-properties.ts';
import { columnName, escaped, sheetDay } from './sheet-text.ts';
import { tableXml, type SheetTable } from './sheet-table.ts';
import { validationsXml, type Validation } from './sheet-validations.ts';
import { archive, packed, type Member, type Packed } from './zip.ts';

/** The head of a column on a ground of its own, by the number of its fill. */
function filledHead(fill: number): string {
  return (
    `<xf numFmtId="49" fontId="1" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" ` +
    'applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
  );
}

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The grounds of heads: of columns that every row fills, and of those that may stay empty. */
const HEAD_FILLS = [solid('CFE2F3'), solid('EEEEEE')];

/** The looks of cells, in the order of the style sheet; `plain` is what a cell without one has. */
const STYLES = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  title: '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  bold: '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  heading:
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf>',
  wrapped:
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf>',
  date: '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  integer: '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  number: '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  percentage: '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  // What is typed into such a cell stays as it is typed: an id keeps its zeros, a month becomes no day.
  text: '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  toFill: filledHead(2),
  mayFill: filledHead(3),
} as const;

export type Style = keyof typeof STYLES;

const NUMBERS = Object.fromEntries(Object.keys(STYLES).map((style, i) => [style, i])) as Record<Style, number>;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLE_SHEET =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="#,##0.####"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  `<fills count="${2 + HEAD_FILLS.length}"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill>${HEAD_FILLS.join('')}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${Object.keys(STYLES).length}">${Object.values(STYLES).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** What stands in a cell, after its address: `EMPTY` is no cell at all. */
export type Cell = string;
export const EMPTY: Cell = '';

const styled = (style: Style): string => (style === 'plain' ? '' : ` s="${NUMBERS[style]}"`);

/** As many characters as a cell may hold; a program takes a workbook with more in one for damaged. */
const MOST_CHARACTERS = 32_767;

/** A text that fits a cell: of a longer one the beginning, which the CSV has whole. */
const fitted = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 2).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A text; it never becomes a number or a formula. */
export function textCell(text: string, style: Style = 'plain'): Cell {
  if (text === '') return EMPTY;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `${styled(style)} t="inlineStr"><is><t${space}>${escaped(fitted(text))}</t></is></c>`;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A number in plain decimal writing; another text stays text. */
export function numberCell(text: string, style: Style): Cell {
  return PLAIN_NUMBER.test(text) ? `${styled(style)}><v>${text}</v></c>` : textCell(text);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day; one that is known in part stays text. */
export function dateCell(text: IsoDate): Cell {
  return DAY.test(text) ? `${styled('date')}><v>${sheetDay(text)}</v></c>` : textCell(text);
}

/** `true` or `false`; another text stays text. */
export function booleanCell(text: string): Cell {
  return text === 'true' || text === 'false' ? ` t="b"><v>${Number(text === 'true')}</v></c>` : textCell(text);
}

export interface Sheet {
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** How many rows stay in sight at the top. */
  readonly frozenRows: number;
  /** How cells look that are not written yet, by column. */
  readonly columnStyles?: readonly Style[];
  /** What may be written below the frozen rows, and what is said to whoever writes there. */
  readonly validations?: readonly Validation[];
  /** Whether the rows can be chosen by what stands under their first row. */
  readonly isFiltered?: boolean;
  /** The table that all of the sheet is, under its first row; it can be filtered as it is. */
  readonly table?: SheetTable;
  readonly rows: Iterable<readonly Cell[]>;
}

/** A sheet as it goes into a workbook. */
export interface PackedSheet extends Packed {
  /** Its table and how many rows it has, the head among them. */
  readonly table: (SheetTable & { readonly rows: number }) | null;
}

/** The lines of a sheet's XML, one a row; `end` is told how many rows there were. */
function* sheetXml(sheet: Sheet, end: (rows: number) => void): Generator<string> {
  const { widths, frozenRows, columnStyles = [], validations = [], isFiltered = false, table, rows } = sheet;
  const top = `A${frozenRows + 1}`;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, i) => {
    const style = NUMBERS[columnStyles[i] ?? 'plain'];
    return `<col min="${i + 1}" max="${i + 1}" width="${width}"${style === 0 ? '' : ` style="${style}"`} customWidth="1"/>`;
  });
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0">${frozenRows === 0 ? '' : pane}`;
  yield `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  const opening = widths.map((_width, i) => `<c r="${columnName(i)}`);
  let number = 0;
  for (const row of rows) {
    number += 1;
    let xml = `<row r="${number}">`;
    for (let i = 0; i < row.length; i += 1) {
      const cell = row[i] ?? EMPTY;
      if (cell !== EMPTY) xml += `${opening[i] ?? ''}${number}"${cell}`;
    }
    yield `${xml}</row>`;
  }
  const filter = isFiltered ? `<autoFilter ref="A1:${columnName(widths.length - 1)}${number}"/>` : '';
  const tables = table === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  end(number);
  yield `</sheetData>${filter}${validationsXml(validations, frozenRows + 1)}${tables}</worksheet>`;
}

/** Writes a sheet. */
export async function packedSheet(sheet: Sheet): Promise<PackedSheet> {
  let rows = 0;
  const content = await packed(
    bytesOf(
      sheetXml(sheet, (n) => {
        rows = n;
      }),
    ),
  );
  return { ...content, table: sheet.table === undefined ? null : { ...sheet.table, rows } };
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

const PROPERTIES = 'docProps/core.xml';
const PROPERTIES_MEDIA = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Workbooks have no date of their own: the first that archives can have, the same on every machine. */
const NO_DAY: IsoDate = '1980-01-01';

/** The pieces of a workbook with these sheets in their order; `properties` are what the program tells of the file. */
export async function spreadsheet(
  sheets: readonly { readonly name: string; readonly sheet: PackedSheet }[],
  properties: DocumentProperties | null = null,
): Promise<readonly Bytes[]> {
  const part = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const tablePart = (number: number): string => `tables/table${number}.xml`;
  const tables = sheets
    .flatMap(({ sheet }, i) => (sheet.table === null ? [] : [{ ...sheet.table, at: i }]))
    .map((table, i) => ({ ...table, number: i + 1 }));
  const types = [
    `<Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${MEDIA}.styles+xml"/>`,
    ...sheets.map((_sheet, i) => `<Override PartName="/xl/${part(i)}" ContentType="${MEDIA}.worksheet+xml"/>`),
    ...tables.map(({ number }) => `<Override PartName="/xl/${tablePart(number)}" ContentType="${MEDIA}.table+xml"/>`),
    ...(properties === null ? [] : [`<Override PartName="/${PROPERTIES}" ContentType="${PROPERTIES_MEDIA}"/>`]),
  ];
  const list = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const texts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      relations([
        relation('rId1', 'officeDocument', 'xl/workbook.xml'),
        ...(properties === null
          ? []
          : [
              `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${PROPERTIES}"/>`,
            ]),
      ]),
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
        `<sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_sheet, i) => relation(`rId${i + 1}`, 'worksheet', part(i))),
        relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', STYLE_SHEET],
    ...tables.map((table) => [`xl/${tablePart(table.number)}`, tableXml(table)] as const),
    ...tables.map(
      ({ at, number }) =>
        [
          `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
          relations([relation('rId1', 'table', `../${tablePart(number)}`)]),
        ] as const,
    ),
    ...(properties === null ? [] : [[PROPERTIES, propertiesXml(properties)] as const]),
  ];
  const members: Member[] = [];
  for (const [name, text] of texts) members.push({ name, content: await packed(bytesOf([text])) });
  sheets.forEach(({ sheet }, i) => members.push({ name: `xl/${part(i)}`, content: sheet }));
  return archive(members, NO_DAY);
}
