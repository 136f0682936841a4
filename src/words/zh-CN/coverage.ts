/** Sentences of the coverage page and its charts. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { GridStates } from '../../domain/indicators/grid-groups.ts';
import { ENOUGH_COMPOUNDS, knownRate, toldDifference } from '../../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { MeanSize } from '../../domain/indicators/mean-size.ts';
import type { IsoDate, Month } from '../../domain/rows.ts';
import { formatDate, formatMonth, formatNumber, formatPoints, formatRate, formatRateLong, isDay } from './format.ts';
import { numeral } from './numeral.ts';

/** The first and the last rate of a series. */
interface Ends {
  readonly first: ToldRate;
  readonly last: ToldRate;
}

interface Named {
  readonly name: string;
  readonly rate: ToldRate;
}

/** 高3.1个百分点, 低…, 相同; for a difference of rates. */
function higher(difference: number): string {
  if (changeOf(difference) === 'same') return '相同';
  return `${difference > 0 ? '高' : '低'}${formatPoints(difference)}`;
}

/** Why weighing by households moves the rate: it is higher exactly where covered compounds are larger on average. */
function weighing({ covered, uncovered }: MeanSize): string {
  if (covered === null || uncovered === null || Math.round(covered) === Math.round(uncovered)) return '';
  const larger = covered > uncovered;
  return (
    `有物业的小区平均${formatNumber(covered)}户，没有的平均${formatNumber(uncovered)}户：` +
    `${larger ? '大' : '小'}小区先有物业，按户数算就${larger ? '高' : '低'}于按小区数算。`
  );
}

/** A rate by a measure, where it is known. */
const by = (measure: string, rate: ToldRate): string =>
  rateOf(rate) === null ? '' : `，按${measure}为${formatRateLong(rate)}`;

