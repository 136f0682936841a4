import { describe, expect, test } from 'vitest';
import { tinyCity } from '../../../tests/fixtures/tiny-city.ts';
import type { TableComparison } from '../../publication/compare-table.ts';
import { wordsOf } from '../../words/words.ts';
import type { FetchedFiles } from './fetch-files.ts';
import { choicesOf, shownResult } from './result.ts';

const words = wordsOf('zh-CN');
const files: FetchedFiles = { kept: new Map(), count: 58, faults: [] };
const equal: TableComparison = { path: 'a.csv', title: '甲', rows: 1200, agree: 1200, surplus: 0, differences: [] };
const choices = choicesOf(tinyCity(), words);
const found = (...comparisons: readonly TableComparison[]) => ({ comparisons, figure: null, choices });

describe('the result of a verification', () => {
  test('is one sentence where all agrees', () => {
    const { verdict, meaning } = shownResult(files, found(equal, { ...equal, path: 'b.csv' }), words);
    expect(verdict).toBe('58个文件的校验和全部一致；2张结果表共2,400行，重算与公布的逐格一致。');
    expect(meaning).toBe(words.verify.sound);
  });

  test('names files that differ and tables that do not agree, with the cells', () => {
    const faults = [{ path: 'services.csv', isMissing: false }];
    const difference = { line: 9, key: '2018-12-31/city', column: 'rate', published: '', computed: '0.5' };
    const table = { ...equal, path: 'b.csv', agree: 1170, differences: [difference] };
    const shown = shownResult({ ...files, faults }, found(equal, table), words);
    expect(shown.verdict).toBe(
      '58个文件中有1个与校验和不符或缺失（services.csv）；2张结果表中有1张与重算不一致（b.csv）。',
    );
    expect(shown.faults).toEqual([{ path: 'services.csv', what: '内容与校验和不符' }]);
    expect(shown.tables[1]).toMatchObject({
      result: '一致1,170行',
      differences: [{ where: '第9行', row: '2018-12-31/city', column: 'rate', published: '（空）', computed: '0.5' }],
      more: '不一致的共30行，这里列出最前面的。',
    });
  });

  test('a table with one row too many does not agree', () => {
    const shown = shownResult(files, found({ ...equal, surplus: 1 }), words);
    expect(shown.verdict).toContain('1张结果表中有1张与重算不一致');
  });

  test('says that nothing was computed where the ledgers cannot be read', () => {
    const shown = shownResult(files, { errors: [] }, words);
    expect(shown.verdict).toBe('58个文件的校验和全部一致；台账有错误，读不通，没有重算。');
    expect([shown.choices, shown.tables]).toEqual([null, []]);
  });
});

test('what may be chosen: the kept indicators with their measures and parts, units by level, the newest day first', () => {
  expect(
    choices.indicators.map(({ id, measures, parts }) => [id, measures.length, parts.map((part) => part.id)]),
  ).toEqual([
    ['coverage', 4, ['all']],
    ['renovation', 3, ['all', 'greening', 'repairs']],
  ]);
  expect(choices.levels.map(({ id, units }) => [id, units.length])).toEqual([
    ['city', 1],
    ['district', 1],
    ['subdistrict', 2],
    ['grid', 3],
  ]);
  expect(choices.dates.map(({ id }) => id)).toEqual(['2018-03-31', '2018-02-28', '2018-01-31']);
});
