/** What the pages of the reply and the public record say: claims, standings, published figures, releases, revisions. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { NextRelease } from '../../domain/quality/next-release.ts';
import type { RecordingDelays } from '../../domain/quality/recording.ts';
import type { Stage } from '../../domain/record/public-record.ts';
import type { Quantity } from '../../domain/record/quantity.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { ArithmeticCheck, ArithmeticId } from '../../domain/record/reply-arithmetic.ts';
import type { Basis, ReviewGroup } from '../../domain/record/review-basis.ts';
import type { StandingChange } from '../../domain/record/review-history.ts';
import type { ReviewFigure, ReviewRow, Standing } from '../../domain/record/review.ts';
import type { Claim, ClaimKind, Conflict, PublishedFigure } from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import {
  MISSING,
  formatCount,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPlain,
  formatPoints,
  formatQuantity,
} from './format.ts';
import { zh, type Sign } from './common.ts';

const claimKind: Record<ClaimKind, string> = { fact: '事实', action: '行动', commitment: '承诺', mechanism: '机制' };

const standing: Record<Standing, Sign> = {
  ...zh.status,
  agrees: { symbol: '=', word: '与数据一致' },
  differs: { symbol: '≠', word: '与数据不一致' },
  no_data: { symbol: '∅', word: '无数据' },
  unclear: { symbol: '?', word: '口径不明' },
};

const group: Record<ReviewGroup, Sign> = {
  kept: { symbol: '✓', word: '已兑现' },
  overdue: { symbol: '✕', word: '到期未兑现' },
  not_due: { symbol: '…', word: '未到期' },
  untold_promise: { symbol: '?', word: '说不清' },
  agrees: standing.agrees,
  differs: standing.differs,
  no_data: standing.no_data,
  unclear: standing.unclear,
  mechanism: { symbol: '—', word: '不作评判' },
};

const groupMeaning: Record<ReviewGroup, string> = {
  kept: '达到了答复所说的目标。',
  overdue: '期限已过，没有达到目标。',
  not_due: '期限还没到，只能看快慢，不能说兑现或没兑现。',
  untold_promise: '没有登记期限或目标，或者没有数据，判断不了。',
  agrees: '答复的数与对照的数相同；带“余”的，不少于它；带“约”的，相差不过1%。',
  differs: '答复的数与对照的数不同，两个数都列出。',
  no_data: '没有可以对照的数据，不等于没有做。',
  unclear: '说的是哪件事、哪个范围，从答复看不出来。',
  mechanism: '说的是办法和制度，没有可量的数，只列台账里有什么。',
};

const stage: Record<Stage, string> = { planned: '计划', started: '开工', completed: '完成' };

const kind: Record<PublishedFigure['kind'], string> = {
  baseline: '基数',
  plan: '计划',
  target: '目标',
  actual: '实际',
};

const reconcileItem: Record<ReconcileRow['id'], Quantity & { readonly name: string }> = {
  compounds: { name: '老旧小区', value: 0, unit: '个' },
  households: { name: '户数', value: 0, unit: '户' },
  floor_area_m2: { name: '建筑面积', value: 0, unit: '㎡' },
  districts: { name: '区', value: 0, unit: '个' },
  subdistricts: { name: '街道', value: 0, unit: '个' },
  grids: { name: '网格', value: 0, unit: '个' },
};

/** What a ledger's quantity counts, by ledger and unit. */
const ledgerQuantity: Readonly<Record<string, string>> = {
  'districts/个': '区',
  'subdistricts/个': '街道',
  'grids/个': '网格',
  'compounds/个': '在册小区',
  'compounds/户': '户数',
  'compounds/㎡': '建筑面积',
  'firms/家': '物业企业',
  'services/个': '有过物业服务的小区',
  'works/项': '动过工的整治项目',
  'works/个': '动过工的小区',
  'works/元': '已登记造价',
  'subsidies/元': '已拨付',
  'subsidies/笔': '拨付',
  'pairings/个': '有过结对单位的小区',
  'pairings/家': '结对单位',
  'inspections/次': '巡查评分',
};

