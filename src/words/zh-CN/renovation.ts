/** Sentences of the renovation page and of the remediation matrix. */
import { ENOUGH_COMPOUNDS, knownRate } from '../../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { Unaccepted } from '../../domain/indicators/works-matrix.ts';
import type { IsoDate, Measure, Month } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatChange, formatDate, formatMoney, formatNumber, formatRate, formatRateLong } from './format.ts';
import { numeral } from './numeral.ts';
import { scheduleClause } from './schedule.ts';
import { vocabulary } from './vocabulary.ts';

interface Named {
  readonly name: string;
  readonly rate: ToldRate;
}

/** The highest and the lowest of several; null where none has compounds enough to be compared. */
type Ends = { readonly best: Named; readonly last: Named } | null;

/** What stands for a comparison where none has compounds enough. */
const FEW = `需要改造的小区都不足${ENOUGH_COMPOUNDS}个，只写个数，不比高低`;

/** A category and its accepted among needed. */
interface Accepted {
  readonly category: { readonly name: string };
  readonly now: ToldRate;
}

/** A share of what is needed: 占需要的65.1%, or 4个小区中有3个 where these are few. */
const ofNeeded = (rate: ToldRate, whole: string): string =>
  rate.small ? formatRateLong(rate) : `占${whole}${formatRateLong(rate)}`;

export const zhRenovation = {
  name: '改造',
  title: '老旧小区改造',
  headline: (asOf: IsoDate, row: ToldRate, target: ProgressRow | undefined): string =>
    knownRate(row).denominator === 0
      ? `截至${formatDate(asOf)}，没有需要改造的小区。`
      : `截至${formatDate(asOf)}，${formatNumber(row.denominator)}个需要改造的小区中，${formatNumber(row.numerator)}个全部验收` +
        `${row.small ? '' : `，改造率${formatRate(row)}`}${scheduleClause(target)}。`,
  notAccepted: (waiting: Unaccepted & { readonly ifCounted: ToldRate }, rate: ToldRate): string => {
    if (waiting.items === 0) return '完工不等于验收；目前没有完工而未验收的项目。';
    const counted =
      waiting.allCompleted === 0
        ? ''
        : `其中${formatNumber(waiting.allCompleted)}个小区所需项目都已完工、只等验收，若算作已改造，${rate.small ? '会是' : '改造率会是'}${formatRateLong(waiting.ifCounted)}，而不是${formatRateLong(rate)}。`;
    return (
      `完工不等于验收：另有${formatNumber(waiting.compounds)}个小区的${formatNumber(waiting.items)}项整治已完工、未验收，本站不计入。` +
      counted
    );
  },

  matrix: {
    heading: (count: number): string => `${numeral(count)}类整治，走到哪一步`,
    /** The categories with the most and the least accepted; null where none is needed by compounds enough. */
    title: (ends: { readonly best: Accepted; readonly last: Accepted } | null): string =>
      ends === null
        ? FEW
        : ends.best.category.name === ends.last.category.name
          ? `${ends.best.category.name}：${ends.best.now.small ? '' : '需要的小区中'}${formatRateLong(ends.best.now)}已验收`
          : `${ends.best.category.name}验收最多，${ofNeeded(ends.best.now, '需要的')}；` +
            `${ends.last.category.name}最少，${ofNeeded(ends.last.now, '')}`,
    unit: '小区数，单位：个；右侧为已验收占需要该类的比例',
    end: '已验收',
    category: '整治项目',
    needed: '需要',
    district: '区',
    byPlace: (level: string): string => `各${level}对照`,
    byPlaceTitle: (ends: Ends): string =>
      ends === null
        ? FEW
        : `全部验收的小区，${ends.best.name}${ofNeeded(ends.best.rate, '')}，${ends.last.name}${ofNeeded(ends.last.rate, '')}`,
    byPlaceUnit: '小区数，单位：个；各区的条长只在区内可比；区名旁为改造率',
  },

  measures: {
    heading: (measures: number): string => (measures === 1 ? '改造率逐月' : `${numeral(measures)}种口径`),
    lead: '一个小区所需的整治项目全部验收，才算已完成改造；只差一项，也不算。',
    linesTitle: (from: Month | IsoDate, to: Month | IsoDate, first: ToldRate, last: ToldRate): string =>
      knownRate(first).denominator === 0 || knownRate(last).denominator === 0
        ? `${formatDate(from)}到${formatDate(to)}的改造率，有的月份没有需要改造的小区`
        : `从${formatDate(from)}到${formatDate(to)}，改造率按小区数从${formatRateLong(first)}到${formatRateLong(last)}`,
    linesUnit: (measures: number): string =>
      `改造率，${measures === 1 ? '按小区数' : `按${numeral(measures)}种口径`}，每月末，单位：%`,
  },

  categories: {
    heading: '分项逐月',
    title: (ends: Ends): string =>
      ends === null
        ? FEW
        : `分项中${ends.best.name}走得最远（${formatRateLong(ends.best.rate)}），${ends.last.name}最慢（${formatRateLong(ends.last.rate)}）`,
    unit: '已验收占需要该类的小区，按小区数，每月末，单位：%；灰线为全部项目都验收的改造率',
    all: '改造率',
  },

  plan: {
    heading: '计划节点',
    date: '日期',
    planned: '计划达到',
    actual: '实际',
    gap: '差',
    state: '状态',
    start: '起点',
    notDue: '未到期',
    reached: '达到',
    missed: '未达到',
    gapOf: (gap: number | null): string => formatChange(gap),
    caption: (by: Measure): string => `目标的各个时点，按${vocabulary.measure[by]}；差的单位为百分点`,
  },

  costs: {
    heading: '登记的造价',
    title: '各类整治登记的造价',
    unit: '已开工的整治，按类合计',
    sentence: (total: number, known: number, unknown: number): string =>
      unknown === 0
        ? `已开工的${formatNumber(known)}项整治都登记了造价，合计${formatMoney(total)}。`
        : `已开工的${formatNumber(known + unknown)}项整治中，${formatNumber(known)}项登记了造价，合计${formatMoney(total)}；` +
          `${formatNumber(unknown)}项没有登记，不按0计，所以合计是下限。`,
    note: '含后来移出台账的小区；造价是台账登记数，不是决算或审计数。',
    category: '整治项目',
    total: '登记造价\u200b合计',
    known: '有造价\u200b的项数',
    unknown: '没有登记\u200b的项数',
  },
};
