import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { madeWorkbook, rowsXml, type MadeWorkbook } from '../../../tests/fixtures/workbook.ts';
import { readWorkbook, type SheetRecords } from './workbook.ts';

function sheetsOf(made: MadeWorkbook): readonly SheetRecords[] {
  const reading = readWorkbook('x.xlsx', madeWorkbook(made));
  if (!reading.ok) throw new Error(reading.parameters.reason);
  return reading.sheets;
}

const rowsOf = (sheet: SheetRecords | undefined): readonly (readonly string[])[] =>
  Array.from({ length: sheet?.length ?? 0 }, (_, i) => sheet?.cells(i) ?? []);

const one = (rows: string, more: Partial<MadeWorkbook> = {}): readonly string[] =>
  rowsOf(sheetsOf({ sheets: [{ name: '表', rows: `<row r="1">${rows}</row>` }], ...more })[0])[0] ?? [];

const reasonOf = (bytes: Uint8Array): string => {
  const reading = readWorkbook('x.xlsx', bytes);
  if (reading.ok) return 'read';
  return reading.parameters.reason === 'file-kind' ? reading.parameters.kind : reading.parameters.reason;
};

describe('cells become text as a person reads them', () => {
  test('shared texts with runs, without how they are pronounced, and with their escapes undone', () => {
    const strings =
      '<si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><r><t>乙</t></r><r><rPr/><t xml:space="preserve"> 丙</t></r></si><si><t>a_x000D_b</t></si>';
    const cells = [0, 1, 2].map((i) => `<c t="s"><v>${String(i)}</v></c>`).join('');
    expect(one(cells, { strings })).toEqual(['甲', '乙 丙', 'a\rb']);
  });

  test('numbers in their shortest writing, truth values, errors and values of formulas', () => {
    const cells =
      '<c><v>0.30000000000000004</v></c><c><v>1.2E3</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>甲</v></c>';
    expect(one(cells)).toEqual(['0.3', '1200', 'TRUE', '#N/A', '甲']);
  });

  test.each([
    ['yyyy"年"m"月"d"日"', false, '43164', '2018-03-05'],
    ['[$-804]yyyy\\-mm\\-dd;@', false, '43164.5', '2018-03-05 12:00:00'],
    ['[Red]0.00', false, '43164', '43164'],
    ['0.00"days"', false, '5', '5'],
    ['yyyy/m/d', false, '43164.999999', '2018-03-06'],
    ['yyyy/m/d', true, '41702', '2018-03-05'],
    ['yyyy/m/d', false, '59', '1900-02-28'],
    ['yyyy/m/d', false, '60', '60'],
    ['0.0%', false, '0.85', '85%'],
  ])('a number in the format %s, counted from 1904: %s', (code, from1904, stored, text) => {
    expect(one(`<c s="1"><v>${stored}</v></c>`, { formats: { 176: code }, styles: [0, 176], from1904 })).toEqual([
      text,
    ]);
  });

  test('cells that do not say their column as they should follow the one before', () => {
    expect(one('<c r="$A$1"><v>1</v></c><c r=""><v>2</v></c><c r="d1"><v>3</v></c>')).toEqual(['1', '2', '', '3']);
  });

  test('a Strict workbook, whose names are others, and its written dates', () => {
    expect(one('<c t="d"><v>2018-03-05T00:00:00</v></c>', { isStrict: true })).toEqual(['2018-03-05']);
  });
});

test('merged areas are filled, hidden rows, columns and sheets are read, and each is said', () => {
  const [sheet] = sheetsOf({
    sheets: [
      {
        name: '表',
        state: 'hidden',
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3" hidden="1"><c r="B3"><v>3</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:A4"/></mergeCells>',
      },
    ],
  });
  expect(rowsOf(sheet)).toEqual([
    ['1', '2'],
    ['1', '3'],
  ]);
  expect(sheet?.line(1)).toBe(3);
  expect(sheet?.problems.map(({ line, parameters }) => [parameters.reason, line])).toEqual([
    ['hidden-sheet', undefined],
    ['hidden-rows', 3],
    ['hidden-columns', undefined],
    ['merged-cells', 1],
  ]);
});

test('a row without height and a column without width are hidden', () => {
  const [sheet] = sheetsOf({
    sheets: [
      {
        name: '表',
        before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" ht="0" customHeight="1"><c r="A2"><v>3</v></c></row>',
      },
    ],
  });
  expect(sheet?.problems.map(({ line, parameters }) => [parameters.reason, line])).toEqual([
    ['hidden-rows', 2],
    ['hidden-columns', undefined],
  ]);
});

