import { describe, expect, it, test } from 'vitest';
import type { RankingScheme } from '../programme.ts';
import { competitionRanks, descending, gainScore, rankAt, ranksOf, scoreOf } from './scores.ts';

describe('gainScore(start, end)', () => {
  it.each([
    [0.5, 0.75, 50],
    [0.5, 0.4, 0],
    [1, 1, 100],
    [1, 0.5, 100],
    [0, 1, 100],
  ])('of %d to %d is %d', (start, end, score) => {
    expect(gainScore(start, end)).toBe(score);
  });
  it('is null without data at either end', () => {
    expect([gainScore(null, 0.5), gainScore(0.5, null)]).toEqual([null, null]);
  });
});

test('competitionRanks: ties share a rank, the next rank is skipped, noise below 1e-9 ties', () => {
  expect(competitionRanks([80, 90, 80 + 1e-10, null, 70])).toEqual([2, 1, 2, null, 4]);
});

test('ranksOf: scores exactly 1e-9 apart still tie', () => {
  expect(ranksOf([0, 1e-9, 3e-9])).toEqual([2, 2, 1]);
});

test.each([
  ['those above, without ties', 70, null, [80, 70 + 1e-10, 60], 2],
  ['not the one in whose place it stands', 70, 80, [90, 80, 60], 2],
  ['all above where it takes the place of one below', 70, 60, [90, 80, 60], 3],
])('rankAt counts %s', (_, score, own, scores, rank) => {
  expect(rankAt(score, own, descending(scores))).toBe(rank);
});

test('scoreOf weighs: (60 × 80 + 40 × 50) / 100 = 68, and is null when a component is missing', () => {
  const scheme: RankingScheme = {
    levels: ['subdistrict'],
    delta: 0.2,
    components: [
      { id: 'coverage_level', weight: 60 },
      { id: 'inspection', weight: 40 },
    ],
  };
  const scored = (inspection: number | null) =>
    scoreOf(
      [
        { id: 'inspection', score: inspection },
        { id: 'coverage_level', score: 80 },
      ],
      scheme,
    );
  expect([scored(50), scored(null)]).toEqual([68, null]);
});
