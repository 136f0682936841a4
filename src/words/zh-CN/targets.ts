/** What the page of the targets says. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { Target } from '../../domain/programme.ts';
import type { PublishedFigure } from '../../domain/record/rows.ts';
import type { IsoDate, Measure, Month } from '../../domain/rows.ts';
import type { StepRow } from '../../domain/targets/steps.ts';
import type { Drift, Outlook, PaceReading, StatusReading } from '../../domain/targets/target-reading.ts';
import type { PaceBasis, ProgressRow, TargetStatus } from '../../domain/targets/target.ts';
import { STATUS_LIMITS } from '../../domain/targets/target.ts';
import { calledBy } from '../../domain/time/series.ts';
import {
  formatAmount,
  formatArea,
  formatChange,
  formatDate,
  formatMoney,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRatio,
  MISSING,
} from './format.ts';
import { indicators } from './indicators.ts';
import { baselineClause, gapWords } from './schedule.ts';
import { vocabulary } from './vocabulary.ts';

/** Money without a needless decimal: 5,000万元, 3,570.8万元. */
function money(fen: number): string {
  return formatMoney(fen / 100).replace('.0万元', '万元');
}

/** 万元 in fen. */
const FEN_PER_TEN_THOUSAND = 1_000_000;

const gapOf = (row: ProgressRow): string => (row.gap === null ? MISSING : gapWords(row.gap));

function delayWords(months: number | null): string {
  if (months === null) return MISSING;
  if (Math.abs(months) < 0.05) return '与计划同步';
  return `${months < 0 ? '晚' : '早'}${formatMonths(months)}`;
}

/** A target's standing in a clause, with its name. */
function clause(target: Target, row: ProgressRow | undefined): string {
  if (row === undefined || row.actual === null) return `${target.name}没有数据`;
  const reached = `${target.name}实际${formatPercent(row.actual)}`;
  switch (row.status) {
    case null:
      return `${reached}，无法判断进度`;
    case 'not_started':
      return `${target.name}要到${formatDate(target.startsOn)}才开始，目前${formatPercent(row.actual)}`;
    case 'achieved':
      return `${reached}，已达到${formatPercent(target.value, 0)}的目标`;
    case 'overdue':
      return `${reached}，${formatDate(target.dueOn)}到期，未达到${formatPercent(target.value, 0)}`;
    case 'regressing':
    case 'ahead':
    case 'on_track':
    case 'behind':
    case 'far_behind':
      return (
        `${reached}，${gapOf(row)}` +
        (row.scheduleVarianceMonths === null || Math.abs(row.scheduleVarianceMonths) < 0.05
          ? ''
          : `、${row.scheduleVarianceMonths < 0 ? '晚' : '早'}${formatMonths(row.scheduleVarianceMonths)}`)
      );
  }
}

/** The condition of each status word, in the order in which they are tried. */
const rules: readonly { readonly status: TargetStatus; readonly condition: string }[] = [
  { status: 'not_started', condition: '数据截止日早于目标起始日' },
  { status: 'achieved', condition: '实际值达到或超过目标值' },
  { status: 'overdue', condition: '已到或已过到期日，实际值未达目标值' },
  { status: 'regressing', condition: '实际值低于基线；基线为实测的，分子也少于起始日' },
  { status: 'ahead', condition: `进度比不低于${STATUS_LIMITS.ahead.toFixed(2)}` },
  {
    status: 'on_track',
    condition: `进度比不低于${STATUS_LIMITS.on_track.toFixed(2)}、低于${STATUS_LIMITS.ahead.toFixed(2)}`,
  },
  {
    status: 'behind',
    condition: `进度比不低于${STATUS_LIMITS.behind.toFixed(2)}、低于${STATUS_LIMITS.on_track.toFixed(2)}`,
  },
  { status: 'far_behind', condition: `进度比低于${STATUS_LIMITS.behind.toFixed(2)}` },
];

