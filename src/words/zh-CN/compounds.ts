/** What a compound's page says: its answer, its past, its printed notice. */
import type { IsoDate, Month, ServiceMode, WrittenDate } from '../../domain/rows.ts';
import { formatDate, formatList, formatMonth, formatNumber, formatPercent, MISSING } from './format.ts';
import { isWholeDay } from '../../domain/time/known-in-part.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { OwnStanding } from '../../domain/targets/own-standing.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

/** 于2022年5月31日; a bound says by itself when: 不晚于2022年5月31日. */
const onDay = (word: string, date: WrittenDate): string => `${date.startsWith('≤') ? '' : word}${formatDate(date)}`;

const compoundHistory = {
  heading: (hasWorks: boolean): string => (hasWorks ? '物业与整治的经过' : '物业的经过'),
  /** Where works are kept, those accepted of those needed as well. */
  title: (f: {
    works: { readonly accepted: number; readonly needed: number } | null;
    since: IsoDate | null;
    contracts: number;
  }): string => {
    const service =
      f.since !== null
        ? `${isWholeDay(f.since) ? formatMonth(f.since) : formatDate(f.since)}起由现在的单位服务`
        : f.contracts > 0
          ? '有过物业，现在没有'
          : '没有登记过物业';
    if (f.works === null) return service;
    return f.works.needed === 0
      ? `${service}；没有需要的整治项目`
      : `${service}；需要整治的${formatNumber(f.works.needed)}项中${formatNumber(f.works.accepted)}项已验收`;
  },
  /** `inPart`: whether a date is known in part only. */
  unit: (from: IsoDate, clipped: boolean, inPart: boolean): string =>
    `横轴为时间，从${formatMonth(from)}起${clipped ? '；更早进驻的从左边缘画起' : ''}${inPart ? '；不知道是哪一天的，画在最晚的一天' : ''}`,
  key: '图例',
  keyService: '物业服务',
  keyStarted: '开工',
  keyCompleted: '完工',
  keyAccepted: '验收',
  keyOpen: '尚未验收',
  lane: '物业服务',
  noService: '没有登记',
  removed: (date: IsoDate): string => `${formatDate(date)}移出`,
  what: '事项',
  from: '开始',
  completed: '完工',
  end: '验收或终止',
  serviceEnd: '终止',
  service: (who: string): string => `物业：${who}`,
  describe: (name: string, title: string): string => `${name}：${title}。逐项日期见下表。`,
};

const compoundNotice = {
  button: '打印公示单（A4）',
  hint: '打印本页得到一页A4公示单，带本页的二维码，可以张贴在小区门口。',
  service: '物业服务',
  works: '整治项目',
  /** Where a compound lies, from the largest place down. */
  place: (names: readonly string[]): string => names.join(''),
  since: (date: IsoDate): string => `${formatDate(date)}起`,
  modeSince: (mode: ServiceMode, date: IsoDate): string => `${vocabulary.serviceMode[mode]}，${formatDate(date)}起`,
  lastLeft: (date: IsoDate): string => `上一份合同${onDay('于', date)}终止`,
  status: '台账状态',
  worksRemoved: '整治项目（移出前的记录）',
  none: '没有物业服务',
  unknown: '没有登记物业服务',
  unknownNote: '所在街道当月未报送，情况可能已有变化',
  neverServed: '台账里没有登记过',
  coming: (date: IsoDate): string => `台账里有一份${formatDate(date)}起的合同，还不计入`,
  removed: (date: IsoDate): string => `${onDay('已于', date)}移出老旧小区台账`,
  notListed: (date: IsoDate): string => `${formatDate(date)}起列入台账，目前尚不计入`,
  accepted: (accepted: number, needed: number): string =>
    needed === 0 ? '没有需要的整治项目' : `${formatNumber(needed)}项中${formatNumber(accepted)}项已验收`,
  promises: '目标和期限',
  promise: (label: string, promised: string, late: string): string => `${label}：${promised}${late}`,
  promiseSources: '出处、起止日和口径见本站“目标进展”页。',
  hotline: '咨询电话',
  street: (name: string): string => `也可向${name}询问`,
  scan: '扫码看本小区最新情况',
  noAddress: (site: string, name: string): string =>
    `本站没有登记网址，不印二维码。在“${site}”网站的“查小区”页输入“${name}”可看最新情况。`,
  local: '本机预览地址，张贴前请从正式网址打印',
  source: (programme: Pick<Programme, 'asOf' | 'demonstration' | 'site'>, hasReports: boolean): string =>
    `情况截至${formatDate(programme.asOf)}。来源：${site.ledgers(programme, hasReports ? '各街道报送台账' : '台账')}。` +
    (programme.site.official ? '' : site.unofficialNote),
};

