/** What the pages of the publications say: the list, a release, and the preview of the coming one. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { NextRelease } from '../../domain/quality/next-release.ts';
import type { Correction, IsoDate, Month } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import {
  MISSING,
  formatChange,
  formatDate,
  formatList,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
} from './format.ts';
import { quality } from './quality.ts';
import { gapWords } from './schedule.ts';
import { site } from './site.ts';

/** What a revision is made of. */
type RevisionPart = 'late' | 'changed' | 'units' | 'method';

/** How the first published values of a figure have moved since: how many releases which way, and the middle of them. */
interface RevisionSummary {
  readonly releases: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly median: number;
  readonly mainPart: RevisionPart | null;
}

const part: Readonly<Record<RevisionPart, string>> = {
  late: '补报',
  changed: '更正与撤回',
  units: '区划变动',
  method: '方法改变',
};

const kind: Readonly<
  Record<'new' | Exclude<RevisionPart, 'method'> | 'withdrawn', { readonly name: string; readonly meaning: string }>
> = {
  new: { name: '新增', meaning: '上期截止日以后发生的事' },
  late: { name: '补报', meaning: '上期截止日以前发生、当时台账里没有的事' },
  changed: { name: '更正', meaning: '公布过的值现在是另一个值' },
  withdrawn: { name: '撤回', meaning: '公布过的行现在没有了' },
  units: { name: '区划', meaning: '区、街道、网格变了，或小区换了网格' },
};

const mainly = (main: RevisionPart | null): string => (main === null ? '' : `，主要因为${part[main]}`);

/** 上调2.0个百分点, 下调…, 没有变化. */
function revised(revision: number): string {
  if (changeOf(revision) === 'same') return '没有变化';
  return `${revision < 0 ? '下调' : '上调'}${formatPoints(revision)}`;
}

/** How the first published values of a figure have moved since, as a clause. */
function moved(name: string, { releases: n, up, down, same, median, mainPart }: RevisionSummary): string {
  if (same === n) return `${formatNumber(n)}期首次公布的${name}后来都没有变`;
  const counts = [
    up === 0 ? '' : `${formatNumber(up)}期上调`,
    down === 0 ? '' : `${formatNumber(down)}期下调`,
    same === 0 ? '' : `${formatNumber(same)}期没有变`,
  ].filter((text) => text !== '');
  const which = up === n ? '都上调了' : down === n ? '都下调了' : counts.join('、');
  const middle = changeOf(median) === 'same' ? '中位没有变化' : `中位${revised(median)}`;
  return `${formatNumber(n)}期首次公布的${name}，后来${which}，${middle}${mainly(mainPart)}`;
}

const revision = {
  part,
  first: '当期公布',
  now: '现在',
  revision: '差',
  unit: '单位',
  measure: '口径',
  points: '差与各部分的单位为百分点；差＝现在−当期公布，各部分相加等于差',
  parts:
    '补报：当时已发生、后来才进台账的事。更正与撤回：公布过的值改了，或公布过的行删了。区划变动：区、街道、网格的设置或小区的归属变了。方法改变：口径或算法变了。',
  /** A count among others: 747/1,172个; with its unit, or a spreadsheet takes 3/4 for a day. */
  fraction: (numerator: number | null, denominator: number | null): string =>
    numerator === null || denominator === null ? MISSING : `${formatNumber(numerator)}/${formatNumber(denominator)}个`,
};

const list = {
  finding: (total: number, name: string, summary: RevisionSummary | null): string =>
    summary === null ? `已发布${formatNumber(total)}期` : `已发布${formatNumber(total)}期。前${moved(name, summary)}`,
  also: (name: string, summary: RevisionSummary): string => `前${moved(name, summary)}。`,
  onlyOne: '只有一期存了档，还没有可以前后比较的。',
  partlyKept: (n: number): string => `有${formatNumber(n)}期在存档开始之前，当期公布的数查不回来。`,
  next: (next: NextRelease | null): string =>
    next === null
      ? '下次更新：发布次数太少，或没有固定间隔，推算不出。'
      : `下次更新：数据截止${formatDate(next.asOf)}的一次，照以往的间隔（截止日后${next.fewestDays}至${next.mostDays}天）` +
        `应在${formatDate(next.earliest)}至${formatDate(next.latest)}之间。这是按${formatNumber(next.releases)}次发布推算的，不是预告。`,
  chart: '当期公布的与现在的',
  chartTitle: (
    name: string,
    largest: { when: Month | IsoDate; first: number | null; now: number | null } | null,
  ): string =>
    largest === null
      ? `${name}：各期当时公布的数与现在的数相同`
      : `${name}改得最多的是${formatDate(largest.when)}：当期公布${formatPercent(largest.first)}，现在${formatPercent(largest.now)}`,
  chartSubtitle: (name: string): string => `${name}，按小区数，单位：%；横轴为各期的数据截止日`,
  describe: (title: string): string => `${title}。浅线为当期公布的数，深线为现在的数。`,
  list: '历次发布',
  id: '期次',
  date: '数据截止',
  closedOn: '截收',
  publishedOn: '发布',
  delay: '截止后',
  note: '内容',
  days: (n: number): string => `${formatNumber(n)}天`,
  then: (name: string): string => `${name}，当期公布`,
  now: '现在',
  changed: '差',
  archived: '未存档',
  tableTitle: (releases: number): string => `${formatNumber(releases)}期的日期、当期公布的数和现在的数`,
  /** Under the title of the list. */
  listNote: '按小区数，单位：%；差为现在减当期公布，单位：百分点',
  datesOnly: '一行一期',
  daysColumn: { title: '截止后天数', description: '数据截止日到发布日期的天数', unit: '天' },
  /** A column of a rate in the list's own rows. */
  rateOf: (name: string, what: string): string => `${name}，${what}`,
  vintages: '下载各期的数与修订（CSV）',
  changes: '发布之间，核对结果的变化',
};

