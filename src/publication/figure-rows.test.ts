import { describe, expect, it } from 'vitest';
import { zhCN } from '../words/zh-CN/index.ts';
import { figureCsv, sqlOf } from './figure-files.ts';
import { addedColumns, ownRows, rowsOf, type NameOf, type Selection } from './figure-rows.ts';
import type { PublishedTable } from './published-table.ts';
import { count, key, rate } from './table-columns.ts';

/** Two months of a city and its two districts, by two measures: 12 rows. */
const rows = ['2018-01-31', '2018-02-28'].flatMap((date) =>
  ['compounds', 'households'].flatMap((measure) =>
    [
      ['city', 'c'],
      ['district', 'd1'],
      ['district', 'd2'],
    ].map(([level = '', unit = '']) => [
      date,
      level,
      unit,
      measure,
      `${date.slice(5, 7)}${unit}${measure[0] ?? ''}`,
      '演示数据',
    ]),
  ),
);
const table: PublishedTable = {
  name: 'coverage',
  path: 'coverage.csv',
  kind: 'computed',
  title: '覆盖率',
  description: '逐月',
  demonstration: true,
  schema: {
    fields: ['date', 'level', 'unit_id', 'measure', 'rate', 'demonstration'].map((name) => ({
      name,
      title: name,
      description: name,
      type: 'string' as const,
    })),
    primaryKey: [],
    missingValues: [''],
  },
  fractions: [],
  rows,
};
const nameOf: NameOf = (column, cell, cellOf) => (column === 'unit_id' ? `${cellOf('level')} ${cell}` : null);
const words = { name: zhCN.figures.name, demonstration: zhCN.files.demonstration };
const selected = (...selections: readonly Selection[]) => rowsOf(selections, [table], nameOf, words);

describe('rowsOf(selections, tables)', () => {
  it('takes the rows that have one of the values of each column, in the table’s order, with names and the mark', () => {
    const [districts] = selected({
      table: 'coverage',
      where: { unit_id: ['d2', 'd1'], measure: ['compounds'] },
      columns: ['date', 'unit_id', 'rate'],
    });
    expect(districts?.fields.map(({ name }) => name)).toEqual([
      'date',
      'unit_id',
      'unit_name',
      'rate',
      'demonstration',
    ]);
    expect(districts?.rows).toEqual([
      ['2018-01-31', 'd1', 'district d1', '01d1c', '演示数据'],
      ['2018-01-31', 'd2', 'district d2', '01d2c', '演示数据'],
      ['2018-02-28', 'd1', 'district d1', '02d1c', '演示数据'],
      ['2018-02-28', 'd2', 'district d2', '02d2c', '演示数据'],
    ]);
  });

  it('sets beside the table’s columns what a figure adds to some of its rows', () => {
    const [added] = selected({
      table: 'coverage',
      where: { level: ['district'], measure: ['compounds'] },
      columns: ['unit_id', 'rate'],
      added: addedColumns(
        [
          { on: '2018-02-28', id: 'd1', renovated: 3, of: 4 },
          { on: '2018-01-31', id: 'd2', renovated: 0, of: 0 },
        ],
        { date: (row) => row.on, unit_id: (row) => row.id },
        [
          count('renovated', (row) => row.renovated, 'compounds'),
          rate('renovation_rate', (row) => (row.of === 0 ? null : row.renovated / row.of)),
        ],
        { renovated: { title: '已改造' }, renovation_rate: { title: '改造率' } },
        zhCN.computedTables,
      ),
    });
    expect(added?.fields.map(({ name, unit }) => [name, unit])).toEqual([
      ['unit_id', undefined],
      ['unit_name', undefined],
      ['rate', undefined],
      ['renovated', '个'],
      ['renovation_rate', '比例'],
      ['demonstration', undefined],
    ]);
    expect(added?.rows.map((row) => row.slice(2, 5))).toEqual([
      ['01d1c', '', ''],
      ['01d2c', '0', ''],
      ['02d1c', '3', '0.750000'],
      ['02d2c', '', ''],
    ]);
  });

  it('keeps selections apart that ask for the same rows, for overlapping ones, and for all', () => {
    const city = { table: 'coverage', where: { level: ['city'] }, columns: ['rate'] };
    const [one, again, overlapping, all, none] = selected(
      city,
      city,
      { table: 'coverage', where: { level: ['city', 'district'], date: ['2018-02-28'] }, columns: ['rate'] },
      { table: 'coverage', where: {}, columns: ['rate'] },
      { table: 'coverage', where: { level: ['grid'] }, columns: ['rate'] },
    );
    expect(one?.rows.map(([own]) => own)).toEqual(['01cc', '01ch', '02cc', '02ch']);
    expect(again).toEqual(one);
    expect(overlapping?.rows.map(([own]) => own)).toEqual(['02cc', '02d1c', '02d2c', '02ch', '02d1h', '02d2h']);
    expect(all?.rows).toHaveLength(12);
    expect(none?.rows).toEqual([]);
  });

  it('marks nothing where none of the rows is made up, though others of the table are', () => {
    const mixed = { ...table, rows: rows.map((row) => (row[1] === 'city' ? [...row.slice(0, -1), ''] : row)) };
    const columns = (level: string) =>
      rowsOf(
        [{ table: 'coverage', where: { level: [level] }, columns: ['rate'] }],
        [mixed],
        nameOf,
        words,
      )[0]?.fields.map(({ name }) => name);
    expect([columns('city'), columns('district')]).toEqual([['rate'], ['rate', 'demonstration']]);
  });

  it('throws where a table or a column is not published', () => {
    expect(() => selected({ table: 'coverage', where: { month: ['2018-01'] }, columns: [] })).toThrow('month');
    expect(() => selected({ table: 'works', where: {}, columns: [] })).toThrow('works');
  });

  it('gives rows that no table has the precision of the tables, and the mark', () => {
    const own = ownRows(
      [{ state: 'full', grids: 2, share: 1 / 3 }],
      [
        key('state', (row) => row.state),
        count('grids', (row) => row.grids, 'compounds'),
        rate('share', (row) => row.share),
      ],
      { state: { title: '状态' }, grids: { title: '网格数' }, share: { title: '比例' } },
      zhCN.computedTables,
      true,
    );
    const [made] = rowsOf([own], [], nameOf, words);
    expect(made?.rows).toEqual([['full', '2', '0.333333', '演示数据']]);
    expect(made && figureCsv(made)).toBe('\uFEFFstate,grids,share,demonstration\r\nfull,2,0.333333,演示数据\r\n');
  });
});

describe('sqlOf(selection)', () => {
  it('asks for the same rows, with quotes in values doubled', () => {
    expect(sqlOf({ table: 'works', where: { id: ["a'b", 'c'] }, columns: ['id', 'cost'] })).toBe(
      `SELECT "id", "cost"\nFROM read_csv('data/works.csv', header = true, all_varchar = true)\nWHERE "id" IN ('a''b', 'c')`,
    );
  });
});
