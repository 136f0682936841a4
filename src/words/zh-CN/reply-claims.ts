/** What the pages say of a claim of a reply: its words and figures, what each basis says, what stands beside it. */
import { knownParts, type Fraction } from '../../domain/indicators/tally.ts';
import { get } from '../../domain/lists.ts';
import type { LedgerQuantity } from '../../domain/record/evidence.ts';
import type { Difference } from '../../domain/record/answers.ts';
import type { CheckablePart } from '../../domain/record/checkability.ts';
import { MEASURE_UNITS } from '../../domain/record/quantity.ts';
import type { Quantity } from '../../domain/record/quantity.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type { ReviewFigure } from '../../domain/record/agreement.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import type { Claim, ClaimFigure, PublishedFigure, RecordQuestion } from '../../domain/record/rows.ts';
import type { Silence } from '../../domain/record/silence.ts';
import type { IsoDate, Measure } from '../../domain/rows.ts';
import type { Target } from '../../domain/programme.ts';
import type { StepRow } from '../../domain/targets/steps.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { formatDate, formatPercent, formatQuantity, formatNumber, MISSING } from './format.ts';
import { kind, periodText, publishedValue, reconcileItem } from './record.ts';
import { gapWords } from './schedule.ts';
import { signedDifference, standings } from './standings.ts';
import { vocabulary } from './vocabulary.ts';

/** What a ledger's quantity counts, by ledger and unit. */
const ledgerQuantity: Readonly<Record<LedgerQuantity, string>> = {
  'districts/count': '区',
  'subdistricts/count': '街道',
  'grids/count': '网格',
  'compounds/count': '在册小区',
  'compounds/household': '户数',
  'compounds/m2': '建筑面积',
  'firms/organisation': '物业企业',
  'services/count': '有过物业服务的小区（含已移出台账的）',
  'works/category': '动过工的整治项目',
  'works/count': '动过工的小区（含已移出台账的）',
  'works/yuan': '已登记造价',
  'subsidies/yuan': '已拨付',
  'subsidies/payment': '拨付',
  'pairings/count': '有过结对单位的小区（含已移出台账的）',
  'pairings/organisation': '结对单位',
  'inspections/inspection': '巡查评分',
};
const ledgerQuantities: ReadonlyMap<string, string> = new Map(Object.entries(ledgerQuantity));

/** What a target counts, of how many. */
type Counts = Fraction;

const part: Record<CheckablePart, string> = { number: '指标', date: '期限', scope: '范围', money: '资金' };

const difference: Record<Difference, string> = {
  scope: '范围不同',
  indicator: '指标不同',
  not_actual: '是计划或目标，不是完成数',
  before_due: '在到期以前',
  undated: '没有日期',
  other_unit: '单位不同，不能换算',
  no_figure: '承诺没有数，无从比较',
};

const numbered = (n: number): string => `第${n}条`;
const step = ({ on, value, actual }: StepRow): string =>
  `${formatDate(on)}应达${formatPercent(value, 0)}，${actual === null ? '当天没有数据' : `当天为${formatPercent(actual)}，没有达到`}`;

