/** What the page of methods says: each rule, and the sentence of its worked example. */
import { knownRate, type ToldRate } from '../../domain/indicators/small-numbers.ts';
import { rateOf } from '../../domain/indicators/tally.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RankRange } from '../../domain/rankings/rank-range.ts';
import type { IsoDate, Measure, Month } from '../../domain/rows.ts';
import type { TargetStatus } from '../../domain/targets/target.ts';
import { STATUS_LIMITS } from '../../domain/targets/target.ts';
import {
  formatDate,
  formatList,
  formatMeasured,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatScore,
} from './format.ts';
import { gapWords } from './schedule.ts';
import { vocabulary } from './vocabulary.ts';

/** The division behind a rate; without a decimal where few compounds stand in its denominator. */
function division(rate: ToldRate): string {
  const part = (value: number | null): string =>
    rate.measure === 'compounds' ? formatNumber(value) : formatMeasured(rate.measure, value);
  return `${part(rate.numerator)}÷${part(rate.denominator)}＝${formatPercent(rateOf(rate), rate.small ? 0 : 1)}`;
}

/** What each status means, from the limits that the computation uses. */
const statuses: Record<TargetStatus, string> = {
  not_started: '截止日早于目标的起始日',
  achieved: '指标已达到目标值',
  overdue: '到期日已到，仍没有达到',
  regressing: '指标低于起点的基线；基线为实测的，分子也少于起始日',
  ahead: `完成的进度在应完成进度的${formatNumber(STATUS_LIMITS.ahead, 2)}倍以上`,
  on_track: `在${formatNumber(STATUS_LIMITS.on_track, 2)}倍至${formatNumber(STATUS_LIMITS.ahead, 2)}倍之间`,
  behind: `在${formatNumber(STATUS_LIMITS.behind, 2)}倍至${formatNumber(STATUS_LIMITS.on_track, 2)}倍之间`,
  far_behind: `不到${formatNumber(STATUS_LIMITS.behind, 2)}倍`,
};
export const methods = {
  statuses,
  name: '口径',
  title: '每个数怎么算，都能自己验算',
  lead: (asOf: IsoDate, isDemonstration: boolean): string =>
    `下面每条口径后面都有一个实例，用的是截至${formatDate(asOf)}的实际计算结果，照着能算出同样的数。${isDemonstration ? '台账是演示用的，实例里的小区和数字也是。' : ''}`,
  example: '实例',
  words: '先说几个词',
  wordsList: (programme: Programme): readonly { term: string; meaning: string }[] => [
    { term: '在册', meaning: '当日已列入台账、尚未移出的老旧小区。列入日为空的，从一开始就算在册。' },
    {
      term: '数据截止日',
      meaning: `只计到这一天为止的事实（本次为${formatDate(programme.asOf)}）；之后发生的都放在一边，行数见“数据质量”。`,
    },
    { term: '口径', meaning: '数的是什么：小区数、户数、建筑面积，还是网格数。同一件事，口径不同，比例就不同。' },
    { term: '分子、分母', meaning: '每个比例都同时给出。分母为零时写“无数据”，不写0。' },
    { term: '百分点', meaning: '两个比例相减的差。从60%到65%是提高5个百分点。' },
  ],
  measures: (list: readonly (Measure | 'grids')[]): string =>
    `同时按${formatList(list.map((measure) => vocabulary.measure[measure]))}公布。`,
  coverageExample: (f: { name: string; asOf: IsoDate; rate: ToldRate }): string =>
    `${f.name}在${formatDate(f.asOf)}有${formatNumber(knownRate(f.rate).denominator)}个在册小区，逐个列在下表。其中${formatNumber(f.rate.numerator)}个有物业，按小区数的覆盖率＝${division(f.rate)}。`,
  measureExample: (rate: ToldRate): string => `按${vocabulary.measure[rate.measure]}：${division(rate)}。`,
  renovationExample: (f: { name: string; exempt: number; rate: ToldRate }): string =>
    knownRate(f.rate).denominator === 0
      ? `${f.name}没有需要改造的小区，改造率写“无数据”。`
      : `同一张表：${formatNumber(f.rate.denominator)}个小区需要改造${f.exempt === 0 ? '' : `（另有${formatNumber(f.exempt)}个不需要，不计）`}，${formatNumber(f.rate.numerator)}个的所需项目全部验收，` +
        `改造率＝${division(f.rate)}。`,
  coveredColumn: '有物业',
  renovatedColumn: '已验收/需要',
  yes: '是',
  no: '否',
  notNeeded: '不需要',
  sum: '合计',
  upper: '不知道的，给出上限',
  upperText:
    '街道没有报送当月数据时，它没有登记物业的小区可能已有物业，登记了物业的也可能已经失去。覆盖率只数台账里的，不是下限；把未报街道没有登记物业的小区全部算作有物业，就是上限。改造率的上限同样算出。',
  upperExample: (f: {
    names: readonly string[];
    month: Month;
    covered: number;
    open: number;
    total: number;
    rate: number;
    upper: number;
  }): string =>
    f.names.length === 0
      ? `${formatMonth(f.month)}各街道都已报送，上限与覆盖率相同，都是${formatPercent(f.rate)}。`
      : `${formatList(f.names)}未报${formatMonth(f.month)}数据，其中没有登记物业的小区有${formatNumber(f.open)}个。覆盖率${formatPercent(f.rate)}，` +
        `上限＝（${formatNumber(f.covered)}＋${f.open}）÷${formatNumber(f.total)}＝${formatPercent(f.upper)}。`,
  targets: '目标与进度',
  targetsText:
    '目标有起始日、到期日、基线和目标值，有的还有计划节点。把这些点按日期连成折线，线上当天的值就是“应达”。实际减应达，就是快于或慢于计划的百分点。',
  expectedExample: (f: {
    target: string;
    from: IsoDate;
    fromValue: number;
    to: IsoDate;
    toValue: number;
    day: IsoDate;
    passed: number;
    span: number;
    expected: number;
    actual: number;
    gap: number;
  }): string =>
    `“${f.target}”在${formatDate(f.from)}为${formatPercent(f.fromValue, 2)}，${formatDate(f.to)}应为${formatPercent(f.toValue, 2)}，相隔${formatNumber(f.span)}天。` +
    `到${formatDate(f.day)}过了${formatNumber(f.passed)}天，应达＝${formatPercent(f.fromValue, 2)}＋（${formatPercent(f.toValue, 2)}−${formatPercent(f.fromValue, 2)}）` +
    `×${formatNumber(f.passed)}÷${formatNumber(f.span)}＝${formatPercent(f.expected, 2)}。实际${formatPercent(f.actual, 2)}，${gapWords(f.gap)}。`,
  scheduleExample: (f: { actual: number; earned: IsoDate; day: IsoDate; months: number }): string =>
    `折线在${formatDate(f.earned)}就该到${formatPercent(f.actual, 2)}，与${formatDate(f.day)}相比，` +
    `相当于${f.months < 0 ? '晚' : '早'}${formatMonths(f.months)}（按每月30.4375天）。`,
  paceExample: (f: {
    actual: number;
    /** Null where the pace six months back cannot be told. */
    past: { readonly before: number; readonly pace: number } | null;
    rest: number;
    forecast: IsoDate | null;
  }): string =>
    f.past === null
      ? '6个月前没有数据，速度无从算起。'
      : `6个月前为${formatPercent(f.past.before, 2)}，每月平均变化＝（${formatPercent(f.actual, 2)}−${formatPercent(f.past.before, 2)}）÷6＝${formatNumber(f.past.pace * 100, 2)}个百分点；` +
        (f.forecast === null
          ? '按这个速度达不到目标。'
          : `还差${formatNumber(f.rest * 100, 2)}个百分点，按这个速度到${formatDate(f.forecast)}达到。3个月、12个月的速度给出快慢两头。`),
  statusText: '进度＝（实际−基线）÷（目标−基线）；应完成进度用应达算。状态从上到下，先合哪条就是哪条：',
  statusWord: '状态',
  statusMeaning: '条件',
  statusSource: '0.95与0.60两条界线取自欧盟统计局可持续发展目标监测报告对“应有增速”的划分。',
  ranking: '排名',
  rankingText: '每季给每个单位打分，五个分项各为0至100分，按权重平均。少一个分项就不排名，并说明缺什么。同分同名次。',
  scoreExample: (f: {
    period: string;
    name: string;
    parts: readonly { weight: number; score: number | null }[];
    weights: number;
    score: number | null;
  }): string => {
    const parts = f.parts.map(({ weight, score }) => `${formatNumber(weight)}×${formatNumber(score, 2)}`).join('＋');
    return `${formatPeriod(f.period)}，${f.name}的得分＝（${parts}）÷${formatNumber(f.weights)}＝${formatScore(f.score)}。`;
  },
  gainExample: (f: {
    name: string;
    from: number;
    to: number;
    score: number;
    startsOn: IsoDate;
    endsOn: IsoDate;
  }): string =>
    `其中“${vocabulary.component.coverage_gain}”：${f.name}按户数的覆盖率，${formatDate(f.startsOn)}为${formatPercent(f.from, 2)}，${formatDate(f.endsOn)}为${formatPercent(f.to, 2)}；` +
    (f.to < f.from
      ? '覆盖率下降，记0分。'
      : `季初差${formatPercent(1 - f.from, 2)}到全覆盖，补上了${formatPercent(f.to - f.from, 2)}，得${formatNumber(f.score, 2)}分。`),
  interval: '名次范围',
  intervalText: (delta: number, weightings: number): string =>
    `权重是人定的。让每项权重各自减少${formatPercent(delta, 0)}、不变或增加${formatPercent(delta, 0)}，共${formatNumber(weightings)}种权重，每种都重排一次：其中最好和最差的名次就是名次范围的两端，“保持”是得出本名次的权重所占的比例。每种权重都算过，不是抽样。`,
  intervalExample: (f: { name: string; rank: number; range: RankRange; weightings: number }): string => {
    const { best, worst, held } = f.range;
    const all = formatNumber(f.weightings);
    return best === worst
      ? `${f.name}名列第${f.rank}，在${all}种权重下都是第${f.rank}。`
      : `${f.name}名列第${f.rank}。${all}种权重中，${formatNumber(held * f.weightings)}种（${formatPercent(held)}）也得第${f.rank}；最好第${best}，最差第${worst}。` +
          `下表是第一个得出第${best}和第一个得出第${worst}的权重，照着把所有单位重排一次，就得这两个名次。`;
  },
  rangeCaption: (name: string): string => `${name}的各分项，和得出最好、最差名次的权重`,
  componentScore: '分项得分',
  bestWeight: '最好时',
  worstWeight: '最差时',
  annual: '年考核',
  annualText: '年度得分是四个季度得分的平均，有一个季度没有得分就不排名；年度不给名次范围。',
  annualExample: (f: { year: string; name: string; parts: readonly (number | null)[]; score: number | null }): string =>
    `${f.year}年，${f.name}＝（${f.parts.map((score) => formatNumber(score, 2)).join('＋')}）÷4＝${formatNumber(f.score, 2)}。`,
  bulletins: '月通报',
  rules: '提案答复的核对规则',
  precision: '精度与缺数',
  precisionText: (isRanked: boolean): string =>
    `计算中不舍入，显示时四舍五入：比例一位小数${isRanked ? '，得分一位小数' : ''}。不到全部的不写成100%，不是没有的不写成0%。` +
    `下载文件中的比例有六位小数${isRanked ? '、得分四位' : ''}。缺数写“无数据”，不补不估。`,
  recompute: '自己验算',
  recomputeText: '全部台账和计算结果都可下载；同样的台账总得出同样的文件。',
};
