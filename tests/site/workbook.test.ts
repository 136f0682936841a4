/** The workbook holds what the CSVs hold, cell by cell, in sheets that are one table each. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/ledgers/workbook/workbook.ts';
import { csvTables, differences } from '../workbook-cells.ts';

const bytes = readFileSync('dist/data/workbook.xlsx');
const reading = readWorkbook('workbook.xlsx', bytes);
const sheets = reading.ok ? reading.sheets : [];
const tables = csvTables('dist/data');
const parts = unzipSync(bytes, { filter: ({ name }) => !name.startsWith('xl/worksheets/sheet') });

test('after the cover, the notes, the columns and the codes every table has a sheet', () => {
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '封面',
    '说明',
    '列说明',
    '代码',
    ...tables.map(({ sheet }) => sheet),
  ]);
});

test('all sheets are equal to the CSVs cell by cell', () => {
  for (const table of tables) {
    const own = sheets.find(({ sheet }) => sheet === table.sheet);
    const rows = Array.from({ length: (own?.length ?? 1) - 1 }, (_, i) => own?.cells(i + 1) ?? []);
    expect(differences(table, rows), table.name).toEqual([]);
  }
});

test('each is one table with the name of its CSV, over all of its rows, whose heads are all different', () => {
  for (const table of tables) {
    const xml = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/tables/'))
      .map(([, content]) => strFromU8(content))
      .find((text) => text.includes(` displayName="${table.name.replaceAll('-', '_')}"`));
    const heads = [...(xml ?? '').matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(([, name = '']) => name);
    expect(new Set(heads).size, table.name).toBe(heads.length);
    expect(xml, table.name).toMatch(new RegExp(` ref="A1:[A-Z]+${Math.max(table.rows.length + 1, 2)}"`));
    expect(sheets.find(({ sheet }) => sheet === table.sheet)?.cells(0)).toEqual(heads);
  }
});

test('the sheets of columns and codes tell every column, and every code with its meaning', () => {
  const rowsOf = (name: string): readonly (readonly string[])[] => {
    const own = sheets.find(({ sheet }) => sheet === name);
    return Array.from({ length: (own?.length ?? 1) - 1 }, (_, i) => own?.cells(i + 1) ?? []);
  };
  const fields = tables.flatMap(({ sheet, schema }) => schema.fields.map(({ name }) => `${sheet} ${name}`));
  expect(rowsOf('列说明').map(([sheet, , name]) => `${sheet} ${name}`)).toEqual(fields);
  expect(rowsOf('代码')).toContainEqual(['目标进度', '状态', 'on_track', '符合计划']);
});

test('a row with an empty cell says whether there is no datum, no such thing or no estimate, and what was not reported', () => {
  const remarks = new Map<string, readonly string[]>();
  for (const name of ['物业管理覆盖率', '老旧小区改造率', '目标进度', '季排名与年考核']) {
    const own = sheets.find(({ sheet }) => sheet === name);
    const at = own?.cells(0).indexOf('空白说明') ?? -1;
    const said = Array.from({ length: (own?.length ?? 1) - 1 }, (_, i) => {
      const cells = own?.cells(i + 1) ?? [];
      const isEmpty = cells.slice(0, at).includes('');
      expect((cells[at] ?? '') === '' ? isEmpty : false, `${name} ${i + 2}`).toBe(false);
      return cells[at] ?? '';
    });
    remarks.set(name, said);
  }
  expect(remarks.get('物业管理覆盖率')).toContain('不适用：覆盖率上限');
  expect(remarks.get('物业管理覆盖率')).toContain('未报：有街道没有报送，可能偏低');
  expect(remarks.get('目标进度')?.some((text) => text.includes('推算不出：'))).toBe(true);
  expect(remarks.get('季排名与年考核')?.some((text) => text.includes('无数据：'))).toBe(true);
});