test.each([
  ['yyyy"年"m"月"', 42826, '2017-04'],
  ['[$-804]yyyy-mm;@', 42826, '2017-04'],
  // Whoever typed the day has it, though it is not shown.
  ['yyyy"年"m"月"', 42840, '2017-04-15'],
  ['yyyy"年"m"月"d"日"', 42826, '2017-04-01'],
])('a day shown as %s: %i is %s', (format, serial, text) => {
  const [sheet] = sheetsOf({
    formats: { 170: format },
    styles: [0, 170],
    sheets: [{ name: '表', rows: `<row r="1"><c r="A1" s="1"><v>${String(serial)}</v></c></row>` }],
  });
  expect(rowsOf(sheet)).toEqual([[text]]);
});

test('a formula without its value is a fault at its cell', () => {
  const [sheet] = sheetsOf({ sheets: [{ name: '表', rows: '<row r="2"><c r="B2"><f>A1</f></c></row>' }] });
  expect(sheet?.problems).toMatchObject([
    { code: 'E-WORKBOOK', sheet: '表', line: 2, column: 'B', parameters: { reason: 'formula-without-value' } },
  ]);
});

test('a column of formulas that all give 0 is doubted, merged cells or not', () => {
  const rows = (last: string): string =>
    [0, 0, last]
      .map((value, i) => `<row r="${String(i + 2)}"><c r="A${String(i + 2)}"><f>B1*2</f><v>${value}</v></c></row>`)
      .join('');
  const doubts = (last: string, after = ''): readonly unknown[] =>
    sheetsOf({ sheets: [{ name: '表', rows: rows(last), after }] }).flatMap(({ problems }) =>
      problems
        .filter(({ code }) => code === 'W-MAGNITUDE')
        .map(({ line, column, parameters }) => ({ line, column, ...parameters })),
    );
  const doubt = { line: 2, column: 'A', reason: 'formulas-all-zero', cells: 3 };
  expect(doubts('0')).toEqual([doubt]);
  expect(doubts('0', '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>')).toEqual([doubt]);
  expect(doubts('1')).toEqual([]);
});

test('a workbook whose formulas have the value 0 because its writer computes nothing has no values', () => {
  const rows =
    '<row r="1"><c r="A1"><f>B1+B2</f><v>0</v></c><c r="B1"><f>SUM(C1:C9)</f><v>7</v></c><c r="C1"><v>0</v></c></row>';
  const uncomputed = (afterSheets: string) =>
    sheetsOf({ sheets: [{ name: '表', rows }], afterSheets }).flatMap(({ problems }) =>
      problems.map(({ column }) => column),
    );
  expect(uncomputed('<calcPr calcId="124519" fullCalcOnLoad="1"/>')).toEqual(['A']);
  expect(uncomputed('<calcPr calcId="191029"/>')).toEqual([]);
});

test('a cell whose shared text is missing is no empty cell: the workbook is damaged', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>1</v></c></row>';
  const made = (strings?: string) =>
    madeWorkbook({ sheets: [{ name: '表', rows }], ...(strings === undefined ? {} : { strings }) });
  expect(reasonOf(made('<si><t>a</t></si><si><t>b</t></si>'))).toBe('read');
  expect(reasonOf(made('<si><t>a</t></si>'))).toBe('workbook-broken');
  expect(reasonOf(made())).toBe('workbook-broken');
});

describe('what is no workbook ends in a reason', () => {
  const sound = madeWorkbook({ sheets: [{ name: '表', rows: rowsXml([['a', 'b']]) }] });

  test.each([
    ['an OLE container', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-or-locked'],
    ['a text', strToU8('id,name\n'), 'text'],
    ['nothing', new Uint8Array(), 'empty'],
    ['half a file', sound.subarray(0, sound.length / 2), 'workbook-broken'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'archive'],
    ['an OpenDocument table', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'opendocument'],
    ['a text document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'word'],
    ['a web page', strToU8('<html><table></table></html>'), 'markup'],
    ['a part that is no XML', zipSync({ 'xl/workbook.xml': strToU8('<workbook>') }), 'workbook-broken'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }), 'workbook-too-large'],
  ])('%s', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  test('one changed byte is never another figure', () => {
    for (let at = 0; at < sound.length; at += 7) {
      const changed = sound.map((byte, i) => (i === at ? byte ^ 0x10 : byte));
      const reading = readWorkbook('x.xlsx', changed);
      if (reading.ok && reading.sheets.length > 0) expect(rowsOf(reading.sheets[0])).toEqual([['a', 'b']]);
    }
  });
});
