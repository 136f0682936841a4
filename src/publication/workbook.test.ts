import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordsOf } from '../words/words.ts';
import type { PublishedTable } from './published-table.ts';
import { workbook } from './workbook.ts';

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
    ['2018-11-30', '', '=1+1'],
  ],
};

const members = unzipSync(
  await workbook([table], { ...wordsOf('zh-CN').files.workbook, title: '【演示】标题', notes: ['截至某日'] }),
);
const part = (name: string): string => strFromU8(members[name] ?? new Uint8Array());

test('the first sheet carries the mark, the notes and what every column means', () => {
  expect(part('xl/workbook.xml')).toMatch(/name="说明".*name="样表"/);
  for (const text of ['【演示】标题', '截至某日', '一张样表', '分子除以分母', '比例']) {
    expect(part('xl/sharedStrings.xml')).toContain(text);
  }
});

test('dates and numbers are typed cells: 31 December 2018 is day 43465', () => {
  const row = /<row r="3">.*?<\/row>/.exec(part('xl/worksheets/sheet2.xml'))?.[0] ?? '';
  expect(row).toMatch(/<c r="A3"[^>]*><v>43465<\/v>/);
  expect(row).toMatch(/<c r="B3"[^>]*><v>0.65529<\/v>/);
});

test('text stays text: an id keeps its zeros and a formula does not run; an empty cell stays empty', () => {
  const sheet = part('xl/worksheets/sheet2.xml');
  expect(sheet).toMatch(/<c r="C3"[^>]*t="s"/);
  expect(sheet).toMatch(/<c r="C4"[^>]*t="s"/);
  expect(sheet).not.toContain('<f>');
  expect(sheet).not.toMatch(/<c r="B4"[^>]*><v>/);
});
