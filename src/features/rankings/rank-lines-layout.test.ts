import { describe, expect, it } from 'vitest';
import type { RankLine } from '../../domain/rankings/rank-history.ts';
import { rankLinesHeight, rankLinesLayout } from './rank-lines-layout.ts';

describe('rankLinesLayout(quarters, lines, loud, size)', () => {
  const lines = Array.from({ length: 37 }, (_, i) => ({
    unitId: `u${i}`,
    ranks: [37 - i, i + 1],
    provisional: [false, false],
    gained: 36 - 2 * i,
  }));
  const words = {
    label: (line: RankLine) => `1 ${line.unitId}`,
    rank: () => '1',
    quarter: (quarter: string) => quarter,
  };
  const size = { width: 360, height: rankLinesHeight(37) };

  it('puts first place on top', () => {
    const [first] = rankLinesLayout(['2018-Q1', '2018-Q2'], lines, new Set(['u0']), size, words).loud;
    expect(first?.points[1]?.y).toBeLessThan(first?.points[0]?.y ?? 0);
  });
  it('keeps labels apart and in the frame, even of neighbours at the bottom', () => {
    const loud = new Set(['u32', 'u33', 'u34', 'u35', 'u36']);
    const layout = rankLinesLayout(['2018-Q1', '2018-Q2'], lines, loud, size, words);
    const heights = layout.loud.map((line) => line.label?.y ?? Number.NaN).sort((a, b) => a - b);
    heights.slice(1).forEach((height, i) => expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(16.9));
    expect(heights.at(-1)).toBeLessThanOrEqual(layout.frame.bottom + 4);
  });
  it('breaks a line in a quarter without a rank', () => {
    const gap = [{ unitId: 'a', ranks: [1, null, 2], provisional: [false, false, false], gained: -1 }];
    const [line] = rankLinesLayout(['q1', 'q2', 'q3'], gap, new Set(['a']), size, words).loud;
    expect(line?.points).toHaveLength(2);
    expect(line?.path.match(/M/g)).toHaveLength(2);
  });
});
