import { describe, expect, it } from 'vitest';
import { movers, rankHistory } from './rank-history.ts';
import type { RankingRow } from './ranking.ts';

const row = (period: string, unitId: string, rank: number | null): RankingRow => ({
  period,
  level: 'district',
  unitId,
  score: rank === null ? null : 100 - rank,
  rank,
  rankBest: rank,
  rankWorst: rank,
  previousRank: null,
  components: [],
  missing: [],
});

describe('rankHistory(rows)', () => {
  it('has one line a unit over the quarters, in the order of the last one, without the years', () => {
    const history = rankHistory([
      row('2018', 'a', 1),
      row('2018-Q1', 'a', 1),
      row('2018-Q1', 'b', 3),
      row('2018-Q1', 'c', null),
      row('2018-Q2', 'a', 2),
      row('2018-Q2', 'b', 1),
      row('2018-Q2', 'c', null),
    ]);
    expect(history.quarters).toEqual(['2018-Q1', '2018-Q2']);
    expect(history.lines).toEqual([
      { unitId: 'b', ranks: [3, 1], gained: 2 },
      { unitId: 'a', ranks: [1, 2], gained: -1 },
      { unitId: 'c', ranks: [null, null], gained: null },
    ]);
  });
});

describe('movers(lines, most)', () => {
  const line = (unitId: string, gained: number | null) => ({ unitId, ranks: [], gained });
  it('takes all of a few', () => {
    expect(movers([line('a', 0), line('b', 1)], 1)).toHaveLength(2);
  });
  it('takes those that gained and lost most of many, never one that stayed', () => {
    const lines = [line('a', 5), line('b', 0), line('c', -7), line('d', 2), line('e', null), line('f', -1)];
    expect(movers(lines, 1).map((unit) => unit.unitId)).toEqual(['a', 'c']);
    expect(movers([line('a', 0), line('b', 0), line('c', null), line('d', 0)], 1)).toEqual([]);
  });
});
