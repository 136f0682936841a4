import { describe, expect, it } from 'vitest';
import { budgetLayout } from './budget-layout.ts';
import { driftLayout } from './drift-layout.ts';

describe('driftLayout(series, size)', () => {
  const months = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-12-31'];
  const write = (value: number) => value.toFixed(1);
  const series = (values: number[]) => ({
    points: values.map((value, i) => ({ date: months[i] ?? '', value })),
    value: write,
  });
  const words = { level: '计划', year: String };

  it('keeps the plan in sight: the scale contains zero', () => {
    for (const values of [
      [0.1, 0.2, 0.3],
      [-0.1, -0.2, -0.3],
      [0, 0, 0],
    ]) {
      const layout = driftLayout(series(values), { width: 360, height: 200 }, words);
      expect(layout.zero).toBeGreaterThanOrEqual(layout.frame.top);
      expect(layout.zero).toBeLessThanOrEqual(layout.frame.bottom);
    }
  });
  it('puts a month behind the plan under it', () => {
    const layout = driftLayout(series([0.1, -0.2]), { width: 360, height: 200 }, words);
    expect(layout.end?.y).toBeGreaterThan(layout.zero);
  });
  it('labels the lowest month only where it lies apart from the end', () => {
    const apart = driftLayout(series([0, -0.3, 0, -0.1]), { width: 360, height: 200 }, words);
    expect(apart.lowest?.text).toBe('-0.3');
    expect(driftLayout(series([0, -0.1, -0.3]), { width: 360, height: 200 }, words).lowest).toBeNull();
  });
});

describe('budgetLayout(months, budget, size)', () => {
  const words = { value: String, year: String, paid: '已付 40元', budget: '预算 80元' };
  const months = [
    { month: '2018-01', payments: 1, fen: 10, cumulativeFen: 10 },
    { month: '2018-02', payments: 1, fen: 30, cumulativeFen: 40 },
  ];
  it('draws columns from zero in proportion', () => {
    const layout = budgetLayout(months, 80, { width: 360, height: 200 }, words);
    const [first, second] = layout.columns;
    expect((second?.height ?? 0) / (first?.height ?? 1)).toBeCloseTo(4, 1);
    expect((first?.y ?? 0) + (first?.height ?? 0)).toBeCloseTo(layout.frame.bottom, 1);
    expect(layout.budgetY).toBe(layout.frame.top);
  });
  it('keeps columns in the frame when more was paid than budgeted', () => {
    const layout = budgetLayout(months, 20, { width: 360, height: 200 }, words);
    expect(layout.columns[1]?.y).toBe(layout.frame.top);
    expect(layout.budgetY).toBeGreaterThan(layout.frame.top);
  });
  it('has no budget line without a budget', () => {
    expect(budgetLayout(months, null, { width: 360, height: 200 }, words).budgetY).toBeNull();
  });
});
