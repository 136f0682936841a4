/** The wide tables hold the cells of the long ones: each at its place, and none besides. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

type Row = Readonly<Record<string, string>>;
const rowsOf = (name: string): readonly Row[] =>
  Papa.parse<Row>(readFileSync(`dist/data/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
const filled = (rows: readonly Row[], columns: (name: string) => boolean): number =>
  rows.flatMap((row) => Object.entries(row).filter(([name, cell]) => columns(name) && cell !== '')).length;

test('progress_wide.csv has the actual and scheduled value of each target and day', () => {
  const [long, wide] = [rowsOf('progress'), rowsOf('progress_wide')];
  const byDay = new Map(wide.map((row) => [row['date'], row]));
  for (const { target_id: id = '', date, actual, expected } of long)
    expect([byDay.get(date)?.[`${id}_actual`], byDay.get(date)?.[`${id}_expected`]]).toEqual([actual, expected]);
  expect(filled(wide, (name) => /_(actual|expected)$/.test(name))).toBe(
    filled(long, (name) => name === 'actual' || name === 'expected'),
  );
});

test('rankings_wide.csv has the rank of each unit and period', () => {
  const [long, wide] = [rowsOf('rankings'), rowsOf('rankings_wide')];
  const byUnit = new Map(wide.map((row) => [`${row['level'] ?? ''} ${row['unit_id'] ?? ''}`, row]));
  for (const { period = '', level = '', unit_id: id = '', rank } of long)
    expect(byUnit.get(`${level} ${id}`)?.[`rank_${period}`], `${period} ${id}`).toBe(rank);
  expect(filled(wide, (name) => name.startsWith('rank_'))).toBe(filled(long, (name) => name === 'rank'));
});
