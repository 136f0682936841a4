/** Words for how far an indicator is from its plan. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatMonths, formatPoints } from './format.ts';

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
