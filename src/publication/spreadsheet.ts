/**
 * Workbooks as Excel, WPS and LibreOffice read them (SpreadsheetML, ECMA-376): sheets of typed cells, written row by row
 * into an archive. Texts stand in their cells, not in a list that all sheets share, so that no sheet depends on another
 * and a row is forgotten once it is written.
 */
import type { IsoDate } from '../domain/rows.ts';
import { dayNumber } from '../domain/time/calendar.ts';
import { bytesOf, type Bytes } from '../ledgers/text-bytes.ts';
import { archive, packed, type Member, type Packed } from './zip.ts';

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
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${Object.keys(STYLES).length}">${Object.values(STYLES).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** What stands in a cell, after its address: `EMPTY` is no cell at all. */
export type Cell = string;
export const EMPTY: Cell = '';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, and what would be taken for the writing that Excel has for it. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const SPECIAL = /[&<>"\p{Cc}\ufffe\uffff]|_x/u;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const styled = (style: Style): string => (style === 'plain' ? '' : ` s="${NUMBERS[style]}"`);

/** A text; it never becomes a number or a formula. */
export function textCell(text: string, style: Style = 'plain'): Cell {
  if (text === '') return EMPTY;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `${styled(style)} t="inlineStr"><is><t${space}>${escaped(text)}</t></is></c>`;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A number in plain decimal writing; another text stays text. */
export function numberCell(text: string, style: Style): Cell {
  return PLAIN_NUMBER.test(text) ? `${styled(style)}><v>${text}</v></c>` : textCell(text);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The day numbers of sheets count from 1899-12-30. */
const DAYS_BEFORE_1970 = 25_569;

/** A day; one that is known in part stays text. */
export function dateCell(text: IsoDate): Cell {
  return DAY.test(text) ? `${styled('date')}><v>${dayNumber(text) + DAYS_BEFORE_1970}</v></c>` : textCell(text);
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
  readonly rows: Iterable<readonly Cell[]>;
}

/** The name of a column: A to Z, AA to AZ, and so on. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (index % 26))}`;
}

/** The lines of a sheet's XML, one a row. */
function* sheetXml({ widths, frozenRows, rows }: Sheet): Generator<string> {
  const top = `A${frozenRows + 1}`;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozenRows === 0 ? '' : pane}`;
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
  yield '</sheetData></worksheet>';
}

/** A sheet as it goes into a workbook. */
export function packedSheet(sheet: Sheet): Promise<Packed> {
  return packed(bytesOf(sheetXml(sheet)));
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;

/** Workbooks have no date of their own: the first that archives can have, the same on every machine. */
const NO_DAY: IsoDate = '1980-01-01';

/** The pieces of a workbook with these sheets in their order. */
export async function spreadsheet(
  sheets: readonly { readonly name: string; readonly sheet: Packed }[],
): Promise<readonly Bytes[]> {
  const part = (i: number): string => `worksheets/sheet${i + 1}.xml`;
  const types = [
    `<Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${MEDIA}.styles+xml"/>`,
    ...sheets.map((_sheet, i) => `<Override PartName="/xl/${part(i)}" ContentType="${MEDIA}.worksheet+xml"/>`),
  ];
  const list = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const texts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `${types.join('')}</Types>`,
    ],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
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
  ];
  const members: Member[] = [];
  for (const [name, text] of texts) members.push({ name, content: await packed(bytesOf([text])) });
  sheets.forEach(({ sheet }, i) => members.push({ name: `xl/${part(i)}`, content: sheet }));
  return archive(members, NO_DAY);
}
