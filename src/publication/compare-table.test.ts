import { describe, expect, test } from 'vitest';
import { csvOf, textRows, type PublishedTable } from './published-table.ts';
import { compareTable, TOLD } from './compare-table.ts';

const field = (name: string) => ({ name, title: name, description: name, type: 'string' }) as const;

/** A table with the key `date`/`unit_id` and a note that needs quotes. */
function table(rows: readonly (readonly string[])[]): PublishedTable {
  return {
    name: 'coverage',
    path: 'coverage.csv',
    kind: 'computed',
    title: '覆盖率',
    description: '',
    demonstration: false,
    schema: {
      fields: ['date', 'unit_id', 'rate', 'note'].map(field),
      primaryKey: ['date', 'unit_id'],
      missingValues: [''],
    },
    fractions: [],
    rows: textRows(rows, (row) => row),
  };
}

const ROWS = [
  ['2018-01-31', 'a', '0.500000', ''],
  ['2018-01-31', 'b', '0.250000', '甲,乙\n"丙"'],
  ['2018-02-28', 'a', '0.600000', ''],
  ['2018-02-28', 'b', '', ''],
];
const computed = table(ROWS);
const TEXT = [...csvOf(computed)].join('');
const compare = (text: string) => compareTable(computed, text);

describe('a published table beside the one computed again', () => {
  test('agrees in every row where the texts are the same', () => {
    expect(compare(TEXT)).toEqual({
      path: 'coverage.csv',
      title: '覆盖率',
      rows: 4,
      agree: 4,
      surplus: 0,
      differences: [],
    });
  });

  test('names line, key, column and both values of a cell that differs; the note above it takes two lines', () => {
    const { agree, differences } = compare(TEXT.replace('0.600000', '0.600001'));
    expect(agree).toBe(3);
    expect(differences).toEqual([
      { line: 5, key: '2018-02-28/a', column: 'rate', published: '0.600001', computed: '0.600000' },
    ]);
  });

  test('tells an emptied cell from one that is empty', () => {
    const { differences } = compare(TEXT.replace('0.250000', ''));
    expect(differences).toEqual([
      { line: 3, key: '2018-01-31/b', column: 'rate', published: '', computed: '0.250000' },
    ]);
  });

  test('a row that is gone is one difference, and the rows behind it agree', () => {
    const { agree, surplus, differences } = compare(TEXT.replace('2018-01-31,a,0.500000,\r\n', ''));
    expect([agree, surplus]).toEqual([3, 0]);
    expect(differences).toEqual([
      { line: null, key: '2018-01-31/a', column: null, published: null, computed: '2018-01-31,a,0.500000,' },
    ]);
  });

  test('a row that nothing gives, and one that stands twice, are surplus', () => {
    const { agree, surplus, differences } = compare(`${TEXT}2018-02-28,b,,\r\n2018-03-31,a,1.000000,\r\n`);
    expect([agree, surplus]).toEqual([4, 2]);
    expect(differences.map(({ line, key, computed: here }) => [line, key, here])).toEqual([
      [7, '2018-02-28/b', null],
      [8, '2018-03-31/a', null],
    ]);
  });

  test('other line ends and quotes around every cell change no cell; another head is named', () => {
    expect(compare(TEXT.replaceAll('\r\n', '\n'))).toMatchObject({ agree: 4, surplus: 0, differences: [] });
    expect(compare(TEXT.replace('unit_id', 'unit'))).toMatchObject({
      agree: 4,
      differences: [{ line: 1, published: 'date,unit,rate,note', computed: 'date,unit_id,rate,note' }],
    });
    expect(compare('')).toMatchObject({ agree: 0, surplus: 0 });
  });

  test('tells the first differences and counts the others', () => {
    const rows = Array.from({ length: 50 }, (_, i) => ['2018-01-31', `u${String(i)}`, '1.000000', '']);
    const many = table(rows);
    const text = [...csvOf(many)].join('').replaceAll('1.000000', '0.900000');
    const { agree, differences } = compareTable(many, text);
    expect([agree, differences.length]).toEqual([0, TOLD]);
  });
});
