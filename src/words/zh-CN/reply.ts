/** What the page of a reply says: its head, its promises, what its ledgers would say, the rules. */
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import type { ReviewCounts } from '../../domain/record/review-counts.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { Proposal } from '../../domain/record/rows.ts';
import type { Programme } from '../../domain/programme.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatNumber, formatPlain, formatQuantity, unitName } from './format.ts';
import { site } from './site.ts';
import { demo } from './standings.ts';
import type { Sign } from './vocabulary.ts';

/** The groups of promises as a headline says them, what was kept first. */
const PROMISES_SAID: readonly (readonly [group: ReviewGroup, text: string])[] = [
  ['kept', '已兑现'],
  ['missed', '到期未兑现'],
  ['due_untold', '已到期，公开资料不能判断'],
  ['not_due', '未到期'],
  ['undated', '有数无期限'],
  ['uncheckable', '无法核对'],
  ['unclear_promise', '口径不明'],
];

/** What promises lack beside what cannot be checked: 没有写范围的3项. */
function lacking({ lacking: lacks, promises }: ReviewCounts): string {
  const parts = [
    ['指标', lacks.number],
    ['期限', lacks.date],
    ['范围', lacks.scope],
    ['资金', lacks.money],
  ] as const;
  const said = parts
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `没有写${name}的${n === promises ? '是全部' : ''}${formatNumber(n)}项`);
  return said.length === 0 ? '指标、期限、范围和资金都写明了' : said.join('，');
}

/** How promises stand, in one clause a group. */
export function promisesSaid(groups: ReviewCounts['groups']): string {
  return PROMISES_SAID.filter(([group]) => groups[group] > 0)
    .map(([group, text]) => `${formatNumber(groups[group])}项${text}`)
    .join('；');
}

