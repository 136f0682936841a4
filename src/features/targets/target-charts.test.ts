import { describe, expect, it } from 'vitest';
import { rankLinesHeight, rankLinesLayout } from '../rankings/rank-lines-layout.ts';
import { budgetLayout } from './budget-layout.ts';
import { driftLayout } from './drift-layout.ts';

describe('driftLayout(series, size)', () => {
  const months = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-12-31'];
  const series = (values: number[]) => values.map((value, i) => ({ date: months[i] ?? '', value }));

  it('keeps the plan in sight: every panel contains zero', () => {
    for (const values of [
      [0.1, 0.2, 0.3],
      [-0.1, -0.2, -0.3],
      [0, 0, 0],
    ]) {
      const panel = driftLayout([series(values)], { width: 360, height: 200 }).panels[0];
      expect(panel?.zero).toBeGreaterThanOrEqual(panel?.top ?? Infinity);
      expect(panel?.zero).toBeLessThanOrEqual(panel?.bottom ?? -Infinity);
    }
  });
  it('puts a month behind the plan under it', () => {
    const panel = driftLayout([series([0.1, -0.2])], { width: 360, height: 200 }).panels[0];
    expect(panel?.end?.y).toBeGreaterThan(panel?.zero ?? Infinity);
  });
  it('labels the lowest month only where it lies apart from the end', () => {
    const apart = driftLayout([series([0, -0.3, 0, -0.1])], { width: 360, height: 200 }).panels[0];
    expect(apart?.lowest?.value).toBe(-0.3);
    expect(driftLayout([series([0, -0.1, -0.3])], { width: 360, height: 200 }).panels[0]?.lowest).toBeNull();
  });
  it('does not overlap its panels', () => {
    const [first, second] = driftLayout([series([0, 1]), series([0, 1])], { width: 360, height: 300 }).panels;
    expect(first?.bottom).toBeLessThan(second?.top ?? 0);
  });
});

describe('budgetLayout(months, budget, size)', () => {
  const months = [
    { month: '2018-01', payments: 1, paidCny: 10, cumulativeCny: 10 },
    { month: '2018-02', payments: 1, paidCny: 30, cumulativeCny: 40 },
  ];
  it('draws columns from zero in proportion', () => {
    const layout = budgetLayout(months, 80, { width: 360, height: 200 });
    const [first, second] = layout.columns;
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(4, 1);
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(layout.frame.bottom, 1);
    expect(layout.budget).toBe(layout.frame.top);
  });
  it('keeps columns in the frame when more was paid than budgeted', () => {
    const layout = budgetLayout(months, 20, { width: 360, height: 200 });
    expect(layout.columns[1]?.y).toBe(layout.frame.top);
    expect(layout.budget).toBeGreaterThan(layout.frame.top);
  });
  it('has no budget line without a budget', () => {
    expect(budgetLayout(months, null, { width: 360, height: 200 }).budget).toBeNull();
  });
});

describe('rankLinesLayout(quarters, lines, loud, size)', () => {
  const lines = Array.from({ length: 37 }, (_, i) => ({ unitId: `u${i}`, ranks: [37 - i, i + 1], gained: 36 - 2 * i }));
  const size = { width: 360, height: rankLinesHeight(37) };

  it('puts first place on top', () => {
    const [first] = rankLinesLayout(['2018-Q1', '2018-Q2'], lines, new Set(['u0']), size).loud;
    expect(first?.points[1]?.y).toBeLessThan(first?.points[0]?.y ?? 0);
  });
  it('keeps labels apart and in the frame, even of neighbours at the bottom', () => {
    const loud = new Set(['u32', 'u33', 'u34', 'u35', 'u36']);
    const layout = rankLinesLayout(['2018-Q1', '2018-Q2'], lines, loud, size);
    const heights = layout.loud.map((line) => line.labelY ?? Number.NaN).sort((a, b) => a - b);
    heights.slice(1).forEach((height, i) => expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(16.9));
    expect(heights.at(-1)).toBeLessThanOrEqual(layout.frame.bottom);
  });
  it('breaks a line in a quarter without a rank', () => {
    const gap = [{ unitId: 'a', ranks: [1, null, 2], gained: -1 }];
    const [line] = rankLinesLayout(['q1', 'q2', 'q3'], gap, new Set(['a']), size).loud;
    expect(line?.points).toHaveLength(2);
    expect(line?.path.match(/M/g)).toHaveLength(2);
  });
});