export const zhTargets = {
  name: '目标进展',
  headline: (asOf: IsoDate, rows: readonly { target: Target; row: ProgressRow | undefined }[]): string =>
    rows.length === 0
      ? `截至${formatDate(asOf)}，没有登记目标。`
      : `截至${formatDate(asOf)}，${rows.map(({ target, row }) => clause(target, row)).join('；')}。`,
  lead: (n: number): string =>
    `${n < 2 ? '' : '各项目标分开看，不合成一个总分。'}计划由起点、各计划节点和目标连成，实际是台账逐月的数；差用百分点表示，早晚用月表示。`,

  now: (target: Target): string => `${indicators[target.indicator].name}，按${vocabulary.measure[target.measure]}`,
  of: (measure: Measure, numerator: number | null, denominator: number | null): string =>
    numerator === null
      ? ''
      : `${measure === 'floor_area' ? formatArea(numerator) : formatNumber(numerator)}／${formatAmount(measure, denominator, 0)}`,
  expected: '截止日应达',
  actual: '截止日实际',
  gap: '差',
  gapValue: (row: ProgressRow): string => (row.gap === null ? MISSING : `${formatChange(row.gap)}个百分点`),
  gapAmount: (measure: Measure, amount: number): string =>
    `合${amount < 0 ? '少' : '多'}约${formatAmount(measure, Math.abs(amount), 0)}`,
  /** Which part of the rate moved, where it lies below a measured baseline. */
  belowBaseline: baselineClause,
  /** Where a target stands, beside its status word. */
  standing: (target: Target, row: ProgressRow): string => {
    const window = `${formatDate(target.startsOn)}至${formatDate(target.dueOn)}，要达到${formatPercent(target.value, 0)}。`;
    return row.status === 'not_started' || row.status === 'achieved' || row.status === null
      ? window
      : `${window}截至${formatDate(row.date)}${gapOf(row)}。`;
  },
  delay: '折合时间',
  delayNote: '与计划曲线相比',
  delayValue: delayWords,
  rest: '还差',
  restValue: (points: number | null): string => (points === null ? MISSING : formatPoints(points)),
  none: '—',
  monthsLeft: (months: number): string => (months <= 0 ? '已到期' : `剩${formatMonths(months)}`),

  stepKind: { start: '起点（基线）', milestone: '计划节点', due: '目标' },
  stepDate: '日期',
  stepPlan: '计划',
  stepActual: '当日实际',
  stepGap: '差（百分点）',
  notYet: '未到期',
  noRow: '当日无数据',
  notSurveyed: '当日没有调查',
  /** What the surveys before and after a day without one found. */
  between: ({ before, after }: NonNullable<StepRow['between']>): readonly string[] =>
    [
      before === null ? '此前没有调查' : `此前${formatDate(before.date)} ${formatPercent(before.value)}`,
      after === null ? '' : `此后${formatDate(after.date)} ${formatPercent(after.value)}`,
    ].filter((text) => text !== ''),
  measuredBaseline: '实测',
  stepsNote: '相邻两个日期之间按天数匀速推算，这是本站的假定，公布的目标没有说两个日期之间各应完成多少。',

  pacesTitle: (target: string): string => `${target}：现在的速度，和需要的速度`,
  pace: (months: PaceReading['months']): string => `近${months}个月`,
  required: '按期需要',
  paceColumn: '速度',
  pointsColumn: '百分点／月',
  amountColumn: (measure: Measure): string =>
    ({ compounds: '小区／月', households: '户／月', floor_area: '建筑面积／月' })[measure],
  reachColumn: '照此达到',
  noNeed: '不适用',
  reach: (date: IsoDate | null, outlook: Outlook | null): string =>
    outlook === 'achieved' || outlook === 'not_started' ? '—' : date === null ? '无法推算' : formatMonth(date),
  amountCell: (measure: Measure, amount: number | null): string =>
    amount === null
      ? MISSING
      : measure === 'compounds'
        ? formatNumber(amount, 1)
        : measure === 'households'
          ? formatNumber(amount)
          : formatArea(amount),
  paceNote: (measure: Measure, denominator: number | null): string =>
    `速度＝这段时间里比例的变化÷月数；折合数＝速度×截止日的分母（${formatAmount(measure, denominator, 0)}）。比例会因小区移出移入而变，折合数只表示快慢。`,
  /** What the paces are measured between. */
  paceBasis: {
    first: '速度的两端都取首次公布的值，口径一致：都还没有补报。',
    revised: '速度的两端都按现在的台账；近几个月的补报还没有到齐，速度可能偏低。',
  } satisfies Record<PaceBasis, string>,
  /** What the value, and the status word, would be once facts have come late as they typically do. */
  ifRevised: (actual: number, typical: number, { status, statusIfRevised }: ProgressRow): string => {
    const value =
      changeOf(typical) === 'same'
        ? `截止日的实际值是初步数；往常的补报不改变它，仍为${formatPercent(actual)}`
        : `截止日的实际值是初步数；按通常的补报（中位${typical < 0 ? '下调' : '上调'}${formatPoints(typical)}），应为${formatPercent(actual + typical)}`;
    return status === null || statusIfRevised === null || status === statusIfRevised
      ? `${value}。`
      : `${value}，状态应为“${vocabulary.status[statusIfRevised].word}”，现在是“${vocabulary.status[status].word}”。`;
  },
  requiredWords: (target: Target, row: ProgressRow, denominator: number | null): string =>
    row.requiredPace === null || denominator === null
      ? ''
      : `要在${formatDate(target.dueOn)}达到${formatPercent(target.value, 0)}，此后每月须提高${formatPoints(row.requiredPace)}，` +
        `合每月${formatAmount(target.measure, row.requiredPace * denominator)}` +
        (row.pace6m === null || row.pace6m <= 0
          ? '。'
          : `，是近6个月速度的${formatNumber(row.requiredPace / row.pace6m, 1)}倍。`),
  outlook: (target: Target, row: ProgressRow, outlook: Outlook): string => {
    switch (outlook) {
      case 'not_started':
        return '目标还没有开始，不作推算。';
      case 'achieved':
        return '目标已经达到，不再推算。';
      case 'no_data':
        return '近6个月缺数据，无法推算何时达到。';
      case 'no_progress':
        return (
          `近6个月没有进展${row.pace6m === null ? '' : `（每月${formatChange(row.pace6m)}个百分点）`}，照此无法推算何时达到` +
          (row.forecastEarliest === null
            ? '。'
            : `；只有按最快的一段速度推算，才会在${formatMonth(row.forecastEarliest)}达到。`)
        );
      case 'too_far':
        return '照近6个月的速度，要一百年以上才能达到，不给出日期。';
      case 'forecast': {
        const central = row.forecastCentral ?? '';
        const late = central > target.dueOn ? '晚于' : '不晚于';
        const ends = [
          row.forecastEarliest === null ? '' : `最快${formatMonth(row.forecastEarliest)}`,
          row.forecastLatest === null ? '最慢的一种无法推算' : `最慢${formatMonth(row.forecastLatest)}`,
        ].filter((text) => text !== '');
        return `按近3、6、12个月三种速度推算：居中${formatMonth(central)}达到，${late}到期日；${ends.join('，')}。`;
      }
    }
  },
  outlookNote: '推算只是把过去的速度延长，不是误差范围：没有考虑资金、季节和难易，三种速度之外的情形都可能发生。',

  driftFinding: (
    now: { date: IsoDate; gap: number },
    before: { date: IsoDate; gap: number } | null,
    worst: { date: IsoDate; gap: number },
    called = calledBy(false),
  ): string => {
    const trend =
      before === null || changeOf(now.gap - before.gap) === 'same'
        ? `目前${gapWords(now.gap)}`
        : `${formatDate(called(before.date))}${gapWords(before.gap)}，目前${gapWords(now.gap)}`;
    const isNamed = worst.date === now.date || worst.date === before?.date || changeOf(worst.gap) !== 'less';
    return isNamed ? trend : `${trend}；差距最大为${formatDate(called(worst.date))}，${gapWords(worst.gap)}`;
  },
  /** `called`: what a day of the series is called. */
  driftTitle: (name: string, { now, before, worst }: Drift, called = calledBy(false)): string =>
    now === null || worst === null
      ? zhTargets.driftNone
      : `${name}：${zhTargets.driftFinding(now, before, worst, called)}`,
  driftUnit: '与计划的差，单位：百分点；赭色横线为计划，线上为快于计划，线下为慢于计划；折合早晚几个月见数据表',
  driftLevel: '计划',
  driftValue: (gap: number): string => formatChange(gap),
  driftMonths: (months: number): string => signedMonths(months),
  driftNone: '还没有可以比较的月份。',
  gapColumn: '差（百分点）',
  monthsColumn: '早晚（月）',

  rule: '状态这个词是怎么定的',
  ruleApplied: (target: Target, row: ProgressRow, reading: StatusReading | null): string => {
    if (reading === null) return '缺数据，不给状态。';
    const word = `“${vocabulary.status[reading.status].word}”`;
    if (reading.ratio !== null) {
      const range =
        reading.from !== null && reading.to !== null
          ? `在${reading.from.toFixed(2)}与${reading.to.toFixed(2)}之间`
          : reading.from !== null
            ? `不低于${reading.from.toFixed(2)}`
            : `低于${(reading.to ?? 0).toFixed(2)}`;
      return row.expectedProgress === 0
        ? `按计划还不要求有进展，进度比按1计，${range}，故为${word}。`
        : `完成进度${formatRatio(row.progress)}÷计划进度${formatRatio(row.expectedProgress)}＝${formatRatio(reading.ratio)}，${range}，故为${word}。`;
    }
    switch (reading.status) {
      case 'not_started':
        return `数据截止日${formatDate(row.date)}早于起始日${formatDate(target.startsOn)}，故为${word}。`;
      case 'achieved':
        return `实际${formatPercent(row.actual)}，目标${formatPercent(target.value)}，已达到，故为${word}。`;
      case 'overdue':
        return `到期日${formatDate(target.dueOn)}已到，实际${formatPercent(row.actual)}，未达目标${formatPercent(target.value)}，故为${word}。`;
      case 'regressing':
        return `实际${formatPercent(row.actual)}低于基线${formatPercent(row.baseline)}，故为${word}。`;
      case 'ahead':
      case 'on_track':
      case 'behind':
      case 'far_behind':
        return `按进度比，故为${word}。`;
    }
  },
  progressDefinition: (target: Target, baseline: number | null): string =>
    `完成进度＝（实际－基线）÷（目标－基线），计划进度＝（应达－基线）÷（目标－基线）；基线${formatPercent(baseline)}，目标${formatPercent(target.value)}。进度比＝完成进度÷计划进度；三位小数，多余的舍去。`,

  words: '八个状态词',
  wordsLead: '从上往下，第一条成立的就是状态。词由算式给出，不由人评。',
  order: '次序',
  word: '状态',
  condition: '条件',
  applies: '目前适用',
  rules,
  limits:
    '0.95与0.60两条界线取自欧盟统计局（Eurostat）监测可持续发展目标的报告，它用来比较实际增速与所需增速；本站用来比较完成进度与计划进度。1.05是本站定的，与0.95对称，报告里没有。',
  definitions: '名词',
  definitionList: [
    ['应达', '从基线起，经各计划节点到目标值，相邻两个日期之间按天数匀速；起始日以前为基线，到期日以后为目标值。'],
    ['差', '实际减应达，单位是百分点；负数为慢于计划。'],
    [
      '折合时间',
      '计划曲线第一次达到截止日实际值的那一天，与截止日相差的月数（一个月按30.4375天）；负数为晚。又称“挣得进度”。',
    ],
    ['速度', '近3、6、12个月比例的平均每月变化。按期需要＝还差÷剩余月数；已达到或已到期的没有。'],
    [
      '推算',
      '截止日加上“还差÷速度”个月。居中用近6个月的速度，最快、最慢取三种速度的两端；速度不大于零，或超过一百年，不给日期。',
    ],
  ] as const,

  budget: '奖补资金用了多少',
  budgetFinding: (f: { budget: number | null; paid: number; asOf: IsoDate; payments: number }): string =>
    f.budget === null || f.budget === 0
      ? `截至${formatDate(f.asOf)}已拨付${money(f.paid)}，共${formatNumber(f.payments)}笔`
      : `预算${money(f.budget)}，截至${formatDate(f.asOf)}已拨付${money(f.paid)}，占${formatPercent(f.paid / f.budget)}` +
        (f.paid > f.budget ? '，已超出预算' : ''),
  budgetNone: '台账里没有奖补资金的拨付记录。',
  budgetUnit: (hasBudget: boolean): string => `逐月累计拨付，单位：万元${hasBudget ? '；赭色线为预算' : ''}`,
  budgetLead: (f: { perHousehold: number | null; households: number | null; latest: number }): string =>
    (f.perHousehold === null
      ? ''
      : `按截止日有物业在管的${formatNumber(f.households)}户摊算，平均每户${formatNumber(f.perHousehold / 100, 1)}元。`) +
    `最近12个月拨付${money(f.latest)}。`,
  budgetNote: (hasBudget: boolean): string =>
    `拨付以台账登记的付款日为准${hasBudget ? '；预算没有公布覆盖年度和分月安排，所以只比总数，不说快慢' : ''}。` +
    '每户奖补＝累计拨付÷截止日有物业在管小区的户数：分子里有的钱付给了后来退出的物业，分母里有的小区没有领过，不是某一户实得的数。',
  budgetSource: (published: readonly PublishedFigure[]): string =>
    `预算的出处：${published.length === 0 ? zhTargets.budgetUncited : published.map(zhTargets.budgetCited).join('；')}`,
  budgetCited: (f: PublishedFigure): string =>
    [
      f.publisher,
      f.sourceTitle === null ? null : `《${f.sourceTitle}》`,
      `（公开数据${f.id}）`,
      f.note === null ? null : `。${f.note}`,
    ]
      .filter((part) => part !== null)
      .join(''),
  budgetUncited: '预算数来自项目设置（subsidy_budget_cny），公开数据里没有同一数目的记录。',
  budgetLine: (budget: number): string => `预算 ${money(budget)}`,
  paidLine: (paid: number | null): string => (paid === null ? '' : `已付 ${money(paid)}`),
  byPlaceTitle: (level: string): string => `奖补资金拨到各${level}多少`,
  byPlaceUnit: (level: string): string => `各${level}累计拨付，和摊到每户的数`,
  month: '月份',
  monthLabel: (month: Month): string => formatMonth(month),
  payments: '笔数',
  paid: '拨付（万元）',
  cumulative: '累计（万元）',
  share: '占比',
  coveredHouseholds: '在管户数',
  perHousehold: '每户（元）',
  axisMoney: (fen: number): string => formatNumber(fen / FEN_PER_TEN_THOUSAND),
  tenThousand: (fen: number): string => formatNumber(fen / FEN_PER_TEN_THOUSAND, 1),
  yuan: (fen: number | null): string => formatNumber(fen === null ? null : fen / 100, 1),
  total: '合计',

  cannot: {
    no_progress: '近6个月无进展，无法推算',
    no_data: '近6个月缺数据，无法推算',
    too_far: '一百年以上，不给日期',
  },
  milestone: (date: IsoDate, value: number): string => `${formatMonth(date)} ${formatPercent(value, 0)}`,
};

function signedMonths(months: number): string {
  const text = formatNumber(months, 1);
  return months > 0 && text !== '0.0' ? `+${text}` : text;
}
