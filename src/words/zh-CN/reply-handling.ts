/** What the pages say of how a proposal was handled: its identity, suggestions, satisfaction, later rounds, letters. */
import type { AdoptionCounts } from '../../domain/record/adoption.ts';
import type {
  Adoption,
  ContactMode,
  Disclosure,
  EvidenceReference,
  Handling,
  IdentityItem,
  ProposerKind,
  Scheme,
} from '../../domain/record/rows.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatPercent, formatNumber } from './format.ts';
import type { Sign } from './vocabulary.ts';

const item: Record<IdentityItem, string> = {
  number: '提案号',
  session: '届次',
  title: '案由',
  topic: '主题',
  replied_by: '答复单位',
  replied_year: '答复年份',
  replied_on: '答复日期',
  document_no: '答复文号',
  proposer_kind: '提案者',
  lead_unit: '主办单位',
  co_units: '会办单位',
  handling: '办理方式',
  disclosure: '公开程度',
  result_code: '办理结果',
  contact_mode: '沟通情况',
  satisfaction: '满意度',
};

const proposer: Record<ProposerKind, string> = {
  member: '委员',
  joint: '委员联名',
  party: '党派',
  group: '团体、界别',
  committee: '专委会',
};
const mode: Record<Handling, string> = { sole: '单办', split: '分办', joint: '主办会办' };
const contact: Record<ContactMode, string> = {
  visit: '走访',
  meeting: '座谈',
  phone: '电话',
  letter: '信函',
  online: '网络',
};
export const extent: Record<Disclosure['extent'], string> = { full: '全文公开', summary: '摘要公开', none: '不公开' };

const adopted: Record<Adoption, Sign> = {
  yes: { symbol: '✓', word: '采纳' },
  part: { symbol: '◑', word: '部分采纳' },
  no: { symbol: '✕', word: '未采纳' },
  not_said: { symbol: '∅', word: '没有说' },
};

const source: Record<EvidenceReference['kind'], string> = {
  target: '目标',
  reconcile: '公布总数',
  outreach: '宣传动员台账',
  published: '公开数据',
  ledger: '台账',
  reply: '答复',
};
const sources: ReadonlyMap<string, string> = new Map(Object.entries(source));

/** A piece of evidence of a later round: a reference by its kind and number, any other text as it is. */
function referenceText(text: string): string {
  const [kind = '', ...id] = text.split(':');
  const name = sources.get(kind);
  return name === undefined ? text : `${name}${id.join(':')}`;
}

/** Below this many suggestions the counts stand alone: a share of so few says less than they do. */
const SHARE_FROM = 10;

export const handling = {
  item,
  proposer,
  mode,
  contact,
  adopted,
  title: '提案与办理',
  lead: '公开材料里有的照录；没有的写“公开材料未载明”，不代填。',
  missing: '公开材料未载明',
  inferred: (how: string): string => `推断：${how}`,
  year: (year: number): string => `${year}年`,
  disclosure: ({ extent: how, reason }: Disclosure): string =>
    reason === null ? extent[how] : `${extent[how]}（${reason}）`,
  letter: ({ code, wording, scheme }: { code: string; wording: string; scheme: Scheme }): string =>
    `${code}（${code === wording ? '' : `${wording}，`}${scheme.name}）`,
  resultNote: '由承办单位自己写，与本站的核对无关；各地的字母所指不同，见下面的用语表。',
  attitude: (text: string): string => `对办理态度：${text}`,
  outcome: (text: string): string => `对办理结果：${text}`,
  satisfactionNote: '满意度单独说明不了什么：它是提案者当时填的，不说明承诺后来做到没有。',
  schemes: '字母与用语',
  schemesLead: '各地用语不同，同一个字母所指不同，只能对着本地的表看。',
  schemeCaption: ({ name, place, year }: Scheme): string => `${name}，${place}${year === null ? '' : `，${year}年`}`,
  schemeSource: ({ source }: Scheme): string => `出处：${source}`,
  code: '字母',
  wording: '含义',
  suggestions: '提案提了什么，答复回应了没有',
  /** What cannot be told where what the proposal asked for is not on record. */
  unknownSuggestions: (isPublic: boolean | null): string => {
    const cannot = '提了哪些建议、逐条回应了没有、采纳了哪些、不采纳的理由是什么，都无法核对，建议采纳率也算不出。';
    switch (isPublic) {
      case false:
        return `提案全文没有公开：${cannot}`;
      case null:
        return `公开材料没有说提案全文是否公开，本站没有登记建议：${cannot}`;
      case true:
        return `提案全文已公开，本站还没有登记其中的建议：${cannot}`;
    }
  },
  suggestionsTable: (number: string, n: number): string => `${number}提案的${formatNumber(n)}条建议和答复怎样回应`,
  suggestionsCaption: '一行一条建议',
  noSuggestions: '提案里没有单列建议。',
  adoption: ({ adopted: by, numerator, denominator, rate, answered }: AdoptionCounts): string =>
    denominator === 0
      ? '没有登记建议，不算采纳率。'
      : `建议采纳率：${formatNumber(denominator)}条建议中采纳${formatNumber(numerator)}条` +
        (denominator >= SHARE_FROM ? `，占${formatPercent(rate)}` : '') +
        `（完全采纳${formatNumber(by.yes)}条，部分采纳${formatNumber(by.part)}条）；未采纳${formatNumber(by.no)}条，没有说${formatNumber(by.not_said)}条；回应了${formatNumber(answered)}条。`,
  suggestion: '建议',
  answered: '回应',
  isAnswered: (answered: boolean): Sign =>
    answered ? { symbol: '✓', word: '已回应' } : { symbol: '✕', word: '未回应' },
  adoptedColumn: '采纳',
  reason: '理由',
  noReason: '没有说',
  answers: '对应条目',
  noAnswers: '没有',
  rounds: '回头看',
  roundsLead: '首次的办理结果保留不变；以后各轮看到什么，另列。',
  noRounds: '还没有回头看的记录。',
  round: (n: number): string => `第${n}轮`,
  whole: '整件答复',
  finding: (on: IsoDate, by: string): string => `${formatDate(on)}，${by}`,
  codes: (from: string | null, to: string | null): string => `办理结果：${from ?? '未写'} → ${to ?? '未写'}`,
  seen: (evidence: readonly string[]): string => `所见依据：${evidence.map(referenceText).join('；')}`,
};
