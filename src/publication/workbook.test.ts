import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joined } from '../ledgers/text/text-bytes.ts';
import { wordsOf } from '../words/words.ts';
import type { PublishedTable } from './published-table.ts';
import { workbook, type WorkbookLimits } from './workbook.ts';

const table: PublishedTable = {
  name: 'sample',
  path: 'sample.csv',
  kind: 'computed',
  title: '样表',
  description: '一张样表',
  demonstration: true,
  schema: {
    fields: [
      { name: 'date', title: '日期', description: '月末日', type: 'date' },
      { name: 'rate', title: '比率', description: '分子除以分母', type: 'number', unit: '比例' },
      { name: 'id', title: '编号', description: '文字编号', type: 'string' },
    ],
    primaryKey: ['date'],
    missingValues: [''],
  },
  fractions: ['rate'],
  rows: [
    ['2018-12-31', '0.655290', '007'],
    ['2018-11', '', '=1+1'],
    ['', '0', ' a & b <c>\u0007'],
  ],
};

const levelled: PublishedTable = {
  ...table,
  title: '各级表',
  name: 'levelled',
  path: 'levelled.csv',
  schema: {
    ...table.schema,
    fields: ['level', 'unit_id'].map((name) => ({ name, title: '列', description: '一列', type: 'string' })),
  },
  fractions: [],
  rows: [
    ['city', 'x'],
    ['district', 'd1'],
    ['subdistrict', 's1'],
    ['grid', 'g1'],
    ['grid', 'g2'],
  ],
};

async function partsOf(tables: readonly PublishedTable[], limits?: WorkbookLimits): Promise<(name: string) => string> {
  const texts = { ...wordsOf('zh-CN').files.workbook, title: '【演示】标题', notes: ['截至某日'] };
  const members = unzipSync(joined(await workbook(tables, texts, limits)));
  return (name) => strFromU8(members[name] ?? new Uint8Array());
}
const part = await partsOf([table]);
const row = (n: number): string =>
  new RegExp(`<row r="${n}">.*?</row>`).exec(part('xl/worksheets/sheet2.xml'))?.[0] ?? '';

test('the first sheet carries the mark, the notes and what every column means', () => {
  expect(part('xl/workbook.xml')).toMatch(/name="说明".*name="样表"/);
  for (const text of ['【演示】标题', '截至某日', '样表：一张样表', '分子除以分母', '比例'])
    expect(part('xl/worksheets/sheet1.xml')).toContain(`<t>${text}</t>`);
});

test('dates and numbers are typed cells: 31 December 2018 is day 43465', () => {
  expect(row(3)).toMatch(/<c r="A3" s="\d"><v>43465<\/v><\/c><c r="B3" s="\d"><v>0.655290<\/v><\/c>/);
});

test('text stays text: an id keeps its zeros, a formula does not run, a month is no day', () => {
  expect(row(3)).toContain('<c r="C3" t="inlineStr"><is><t>007</t></is></c>');
  expect(row(4)).toContain('<c r="A4" t="inlineStr"><is><t>2018-11</t></is></c>');
  expect(row(4)).toContain('<c r="C4" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('<f>');
});

test('an empty cell stays empty, a zero does not', () => {
  expect(row(4)).not.toContain('r="B4"');
  expect(row(5)).not.toContain('r="A5"');
  expect(row(5)).toContain('<v>0</v>');
});

test('what XML cannot hold is written as Excel writes it', () => {
  expect(row(5)).toContain('<t xml:space="preserve"> a &amp; b &lt;c&gt;_x0007_</t>');
});

test('a sheet with more rows than Excel opens has as many levels as fit, and says where the others are', async () => {
  const cut = await partsOf([levelled, table], { rows: 5, bytes: 1_000_000 });
  expect(cut('xl/worksheets/sheet2.xml').match(/<t>(city|district|subdistrict|grid)</g)).toHaveLength(3);
  expect(cut('xl/worksheets/sheet1.xml')).toContain('这里只列到街道一级；其余2行见data/levelled.csv');
  expect(cut('xl/worksheets/sheet3.xml')).toContain('<v>43465</v>');
  const none = await partsOf([table], { rows: 4, bytes: 1_000_000 });
  expect(none('xl/worksheets/sheet2.xml')).not.toContain('<v>');
  expect(none('xl/worksheets/sheet1.xml')).toContain('这里不列；全部3行见data/sample.csv');
});

test('a workbook that is too large lists no grids, and then no sub-districts, of any table', async () => {
  const levels = async (bytes: number): Promise<readonly string[]> => {
    const book = await partsOf([levelled, { ...levelled, title: '又一张' }], { rows: 100, bytes });
    return [2, 3].map((sheet) =>
      [...book(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<t>(city|district|subdistrict|grid)</g)]
        .map(([, level]) => level)
        .join(' '),
    );
  };
  expect(await levels(1_000_000)).toEqual(Array(2).fill('city district subdistrict grid grid'));
  expect(await levels(0)).toEqual(Array(2).fill('city'));
});