export const reply = {
  title: ({ number, title }: Proposal): string => `${number}${title}`,
  headline: (number: string, f: ReviewCounts): string =>
    f.promises === 0
      ? `${number}提案答复的${formatNumber(f.claims)}条表述，没有承诺，逐条对照如下`
      : `${number}提案答复的${formatNumber(f.promises)}项承诺：${promisesSaid(f.groups)}`,
  /** The first finding: how many promises cannot be checked at all, and what the others lack. */
  checkability: (f: ReviewCounts): string =>
    f.promises === 0
      ? ''
      : (f.groups.uncheckable === 0
          ? `${formatNumber(f.promises)}项承诺都写了指标或期限；`
          : `${formatNumber(f.promises)}项承诺中${formatNumber(f.groups.uncheckable)}项没有指标和期限，无法核对；`) +
        `${lacking(f)}。`,
  lead: (f: ReviewCounts, recordAsOf: IsoDate | null, isDemonstration: boolean): string => {
    const record = recordAsOf === null ? '' : `公开资料收集到${formatDate(recordAsOf)}。`;
    const { ledger, record: byRecord, reply: byReply } = f.decidedBy;
    const bases = [
      ledger === 0 ? '' : `${formatNumber(ledger)}条依据${demo(isDemonstration)}`,
      byRecord === 0 ? '' : `${formatNumber(byRecord)}条依据公开数据`,
      byReply === 0 ? '' : `${formatNumber(byReply)}条依据答复自己的数`,
    ].filter((text) => text !== '');
    const { agrees, differs, unchecked, no_data, unclear } = f.groups;
    const statements =
      f.statements === 0
        ? ''
        : `另有${formatNumber(f.statements)}条事实与行动：与数据一致${formatNumber(agrees)}条、不一致${formatNumber(differs)}条` +
          `${bases.length === 0 ? '' : `（${bases.join('，')}）`}，未核对${formatNumber(unchecked)}条，无数据${formatNumber(no_data)}条，口径不明${formatNumber(unclear)}条。`;
    const mechanisms = f.mechanisms === 0 ? '' : `${formatNumber(f.mechanisms)}条机制不作评判。`;
    return `${record}${statements}${mechanisms}`;
  },
  description: (headline: string): string => `${headline}。逐条对照公开资料，依据、日期和规则都写明。`,
  tools: '会议与存档用',
  summary: '会议用一页纸',
  followupForm: '办理落实情况登记表',
  opinionForm: '征询意见表',
  reminders: '日历提醒（.ics）',
  reviewFile: '逐条核对结果（CSV）',
  promises: '承诺',
  promise: '承诺',
  promiseItems: (n: number): string => `${formatNumber(n)}项`,
  nearestLead: '最接近的公布数：公开过，但不是承诺所说的指标、范围或完成数，所以不能拿来断定兑现没有。数值照录。',
  value: '公布的数',
  differences: '与承诺的不同',
  publisher: '谁在哪天公布',
  statements: '事实与行动',
  mechanism: '机制',
  items: (n: number): string => `${formatNumber(n)}条`,
  claimsTitle: '逐条对照',
  claimsTable: (number: string, claims: number): string => `${number}提案答复的${formatNumber(claims)}条表述和核对结果`,
  claimsCaption: '一行一条；差为查到的减答复说的，单位照答复',
  /** Under the tables of replies: made-up ledgers have no part in them. */
  tableSource: (programme: Pick<Programme, 'site' | 'demonstration'>): string =>
    `来源：答复、公开数据${programme.demonstration ? '' : `和${site.ledgers(programme, '台账')}`}；结果按公开的核对规则`,
  claimsLead:
    '只用答复和公开资料。文字是转述，不是原话；录有原话的，在“依据和说明”里注明。承诺排在前面，先到期的在先；其余按答复的次序。',
  claimsLeadReal:
    '先按台账，台账不能断定的再看公开资料。文字是转述，不是原话；录有原话的，在“依据和说明”里注明。承诺排在前面，先到期的在先；其余按答复的次序。',
  said: '答复说',
  found: '查到什么',
  standingAndBasis: '结果和依据',
  /** Over a statement's details; a promise's, with the day on which it is due. */
  details: (kind: string): string => `${kind}：依据和说明`,
  promiseDetails: (kind: string, due: IsoDate | null): string =>
    `${kind}，${due === null ? '期限没有写' : `${formatDate(due)}到期`}：依据和说明`,
  meanings: '结果的意思，各有几条',
  kindLabel: '类别',
  standingOption: (word: string, size: number): string => `${word}（${formatNumber(size)}条）`,
  due: '承诺什么时候到期',
  dueAxis: {
    /** `passed`: how many had come due when the record was gathered; null where none is kept. */
    title: (promises: number, dated: number, passed: number | null): string =>
      dated === 0
        ? '承诺都没有写到期日'
        : `${formatNumber(promises)}项承诺中${formatNumber(dated)}项有到期日${passed === null ? '' : passed === dated ? '，都已到期' : `，${formatNumber(passed)}项已到期`}`,
    subtitle: (undated: readonly number[]): string =>
      `菱形是到期的那天。${undated.length === 0 ? '' : `没有到期日的：第${undated.join('、')}条`}`,
    entry: (number: number, due: IsoDate, sign: Sign): string =>
      `第${number}条，${formatDate(due)}：${sign.symbol} ${sign.word}`,
    until: (on: IsoDate): string => `公开资料收集到${formatDate(on)}`,
    source: '来源：答复；结果按公开的核对规则',
  },
  section: (section: string): string =>
    /^[一二三四五六七八九十、]+$/.test(section) ? `答复第${section}部分` : `答复${section}`,
  arithmetic: '答复自己的数，互相对一对',
  arithmeticLead: '只用答复自己的数，只做除法。结果没有对错之分，是否合情理由读者看。',
  arithmeticTable: (number: string, checks: number): string =>
    `${number}提案答复自己的数，${formatNumber(checks)}种对法`,
  arithmeticCaption: '被除数和除数都是答复里的数',
  arithmeticColumns: {
    check: { title: '算什么' },
    numerator_claim: { title: '被除数所在条目' },
    denominator_claim: { title: '除数所在条目' },
    formula: { title: '算式', description: '照答复的数和单位' },
    value: { title: '商', description: '按算式里的单位' },
    result: { title: '结果', description: '取约数，连同单位' },
  },
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
  ledgers: '演示台账会怎么说',
  ledgersFold: '展开演示台账对这份答复的核对',
  ledgersLead:
    '台账是编的，这里只演示怎样核对：下面的数和结果不计入上面的任何结论，也不出现在一页纸上，不能说明真实情况。',
  ledgerStanding: '按演示台账',
  changes: '核对结果怎样变过',
  changesLead: (edition: number): string =>
    `每一期都用当期存档的台账、按第${edition}版规则重新核对，所以列出的变化都来自台账，不来自规则。答复之前的各期没有结果，不列。`,
  noChanges: '从答复那年起，没有一条的核对结果变过。',
  until: (date: IsoDate): string => `截至${formatDate(date)}`,
  rules: (edition: number): string => `结果按核对规则第${edition}版算出，不作人工评判；`,
  rulesLink: '规则全文与各版变化',
  invite: '请承办单位说明',
  inviteText: '承办单位对哪一条有说明，可以寄来：登在那一条旁边，注明日期和单位，不改变核对结果。',
  inviteTo: (contact: string): string => `寄至：${contact}`,
  inviteNowhere: '本站还没有登记接收说明的地址。',
};
