import { describe, expect, it } from 'vitest';
import { changeWords, scheduleClause } from './schedule.ts';

const row = (scheduleVarianceMonths: number | null, status: 'behind' | 'achieved' | 'not_started') => ({
  scheduleVarianceMonths,
  status,
});

describe('scheduleClause', () => {
  it('says how many months behind or ahead', () => {
    expect(scheduleClause(row(-2.3, 'behind'))).toBe('，比计划慢2.3个月');
    expect(scheduleClause(row(1, 'behind'))).toBe('，比计划快1.0个月');
    expect(scheduleClause(row(-0.04, 'behind'))).toBe('，与计划同步');
  });

  it('never calls a reached target late, nor one that has not begun early', () => {
    expect(scheduleClause(row(-6, 'achieved'))).toBe('，已达到目标');
    expect(scheduleClause(row(4, 'not_started'))).toBe('');
    expect(scheduleClause(undefined)).toBe('');
  });
});

it('changeWords tells a fall from a rise, and what would be written 0.0 from both', () => {
  expect([0.005, -0.003, 0.0004, null].map(changeWords)).toEqual([
    '提高0.5个百分点',
    '下降0.3个百分点',
    '没有变化',
    '',
  ]);
});
