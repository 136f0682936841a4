import { expect, test } from 'vitest';
import { gradeCounts, sourceCounts } from './source-counts.ts';

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

test('grades tell who speaks, the unsigned apart from those that were given no grade', () => {
  const row = (publisher: string | null, grade: 'self' | 'media' | null) => ({ publisher, grade });
  expect(
    gradeCounts([row('市局', 'self'), row('市报', 'media'), row('市报', 'media'), row(null, null), row('网站', null)]),
  ).toEqual([
    ['self', 1],
    ['media', 2],
    ['unsigned', 1],
    ['ungraded', 1],
  ]);
});
