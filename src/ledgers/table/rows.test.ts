import { expect, test } from 'vitest';
import { ledgerById } from '../schemas/ledgers.ts';
import { readCsv } from '../text/csv.ts';
import type { Records } from '../text/records.ts';
import { readTable } from './table.ts';

const HEAD = 'compound_id,category,exempt,started_on,completed_on,accepted_on,cost_cny\n';

/** A table of works, and how often its text was looked at after it was read. */
function worksOf(csv: string) {
  const text = readCsv('works.csv', csv);
  let looks = 0;
  const records: Records = {
    sheet: null,
    complete: true,
    problems: [],
    length: text.length,
    line: (index) => text.line(index),
    cells: (index) => {
      looks += 1;
      return text.cells(index);
    },
    isBlank: (index) => text.isBlank(index),
  };
  const { table } = readTable(ledgerById('works'), records);
  looks = 0;
  const cells = table.rows.map((row) => row.cells);
  return { table, cells, looks };
}

test('of a ledger that is written as its values would be no text is kept, and its cells are known', () => {
  const rows = ['c-1,order,false,2018-01-02,,,12.5', 'c-2,order,true,,,,', 'c-3,order,false,,,2018-02-03,400'];
  const { cells, looks } = worksOf(`${HEAD}${rows.join('\n')}\n`);
  expect(cells).toEqual(rows.map((row) => row.split(',')));
  expect(looks).toBe(0);
});

test.each([
  ['a blank beside a value', 'c-1,order, false,,,,'],
  ['another writing of a value', 'c-1,order,否,,,,'],
  ['an empty cell that means a value', 'c-1,order,,,,,'],
  ['a cell that cannot be read', 'c-1,order,false,2018-13-01,,,'],
  ['a cell too many', 'c-1,order,false,,,,,'],
  ['decimals that say nothing', 'c-1,order,false,,,,12.50'],
])('%s keeps the text', (_, row) => {
  const { cells, looks } = worksOf(`${HEAD}${row}\nc-2,order,true,,,,\n`);
  expect(cells[0]).toEqual(row.split(','));
  expect(looks).toBe(2);
});

test('a column that is none of the ledger keeps the text, wherever the others stand', () => {
  const { cells, looks } = worksOf('category,备注,compound_id,exempt\norder,见附件,c-1,false\n');
  expect(cells).toEqual([['order', '见附件', 'c-1', 'false']]);
  expect(looks).toBe(1);
});

test('columns in another order are written anew in theirs', () => {
  const { table, cells, looks } = worksOf('category,cost_cny,compound_id,exempt\norder,12,c-1,false\n');
  expect(cells).toEqual([['order', '12', 'c-1', 'false']]);
  expect(looks).toBe(0);
  expect(table.rows.at(0)?.values).toEqual({
    compoundId: 'c-1',
    category: 'order',
    exempt: false,
    startedOn: null,
    completedOn: null,
    acceptedOn: null,
    costCny: 12,
  });
});

test('rows answer as a list of them would', () => {
  const { rows } = worksOf(`${HEAD}c-1,order,true,,,,\n\nc-2,order,true,,,,\nc-3,order,true,,,,\n`).table;
  const ids = (of: Iterable<{ readonly values: Readonly<Record<string, unknown>> }>) =>
    Array.from(of, ({ values }) => values['compoundId']);
  expect(rows.length).toBe(3);
  expect(ids(rows)).toEqual(['c-1', 'c-2', 'c-3']);
  expect(rows.map(({ line }, i) => [line, i])).toEqual([
    [2, 0],
    [4, 1],
    [5, 2],
  ]);
  expect(rows.flatMap(({ line }, i) => (i === 0 ? [] : i === 1 ? line : [line, i]))).toEqual([4, 5, 2]);
  expect(ids(rows.filter(({ line }) => line > 2))).toEqual(['c-2', 'c-3']);
  expect([rows.at(0)?.line, rows.at(-1)?.line, rows.at(3), rows.at(-4)]).toEqual([2, 5, undefined, undefined]);
});
