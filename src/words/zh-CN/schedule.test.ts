import { describe, expect, it } from 'vitest';
import { progressOn } from '../../domain/targets/target.ts';
import type { Target } from '../../domain/programme.ts';
import { baselineClause, changeWords, scheduleClause } from './schedule.ts';

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

describe('baselineClause', () => {
  const target: Target = {
    id: 't',
    name: '改造',
    indicator: 'renovation',
    measure: 'compounds',
    startsOn: '2018-01-01',
    dueOn: '2020-12-31',
    baseline: null,
    value: 1,
    milestones: [],
    source: '',
    note: null,
  };
  const clause = (numerator: number, denominator: number, own = target) =>
    baselineClause(
      own,
      progressOn(own, '2018-06-30', (day) =>
        day <= '2018-01-01' ? { numerator: 7, denominator: 1165 } : { numerator, denominator },
      ),
    );

  it('says which part of the rate moved', () => {
    expect(clause(7, 1171)).toBe(
      '改造率低于起始日的水平，只因分母变大：分子仍为7个，分母由1,165个增为1,171个，分子没有减少，不算“低于基线”。',
    );
    expect(clause(6, 1160)).toBe('改造率低于起始日的水平：分子由7个减为6个，分母由1,165个减为1,160个。');
  });
  it('says nothing of a value at its baseline or above it, nor of a baseline that is set', () => {
    expect([clause(7, 1165), clause(8, 1165), clause(0, 1165, { ...target, baseline: 0.5 })]).toEqual(['', '', '']);
  });
});
