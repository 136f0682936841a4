/** Words for how far an indicator is from its plan. */
import type { ProgressRow } from '../../domain/publication.ts';
import { formatMonths, formatPoints } from '../format.ts';

/** Under 0.05 months the one decimal written would be 0.0. */
const SAME_MONTH = 0.05;
const SAME_RATE = 0.0005;

type Progress = Pick<ProgressRow, 'status' | 'scheduleVarianceMonths' | 'gap'>;

/**
 * The schedule variance as a clause that ends a sentence: ，比计划落后2.3个月. A target that is reached, or that has not
 * begun, is neither early nor late; nothing is said where there is no plan.
 */
export function scheduleClause(row: Progress | undefined): string {
  if (row?.status === 'achieved') return '，已达到目标';
  if (row === undefined || row.status === 'not_started' || row.scheduleVarianceMonths === null) return '';
  const months = row.scheduleVarianceMonths;
  if (Math.abs(months) < SAME_MONTH) return '，与计划同步';
  return `，比计划${months < 0 ? '落后' : '领先'}${formatMonths(months)}`;
}

/** Gap and schedule variance side by side: 比计划低5.6个百分点，相当于晚2.3个月. Empty without a plan to hold it against. */
export function gapAndMonths(row: Progress | undefined): string {
  if (row === undefined || row.gap === null || row.status === 'not_started' || row.status === 'achieved') return '';
  const gap =
    Math.abs(row.gap) < SAME_RATE ? '与计划持平' : `比计划${row.gap < 0 ? '低' : '高'}${formatPoints(row.gap)}`;
  const months = row.scheduleVarianceMonths;
  if (months === null || Math.abs(months) < SAME_MONTH) return gap;
  return `${gap}，相当于${months < 0 ? '晚' : '早'}${formatMonths(months)}`;
}

/** A change of a rate: 提高0.5个百分点, 下降0.3个百分点, 没有变化. Empty when unknown. */
export function changeWords(change: number | null): string {
  if (change === null) return '';
  if (Math.abs(change) < SAME_RATE) return '没有变化';
  return `${change < 0 ? '下降' : '提高'}${formatPoints(change)}`;
}