export const zhCoverage = {
  name: '覆盖',
  title: '物业管理覆盖',
  /** `grids` is null where nothing is counted by them. */
  headline: (
    asOf: IsoDate,
    rates: { compounds: ToldRate; households: ToldRate; area: ToldRate; grids: ToldRate | null },
  ): string =>
    knownRate(rates.compounds).denominator === 0
      ? `截至${formatDate(asOf)}，没有在册的老旧小区。`
      : `截至${formatDate(asOf)}，物业管理覆盖率按小区数为${formatRateLong(rates.compounds)}` +
        by('户数', rates.households) +
        by('建筑面积', rates.area) +
        `${rates.grids === null ? '' : by('全部小区都覆盖的网格数', rates.grids)}。`,

  measures: {
    heading: (measures: number): string =>
      measures === 1 ? '覆盖率逐月' : `${numeral(measures)}种口径，${numeral(measures)}个比例`,
    /** `partial`: how many grids are covered in part; null where nothing is counted by them. */
    lead: (size: MeanSize, partial: number | null): string =>
      `同样叫“覆盖率”，数什么，结果就不同。${weighing(size)}` +
      (partial === null
        ? ''
        : `按网格算最严：一个网格里的小区全部有物业才算一个，部分覆盖的${formatNumber(partial)}个网格都不算。`),
    linesTitle: (from: Month | IsoDate, to: Month | IsoDate, compounds: Ends, grids: Ends | null): string => {
      const ends = [compounds, ...(grids === null ? [] : [grids])];
      return ends.some(({ first, last }) => rateOf(first) === null || rateOf(last) === null)
        ? `${formatDate(from)}到${formatDate(to)}的覆盖率，有的月份没有在册小区`
        : `从${formatDate(from)}到${formatDate(to)}，按小区数从${formatRateLong(compounds.first)}到${formatRateLong(compounds.last)}` +
            (grids === null ? '' : `，按网格数从${formatRateLong(grids.first)}到${formatRateLong(grids.last)}`);
    },
    linesUnit: (measures: number): string =>
      `物业管理覆盖率，${measures === 1 ? '按小区数' : `按${numeral(measures)}种口径`}，每月末，单位：%`,
  },

  modes: {
    heading: '谁在服务',
    title: (hasHouseholds: boolean): string => `各种服务方式覆盖的小区${hasHouseholds ? '和户数' : ''}`,
    caption: (hasHouseholds: boolean): string => `按服务方式，小区数${hasHouseholds ? '和户数都' : ''}占全部在册小区`,
    mode: '服务方式',
    all: '合计',
    /** What a promise about firms is read on, beside coverage by all modes. */
    lead: (firms: ToldRate, all: ToldRate, hasPromises: boolean): string =>
      knownRate(all).denominator === 0
        ? ''
        : `覆盖率数的是四种方式之和（按小区数，${formatRateLong(all)}）；其中由物业企业服务的（专业物业）为${formatRateLong(firms)}。` +
          (hasPromises ? '承诺“引进物业企业”的，应看后一个数。' : ''),
    /** The same as a clause after a place's coverage; empty where no service is on record. */
    clause: (firms: ToldRate, all: ToldRate): string =>
      knownRate(all).numerator === 0
        ? ''
        : `有物业的${formatNumber(all.numerator)}个小区中，${formatNumber(firms.numerator)}个由物业企业服务` +
          `${firms.small ? '' : `，占全部小区的${formatRate(firms)}`}。`,
  },

  flow: {
    heading: '得到的，失去的',
    lead: '合同到期没有续签、物业撤出，小区就从“有物业”变回“无物业”。只数新进驻的，看不到这一面。',
    title: (month: Month, gained: number, lost: number): string =>
      `${formatMonth(month)}新覆盖${formatNumber(gained)}个小区，失去${formatNumber(lost)}个`,
    total: (from: Month, gained: number, lost: number): string =>
      `${formatMonth(from)}以来，累计新覆盖${formatNumber(gained)}次，失去${formatNumber(lost)}次` +
      `（同一个小区失去后又得到，两边各计一次）。`,
    unit: '每月新覆盖、失去物业的小区数，单位：个',
    month: '月份',
    gained: '新覆盖',
    lost: '失去',
    net: '净增',
  },

  /** The city's largest places side by side; `level`: what they are called. */
  largest: {
    heading: (level: string): string => `各${level}逐月`,
    title: (level: string, count: number, ends: { readonly best: Named; readonly last: Named } | null): string => {
      if (ends === null) return `${formatNumber(count)}个${level}都不足${ENOUGH_COMPOUNDS}个小区，只写个数，不比高低`;
      const { best, last } = ends;
      const difference = toldDifference(best.rate, last.rate);
      const apart = difference === null ? '' : `，相差${formatPoints(difference)}`;
      return `${formatNumber(count)}个${level}中，${best.name}最高（${formatRateLong(best.rate)}），${last.name}最低（${formatRateLong(last.rate)}）${apart}`;
    },
    unit: (whole: string): string => `覆盖率，按小区数，每月末，单位：%；灰线为${whole}`,
  },

  /** Those that report beside the whole; `level`: what they are called. */
  reporters: {
    heading: (level: string, whole: string): string => `各${level}与${whole}对照`,
    title: (f: {
      readonly level: string;
      readonly above: number;
      readonly total: number;
      readonly whole: string;
      readonly rate: ToldRate;
    }): string =>
      knownRate(f.rate).denominator === 0
        ? '没有在册的老旧小区'
        : `${formatNumber(f.total)}个${f.level}中，${formatNumber(f.above)}个高于${f.whole}的${formatRateLong(f.rate)}`,
    /** `level`: of those that have not reported; null where all have. */
    unit: (level: string | null): string =>
      `覆盖率，按小区数，单位：%${level === null ? '' : `；空心点为当月未报的${level}，虚线为可能达到的范围`}`,
    above: (level: string): string => `所属${level}`,
  },
  upper: '最高可能',

  grids: {
    heading: '网格：全覆盖、部分覆盖、没有覆盖',
    title: ({ full, partial, none }: GridStates): string => {
      const all = full + partial + none;
      return all === 0
        ? '没有一个网格有在册的老旧小区'
        : `${formatNumber(all)}个网格中，${formatNumber(full)}个全部覆盖，` +
            `${formatNumber(partial)}个部分覆盖，${formatNumber(none)}个没有覆盖`;
    },
    lead: (states: GridStates): string =>
      (states.oneShort === 0 ? '' : `部分覆盖的网格中，有${formatNumber(states.oneShort)}个只差一个小区。`) +
      (states.empty === 0 ? '' : `另有${formatNumber(states.empty)}个网格没有在册的老旧小区，不计入。`),
    unit: '网格数，单位：个；右侧为全部覆盖的网格占比',
    full: '全部覆盖',
    partial: '部分覆盖',
    none: '没有覆盖',
    end: '全覆盖率',
    total: '合计',
  },

  pilot: {
    heading: '先行试点的网格与其余网格',
    pilot: '试点网格',
    rest: '其余网格',
    title: (pilot: ToldRate, rest: ToldRate): string => {
      const difference = toldDifference(pilot, rest);
      return (
        `试点网格覆盖率${formatRateLong(pilot)}，其余网格${formatRateLong(rest)}` +
        (difference === null ? '' : `，试点${higher(difference)}`)
      );
    },
    lead: (from: Month | IsoDate, pilot: Ends, rest: Ends): string => {
      const [ours, others] = [toldDifference(pilot.last, pilot.first), toldDifference(rest.last, rest.first)];
      const since = ours === null || others === null ? '' : `；此后试点${growth(ours)}，其余${growth(others)}`;
      return (
        `${formatDate(from)}${isDay(from) ? '' : '末'}，试点网格${formatRateLong(pilot.first)}，其余网格${formatRateLong(rest.first)}${since}。` +
        `试点网格不是随机选定的，两组的差别不能都算作试点的效果。`
      );
    },
    unit: '物业管理覆盖率，按小区数，每月末，单位：%',
    pairTitle: '试点网格与其余网格的覆盖率，按各种口径',
    pairUnit: '覆盖率与分子、分母，单位：%',
  },
};

function growth(difference: number): string {
  if (changeOf(difference) === 'same') return '没有变化';
  return `${difference < 0 ? '下降' : '提高'}${formatPoints(difference)}`;
}
