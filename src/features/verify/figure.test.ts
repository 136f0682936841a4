import { describe, expect, test } from 'vitest';
import { csvOf, textRows, type PublishedTable } from '../../publication/published-table.ts';
import { wordsOf } from '../../words/words.ts';
import { publishedRow, readMetadata, shownFigure } from './figure.ts';

const words = wordsOf('zh-CN');
const COLUMNS = ['date', 'level', 'unit_id', 'measure', 'numerator', 'denominator', 'rate'];
const coverage: PublishedTable = {
  name: 'coverage',
  path: 'coverage.csv',
  kind: 'computed',
  title: '覆盖率',
  description: '',
  demonstration: false,
  schema: {
    fields: COLUMNS.map((name) => ({ name, title: `列${name}`, description: '', type: 'string' as const })),
    primaryKey: ['date', 'level', 'unit_id', 'measure'],
    missingValues: [''],
  },
  fractions: [],
  rows: textRows(
    [
      ['2018-01-31', 'city', 'x', 'compounds', '1', '4', '0.250000'],
      ['2018-01-31', 'district', 'a', 'compounds', '1', '2', '0.500000'],
      ['2018-02-28', 'district', 'a', 'compounds', '2', '2', '1.000000'],
      ['2018-02-28', 'district', 'a', 'households', '9', '9', '1.000000'],
    ],
    (row) => row,
  ),
};
const text = [...csvOf(coverage)].join('');
const nameOf = (level: string, id: string): string | null => (level === 'district' && id === 'a' ? '甲区' : null);
/** As a figure's own file says it (FIGURES of the frame): a selection of a published table. */
const written = {
  key: 'coverage-by-district',
  id: 'by-district',
  title: '各区的覆盖率',
  rows: {
    table: 'coverage',
    where: { level: ['district'], measure: ['compounds'] },
    columns: ['date', 'unit_id', 'rate'],
  },
};
const metadata = readMetadata(written);
if (metadata === null) throw new Error('no metadata');

describe('the rows of one figure', () => {
  test('are its selection of the table, each beside the one computed again; the newest is the one to begin with', () => {
    expect(shownFigure(metadata, coverage, text, words, nameOf)).toEqual({
      title: '这张图：各区的覆盖率',
      text: '这张图取自coverage.csv的2行，每一行都与重算一致。',
      heads: ['列date', '列unit_id', '列rate'],
      rows: [
        { cells: ['2018-01-31', 'a（甲区）', '0.500000'], result: '一致' },
        { cells: ['2018-02-28', 'a（甲区）', '1.000000'], result: '一致' },
      ],
      more: '',
      question: {
        indicator: 'coverage',
        level: 'district',
        unitId: 'a',
        measure: 'compounds',
        part: 'all',
        date: '2018-02-28',
      },
    });
  });

  test('name what is computed where it is another, and rows that stand on one side alone', () => {
    const altered = text
      .replace('1,2,0.500000', '2,2,1.000000')
      .replace('2018-02-28,district,a,compounds,2,2,1.000000\r\n', '');
    const shown = shownFigure(metadata, coverage, altered, words, nameOf);
    expect(shown.text).toBe('这张图取自coverage.csv的2行，其中0行与重算一致。');
    expect(shown.rows.map(({ result }) => result)).toEqual(['numerator 1，rate 0.500000', '公布的文件里没有']);
  });

  test('of a figure with rows of its own nothing is compared', () => {
    const own = readMetadata({ title: '一张图', rows: null });
    expect(own === null ? null : shownFigure(own, null, null, words, nameOf)).toMatchObject({
      rows: [],
      question: null,
    });
  });

  test('metadata that are none are not read', () => {
    expect([readMetadata(null), readMetadata([]), readMetadata({ title: 3 })]).toEqual([null, null, null]);
    expect(
      readMetadata({ title: 'x', rows: { table: 'coverage', where: { level: 'district' }, columns: [] } })?.rows,
    ).toBe(null);
  });

  test('a published row is found by its key, with its line', () => {
    const question = {
      indicator: 'coverage',
      level: 'district',
      unitId: 'a',
      part: 'all',
      measure: 'households',
    } as const;
    expect(publishedRow({ ...question, date: '2018-02-28' }, coverage, text)).toMatchObject({
      line: 5,
      path: 'coverage.csv',
    });
    expect(publishedRow({ ...question, date: '2018-01-31' }, coverage, text)).toBe(null);
  });
});