const FACTS: Readonly<Record<string, string>> = {
  entered_on: '进驻',
  left_on: '终止',
  started_on: '开工',
  completed_on: '完工',
  accepted_on: '验收',
  since: '开始',
  until: '结束',
};

/** Every row that the ledgers hold about a compound. */
const compoundRecords = {
  heading: (n: number): string => `台账里的全部记录（${formatNumber(n)}行）`,
  none: (kept: { readonly works: boolean; readonly pairings: boolean }): string => {
    const what = ['物业', ...(kept.works ? ['整治'] : []), ...(kept.pairings ? ['结对'] : [])];
    const [last = '', ...before] = what.toReversed();
    return `台账里没有这个小区的${before.length === 0 ? '' : `${before.toReversed().join('、')}或`}${last}记录。`;
  },
  service: (firm: string | null, mode: ServiceMode): string =>
    `物业：${firm === null ? vocabulary.serviceMode[mode] : `${firm}（${vocabulary.serviceMode[mode]}）`}`,
  works: (category: string, exempt: boolean): string => `整治：${category}${exempt ? '（不需要）' : ''}`,
  pairing: (organisation: string): string => `结对：${organisation}`,
  fact: (column: string): string => FACTS[column] ?? column,
  line: (title: string, facts: readonly { readonly fact: string; readonly on: IsoDate }[]): string =>
    [title, ...facts.map(({ fact, on }) => `${formatDate(on)}${fact}`)].join('，'),
  release: (id: string): string => `${id}期`,
  unpublished: '尚未发布',
  /** When the facts were first published, those that came together in one; without their names where all did. */
  published: (together: readonly { readonly facts: readonly string[]; readonly when: string }[]): string =>
    `首次公布：${together.map(({ facts, when }) => `${formatList(facts)}${when}`).join('，')}`,
  uncounted: {
    later: '晚于数据截止日，不计入',
    removed: '移出台账以后的，不计入',
  },
  laterFacts: (facts: readonly string[]): string => `${facts.join('、')}晚于数据截止日，按还没有发生计`,
};

/** Months in words, where days do not matter. */
const monthsSaid = (months: number): string => (months < 0.5 ? '不到1个月' : `${formatNumber(Math.round(months))}个月`);

/** By how much of what a target counts it is met: 90%, 按户数90%; '' for all of it. */
const shareOf = ({ value, measure }: Target): string =>
  value >= 1 ? '' : `${measure === 'compounds' ? '' : vocabulary.measure[measure]}${formatPercent(value, 0)}`;

/** The answers that stand at the top of a compound's page, each under its own word. */
const compoundAnswers = {
  works: '整治项目',
  ask: '问谁',
  target: (short: string): string => `${short}目标`,
  targets: '目标',
  /** The works accepted of those needed, and the one that is nearest to it. */
  worksSaid: (f: {
    accepted: number;
    needed: number;
    next: { name: string; state: 'completed' | 'under_way'; on: IsoDate } | null;
  }): string => {
    if (f.needed === 0) return '没有需要的整治项目。';
    if (f.accepted === f.needed) return `需要的${formatNumber(f.needed)}项全部验收，按口径算作已改造。`;
    const done = `需要的${formatNumber(f.needed)}项中${formatNumber(f.accepted)}项已验收`;
    if (f.next === null) return `${done}，其余没有开工，台账没有写先做哪项。`;
    const next = `${done}。下一项：${f.next.name}，${formatDate(f.next.on)}`;
    return f.next.state === 'completed' ? `${next}完工，待验收。` : `${next}开工，在施工。`;
  },
  /** What was promised, of all compounds or of a share of them, and by when. */
  promised: (target: Target, goal: string, whole: string): string =>
    target.value >= 1
      ? `${formatDate(target.dueOn)}前，${whole}老旧小区全部${goal}。`
      : `${formatDate(target.dueOn)}前，${whole}老旧小区${shareOf(target)}${goal}。`,
  /** What that makes of this compound: whether it is late, and what late means. */
  late: (f: {
    target: Target;
    standing: OwnStanding;
    monthsLeft: number;
    lacking: string;
    outside: string;
  }): string => {
    switch (f.standing) {
      case 'reached':
        return '本小区已做到，不算晚。';
      case 'outside':
        return `本小区${f.outside}，不计入。`;
      case 'untold':
        return '街道当月未报送，本小区晚没晚不能断定。';
      case 'open':
        if (f.target.value < 1) return '本小区还没做到；目标没有说是哪些小区，说不上晚。';
        if (f.monthsLeft > 0) return `本小区还没做到，剩${monthsSaid(f.monthsLeft)}；到期仍${f.lacking}就算晚。`;
        return f.monthsLeft === 0
          ? '本小区没有做到，已到期，算晚。'
          : `本小区没有做到，已晚${monthsSaid(-f.monthsLeft)}。`;
    }
  },
  outside: '不在册，不计入目标。',
  askSaid: (hotline: string | null, street: string): string =>
    hotline === null ? `向${street}询问。` : `拨打${hotline}，或向${street}询问。`,
};

