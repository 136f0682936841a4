/** Words for how far an indicator is from its plan. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { Target } from '../../domain/programme.ts';
import { belowBaseline } from '../../domain/targets/target-reading.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatMeasured, formatMonths, formatPoints } from './format.ts';
import { indicators } from './indicators.ts';

/** Under 0.05 months the one decimal written would be 0.0. */
const SAME_MONTH = 0.05;

type Progress = Pick<ProgressRow, 'status' | 'scheduleVarianceMonths'>;

/**
 * The schedule variance as a clause that ends a sentence: ，比计划慢2.3个月. A target that is reached, or that has not
 * begun, is neither early nor late; nothing is said where there is no plan.
 */
export function scheduleClause(row: Progress | undefined): string {
  if (row?.status === 'achieved') return '，已达到目标';
  if (row === undefined || row.status === 'not_started' || row.scheduleVarianceMonths === null) return '';
  const months = row.scheduleVarianceMonths;
  if (Math.abs(months) < SAME_MONTH) return '，与计划同步';
  return `，比计划${months < 0 ? '慢' : '快'}${formatMonths(months)}`;
}

/** A change of a rate: 提高0.5个百分点, 下降0.3个百分点, 没有变化. Empty when unknown. */
export function changeWords(change: number | null): string {
  if (change === null) return '';
  if (changeOf(change) === 'same') return '没有变化';
  return `${change < 0 ? '下降' : '提高'}${formatPoints(change)}`;
}

/** A gap to the plan: 慢于计划2.3个百分点, 快于计划…, 与计划持平. Empty when unknown. */
export function gapWords(gap: number | null): string {
  if (gap === null) return '';
  if (changeOf(gap) === 'same') return '与计划持平';
  return `${gap < 0 ? '慢于计划' : '快于计划'}${formatPoints(gap)}`;
}

/**
 * Which part of a rate moved since its baseline was measured, where it lies below it: a smaller numerator is a step back,
 * a larger denominator alone is none. Empty where nothing is to be said.
 */
export function baselineClause({ measure, indicator }: Target, row: ProgressRow): string {
  const below = belowBaseline(row);
  if (below === null || row.status === 'not_started') return '';
  const { from, to } = below;
  const part = (name: string, before: number, now: number): string => {
    const [a, b] = [formatMeasured(measure, before), formatMeasured(measure, now)];
    return before === now ? `${name}仍为${b}` : `${name}由${a}${before > now ? '减' : '增'}为${b}`;
  };
  const parts = `${part('分子', from.numerator, to.numerator)}，${part('分母', from.denominator, to.denominator)}`;
  const name = indicators[indicator].name;
  return to.numerator < from.numerator
    ? `${name}低于起始日的水平：${parts}。`
    : `${name}低于起始日的水平，只因分母变大：${parts}，分子没有减少，不算“低于基线”。`;
}
