/** What the pages of the replies to proposals say: the index, a reply claim by claim, its one sheet, the feed. */
import { get } from '../../domain/lists.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import { MEASURE_UNITS } from '../../domain/record/quantity.ts';
import type { Quantity } from '../../domain/record/quantity.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import type { ReviewCounts } from '../../domain/record/review-counts.ts';
import type { StandingChange } from '../../domain/record/review-history.ts';
import type { ReviewFigure } from '../../domain/record/agreement.ts';
import type { LedgerQuantity } from '../../domain/record/evidence.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import type { Claim, Proposal, PublishedFigure, Scheme } from '../../domain/record/rows.ts';
import type { IsoDate, Measure } from '../../domain/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import {
  formatDate,
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

/** The groups of promises as a headline says them, what was kept first. */
const PROMISES_SAID: readonly (readonly [group: ReviewGroup, text: string])[] = [
  ['kept', '已兑现'],
  ['missed', '到期未兑现'],
  ['due_untold', '已到期，公开资料不能判断'],
  ['not_due', '未到期'],
  ['undated', '有数无期限'],
  ['uncheckable', '没有指标和期限，无法核对'],
  ['unclear_promise', '口径不明'],
];

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
    const parts = PROMISES_SAID.filter(([group]) => f.groups[group] > 0).map(
      ([group, text]) => `${f.groups[group]}项${text}`,
    );
    return `${number}提案答复的${f.promises}项承诺：${parts.join('；')}`;
  },
  lead: (f: ReviewCounts, recordAsOf: IsoDate | null, isDemonstration: boolean): string => {
    const record = recordAsOf === null ? '' : `公开数据收集到${formatDate(recordAsOf)}。`;
    const { ledger, record: byRecord, reply: byReply } = f.decidedBy;
    const bases = [
      ledger === 0 ? '' : `${ledger}条依据${demo(isDemonstration)}`,
      byRecord === 0 ? '' : `${byRecord}条依据公开数据`,
      byReply === 0 ? '' : `${byReply}条依据答复自己的数`,
    ].filter((text) => text !== '');
    const { agrees, differs, unchecked, no_data, unclear } = f.groups;
    const held = `与数据一致${agrees}条、不一致${differs}条${bases.length === 0 ? '' : `（${bases.join('，')}）`}`;
    const statements =
      f.statements === 0
        ? ''
        : `另有${f.statements}条事实与行动：${held}，未核对${unchecked}条，无数据${no_data}条，口径不明${unclear}条。`;
    const mechanisms = f.mechanisms === 0 ? '' : `${f.mechanisms}条机制不作评判。`;
    return `${record}${statements}${mechanisms}`;
  },
  demonstration: '演示台账是编的：它们说的只演示怎样核对，另列在每条之下，不计入上面的结果，不能说明真实情况。',
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
  resultCode: ({ code, wording, scheme }: { code: string; wording: string; scheme: Scheme }): string =>
    `办理结果：${code}（${wording}，${scheme.name}）。这是承办单位自己写的，与本站的核对无关。`,
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
  onlyReply: '除答复自己以外，没有别的数可以对照。',
  undatedReply: '累计数要与答复当天相比，答复没有日期，比不了。',
  aside: (text: string): string => `（${text}）`,
  dueSource: (target: Target): string => `${target.source}${target.note === null ? '' : `。${target.note}`}`,
  dueNote: '期限的由来',
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
  noChanges: '从答复那年起，没有一条的核对结果变过。',
  until: (date: IsoDate): string => `截至${formatDate(date)}`,
  how: '怎样核对',
  howText: [
    '每条按依据分别核对：台账截至数据截止日，公开数据截至收集之日，答复自己的数不能证明自己。',
    '承诺到期后，只有同一指标、同一范围、期限当天或以后的完成数才能断定兑现与否；既没有数也没有期限的，无法核对；有数没有期限的，只列已知的数。',
    '事实与行动只核对第一个数；单位不同的先换算，换算不了的不对照。累计数与答复当天相比。',
    '“余”“以上”按下限看，“约”容许相差1%，其余要求相同。',
    '机制没有可量的数，不评判。口径不明的，只写明为什么不明。',
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
    missed: '期限已过而没有达到所说的数：差在哪里，什么时候补上，谁负责？',
    dueUntold: '期限已过：做到了多少，分子分母各是多少，同一范围的数何时公布？',
    notDue: '到期时按哪个范围、哪个数算兑现，由谁公布？',
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
export function standingReason(claim: Claim, row: ReviewRow): string {
  switch (row.standing) {
    case 'unclear':
      return claim.unclear === null ? reply.undatedReply : reply.unclear(claim.unclear);
    case 'unchecked':
      return reply.onlyReply;
    case 'no_data':
      return claim.evidence.length === 0 ? reply.noEvidence : reply.noComparable;
    default:
      return '';
  }
}