const arithmetic: Record<ArithmeticId, { readonly name: string; readonly means: string }> = {
  implied_total: { name: '反推的总数', means: '由部分和比例反推全部，答复没有给出这个总数。' },
  area_per_household: { name: '平均每户建筑面积', means: '含公用部分，可与常见的住房面积比。' },
  area_per_compound: { name: '平均每个小区建筑面积', means: '小区大小的平均。' },
  households_per_compound: { name: '平均每个小区户数', means: '小区大小的平均。' },
  compounds_per_grid: { name: '平均每个网格小区数', means: '一个网格平均管几个老旧小区。' },
  grids_per_subdistrict: { name: '平均每个街道网格数', means: '一个街道平均划几个网格。' },
  money_per_compound: { name: '平摊到每个小区的资金', means: '若全部小区都得到奖补。答复没有这样说，只作大小的参照。' },
  money_per_household: { name: '平摊到每户的资金', means: '若平摊到全部住户。答复没有这样说，只作大小的参照。' },
};

/** A standing's word; a claim that is not judged says so. */
function standingWord(value: Standing | null): string {
  return value === null ? group.mechanism.word : standing[value].word;
}

const demo = (isDemonstration: boolean): string => (isDemonstration ? '演示台账' : '台账');
const claimedText = (figure: ReviewFigure): string =>
  `${formatQuantity({ value: figure.claimed, unit: figure.unit })}${figure.bound === 'at_least' ? '以上' : ''}`;
const claimed = (figure: ReviewFigure): string => `${figure.bound === 'about' ? '约' : ''}${claimedText(figure)}`;
const measured = (figure: ReviewFigure): string =>
  figure.measured === null ? MISSING : formatQuantity({ value: figure.measured, unit: figure.unit }, 2);
const signedDifference = (value: number, unit: string): string =>
  Math.abs(value) < 1e-9 ? '0' : `${value > 0 ? '+' : ''}${formatQuantity({ value, unit })}`;

/** The counts behind the review's headline and lead. */
export interface ReviewCounts {
  readonly claims: number;
  readonly promises: number;
  readonly statements: number;
  readonly mechanisms: number;
  readonly groups: Readonly<Record<ReviewGroup, number>>;
  /** Promises not due that are behind their plan. */
  readonly behind: number;
  /** Statements that agree or differ by the ledgers; by the public record; by figures taken from the reply itself. */
  readonly byLedgers: number;
  readonly byRecord: number;
  readonly byReply: number;
}