/** What marks figures that later facts will still move. */
const provisional = {
  mark: '初步',
  /** Where months are chosen one by one, and none can be marked. */
  since: (from: IsoDate): string => `${formatMonth(monthOf(from))}起的月份为初步，补报还会改变它们。`,
  /** The sentence beside such figures; null for the typical revision while too few releases tell. */
  note: (
    months: number,
    whole: string,
    typical: readonly { readonly name: string; readonly revision: number }[],
  ): string =>
    `标“初步”的月份距数据截止日不满${formatNumber(months)}个月，补报还会改变它们` +
    (typical.length === 0
      ? '。'
      : `：照以往，首次公布的${whole}${typical.map(({ name, revision: by }) => `${name}后来${changeOf(by) === 'same' ? '中位没有变化' : `中位${revised(by)}`}`).join('，')}。`),
};

const release = {
  label: (id: string): string => `${id}期`,
  finding: (f: {
    id: string;
    figures: readonly { readonly name: string; readonly first: number | null; readonly now: number | null }[];
    isNewest: boolean;
    mainPart: RevisionPart | null;
  }): string => {
    const published = f.figures.map(({ name, first }) => `${name}${formatPercent(first)}`).join('、');
    if (f.isNewest) return `${f.id}期公布${published}，是最新的一期`;
    const changed = f.figures.filter(
      ({ first, now }) => first !== null && now !== null && changeOf(now - first) !== 'same',
    );
    if (changed.length === 0) return `${f.id}期公布${published}，至今没有变`;
    const now = changed.map(({ name, now: value }) => `${name}为${formatPercent(value)}`).join('、');
    return `${f.id}期公布${published}；按现在的台账重算，${now}${mainly(f.mainPart)}`;
  },
  dates: (f: { asOf: IsoDate; closedOn: IsoDate; publishedOn: IsoDate }): string =>
    `数据截止${formatDate(f.asOf)}，${formatDate(f.closedOn)}截收，${formatDate(f.publishedOn)}发布。`,
  city: '当期公布的数，现在的数，为什么不同',
  each: (level: string): string => `各${level}`,
  /** A table of an indicator: the city by each measure, else the units of a level. */
  tableTitle: (id: string, name: string, level: string | null): string =>
    `${id}期公布的${name}和现在的数：${level === null ? '全市，各口径' : `各${level}`}`,
  folded: (level: string, n: number): string => `各${level}（${formatNumber(n)}个）`,
  byCompounds: '按小区数，单位：%；差与各部分的单位为百分点',
  targets: '当期的目标进度',
  targetsTitle: (id: string): string => `${id}期公布的目标进度`,
  targetsCaption: '当期公布的，此后不改',
  target: '目标',
  status: '当期状态',
  gap: '与计划的差',
  delay: '折合早晚',
  forecast: '当期推算的达到日（居中）',
  gapOf: (gap: number | null): string => (gap === null ? MISSING : gapWords(gap)),
  noForecast: '没有',
  months: (months: number | null): string =>
    months === null
      ? MISSING
      : Math.abs(months) < 0.05
        ? '与计划同步'
        : `${months < 0 ? '晚' : '早'}${formatNumber(Math.abs(months), 1)}个月`,
  changes: '比上一期改了什么',
  first: '这是存档的第一期，没有更早的一期可比。',
  since: (id: string): string => `与${id}期相比，台账里：`,
  revisedNone: '没有改动或撤回公布过的行，区划也没有变。',
  revised: (n: number): string => `改动、撤回和区划变动的行（${formatNumber(n)}处）`,
  rest: (n: number): string => `另有${formatNumber(n)}处没有列出，见本期的压缩包与数据下载页的历次版本。`,
  download: '下载与引用',
  zip: '下载本期（ZIP）：当期的台账、公布的数与校验和',
  zipNote: '压缩包照当期的样子存档，不再重算；校验和在包里的 SHA256SUMS。',
  cite: '引用本期：',
  citation: (f: {
    title: string;
    organiser: string | null;
    id: string;
    asOf: IsoDate;
    publishedOn: IsoDate;
    demonstration: boolean;
    address: string;
    hasSite: boolean;
    source: string | null;
  }): string =>
    `${f.demonstration ? site.demonstrationPrefix : ''}${f.organiser === null ? '' : `${f.organiser}，`}《${f.title}》，${f.id}期，` +
    `数据截止${formatDate(f.asOf)}，${formatDate(f.publishedOn)}发布，` +
    `${f.source === null ? '' : `来源：${f.source}，`}${f.address}${f.hasSite ? '' : '（网址以发布站点为准）'}。`,
  older: '上一期',
  newer: '下一期',
  turn: '前后各期',
};