export const compounds = {
  answers: compoundAnswers,
  served: (f: { name: string; asOf: IsoDate; firm: string | null; mode: ServiceMode; since: IsoDate }): string =>
    `截至${formatDate(f.asOf)}，${f.name}有物业服务：${f.firm === null ? vocabulary.serviceMode[f.mode] : `${f.firm}（${vocabulary.serviceMode[f.mode]}）`}，${formatDate(f.since)}起。`,
  unserved: (f: { name: string; asOf: IsoDate; lastLeft: IsoDate | null; coming: IsoDate | null }): string =>
    f.coming !== null
      ? `截至${formatDate(f.asOf)}，${f.name}没有物业服务；台账里有一份${formatDate(f.coming)}起的合同，晚于截止日，还不计入。`
      : f.lastLeft === null
        ? `截至${formatDate(f.asOf)}，${f.name}没有登记过物业服务。`
        : `截至${formatDate(f.asOf)}，${f.name}没有物业服务；上一份合同${onDay('于', f.lastLeft)}终止。`,
  unknown: (f: { name: string; asOf: IsoDate }): string =>
    `截至${formatDate(f.asOf)}，${f.name}没有登记物业服务；所在街道当月未报送，情况可能已有变化。`,
  removed: (f: { name: string; on: IsoDate; reason: string | null }): string =>
    `${f.name}${onDay('已于', f.on)}移出老旧小区台账${f.reason === null ? '，原因没有登记' : `：${f.reason}`}。`,
  notListed: (f: { name: string; on: IsoDate }): string =>
    `${f.name}${onDay('自', f.on)}起列入老旧小区台账，目前尚不计入。`,
  address: '地址',
  formerNames: '曾用名',
  formerNamesValue: (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、')),
  households: '户数',
  floorArea: '建筑面积',
  builtYear: '建成年份',
  year: (year: number): string => `${year}年`,
  householdsValue: (n: number | null): string => (n === null ? MISSING : `${formatNumber(n)}户`),
  worksTitle: '整治项目',
  started: '开工',
  completed: '完工',
  acceptedOn: '验收',
  state: '进度',
  item: '项目',
  services: '物业服务记录',
  serviceLine: (f: { firm: string | null; mode: ServiceMode; enteredOn: IsoDate; leftOn: IsoDate | null }): string =>
    `${formatDate(f.enteredOn)}${f.leftOn === null ? '起' : `至${formatDate(f.leftOn)}`}，` +
    (f.firm === null ? vocabulary.serviceMode[f.mode] : `${f.firm}（${vocabulary.serviceMode[f.mode]}）`),
  noServices: '台账里没有物业服务合同。',
  inForce: '在执行',
  pairings: '结对帮扶',
  pairing: (organisation: string, since: IsoDate, until: IsoDate | null): string =>
    `${organisation}，${formatDate(since)}起${until === null ? '' : `，至${formatDate(until)}止`}`,
  unknownTitle: '不知道的',
  unknownFirm: '服务单位的名称没有登记。',
  unknownYear: '建成年份没有登记。',
  unknownPosition: (hasMap: boolean): string => `没有坐标${hasMap ? '，地图上不显示' : ''}。`,
  unknownReport: (street: string, month: Month): string =>
    `${street}未报${formatMonth(month)}数据，上述情况可能已有变化。`,
  unknownStart: (names: readonly string[]): string => `${formatList(names, 8)}没有施工记录，按未开始计。`,
  unknownQuality: '台账不记录服务质量、收费标准和居民满意度。',
  noComplaints: '本站只汇总台账，不受理投诉。',
  neighbours: '同一网格的小区',
  neighboursAll: (all: number): string => `本网格全部${formatNumber(all)}个小区`,
  outOfScope: '已移出',
  service: '物业服务',
  noService: '无',
  worksAccepted: '已验收',
  records: compoundRecords,
  history: compoundHistory,
  notice: compoundNotice,
};