export const record = {
  claimKind,
  standing,
  group,
  groupMeaning,
  stage,
  kind,
  arithmetic,
  claimed,
  measured,

  navigation: { proposals: '提案答复', published: '公开数据', reconcile: '核对总数', releases: '发布与修订' },

  proposals: {
    title: (replies: number, claims: number): string =>
      replies === 0 ? '还没有登记提案答复' : `${replies}件提案答复，${claims}条说法，逐条核对`,
    lead: '每件答复拆成一条一条，各自对照台账和公开数据。核对结果由规则算出，不作人工评判。',
    byYear: (year: number): string => `${year}年答复`,
    byTopic: '按主题',
    reply: '看逐条核对',
    changes: '核对结果的变化',
  },

  reply: {
    headline: (number: string, f: ReviewCounts): string => {
      if (f.promises === 0) return `${number}提案答复的${f.claims}条说法，没有承诺，逐条对照如下`;
      const overdue = f.groups.overdue === 0 ? '' : `，到期未兑现${f.groups.overdue}项`;
      const untold = f.groups.untold_promise === 0 ? '' : `，说不清${f.groups.untold_promise}项`;
      return `${number}提案答复有${f.promises}项承诺：已兑现${f.groups.kept}项${overdue}，未到期${f.groups.not_due}项${untold}`;
    },
    lead: (f: ReviewCounts, asOf: IsoDate, isDemonstration: boolean): string => {
      const behind = f.behind === f.groups.not_due ? '都' : `中，${f.behind}项`;
      const pace =
        f.groups.not_due === 0
          ? ''
          : `按${demo(isDemonstration)}，未到期的${f.groups.not_due}项${f.behind === 0 ? '都没有' : behind}慢于计划。`;
      const bases = [
        f.byLedgers === 0 ? '' : `${f.byLedgers}条依据${demo(isDemonstration)}`,
        f.byRecord === 0 ? '' : `${f.byRecord}条依据公开数据`,
        f.byReply === 0 ? '' : `${f.byReply}条依据答复自己的数`,
      ].filter((text) => text !== '');
      const held = `与数据一致${f.groups.agrees}条、不一致${f.groups.differs}条${bases.length === 0 ? '' : `（${bases.join('，')}）`}`;
      const statements =
        f.statements === 0
          ? ''
          : `另有${f.statements}条事实与行动：${held}，口径不明${f.groups.unclear}条，无数据${f.groups.no_data}条。`;
      const mechanisms = f.mechanisms === 0 ? '' : `${f.mechanisms}条机制不作评判。`;
      return `截至${formatDate(asOf)}。${pace}${statements}${mechanisms}`;
    },
    demonstration:
      '承诺的快慢、大部分“与数据一致”，用的是演示台账：这些台账是编的，结果只演示怎样核对，不能说明真实情况。不靠台账也能核对的另列一节。',
    session: '届次',
    repliedBy: '答复单位',
    repliedYear: '答复年份',
    topic: '主题',
    year: (year: number): string => `${year}年`,
    proposal: '提案',
    own: '答复自己写了没有',
    missing: '答复里没有的',
    date: (date: IsoDate): string => `答复日期：${formatDate(date)}。`,
    missingDate: (note: string | null): string =>
      note === null ? '答复日期：没有，只知道年份。' : `答复日期：没有。${note}。`,
    number: (text: string): string => `答复文号：${text}。`,
    missingNumber: '答复文号：没有。',
    missingResult: '办理结果（各地用字母表示）：没有。本站不代填，也不用它来评判。',
    resultCode: (code: string, scheme: string | null): string =>
      `办理结果：${code}${scheme === null ? '' : `（${scheme}）`}。这是承办单位自己写的，与本站的核对无关。`,
    strip: '一格一条',
    stripLead: '每个编号是一条说法，点开看原话、数字和依据。',
    promises: '承诺',
    statements: '事实与行动',
    mechanism: '机制',
    items: (n: number): string => `${n}条`,
    promiseTable: '三问承诺：到期了吗，做到了吗，数字是多少',
    claimsTitle: '逐条对照',
    section: (section: string): string =>
      /^[一二三四五六七八九十、]+$/.test(section) ? `答复第${section}部分` : `答复${section}`,
    numbered: (n: number): string => `第${n}条`,
    ledgerSays: (isDemonstration: boolean): string => (isDemonstration ? '演示台账说' : '台账说'),
    recordSays: '公开数据说',
    note: '说明',
    noEvidence: '没有登记可以对照的依据。',
    basis: {
      ledgers: (isDemonstration: boolean): string => (isDemonstration ? '依据演示台账' : '依据台账'),
      public_record: '依据公开数据，不靠台账',
      reply: '依据答复自己的数',
      none: '',
    } satisfies Record<Basis, string | ((isDemonstration: boolean) => string)>,
    onlyReply: (ids: readonly string[]): string =>
      `对照用的公开数据（${formatList(ids)}）就是从这份答复抄来的：一致只说明抄得没错，不是旁证。`,
    noTarget: '没有登记目标：期限是哪一天、做到什么程度算兑现，都没有登记，所以不判断。',
    against: '对照',
    ledgerHas: (isDemonstration: boolean): string => `${demo(isDemonstration)}已有`,
    dueSource: (target: Target): string => `${target.source}${target.note === null ? '' : `。${target.note}`}`,
    dueNote: '期限的由来',
    contextOnly: (text: string): string => `${text}。只作参考，不作评判。`,
    unclear: (reason: string): string => `${reason}。`,
    noComparable: '没有同一单位的数可以对照。',
    notDue: (due: IsoDate): string => `未到期：${formatDate(due)}到期`,
    due: (due: IsoDate): string => `期限：${formatDate(due)}`,
    noDue: '没有登记期限',
    figure: '数字',
    claimed: '答复所述',
    measured: '核对所得',
    difference: '差',
    signedDifference: (figure: ReviewFigure): string =>
      figure.measured === null ? '—' : signedDifference(figure.measured - figure.claimed, figure.unit),
    conflicts: '相关的冲突',
    published: (figure: PublishedFigure, isReply: boolean): string =>
      `${figure.scope ?? '范围未写明'}，${figure.indicator}：${publishedValue(figure)}（${kind[figure.kind]}` +
      `${periodText(figure) === '' ? '' : `，${periodText(figure)}`}${isReply ? '，即本答复' : ''}）`,
    chart: '看计划与实际的图',
    targetLine: (f: {
      target: Target;
      row: ProgressRow;
      numerator: number;
      denominator: number;
      unit: string;
    }): string => {
      const gap =
        f.row.gap === null || f.row.expected === null
          ? ''
          : `；按计划应达${formatPercent(f.row.expected)}，` +
            (changeOf(f.row.gap) === 'same'
              ? '与计划持平'
              : `${f.row.gap < 0 ? '落后' : '领先'}${formatPoints(f.row.gap)}`);
      return (
        `${zh.measure[f.target.measure]}口径，${formatQuantity({ value: f.numerator, unit: f.unit }, 1)}/` +
        `${formatQuantity({ value: f.denominator, unit: f.unit }, 1)}，${formatPercent(f.row.actual)}${gap}`
      );
    },
    reconcileLine: (row: ReconcileRow): string => {
      const { name, unit } = reconcileItem[row.id];
      return `${name}合计${formatQuantity({ value: row.ledger, unit })}`;
    },
    outreachLine: (quantity: Quantity): string => `累计${formatQuantity(quantity)}`,
    ledgerLine: (title: string, ledger: string, quantities: readonly Quantity[]): string =>
      quantities.length === 0
        ? `${title}：没有可计的数`
        : `${title}：${quantities
            .map((quantity) => `${ledgerQuantity[`${ledger}/${quantity.unit}`] ?? ''}${formatQuantity(quantity)}`)
            .join('，')}`,
    withoutLedgers: '不靠台账也能核对的',
    withoutLedgersLead: '下面只用答复自己的数和公开数据，与演示台账无关。',
    withoutLedgersLeadReal: '下面只用答复自己的数和公开数据，与台账无关。',
    noStandings: '这份答复没有只凭公开数据就能定的条目。',
    arithmetic: '答复自己的数，互相对一对',
    arithmeticLead: '只做除法。结果没有对错之分，是否合情理由读者看。',
    arithmeticItem: '算什么',
    formula: '算式',
    result: '结果',
    formulaText: (check: ArithmeticCheck): string =>
      `${formatQuantity(check.numerator)} ÷ ${formatQuantity(check.denominator)}`,
    formulaNames: (check: ArithmeticCheck): string => `${check.numerator.name} ÷ ${check.denominator.name}`,
    resultText: (check: ArithmeticCheck): string =>
      check.id === 'implied_total'
        ? `约${formatPlain(check.value / 10_000)}万${check.unit}（${formatNumber(Math.round(check.value))}）`
        : check.id === 'compounds_per_grid' || check.id === 'grids_per_subdistrict'
          ? `${formatPlain(check.value)}个`
          : `${formatPlain(check.value, check.value >= 1000 ? 0 : 1)}${check.unit}`,
    noArithmetic: '这份答复的数之间没有可以相除的。',
    changes: '核对结果怎样变过',
    changesLead: '按每个月末当时已录入的台账重算。答复之前的月份没有结果，不列。',
    noChanges: '从答复那年起，没有一条的核对结果变过。',
    until: (date: IsoDate): string => `截至${formatDate(date)}`,
    how: '怎样核对',
    howText: [
      '承诺的状态取它所指目标的状态：期限内看快慢，期限后看达没达到。没有登记目标的承诺，不判断。',
      '事实与行动，第一个数对第一项依据，第二个数对第二项，依此类推；单位不同不对照。',
      '“余”“以上”按下限看，“约”容许相差1%，其余要求相同。',
      '机制没有可量的数，不评判。口径不明的，只写明为什么不明。',
      '公开数据按现有的全部列出，公布日期晚于数据截止日的也列出，供对照。',
      '从不使用办理结果的字母，也不显示委员姓名。',
    ],
    reviewFile: '逐条核对结果（CSV）',
    summary: '会议用一页纸',
    printHint: '本页可以直接打印成A4，每条说法不会被分到两页。',
    description: (headline: string): string => `${headline}。逐条对照台账与公开数据。`,
    claimsLink: '条目',
  },

  summary: {
    title: (number: string): string => `${number}提案答复：会议用一页纸`,
    asOf: (asOf: IsoDate, isDemonstration: boolean): string =>
      `数据截止${formatDate(asOf)}${isDemonstration ? '；凡用台账的，均为演示数据' : ''}`,
    promises: '承诺',
    clarify: '要问清的',
    due: '期限',
    state: '状态',
    figure: '数字',
    ask: '接着问什么',
    claim: '说法',
    nothing: '没有要问清的条目。',
    back: '回到逐条核对',
    printed: '本页由核对结果自动生成，不含人工评判。',
    questions: {
      kept: '达到目标以后，靠什么保持？退出的小区谁来接？',
      overdue: (gap: string): string => `期限已过，还差${gap}：什么时候补上，谁负责？`,
      behind: (f: {
        expected: string;
        actual: string;
        rest: string;
        forecast: IsoDate | null;
        due: IsoDate;
      }): string => {
        const forecast =
          f.forecast === null
            ? '按近6个月的速度达不到目标'
            : f.forecast > f.due
              ? `按近6个月的速度要到${formatMonth(f.forecast)}`
              : `按近6个月的速度${formatMonth(f.forecast)}可以达到`;
        return `按计划现在应达${f.expected}，实际${f.actual}。还差${f.rest}，分布在哪些街道，怎样排期？${forecast}，原定期限还算不算数？`;
      },
      onTrack: (rest: string): string => `还剩${rest}：最难的是哪些，打算怎样做完？`,
      notStarted: '还没到开始的日子：准备好了什么，从哪里开始？',
      noTarget: (name: string, claimed: string): string =>
        `${name}${claimed}：期限是哪一天，做到什么程度算兑现，可否逐笔公开？`,
      noTargetPlain: '期限是哪一天，做到什么程度算兑现，由谁公布？',
      differs: (f: { name: string; claimed: string; measured: string }): string =>
        `${f.name}：答复说${f.claimed}，对照的数是${f.measured}，差在哪里，以哪个为准？`,
      noData: '有没有记录，能否公开？',
      unclear: '这句话指哪件事，范围多大，到哪一天，以什么为准？',
      onlyReply: '这个数由谁统计，分子分母各是多少，能否给出答复以外的出处？',
    },
  },

  published: {
    title: (rows: number, conflicts: number): string => `${rows}个公开数字，${conflicts}处互相对不上`,
    titleNoConflicts: (rows: number): string => `${rows}个公开数字，按公布时的样子照录`,
    none: '没有登记公开数据',
    lead: '这些数是报道、文件和答复里真正公布过的，注明谁在哪天公布；数值和单位照录。没有链接的，是原站读不到或经转载读到，见备注。',
    notLedger: '本页与演示台账无关。',
    promised: '说要改造的，报道改造了的',
    promisedTitle: (f: {
      scope: string;
      above: readonly { year: number; planned: number; completed: number }[];
      unreported: readonly number[];
    }): string => {
      const above = f.above.map(
        ({ year, planned, completed }) =>
          `${year}年计划${formatNumber(planned)}个，报道完成${formatNumber(completed)}个`,
      );
      const silent =
        f.unreported.length === 0 ? '' : `${f.unreported.map((year) => `${year}`).join('、')}年的完成数没有找到`;
      return `${f.scope}：${[...above, silent].filter((text) => text !== '').join('；')}`;
    },
    promisedSubtitle: (scopes: readonly string[]): string =>
      `范围：${formatList(scopes)}；单位：个小区（或改造项目）。空心是计划，斜线是开工，实心是完成`,
    promisedRow: (f: { stage: Stage; from: number; to: number; end: IsoDate | null; indicator: string }): string => {
      const isWhole = f.end === null || f.end.endsWith('-12-31');
      const when =
        f.from === f.to
          ? isWhole
            ? '全年'
            : `截至${Number((f.end ?? '').slice(5, 7))}月${Number((f.end ?? '').slice(8))}日`
          : `${f.from}至${f.to}年累计`;
      return `${stage[f.stage]}｜${f.indicator}，${when}`;
    },
    noReport: '完成数：没有找到',
    yearHeading: (year: string, scope: string): string => `${year}年，${scope}`,
    share: (figure: PublishedFigure): string =>
      `${kind[figure.kind]}｜${figure.indicator}${publishedValue(figure)}${
        figure.periodEnd === null || figure.periodEnd.endsWith('-12-31')
          ? ''
          : `（截至${formatDate(figure.periodEnd)}）`
      }，没有个数`,
    sourceLine: '来源：公开数据，逐条出处见下表；与演示台账无关',
    sourceLineReal: '来源：公开数据，逐条出处见下表',
    barUnit: '个',
    starts: '开工数，逐月看',
    startsLead: '开工不等于完工。每年从零累计，赭色虚线是当年计划；圈是开工，实心方块是完成。',
    startsTitle: (f: {
      scope: string;
      planned: number;
      startedUp: number;
      completedKnown: number;
      years: number;
    }): string =>
      `${f.scope}：${f.planned}年有计划数，其中${f.startedUp}年的开工数达到计划；` +
      (f.completedKnown === 0 ? '完成数一年也没有找到' : `${f.years}年中有${f.completedKnown}年找到完成数`),
    startsSubtitle: (scope: string): string => `范围：${scope}；单位：个小区，当年累计；○ 开工　■ 完成　┄ 当年计划`,
    courseTitle: (year: number): string => `${year}年`,
    courseDescribe: (f: {
      scope: string;
      year: number;
      plan: number | null;
      started: readonly { on: IsoDate; value: number }[];
      completed: readonly { on: IsoDate; value: number }[];
    }): string => {
      const list = (points: readonly { on: IsoDate; value: number }[]): string =>
        points.map((point) => `截至${formatDate(point.on)}${formatCount(point.value)}个`).join('，');
      return (
        `${f.scope}${f.year}年。计划${f.plan === null ? '没有找到' : `${formatCount(f.plan)}个`}。` +
        (f.started.length === 0 ? '' : `开工：${list(f.started)}。`) +
        (f.completed.length === 0 ? '' : `完成：${list(f.completed)}。`)
      );
    },
    plan: (value: number): string => `计划 ${formatCount(value)}`,
    noPlan: '计划数没有找到',
    month: (n: number): string => `${n}月`,
    asPublished: '照录',
    stageColumn: '阶段',
    conflicts: '互相对不上的',
    conflictsLead: '两个或几个公开数字放在一起讲不通的地方。两边都列出，不判断谁对；“可能的原因”是推测，来源没有说明。',
    conflictState: {
      open: { symbol: '?', word: '待解释' },
      explained: { symbol: '✓', word: '已解释' },
    } satisfies Record<Conflict['state'], Sign>,
    reasons: '可能的原因',
    noReasons: '没有线索。',
    table: '全部公开数字',
    tableLead: '每行一个数字。可以按范围、指标、性质、年份筛选，筛选写在网址里，可以转给别人。',
    contents: '本页内容',
    filter: '筛选',
    all: '全部',
    year: '年份',
    noYear: '未写明',
    shown: '显示{n}条，共{all}条',
    clear: '清除筛选',
    noneShown: '没有符合条件的数字。',
    id: '编号',
    scope: '范围',
    indicator: '指标',
    kindLabel: '性质',
    value: '数值',
    period: '时期',
    source: '谁在哪天公布',
    note: '备注',
    inConflict: '对不上',
    noPublisher: '公布者未写明',
    noDate: '日期未写明',
    noScope: '范围未写明',
    download: '下载公开数据（CSV）',
    downloadConflicts: '下载冲突清单（CSV）',
  },

  reconcile: {
    title: (rows: readonly ReconcileRow[]): string => {
      if (rows.length === 0) return '没有登记要核对的公布总数';
      const within = rows.filter((row) => Math.abs(row.difference) <= row.tolerance).length;
      return `${rows.length}个公布总数与台账逐项核对，${within}个在容差以内`;
    },
    lead: '公布的总数和台账逐户逐小区加起来的数，本应相同。差就是差，写出来；容差是公布数四舍五入留下的余地。',
    demonstration: '台账是演示数据，编制时以公布的总数为准：相符不能证明公布数属实，也不能证明台账属实。',
    item: '项目',
    published: '公布数',
    ledger: '台账数',
    difference: '台账数－公布数',
    tolerance: '容差',
    state: '结果',
    within: { symbol: '=', word: '在容差内' } satisfies Sign,
    beyond: { symbol: '≠', word: '超出容差' } satisfies Sign,
    source: '公布数的来源',
    name: (id: ReconcileRow['id']): string => reconcileItem[id].name,
    value: (id: ReconcileRow['id'], value: number): string => `${formatPlain(value, 1)}${reconcileItem[id].unit}`,
    caption: (asOf: IsoDate): string => `台账数截至${formatDate(asOf)}，只计在册小区`,
    claims: '对照这些总数的答复条目',
    download: '下载核对结果（CSV）',
  },

  releases: {
    title: (n: number, last: { asOf: IsoDate; publishedOn: IsoDate } | null): string =>
      last === null
        ? '还没有发布过'
        : `共发布${n}次，最近一次在${formatDate(last.publishedOn)}，数据截止${formatDate(last.asOf)}`,
    next: (next: NextRelease): string =>
      `下次更新：数据截止${formatDate(next.asOf)}的一次，照以往的间隔（截止日后${next.fewestDays}至${next.mostDays}天）` +
      `应在${formatDate(next.earliest)}至${formatDate(next.latest)}之间。这是按${next.releases}次发布推算的，不是预告。`,
    noNext: '下次更新：发布次数太少，或没有固定间隔，推算不出。',
    demonstration: '发布记录和各台账的录入日期都是演示数据。',
    onlyOne: '只发布过一次，还没有可以前后比较的。',
    late: '先说的与后来知道的',
    lateTitle: (f: { month: IsoDate; then: number | null; now: number | null; name: string }): string =>
      `${f.name}事后多为上调：${formatMonth(f.month)}当时${formatPercent(f.then)}，现在${formatPercent(f.now)}`,
    lateTitleDown: (f: { month: IsoDate; then: number | null; now: number | null; name: string }): string =>
      `${f.name}变动最大的是${formatMonth(f.month)}：当时${formatPercent(f.then)}，现在${formatPercent(f.now)}`,
    lateNone: (name: string): string => `${name}：各月当时的数与现在的数相同`,
    lateSubtitle: (name: string): string => `${name}，按小区数，单位：%；横轴为各次发布的数据截止日`,
    lateLead:
      '台账总有晚到的。左列是每次发布时已录入的，右列是照现在的台账再算同一天。差来自后来才录入的行；更正改过的值查不回当时，不在差里，见更正记录。',
    date: '数据截止日',
    then: '当时',
    afterOne: '一次发布后',
    afterThree: '三次发布后',
    now: '现在',
    changed: '差（百分点）',
    notYet: '还没有',
    parts: (f: { numerator: number; denominator: number }): string =>
      `${formatNumber(f.numerator)}/${formatNumber(f.denominator)}`,
    describe: (title: string): string => `${title}。浅线为当时的数，深线为现在的数。`,
    lags: '晚多久',
    lagTitle: (lag: RecordingDelays): string =>
      lag.rows === 0
        ? `${ledgerName[lag.ledger]}：没有录入日期`
        : `${ledgerName[lag.ledger]}：一半的事实在发生后${formatPlain(lag.median ?? 0)}天内录入`,
    lagLedger: '台账',
    lagRows: '有录入日期的',
    lagMedian: '中位天数',
    lagMonth: '晚于31天',
    lagQuarter: '晚于92天',
    lagLongest: '最晚',
    lagUndated: '没有录入日期的',
    days: (n: number | null): string => (n === null ? MISSING : `${formatPlain(n)}天`),
    share: (n: number, of: number): string => (of === 0 ? MISSING : `${formatNumber(n)}（${formatPercent(n / of)}）`),
    ledgerName: (id: RecordingDelays['ledger']): string => ledgerName[id],
    lagNote:
      '只计统计期内发生的事。一行有几个日期的，取录入当天或之前最晚的一个。没有录入日期的行，不知道晚没晚，按已知计入。',
    list: '历次发布',
    publishedOn: '发布日期',
    delay: '截止后',
    note: '内容',
    download: '下载发布记录（CSV）',
    changes: '发布之间，核对结果的变化',
  },

  feed: {
    title: (programme: Programme): string =>
      `${zh.site.name(programme)}：提案答复核对结果的变化${programme.demonstration ? `（${zh.site.demonstration}）` : ''}`,
    entry: (number: string, text: string, change: StandingChange): string =>
      `${number}：“${text}”由${standingWord(change.before)}变为${standingWord(change.after)}`,
    summary: (change: StandingChange, isDemonstration: boolean): string =>
      `截至${formatDate(change.from)}为${standingWord(change.before)}，截至${formatDate(change.to)}为${standingWord(change.after)}。` +
      (isDemonstration ? '依据演示台账，不是真实情况。' : ''),
    atom: '订阅变化（Atom）',
    csv: '下载变化（CSV）',
  },
};