const changes = {
  kind,
  count: '处数',
  meaning: '是什么',
  category: '类别',
  where: '哪一行',
  column: '哪一列',
  wholeRow: '整行',
  values: '原来 → 现在',
  arrow: ' → ',
  nothing: '（空）',
  reason: '原因',
  noReason: '缺原因',
  /** A change of units is told, not explained. */
  noneNeeded: '不需要',
  given: (f: Pick<Correction, 'reason' | 'kind'>): string => `${f.reason}（${quality.kindOf(f.kind)}）`,
  yes: '是',
  no: '否',
  rowOf: (ledger: string, parts: readonly string[]): string => `${ledger}：${parts.join('，')}`,
  cellsOf: (cells: readonly string[]): string => cells.join('，'),
  cell: (column: string, value: string): string => `${column}${value}`,
};

const preview = {
  name: '发布前核对',
  finding: (f: {
    asOf: IsoDate;
    against: string;
    figures: readonly { readonly name: string; readonly published: number | null; readonly now: number | null }[];
  }): string =>
    `若照现在的台账发布（数据截止${formatDate(f.asOf)}），比${f.against}期：${f.figures
      .map(({ name, published, now }) => {
        const by = published === null || now === null ? null : now - published;
        return `${name}${formatPercent(published)} → ${formatPercent(now)}${by === null ? '' : `（${formatChange(by)}）`}`;
      })
      .join('，')}`,
  lead: (f: { against: string; publishedOn: IsoDate }): string =>
    `这一页给签发的人看：还没有发布，随预览一起生成，不会出现在发布的网站上。对照的是${formatDate(f.publishedOn)}发布的${f.against}期。`,
  alarms: (n: number): string => (n === 0 ? '没有异常' : `先看这里：${formatNumber(n)}处异常`),
  alarmsNone: '没有台账成批少行，没有街道失报，没有数字变动超过以往。',
  tooFew: (least: number): string => `存档的变动不到${formatNumber(least)}次，数字变动是否超过以往无从比较。`,
  lost: (f: { ledger: string; rows: number; most: number }): string =>
    `${f.ledger}少了${formatNumber(f.rows)}行公布过的；` +
    (f.most === 0 ? '以往各期从没有少过。' : `以往一期最多少${formatNumber(f.most)}行。`),
  silent: (names: readonly string[], month: Month): string =>
    `${formatNumber(names.length)}个街道上期报了、这期没有报${formatMonth(month)}数据：${formatList(names, 40)}。它们的数停在以前。`,
  leap: (f: { unit: string; name: string; before: number; now: number; most: number }): string =>
    `${f.unit}的${f.name}由${formatPercent(f.before)}变为${formatPercent(f.now)}，变动${formatPoints(f.now - f.before)}；以往一期最多变${formatPoints(f.most)}。`,
  moreLeaps: (n: number): string => `另有${formatNumber(n)}个数变动超过以往，见下面各表。`,
  figures: '数字：上期公布的，这次的，为什么',
  figuresNote:
    '“变动”是两期之差，其中有这段时间里新发生的事；“上期重算”是上期截止日那一天按现在的台账再算，它与上期公布的差分成各部分。单位为百分点。',
  published: '上期公布',
  coming: '这次',
  moved: '变动',
  recomputed: '上期重算',
  counts: '台账里改了什么',
  bySubdistrict: '按街道',
  elsewhere: '不属于街道的',
  unexplained: (n: number): string => (n === 0 ? '需要原因的改动都有原因' : `还缺原因的改动：${formatNumber(n)}处`),
  unexplainedNone: '公布过的行没有被改动或撤回，或者都在 corrections.csv 里写明了原因。',
  unexplainedLead:
    '公布过的值改了、公布过的行撤回，必须在 corrections.csv 里写明原因，否则不能发布。发布命令会把这些行起草好，只等填写原因与类别。',
  revised: (n: number): string => `改动、撤回和区划变动的行（${formatNumber(n)}处）`,
  revisedNone: '没有改动或撤回公布过的行，区划也没有变。',
  rest: (n: number): string => `另有${formatNumber(n)}处没有列出，见 npm run preview 的清单。`,
  sign: '核对与签发',
  signLines: ['核对人', '签发人', '日期', '意见'],
};

export const releases = { list, release, revision, changes, preview, provisional };
