import { expect, test } from 'vitest';
import type { RankingScheme } from '../programme.ts';
import { rankUnits } from './ranking.ts';
import type { ComponentScore } from './ranking.ts';
import { weightDuel } from './weight-duel.ts';

const scheme: RankingScheme = {
  levels: ['district'],
  delta: 0.2,
  components: [
    { id: 'coverage_level', weight: 60 },
    { id: 'inspection', weight: 40 },
  ],
};
const scores = (coverage: number | null, inspection: number): ComponentScore[] => [
  { id: 'coverage_level', score: coverage },
  { id: 'inspection', score: inspection },
];

test('each weight goes to the end of its range that helps the other unit', () => {
  // 60 × (50 − 60) + 40 × (90 − 80) = −200 by the scheme; 48 × −10 + 48 × 10 = 0 at best
  const duel = weightDuel(scores(60, 80), scores(50, 90), scheme);
  expect(duel?.rows.map((row) => row.favouring)).toEqual([48, 48]);
  expect([duel?.lead, duel?.bestLead]).toEqual([-200, 0]);
});

test('a lead above zero at best is what widens the interval of the ranking', () => {
  const [own, other] = [scores(60, 80), scores(50, 91)];
  // 48 × −10 + 48 × 11 = 48
  expect(weightDuel(own, other, scheme)?.bestLead).toBe(48);
  const ranked = rankUnits(
    [
      { unitId: 'a', components: own },
      { unitId: 'b', components: other },
    ],
    scheme,
  );
  expect(ranked.map((row) => [row.rank, row.rankBest, row.rankWorst])).toEqual([
    [1, 1, 2],
    [2, 1, 2],
  ]);
});

test('without a score there is no comparison', () => {
  expect(weightDuel(scores(60, 80), scores(null, 80), scheme)).toBeNull();
  expect(weightDuel(scores(null, 80), scores(50, 90), scheme)).toBeNull();
});
