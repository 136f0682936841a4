import { describe, expect, it } from 'vitest';
import { sparkline, trendLayout } from './lines-layout.ts';

const size = { width: 400, height: 200 };

describe('trendLayout', () => {
  it('breaks a line where there is no data instead of drawing zero', () => {
    const [placed] = trendLayout(
      [
        [
          { date: '2018-01-31', rate: 0.5 },
          { date: '2018-02-28', rate: null },
          { date: '2018-03-31', rate: 0.7 },
        ],
      ],
      size,
    ).lines;
    expect(placed?.path.match(/M/g)).toHaveLength(2);
    expect(placed?.end?.rate).toBe(0.7);
  });

  it('keeps end labels apart when lines end together', () => {
    const ends = trendLayout(
      [0, 0.01, 0.02].map((rate) => [
        { date: '2018-01-31', rate: 0 },
        { date: '2018-02-28', rate },
      ]),
      size,
    ).labelHeights.toSorted((a, b) => a - b);
    expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(16);
    expect((ends[2] ?? 0) - (ends[1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('has no end and an empty path for a series without any value', () => {
    expect(sparkline([{ date: '2018-01-31', rate: null }], size)).toEqual({ path: '', end: null });
  });
});
