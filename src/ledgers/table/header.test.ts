import { describe, expect, test } from 'vitest';
import type { LedgerId } from '../../domain/model.ts';
import { ledgerById } from '../schemas/ledgers.ts';
import { readCsv } from '../text/csv.ts';
import { readHeader } from './header.ts';
import { readTable } from './table.ts';

/** What a header cell of a ledger is taken for: a field, with the unit that its numbers are converted from. */
function meaningOf(ledger: LedgerId, text: string): string {
  const { positions, scales, problems } = readHeader(ledgerById(ledger), { line: 1, cells: [text] });
  const field = [...positions.keys()][0] ?? 'none';
  const scale = scales.get(field);
  const said = problems.map(({ parameters }) => parameters.reason).join(' ');
  return [field, scale === undefined ? '' : `×10^${String(scale.exponent)}`, said]
    .filter((part) => part !== '')
    .join(' ');
}

describe('a header is known by its usual names, and keeps its unit', () => {
  test.each([
    ['compounds', 'households', 'households'],
    ['compounds', '小区名称', 'name'],
    ['compounds', ' 详细\n地址 ', 'address'],
    ['compounds', '＊总户数（户）', 'households'],
    ['compounds', '所属网格（必填）', 'unitId'],
    ['compounds', '总建筑面积(㎡)', 'floorAreaM2'],
    ['compounds', '建筑面积（万平方米）', 'floorAreaM2 ×10^4 unit-converted'],
    ['compounds', '建筑面积/公顷', 'floorAreaM2 ×10^4 unit-converted'],
    ['compounds', '户数（百户）', 'households ×10^2 unit-converted'],
    ['compounds', '建筑面积（亩）', 'floorAreaM2 unit-in-header'],
    ['works', '费用（元）', 'costCny'],
    ['works', '费用（万元）', 'costCny ×10^4 unit-converted'],
    ['works', '费用（单位：万元）', 'costCny ×10^4 unit-converted'],
    ['works', '费用万元', 'costCny ×10^4 unit-converted'],
    ['works', '工程造价【亿元】', 'costCny ×10^8 unit-converted'],
    ['works', '费用（%）', 'costCny unit-in-header'],
    ['works', '开工时间', 'startedOn'],
    ['services', '物业公司', 'firmId'],
    ['services', '__proto__', 'none'],
    ['services', 'constructor', 'none'],
  ] as const)('%s: %s is %s', (ledger, text, expected) => {
    expect(meaningOf(ledger, text)).toBe(expected);
  });
});

test('numbers under a multiple of their unit are converted exactly', () => {
  const csv =
    'compound_id,category,费用（万元）\nc-1,order,12.34\nc-2,order,"1,000"\nc-3,order,0.07\nc-4,order,12元\nc-5,order,\n';
  const { table, problems } = readTable(ledgerById('works'), readCsv('works.csv', csv));
  expect(table.rows.map(({ values }) => values['costCny'])).toEqual([123400, 10_000_000, 700, undefined, null]);
  expect(problems.map(({ code, parameters }) => `${code} ${parameters.reason}`)).toContain('E-TYPE other-unit');
});

test('columns of the city’s own are passed over without a word, listed or prefixed; a column of the ledger stays one', () => {
  const csv = 'X_经办,编号,名 称,备注,credit_cod\n王,f-1,甲,=1+1,乙\n';
  const listed = ['备 注', '名称', 'credit_cod'];
  const { table, problems } = readTable(ledgerById('firms'), readCsv('firms.csv', csv), () => {}, listed);
  expect(table.own).toEqual([
    { name: 'X_经办', position: 0 },
    { name: '备注', position: 3 },
    { name: 'credit_cod', position: 4 },
  ]);
  expect(table.rows.at(0)?.values).toMatchObject({ id: 'f-1', name: '甲', creditCode: null });
  expect(problems.map(({ code, parameters }) => `${code} ${parameters.reason}`)).toEqual(['W-COLUMN missing-column']);
  // Without the list a name that is near to a column's is a slip of it.
  const unlisted = readTable(ledgerById('firms'), readCsv('firms.csv', csv)).problems;
  expect(unlisted.map(({ parameters }) => parameters)).toContainEqual({
    reason: 'unknown-column',
    nearest: 'credit_code',
  });
});

test('columns that no ledger has are passed over with one notice that names them', () => {
  const csv = '序号,编号,名称,联系电话\n1,f-1,甲,13800138000\n';
  const { table, problems } = readTable(ledgerById('firms'), readCsv('firms.csv', csv));
  expect(table.rows.at(0)?.values).toMatchObject({ id: 'f-1', name: '甲' });
  expect(problems.map(({ parameters }) => parameters)).toContainEqual({
    reason: 'passed-columns',
    names: ['序号', '联系电话'],
  });
});