export const claims = {
  part,
  difference,
  numbered,
  /** Several claims by their numbers: 第5、10、26条. */
  several: (numbers: readonly number[]): string => `第${numbers.join('、')}条`,
  placedHere: (n: number, text: string): string => `${numbered(n)}：${text}`,
  placed: (proposal: string, n: number, text: string): string => `${proposal}提案，${numbered(n)}：${text}`,
  place: '在答复里',
  quote: (text: string): string => `原话：“${text}”`,
  /** A figure as the reply means it; the word of its bound never gets lost. */
  figure: (figure: ClaimFigure): string => `${figure.name}：${standings.claimed({ ...figure, claimed: figure.value })}`,
  figures: '答复的数',
  due: '期限',
  dueOn: (due: IsoDate): string => formatDate(due),
  noDue: '没有写',
  scope: '范围',
  responsible: '责任单位',
  money: '资金',
  moneyText: (yuan: number): string => formatQuantity({ value: yuan, unit: 'yuan' }),
  checkability: '写明了什么',
  /** What of number, date, scope and money a promise names, and what it lacks. */
  names: (named: readonly CheckablePart[], lacking: readonly CheckablePart[]): string => {
    const list = (parts: readonly CheckablePart[]): string => parts.map((each) => part[each]).join('、');
    if (lacking.length === 0) return `${list(named)}都写明了`;
    return named.length === 0 ? `没有写${list(lacking)}` : `写明了${list(named)}；没有写${list(lacking)}`;
  },
  basisTable: '分依据核对',
  basis: '依据',
  on: '截至',
  onDay: (on: IsoDate | null): string => (on === null ? '比不了日期' : formatDate(on)),
  standing: '结果',
  claimed: '答复所述',
  measured: '核对所得',
  off: '差',
  signedDifference: (figure: ReviewFigure): string =>
    figure.measured === null ? '—' : signedDifference(figure.measured - figure.claimed, figure.unit),
  rules: (edition: number): string => `规则第${edition}版`,
  published: '公开数据',
  publishedText: (figure: PublishedFigure, isReply: boolean): string =>
    `${figure.scope ?? '范围未写明'}，${figure.indicator}：${publishedValue(figure)}（${kind[figure.kind]}` +
    `${periodText(figure) === '' ? '' : `，${periodText(figure)}`}${isReply ? '，即本答复' : ''}）`,
  conflicts: '相关的冲突',
  suggestions: '对应的建议',
  statement: '承办单位的说明',
  statementNote: '与核对结果并列，不改变结果',
  said: (by: string, on: IsoDate): string => `${by}，${formatDate(on)}`,
  followups: '回头看',
  assumption: '本站的假定',
  note: '说明',
  noEvidence: '没有登记可以对照的依据。',
  onlyReply: '除答复自己以外，没有别的数可以对照。',
  undatedReply: '累计数要与答复当天相比，答复没有日期，比不了。',
  unclear: (reason: string): string => `${reason}。`,
  noComparable: '没有同一单位的数可以对照。',
  noPublished: '公开数据里没有找到可以对照的数。',
  ledgerSays: '台账说',
  missedSteps: '没有达到的计划节点',
  step,
  chart: '看计划与实际的图',
  /** What the record lacks of the figure that would settle a promise. */
  silence: (silence: Silence, { indicator, scope }: RecordQuestion): string => {
    switch (silence) {
      case 'nothing':
        return `收集到的公开资料里没有${scope}的“${indicator}”`;
      case 'not_reported':
        return `公开资料里只有${scope}“${indicator}”的计划或目标，没有完成数`;
      case 'too_early':
        return `公开资料里${scope}“${indicator}”的完成数都在到期以前`;
    }
  },
  noQuestion: '没有登记哪一个公开数据能回答它',
  noNumber: '答复没有写做到多少算完成',
  /** The figures nearest to a promise, those named that were reported. */
  nearest: (n: number, reported: readonly PublishedFigure[]): string => {
    const list = reported.map((figure) => {
      const period = periodText(figure);
      return `${figure.scope ?? ''}${figure.indicator}${publishedValue(figure)}${period === '' ? '' : `（${period}）`}`;
    });
    const named = list.length === 0 ? '' : `，其中报道过的有${list.join('、')}`;
    return `最接近的公布数有${formatNumber(n)}个${named}，都不是同一指标、同一范围的完成数`;
  },
  onlyNumber: (text: string): string => `${text}；没有写到哪一天`,
  measuredText: (figure: ReviewFigure): string =>
    `${figure.name}${standings.claimed(figure)}，核对所得${standings.measured(figure)}`,
  nothingToHold: '指标和期限都没有写，无从核对',
  targetLine: ({ target, row, counts }: { target: Target; row: ProgressRow; counts: Counts }): string => {
    const unit = MEASURE_UNITS[target.measure];
    const parts = knownParts(counts);
    const gap =
      row.gap === null || row.expected === null
        ? ''
        : `；按计划应达${formatPercent(row.expected)}，${gapWords(row.gap)}`;
    return (
      `${target.name}：${vocabulary.measure[target.measure]}口径，` +
      (parts === null
        ? ''
        : `${formatQuantity({ value: parts.numerator, unit }, 1)}/${formatQuantity({ value: parts.denominator, unit }, 1)}，`) +
      `${formatPercent(row.actual)}${gap}`
    );
  },
  /** An amount of a measure in its unit: 4个, 1,172户, 43.5万㎡. */
  amount: (measure: Measure, value: number): string => formatQuantity({ value, unit: MEASURE_UNITS[measure] }, 1),
  reconcileLine: (row: ReconcileRow): string => {
    const { name, unit } = reconcileItem[row.id];
    return `${name}合计${row.ledger === null ? MISSING : formatQuantity({ value: row.ledger, unit })}`;
  },
  outreachLine: (quantity: Quantity): string => `累计${formatQuantity(quantity)}`,
  ledgerLine: (title: string, ledger: string, quantities: readonly Quantity[]): string =>
    quantities.length === 0
      ? `${title}：没有可计的数`
      : `${title}：${quantities
          .map((quantity) => `${get(ledgerQuantities, `${ledger}/${quantity.unit}`)}${formatQuantity(quantity)}`)
          .join('，')}`,
};

/** The sentence under a claim's standing; empty where the word says enough. */
export function standingReason(claim: Claim, row: ReviewRow): string {
  switch (row.standing) {
    case 'unclear':
      return claim.unclear === null ? claims.undatedReply : claims.unclear(claim.unclear);
    case 'unchecked':
      return claims.onlyReply;
    case 'no_data':
      if (claim.evidence.length === 0) return claims.noEvidence;
      return row.takenFrom === 'record' ? claims.noPublished : claims.noComparable;
    default:
      return '';
  }
}
