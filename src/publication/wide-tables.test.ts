import { expect, test } from 'vitest';
import type { Publication } from '../domain/publication.ts';
import { levelsOf } from '../domain/units/levels.ts';
import { wordsOf } from '../words/words.ts';
import { csvOf } from './published-table.ts';
import { computedTable } from './table-columns.ts';
import { progressWideTable, rankingsWideTable } from './wide-tables.ts';

const { computedTables: words } = wordsOf('zh-CN');
const lines = (table: ReturnType<typeof computedTable>): readonly string[] =>
  [...csvOf(table)].map((line) => line.trimEnd());

test('the course of the targets has a row a day and two columns a target, empty where a target has no value', () => {
  const row = (targetId: string, date: string, actual: number | null, expected: number | null) =>
    ({ targetId, date, actual, expected }) as Publication['progress'][number];
  const targets = [
    { id: 'cover', name: '全覆盖' },
    { id: 'mend', name: '改造' },
  ];
  const rows = [
    row('cover', '2018-02-28', 0.25, 0.3),
    row('cover', '2018-01-31', 0.2, null),
    row('mend', '2018-02-28', null, 0.1),
  ];
  const table = computedTable(progressWideTable(rows, targets, words.progress_wide), false, words.units);
  expect(lines(table)).toEqual([
    'date,cover_actual,cover_expected,mend_actual,mend_expected',
    '2018-01-31,0.200000,,,',
    '2018-02-28,0.250000,0.300000,,0.100000',
  ]);
  expect(table.schema.fields.map(({ title }) => title)).toEqual([
    '日期',
    '全覆盖：实际值',
    '全覆盖：计划值',
    '改造：实际值',
    '改造：计划值',
  ]);
});

test('the ranks have a row a unit and a column a period, empty where a unit is not ranked', () => {
  const row = (period: string, level: string, unitId: string, rank: number | null) =>
    ({ period, level, unitId, rank }) as Publication['rankings'][number];
  const rows = [
    row('2018-Q2', 'subdistrict', 's2', 1),
    row('2018-Q1', 'subdistrict', 's2', 2),
    row('2018-Q1', 'subdistrict', 's1', 1),
    row('2018-Q2', 'subdistrict', 's1', null),
    row('2018', 'district', 'd1', 1),
  ];
  expect(lines(computedTable(rankingsWideTable(rows, levelsOf({}), words.rankings_wide), false, words.units))).toEqual([
    'level,unit_id,rank_2018,rank_2018-Q1,rank_2018-Q2',
    'district,d1,1,,',
    'subdistrict,s1,,1,',
    'subdistrict,s2,,2,1',
  ]);
});
