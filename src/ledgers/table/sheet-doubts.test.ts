import { describe, expect, test } from 'vitest';
import { madeWorkbook, rowsXml, type MadeSheet, type MadeWorkbook } from '../../../tests/fixtures/workbook.ts';
import { readTables } from '../sources/folder-reader.ts';

const HEAD = ['compound_id', 'category', 'cost_cny', '序号'];
const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const row = (cells: string, r: number): string => `<row r="${String(r)}">${cells}</row>`;
const FORMULA = '<c><f>A1</f></c>';

/** What is said of a ledger of works with these rows below its head. */
async function said(
  rows: readonly string[],
  more: Partial<MadeSheet> = {},
  book: Partial<MadeWorkbook> = {},
): Promise<readonly string[]> {
  const xml = [HEAD.map(text).join(''), ...rows].map((cells, i) => row(cells, i + 1)).join('');
  const files = new Map([['works.xlsx', madeWorkbook({ sheets: [{ name: '表', rows: xml, ...more }], ...book })]]);
  const { problems } = await readTables(files);
  return problems
    .filter(({ file, code }) => file === 'works.xlsx' && !['W-COLUMN', 'N-COLUMN', 'N-SHEET'].includes(code))
    .map(({ line, column, parameters: { reason } }) => `${reason} ${String(line)} ${String(column)}`);
}

const works = (id: string, cost: string, beside = ''): string => `${text(id)}${text('greening')}${cost}${beside}`;
const cost = (value: number): string => `<c><v>${String(value)}</v></c>`;

test('formulas without values are faults in the cells that are read, and nowhere else', async () => {
  expect(await said([works('c-1', FORMULA), works('c-2', cost(5))])).toEqual(['formula-without-value 2 C']);
  expect(await said([works('c-1', cost(4), FORMULA), works('c-2', cost(5), FORMULA)])).toEqual([]);
  expect(await said([works('c-1', cost(4)), works('c-2', cost(5)), `${text('合计')}${text('')}${FORMULA}`])).toEqual([
    'total-rows 4 undefined',
  ]);
});

test('a figure that one merged cell gives to several rows is counted in each, and doubted', async () => {
  const rows = [works('c-1', cost(4)), works('c-2', ''), works('c-3', cost(7))];
  const merged = (cells: string) => ({ after: `<mergeCells><mergeCell ref="${cells}"/></mergeCells>` });
  expect(await said(rows, merged('C2:C3'))).toEqual(['merged-figures 2 cost_cny']);
  expect(await said(rows, merged('B2:B3'))).toEqual([]);
});

describe('what is struck out is counted all the same, and doubted', () => {
  const struck = (cells: string): string => cells.replaceAll('<c', '<c s="1"');
  const book = { styles: [0, 0], struck: [1] };
  const other = works('c-1', cost(4), text('1'));

  test('a row, also where its number or remark is not', async () => {
    const row = struck(works('c-2', cost(5)));
    expect(await said([other, row], {}, book)).toEqual(['struck-rows 3 undefined']);
    expect(await said([other, row + text('拆除')], {}, book)).toEqual(['struck-rows 3 undefined']);
  });

  test('a cell of it', async () => {
    expect(await said([works('c-2', struck(cost(5))), other], {}, book)).toEqual(['struck-cells 2 undefined']);
    const half = `${text('c-2')}${struck(text('greening'))}`;
    expect(await said([half, other], {}, book)).toContain('struck-cells 2 undefined');
  });

  test('a part of a text, also of one that cells share', async () => {
    const runs = '<r><rPr><strike/></rPr><t>c-1</t></r><r><t>c-2</t></r>';
    const inline = works('c-1', cost(4)).replace('<t>c-1</t>', runs);
    expect(await said([inline, other])).toEqual(['struck-cells 2 undefined']);
    const shared = works('c-1', cost(4)).replace(text('c-1'), '<c t="s"><v>1</v></c>');
    const strings = `<si><t>甲</t></si><si>${runs}</si>`;
    expect(await said([other, shared], {}, { strings })).toEqual(['struck-cells 3 undefined']);
    expect(await said([other, shared], {}, { strings: strings.replace('<strike/>', '<strike val="0"/>') })).toEqual([]);
  });

  test('not what is no row of the data, and not a column that is not read', async () => {
    const total = struck(`${text('合计')}${text('')}${cost(4)}`);
    expect(await said([other, total], {}, book)).toEqual(['total-rows 3 undefined']);
    expect(await said([works('c-1', cost(4), struck(text('1')))], {}, book)).toEqual([]);
  });
});

test('comments on the cells of rows are said to be passed over, those on heads not', async () => {
  const notices = async (comments: readonly string[]) => {
    const rows = rowsXml([HEAD, ['c-1', 'greening', '4'], ['c-2', 'greening', '5']]);
    const files = new Map([['works.xlsx', madeWorkbook({ sheets: [{ name: '表', rows, comments }] })]]);
    return (await readTables(files)).problems
      .filter(({ parameters }) => parameters.reason === 'cell-comments')
      .map(({ line, parameters }) => ({ line, ...parameters }));
  };
  expect(await notices(['A1', 'C3', 'B2'])).toEqual([{ line: 2, reason: 'cell-comments', cells: 2 }]);
  expect(await notices(['A1'])).toEqual([]);
});
