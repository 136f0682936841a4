import { expect, test } from 'vitest';
import { sourceCounts } from './source-counts.ts';

test('sourceCounts counts what each figure does not say of its source, and the links', () => {
  const known = {
    publisher: '市报',
    statementDate: '2021-01-02',
    sourceTitle: '题',
    sourceUrl: 'https://example.cn/1',
  };
  expect(
    sourceCounts([
      known,
      { ...known, publisher: null, sourceUrl: null },
      { publisher: null, statementDate: null, sourceTitle: null, sourceUrl: null },
    ]),
  ).toEqual({ figures: 3, unnamed: 2, undated: 1, untitled: 1, linked: 1 });
});
