import { expect, test } from 'vitest';
import { sourceCounts } from './source-counts.ts';

test('sourceCounts counts what each figure does not say of its source, by which way it came, and the links', () => {
  const known = {
    publisher: '市报',
    statementDate: '2021-01-02',
    sourceTitle: '题',
    sourceUrl: 'https://example.cn/1',
    route: 'original',
  } as const;
  expect(
    sourceCounts([
      known,
      { ...known, publisher: null, sourceUrl: null, route: 'mirror' },
      { ...known, route: 'mirror' },
      { publisher: null, statementDate: null, sourceTitle: null, sourceUrl: null, route: null },
    ]),
  ).toEqual({
    figures: 4,
    unnamed: 2,
    undated: 1,
    untitled: 1,
    routes: { original: 1, repost: 0, mirror: 2 },
    unrouted: 1,
    linked: 2,
  });
});
