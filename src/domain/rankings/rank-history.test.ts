import { describe, expect, it, test } from 'vitest';
import { movers, rankHistory } from './rank-history.ts';
import type { RankingRow } from './ranking.ts';

const row = (period: string, unitId: string, rank: number | null): RankingRow => ({
  period,
  level: 'district',
  unitId,
  score: rank === null ? null : 100 - rank,
  rank,
  range: null,
  previousRank: null,
  provisional: false,
  upper: null,
  compounds: 20,
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
      { ...row('2018-Q2', 'b', 1), provisional: true },
      row('2018-Q2', 'c', null),
    ]);
    expect(history.quarters).toEqual(['2018-Q1', '2018-Q2']);
    expect(history.lines).toEqual([
      { unitId: 'b', ranks: [3, 1], provisional: [false, true], gained: 2 },
      { unitId: 'a', ranks: [1, 2], provisional: [false, false], gained: -1 },
      { unitId: 'c', ranks: [null, null], provisional: [false, false], gained: null },
    ]);
  });
});

test('a unit gains from its first ranked quarter to its last, whatever lies between and in whatever order the rows come', () => {
  const history = rankHistory([
    row('2018-Q4', 'a', 2),
    row('2018-Q2', 'a', 7),
    row('2018-Q3', 'a', 9),
    row('2018-Q3', 'b', 1),
    row('2018-Q4', 'c', 1),
    row('2018-Q1', 'c', null),
  ]);
  expect(history.quarters).toEqual(['2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4']);
  expect(history.lines).toMatchObject([
    { unitId: 'c', ranks: [null, null, null, 1], gained: null },
    { unitId: 'a', ranks: [null, 7, 9, 2], gained: 5 },
    { unitId: 'b', ranks: [null, null, 1, null], gained: null },
  ]);
});

describe('movers(lines, most)', () => {
  const line = (unitId: string, gained: number | null) => ({ unitId, ranks: [], provisional: [], gained });
  it('takes all of a few', () => {
    expect(movers([line('a', 0), line('b', 1)], 1)).toHaveLength(2);
  });
  it('takes all of three times as many as are wanted of each, and not all of one more', () => {
    const few = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => line(id, 0));
    expect(movers(few, 2)).toEqual(few);
    expect(movers([...few, line('g', 0)], 2)).toEqual([]);
  });
  it('takes no more than are wanted of each, the most moved of them, from the most gained to the most lost', () => {
    const gains = [1, -1, 2, -2, null, 3, 0, -3];
    expect(
      movers(
        gains.map((gained, i) => line(String(i), gained)),
        2,
      ).map((unit) => unit.gained),
    ).toEqual([3, 2, -2, -3]);
  });
  it('takes fewer where fewer moved', () => {
    const gains = [0, null, 1, 0, null, 0, 0, -1];
    expect(
      movers(
        gains.map((gained, i) => line(String(i), gained)),
        2,
      ).map((unit) => unit.gained),
    ).toEqual([1, -1]);
  });
  it('takes those that gained and lost most of many, never one that stayed', () => {
    const lines = [line('a', 5), line('b', 0), line('c', -7), line('d', 2), line('e', null), line('f', -1)];
    expect(movers(lines, 1).map((unit) => unit.unitId)).toEqual(['a', 'c']);
    expect(movers([line('a', 0), line('b', 0), line('c', null), line('d', 0)], 1)).toEqual([]);
  });
});