const ledgerName: Record<RecordingDelays['ledger'], string> = {
  services: '物业服务',
  works: '改造工程',
  subsidies: '奖补资金',
};

/** A published value in its published unit: 1,600万平方米, 47.59%. */
export function publishedValue({ value, unit }: Pick<PublishedFigure, 'value' | 'unit'>): string {
  return `${formatPlain(value, 4)}${unit}`;
}

/** The period of a published figure; empty where it states none. */
export function periodText({ periodStart, periodEnd }: Pick<PublishedFigure, 'periodStart' | 'periodEnd'>): string {
  if (periodStart === null && periodEnd === null) return '';
  if (periodStart === null) return `截至${formatDate(periodEnd)}`;
  if (periodEnd === null) return `${formatDate(periodStart)}起`;
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  if (periodStart.endsWith('-01-01') && periodEnd.endsWith('-12-31'))
    return from === to ? `${from}年` : `${from}至${to}年`;
  return `${formatDate(periodStart)}至${formatDate(periodEnd)}`;
}

/** The sentence under a claim's standing; empty where the word says enough. */
export function standingReason(claim: Claim, row: ReviewRow, context: string | null): string {
  if (row.standing === 'unclear') return record.reply.unclear(claim.unclear ?? '');
  if (row.standing === 'no_data' && claim.kind === 'commitment') {
    return `${record.reply.noTarget}${context === null ? '' : record.reply.contextOnly(context)}`;
  }
  if (row.standing === 'no_data')
    return claim.evidence.length === 0 ? record.reply.noEvidence : record.reply.noComparable;
  return '';
}

/** Who decided a standing, in the same breath as the standing: "依据演示台账". */
export function basisText(basis: Basis, isDemonstration: boolean): string {
  const text = record.reply.basis[basis];
  return typeof text === 'string' ? text : text(isDemonstration);
}
