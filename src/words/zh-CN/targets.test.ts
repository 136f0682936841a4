import { describe, expect, it } from 'vitest';
import { formatAmount, formatRatio } from './format.ts';
import { zhTargets } from './targets.ts';

describe('formatRatio(ratio)', () => {
  it.each([
    [0.94999, '0.949'],
    [0.95, '0.950'],
    [1.05, '1.050'],
    [0.59999, '0.599'],
    [0.6, '0.600'],
    [null, '无数据'],
  ])('cuts %s to %s, never up to a limit', (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text);
  });
});

describe('formatAmount(measure, amount)', () => {
  it('names what the measure counts', () => {
    expect(formatAmount('compounds', 33.66)).toBe('33.7个小区');
    expect(formatAmount('households', 5123.4)).toBe('5,123户');
    expect(formatAmount('floor_area', 448_700)).toBe('44.9万㎡');
    expect(formatAmount('compounds', null)).toBe('无数据');
  });
});

describe('zhTargets.driftFinding(now, before, worst)', () => {
  const now = { date: '2018-12-31', gap: -0.03 };
  it('names the worst month only when it is another', () => {
    expect(zhTargets.driftFinding(now, null, now)).toBe('目前慢于计划3.0个百分点');
    expect(zhTargets.driftFinding(now, { date: '2018-06-30', gap: 0 }, { date: '2018-09-30', gap: -0.1 })).toBe(
      '2018年6月与计划持平，目前慢于计划3.0个百分点；差距最大为2018年9月，慢于计划10.0个百分点',
    );
  });
});

describe('zhTargets.budgetFinding', () => {
  const paid = { paid: 3_570_800_000, asOf: '2018-12-31', payments: 632 };
  it('holds what was paid against the budget, and says when it is exceeded', () => {
    expect(zhTargets.budgetFinding({ ...paid, budget: 5_000_000_000 })).toBe(
      '预算5,000万元，截至2018年12月31日已拨付3,570.8万元，占71.4%',
    );
    expect(zhTargets.budgetFinding({ ...paid, budget: 3_000_000_000 })).toMatch(/占119.0%，已超出预算$/);
    expect(zhTargets.budgetFinding({ ...paid, budget: null })).toMatch(/共632笔$/);
  });
});
