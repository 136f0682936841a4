/** One target in short, and its burn-up chart. */
import type { Target } from '../../domain/programme.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatDate, formatMonth, formatMonths, formatPercent, formatPoints } from './format.ts';
import { indicators } from './indicators.ts';
import { gapWords } from './schedule.ts';
import { vocabulary } from './vocabulary.ts';

export const targetPanel = {
  more: '计划节点、快慢和推算，见“目标进展”',
  finding: (target: Target, row: ProgressRow): string => {
    if (row.actual === null) return `${target.name}：无数据`;
    const actual = `实际${formatPercent(row.actual)}`;
    switch (row.status) {
      case 'achieved':
        return `${target.name}：${actual}，已达到目标`;
      case 'not_started':
        return `${target.name}：尚未开始，目前${formatPercent(row.actual)}`;
      case null:
      case 'overdue':
      case 'regressing':
      case 'ahead':
      case 'on_track':
      case 'behind':
      case 'far_behind':
        // Without a baseline nothing is planned for the day.
        return row.expected === null
          ? `${target.name}：${actual}${row.status === 'overdue' ? '，已到期，没有达到目标' : ''}`
          : `${target.name}：应达${formatPercent(row.expected)}，${actual}，${gapWords(row.gap)}`;
    }
  },
  measureLine: (target: Target, { forecastCentral }: ProgressRow): string =>
    `${indicators[target.indicator].name}，按${vocabulary.measure[target.measure]}，单位：%` +
    (forecastCentral === null ? '' : '；虚线与扇形按近3、6、12个月三种速度推算'),
  /** A target that is reached, or that has not begun, is neither early nor late. */
  schedule: ({ status, scheduleVarianceMonths: months }: ProgressRow): string => {
    if (months === null || status === 'achieved' || status === 'not_started') return '';
    return Math.abs(months) < 0.05
      ? '进度与计划同步。'
      : `进度相当于比计划${months < 0 ? '晚' : '早'}${formatMonths(months)}。`;
  },
  outlook: (row: ProgressRow): string => `${targetPanel.pace(row)}${targetPanel.forecast(row)}`,
  pace: (row: ProgressRow): string =>
    row.requiredPace === null || row.pace6m === null
      ? ''
      : `近6个月平均每月${row.pace6m < 0 ? '下降' : '提高'}${formatPoints(row.pace6m)}，按期达到需要每月提高${formatPoints(row.requiredPace)}。`,
  forecast: (row: ProgressRow): string => {
    if (row.status === 'achieved' || row.status === 'not_started') return '';
    if (row.actual === null || row.pace6m === null) return '近6个月缺数据，无法推算。';
    if (row.forecastCentral === null) return '按近6个月的速度推算，不能达到目标。';
    const ends =
      row.forecastEarliest === null
        ? ''
        : `，最早${formatMonth(row.forecastEarliest)}，` +
          (row.forecastLatest === null ? '最慢的一种达不到' : `最晚${formatMonth(row.forecastLatest)}`);
    return `按近3、6、12个月三种速度推算：居中${formatMonth(row.forecastCentral)}达到${ends}；这不是误差范围。`;
  },
  due: (date: IsoDate, value: number): string => `${formatDate(date)}达到${formatPercent(value, 0)}`,
  source: (target: Target): string => `出处：${target.source}。${target.note ?? ''}`,
};

export const burnUp = {
  describe: (finding: string, target: Target, forecast: string): string =>
    `${finding}。横轴为时间，纵轴为比例，从0起。赭色线为计划，${targetPanel.due(target.dueOn, target.value)}；蓝色线为实际。${forecast}`,
  actual: (value: number): string => `实际 ${formatPercent(value)}`,
  expected: (value: number): string => `计划 ${formatPercent(value)}`,
  due: (date: IsoDate, value: number): string => `目标 ${formatPercent(value, 0)}，${formatMonth(date)}`,
  forecast: (date: IsoDate, beyond: boolean): string => `推算${formatMonth(date)}${beyond ? ' →' : ''}`,
  today: (date: IsoDate): string => formatDate(date),
  year: (year: number): string => `${year}年`,
  /** The day of a survey beneath an axis: 2020.12.31. */
  day: (day: IsoDate): string => day.split('-').map(Number).join('.'),
  planned: '计划',
  reached: '实际',
  gap: '差（百分点）',
};
