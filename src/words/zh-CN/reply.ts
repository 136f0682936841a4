/** What the pages of the replies to proposals say: the index, a reply claim by claim, its one sheet, the feed. */
import { get } from '../../domain/lists.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import { MEASURE_UNITS } from '../../domain/record/quantity.ts';
import type { Quantity } from '../../domain/record/quantity.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import type { ReviewCounts } from '../../domain/record/review-counts.ts';
import type { StandingChange } from '../../domain/record/review-history.ts';
import type { LedgerQuantity, ReviewFigure, ReviewRow } from '../../domain/record/review.ts';
import type { Claim, Proposal, PublishedFigure } from '../../domain/record/rows.ts';
import type { IsoDate, Measure } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import {
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPlain,
  formatPoints,
  formatQuantity,
  unitName,
} from './format.ts';
import { kind, periodText, publishedValue, reconcileItem } from './record.ts';
import { gapWords } from './schedule.ts';
import { demo, signedDifference, standings, standingWord } from './standings.ts';
import { vocabulary } from './vocabulary.ts';
import { site } from './site.ts';

/** What a ledger's quantity counts, by ledger and unit. */
const ledgerQuantity: Readonly<Record<LedgerQuantity, string>> = {
  'districts/count': '区',
  'subdistricts/count': '街道',
  'grids/count': '网格',
  'compounds/count': '在册小区',
  'compounds/household': '户数',
  'compounds/m2': '建筑面积',
  'firms/organisation': '物业企业',
  'services/count': '有过物业服务的小区',
  'works/category': '动过工的整治项目',
  'works/count': '动过工的小区',
  'works/yuan': '已登记造价',
  'subsidies/yuan': '已拨付',
  'subsidies/payment': '拨付',
  'pairings/count': '有过结对单位的小区',
  'pairings/organisation': '结对单位',
  'inspections/inspection': '巡查评分',
};
const ledgerQuantities: ReadonlyMap<string, string> = new Map(Object.entries(ledgerQuantity));

const numbered = (n: number): string => `第${n}条`;

/** What a target counts, of how many. */
type Counts = Readonly<Record<'numerator' | 'denominator', number>>;

/** An amount of a measure in its unit: 4个, 1,172户, 43.5万㎡. */
const amount = (measure: Measure, value: number): string => formatQuantity({ value, unit: MEASURE_UNITS[measure] }, 1);

export const proposals = {
  title: (replies: number, claims: number): string =>
    replies === 0 ? '还没有登记提案答复' : `${replies}件提案答复，${claims}条说法，逐条核对`,
  lead: '每件答复拆成一条一条，各自对照台账和公开数据。核对结果由规则算出，不作人工评判。',
  byYear: (year: number): string => `${year}年答复`,
  byTopic: '按主题',
  named: ({ number, title }: Proposal): string => `${number}，${title}`,
  about: ({ session, repliedBy, topic }: Proposal): string => `${session}，${repliedBy}，${topic}`,
  reply: '看逐条核对',
  changes: '核对结果的变化',
};

