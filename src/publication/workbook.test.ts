import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joined } from '../ledgers/text/text-bytes.ts';
import { wordsOf } from '../words/words.ts';
import type { PublishedTable } from './published-table.ts';
import type { WorkbookTexts } from './workbook-front.ts';
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

/** A table whose empty cells have reasons, and rows of which not all was reported. */
const remarked: PublishedTable = {
  ...table,
  blank: (column, cell) => (column === 'rate' && cell('id') === '=1+1' ? 'notApplicable' : 'noData'),
  isUnreported: (cell) => cell('id') === '007',
};

async function partsOf(tables: readonly PublishedTable[], limits?: WorkbookLimits): Promise<(name: string) => string> {
  const texts: WorkbookTexts = {
    ...wordsOf('zh-CN').files.workbook,
    title: '【演示】标题',
    lines: [['数据截止', '某日']],
    properties: {
      title: '【演示】标题',
      subject: '一事 & 另一事',
      creator: '某局',
      keywords: ['小区', '进度'],
      language: 'zh-CN',
      created: '2019-01-10',
    },
  };
  const members = unzipSync(joined(await workbook(tables, texts, limits)));
  return (name) => strFromU8(members[name] ?? new Uint8Array());
}
const part = await partsOf([table]);
const row = (n: number, of = part): string =>
  new RegExp(`<row r="${n}">.*?</row>`).exec(of('xl/worksheets/sheet5.xml'))?.[0] ?? '';
const textsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) => text);

test('the first sheets are a cover with the mark, notes, what every column means, and codes', () => {
  expect(part('xl/workbook.xml')).toMatch(/name="封面".*name="说明".*name="列说明".*name="代码".*name="样表"/);
  expect(textsOf(part('xl/worksheets/sheet1.xml'))).toEqual(['【演示】标题', '数据截止', '某日']);
  expect(part('xl/worksheets/sheet2.xml')).toContain('<t>样表：一张样表</t>');
  expect(textsOf(part('xl/worksheets/sheet3.xml')).slice(7, 14)).toEqual([
    '样表',
    '日期',
    'date',
    '日期',
    '可空',
    '月末日',
    '样表',
  ]);
});

test('codes stand on a sheet with what they mean', async () => {
  const categories = [{ value: 'city', label: '市' }];
  const coded = await partsOf([
    {
      ...levelled,
      schema: {
        ...levelled.schema,
        fields: [{ name: 'level', title: '层级', description: '', type: 'string', categories }],
      },
    },
  ]);
  expect(textsOf(coded('xl/worksheets/sheet4.xml')).slice(4)).toEqual(['各级表', '层级', 'city', '市']);
});

test('a sheet of data is one table with a name: a head of one row, and nothing beside it', () => {
  expect(textsOf(row(1))).toEqual(['日期', '比率', '编号']);
  expect(part('xl/worksheets/sheet5.xml')).toContain('<tablePart r:id="rId1"/>');
  expect(part('xl/worksheets/_rels/sheet5.xml.rels')).toContain('Target="../tables/table3.xml"');
  expect(part('xl/tables/table3.xml')).toMatch(
    /id="3" name="sample" displayName="sample" ref="A1:C4".*<tableColumn id="1" name="日期"\/>.*id="3" name="编号"/,
  );
  expect(part('[Content_Types].xml')).toContain('PartName="/xl/tables/table3.xml"');
});

test('columns of one title are told apart by their names', async () => {
  expect(textsOf(row(1, await partsOf([levelled])))).toEqual(['列 level', '列 unit_id']);
});

test('programs are told what the file is, and of which day', () => {
  const properties = part('docProps/core.xml');
  for (const said of [
    '<dc:title>【演示】标题</dc:title>',
    '<dc:subject>一事 &amp; 另一事</dc:subject>',
    '<dc:creator>某局</dc:creator>',
    '<cp:keywords>小区；进度</cp:keywords>',
    '2019-01-10T00:00:00Z</dcterms:created>',
  ])
    expect(properties).toContain(said);
  expect(part('_rels/.rels')).toContain('docProps/core.xml');
});

test('dates and numbers are typed cells: 31 December 2018 is day 43465', () => {
  expect(row(2)).toMatch(/<c r="A2" s="\d"><v>43465<\/v><\/c><c r="B2" s="\d"><v>0.655290<\/v><\/c>/);
});

test('text stays text: an id keeps its zeros, a formula does not run, a month is no day', () => {
  expect(row(2)).toContain('<c r="C2" t="inlineStr"><is><t>007</t></is></c>');
  expect(row(3)).toContain('<c r="A3" t="inlineStr"><is><t>2018-11</t></is></c>');
  expect(row(3)).toContain('<c r="C3" t="inlineStr"><is><t>=1+1</t></is></c>');
  expect(part('xl/worksheets/sheet5.xml')).not.toContain('<f>');
});

test('an empty cell stays empty, a zero does not', () => {
  expect(row(3)).not.toContain('r="B3"');
  expect(row(4)).not.toContain('r="A4"');
  expect(row(4)).toContain('<v>0</v>');
});

test('why a cell is empty, and what was not reported, stands in words behind the row', async () => {
  const told = await partsOf([remarked]);
  expect(textsOf(row(1, told))).toEqual(['日期', '比率', '编号', '空白说明']);
  expect(row(2, told)).toContain('<c r="D2" t="inlineStr"><is><t>未报：有街道没有报送，可能偏低</t>');
  expect(row(3, told)).toContain('<t>不适用：比率</t>');
  expect(row(4, told)).toContain('<t>无数据：日期</t>');
  expect(told('xl/tables/table3.xml')).toContain('ref="A1:D4"');
});

test('what XML cannot hold is written as Excel writes it', () => {
  expect(row(4)).toContain('<t xml:space="preserve"> a &amp; b &lt;c&gt;_x0007_</t>');
});

test('a sheet with more rows than Excel opens has as many levels as fit, and says where the others are', async () => {
  const cut = await partsOf([levelled, table], { rows: 4, bytes: 1_000_000 });
  expect(cut('xl/worksheets/sheet5.xml').match(/<t>(city|district|subdistrict|grid)</g)).toHaveLength(3);
  expect(cut('xl/worksheets/sheet2.xml')).toContain('这里只列到街道一级；其余2行见data/levelled.csv');
  expect(cut('xl/worksheets/sheet6.xml')).toContain('<v>43465</v>');
  const none = await partsOf([table], { rows: 3, bytes: 1_000_000 });
  expect(none('xl/worksheets/sheet5.xml')).not.toContain('<v>');
  expect(none('xl/worksheets/sheet2.xml')).toContain('这里不列；全部3行见data/sample.csv');
});

test('a workbook that is too large lists no grids, and then no sub-districts, of any table', async () => {
  const levels = async (bytes: number): Promise<readonly string[]> => {
    const book = await partsOf([levelled, { ...levelled, title: '又一张' }], { rows: 100, bytes });
    return [5, 6].map((sheet) =>
      [...book(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<t>(city|district|subdistrict|grid)</g)]
        .map(([, level]) => level)
        .join(' '),
    );
  };
  expect(await levels(1_000_000)).toEqual(Array(2).fill('city district subdistrict grid grid'));
  expect(await levels(0)).toEqual(Array(2).fill('city'));
});