export const reply = {
  title: ({ number, title }: Proposal): string => `${number}${title}`,
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
  numbered,
  placedHere: (n: number, text: string): string => `${numbered(n)}：${text}`,
  placed: (proposal: string, n: number, text: string): string => `${proposal}提案，${numbered(n)}：${text}`,
  ledgerSays: (isDemonstration: boolean): string => (isDemonstration ? '演示台账说' : '台账说'),
  recordSays: '公开数据说',
  note: '说明',
  noEvidence: '没有登记可以对照的依据。',
  onlyReply: (ids: readonly string[]): string =>
    `对照用的公开数据（${formatList(ids)}）就是从这份答复抄来的：一致只说明抄得没错，不是旁证。`,
  aside: (text: string): string => `（${text}）`,
  noTarget: '没有登记目标：期限是哪一天、做到什么程度算兑现，都没有登记，所以不判断。',
  dueSource: (target: Target): string => `${target.source}${target.note === null ? '' : `。${target.note}`}`,
  dueNote: '期限的由来',
  contextOnly: (text: string): string => `${text}。只作参考，不作评判。`,
  unclear: (reason: string): string => `${reason}。`,
  noComparable: '没有同一单位的数可以对照。',
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
  targetLine: ({ target, row, counts }: { target: Target; row: ProgressRow; counts: Counts }): string => {
    const unit = MEASURE_UNITS[target.measure];
    const gap =
      row.gap === null || row.expected === null
        ? ''
        : `；按计划应达${formatPercent(row.expected)}，${gapWords(row.gap)}`;
    return (
      `${target.name}：${vocabulary.measure[target.measure]}口径，${formatQuantity({ value: counts.numerator, unit }, 1)}/` +
      `${formatQuantity({ value: counts.denominator, unit }, 1)}，${formatPercent(row.actual)}${gap}`
    );
  },
  targetFigure: ({ target, row, counts }: { target: Target; row: ProgressRow; counts: Counts }): string =>
    `${formatPercent(row.actual)}（${formatNumber(counts.numerator)}/${amount(target.measure, counts.denominator)}）` +
    (row.expected === null ? '' : `，计划${formatPercent(row.expected)}`),
  /** What was claimed, each figure beside what is measured, where something is. */
  figuresText: (figures: readonly ReviewFigure[], isPromise: boolean, isDemonstration: boolean): string =>
    figures
      .map((figure) => {
        const said = `${figure.name}${standings.claimed(figure)}`;
        const against = isPromise ? `${demo(isDemonstration)}已有` : '对照';
        return figure.measured === null ? said : `${said}，${against}${standings.measured(figure)}`;
      })
      .join('；'),
  amount,
  reconcileLine: (row: ReconcileRow): string => {
    const { name, unit } = reconcileItem[row.id];
    return `${name}合计${formatQuantity({ value: row.ledger, unit })}`;
  },
  outreachLine: (quantity: Quantity): string => `累计${formatQuantity(quantity)}`,
  ledgerLine: (title: string, ledger: string, quantities: readonly Quantity[]): string =>
    quantities.length === 0
      ? `${title}：没有可计的数`
      : `${title}：${quantities
          .map((quantity) => `${get(ledgerQuantities, `${ledger}/${quantity.unit}`)}${formatQuantity(quantity)}`)
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
      ? `约${formatPlain(check.value / 10_000)}万${unitName(check.numerator.unit)}（${formatNumber(Math.round(check.value))}）`
      : check.id === 'compounds_per_grid' || check.id === 'grids_per_subdistrict'
        ? `${formatPlain(check.value)}个`
        : `${formatPlain(check.value, check.value >= 1000 ? 0 : 1)}${unitName(check.numerator.unit)}${check.per === null ? '' : `/${unitName(check.per)}`}`,
  noArithmetic: '这份答复的数之间没有可以相除的。',
  changes: '核对结果怎样变过',
  changesLead: '每一期都用当期存档的台账核对，答复与公开数据用现在的。答复之前的各期没有结果，不列。',
  changesNotKept: '历次发布的台账没有存档，当时核对的结果查不回来，所以不列变化。',
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
};

export const summary = {
  title: (number: string): string => `${number}提案答复：会议用一页纸`,
  which: ({ title, session, repliedBy, repliedYear }: Proposal): string =>
    `${title}，${session}，${repliedBy}，${repliedYear}年。`,
  asOf: (asOf: IsoDate, isDemonstration: boolean): string =>
    `数据截止${formatDate(asOf)}${isDemonstration ? '；凡用台账的，均为演示数据' : ''}。`,
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
    overdue: ({ points, rest }: { points: number | null; rest: string }): string =>
      `期限已过，还差${formatPoints(points)}（${rest}）：什么时候补上，谁负责？`,
    behind: (f: { expected: string; actual: string; rest: string; forecast: IsoDate | null; due: IsoDate }): string => {
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
};

export const feed = {
  title: (programme: Programme, isMadeUp: boolean): string =>
    `${isMadeUp ? site.demonstrationPrefix : ''}${site.name(programme)}：提案答复核对结果的变化`,
  /** `madeUp`: the line over what is made up; null where the change rests on what was published. */
  entry: (number: string, text: string, change: StandingChange, madeUp: string | null): string =>
    `${madeUp === null ? '' : site.demonstrationPrefix}${number}：“${text}”由${standingWord(change.before)}变为${standingWord(change.after)}`,
  summary: (change: StandingChange, madeUp: string | null): string =>
    (madeUp === null ? '' : `${site.demonstrationPrefix}${madeUp}。`) +
    `截至${formatDate(change.from)}为${standingWord(change.before)}，截至${formatDate(change.to)}为${standingWord(change.after)}。`,
  atom: '订阅变化（Atom）',
  csv: '下载变化（CSV）',
};

/** The sentence under a claim's standing; empty where the word says enough. */
export function standingReason(
  claim: Claim,
  row: ReviewRow,
  ledgers: readonly string[],
  isDemonstration: boolean,
): string {
  if (row.standing === 'unclear') return reply.unclear(claim.unclear ?? '');
  if (row.standing !== 'no_data') return '';
  if (claim.kind !== 'commitment') return claim.evidence.length === 0 ? reply.noEvidence : reply.noComparable;
  const context = ledgers.length === 0 ? '' : `${reply.ledgerSays(isDemonstration)}：${ledgers.join('；')}`;
  return `${reply.noTarget}${context === '' ? '' : reply.contextOnly(context)}`;
}
