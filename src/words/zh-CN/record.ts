/** What the pages of the public record say: figures as published, their conflicts, totals held against the ledgers. */
import type { Sign } from './vocabulary.ts';
import type { Quantity } from '../../domain/record/quantity.ts';
import type { ReconcileRow } from '../../domain/record/reconcile.ts';
import type {
  Bound,
  Conflict,
  PublishedFigure,
  RecordSearch,
  Route,
  ScopeLevel,
  Stage,
} from '../../domain/record/rows.ts';
import { gradeOf } from '../../domain/record/source-counts.ts';
import type { GradeCount, SourceCounts, SourceGrade } from '../../domain/record/source-counts.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatCount, formatDate, formatList, formatNumber, formatPlain, MISSING, unitName } from './format.ts';

const navigation = { proposals: '提案答复', published: '公开记录', reconcile: '核对总数', releases: '发布与修订' };

/** Who speaks in a published figure. */
export const grade: Record<SourceGrade, string> = {
  self: '自述',
  authority: '主管部门',
  media: '官方媒体',
  other: '其他',
  unsigned: '未署名',
  ungraded: '未分等级',
};
/** Where it was read. */
export const route: Record<Route, string> = { original: '原始', repost: '转载', mirror: '镜像' };

const stage: Record<Stage, string> = { planned: '计划', started: '开工', completed: '完成' };

export const kind: Record<PublishedFigure['kind'], string> = {
  baseline: '基数',
  plan: '计划',
  target: '目标',
  actual: '实际',
};

export const reconcileItem: Record<ReconcileRow['id'], Quantity & { readonly name: string }> = {
  compounds: { name: '老旧小区', value: 0, unit: 'count' },
  households: { name: '户数', value: 0, unit: 'household' },
  floor_area_m2: { name: '建筑面积', value: 0, unit: 'm2' },
  districts: { name: '区', value: 0, unit: 'count' },
  subdistricts: { name: '街道', value: 0, unit: 'count' },
  grids: { name: '网格', value: 0, unit: 'count' },
};
const noScope = '范围未写明';

const readFrom: Record<Route, string> = { original: '读自原发处', repost: '经转载读到', mirror: '经镜像站读到' };

/** What is known of the sources of all figures, and what is not; empty without figures. */
function sourcesKnown({ figures, unnamed, undated, untitled, routes, unrouted, linked }: SourceCounts): string {
  if (figures === 0) return '';
  const counted = (parts: readonly { readonly n: number; readonly what: string }[]): string =>
    parts.flatMap(({ n, what }) => (n === 0 ? [] : [`${formatNumber(n)}个${what}`])).join('，');
  const missing = counted([
    { n: unnamed, what: '没有写明公布者' },
    { n: undated, what: '没有写明日期' },
    { n: untitled, what: '没有标题' },
  ]);
  const ways = counted([
    { n: routes.original, what: readFrom.original },
    { n: routes.repost, what: readFrom.repost },
    { n: routes.mirror, what: readFrom.mirror },
    { n: unrouted, what: '没有登记从哪里读到' },
  ]);
  return (
    `${formatNumber(figures)}个数中，${missing === '' ? '每个都写明公布者、日期和标题' : missing}；${ways}；` +
    `${linked === 0 ? '都没有链接' : linked === figures ? '都有链接' : `${formatNumber(linked)}个有链接`}。`
  );
}

const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`);

export const published = {
  title: (rows: number, conflicts: number): string => {
    if (rows === 0) return '没有登记公开数据';
    return conflicts === 0
      ? `${formatNumber(rows)}个公开数字，按公布时的样子照录`
      : `${formatNumber(rows)}个公开数字，${formatNumber(conflicts)}处互相对不上`;
  },
  lead: (sources: SourceCounts): string =>
    `这些数是报道、文件和答复里公布过的，数值和单位照录，不含台账的数。${sourcesKnown(sources)}`,
  sourcesKnown,
  promised: '说要改造的，报道改造了的',
  promisedTitle: (f: {
    scope: string;
    above: readonly { year: number; planned: number; completed: number }[];
    unreported: readonly number[];
    /** Completions that were reported for several years together. */
    summed: readonly PublishedFigure[];
  }): string => {
    const above = f.above.map(
      ({ year, planned, completed }) => `${year}年计划${formatNumber(planned)}个，报道完成${formatNumber(completed)}个`,
    );
    const silent =
      f.unreported.length === 0 ? '' : `${f.unreported.map((year) => `${year}`).join('、')}年当年的完成数没有找到`;
    const summed =
      f.summed.length === 0
        ? ''
        : `累计完成，报道过${f.summed.map((figure) => `${publishedValue(figure)}${inBrackets(periodText(figure))}`).join('、')}`;
    return `${f.scope}：${[summed, ...above, silent].filter((text) => text !== '').join('；')}`;
  },
  promisedSubtitle: (scopes: readonly string[]): string => `范围：${formatList(scopes)}；单位：个小区（或改造项目）`,
  barKey: '。空心是计划，斜线是开工，实心是完成',
  timelineSubtitle: (measure: string): string =>
    `${measure}。横条是所说的时期：空心是计划，斜线是开工，实心是完成，虚线是没有找到；竖线是公布的那天；括号里是对不上之处的编号`,
  /** A row of the time axis, with the conflicts that its figure is a side of. */
  onAxis: (said: string, conflicts: readonly string[]): string =>
    conflicts.length === 0 ? said : `${said}（${conflicts.join('、')}）`,
  withValue: (row: string, figure: PublishedFigure): string => `${row}：${publishedValue(figure)}`,
  noReportFor: ({ from, to }: { from: number; to: number }): string =>
    `${from === to ? from : `${from}–${to}`}年的完成数：没有找到`,
  asLengths: '把个数画成长短，逐年比较',
  asBars: (finding: string): string => `${finding}（画成长短）`,
  promisedRow: (f: { stage: Stage; from: number; to: number; end: IsoDate | null; indicator: string }): string => {
    const isWhole = f.end === null || f.end.endsWith('-12-31');
    const when =
      f.from === f.to
        ? isWhole
          ? '全年'
          : `截至${Number((f.end ?? '').slice(5, 7))}月${Number((f.end ?? '').slice(8))}日`
        : `${f.from}至${f.to}年累计`;
    return `${stage[f.stage]}｜${indicatorText(f.indicator)}，${when}`;
  },
  noReport: '完成数：没有找到',
  yearHeading: ({ from, to }: { from: number; to: number }, scope: string): string =>
    `${from === to ? to : `${from}–${to}`}年，${scope}`,
  share: (figure: PublishedFigure): string =>
    `${kind[figure.kind]}｜${indicatorText(figure.indicator)}${publishedValue(figure)}${
      figure.periodEnd === null || figure.periodEnd.endsWith('-12-31') ? '' : `（截至${formatDate(figure.periodEnd)}）`
    }，没有个数`,
  sourceLine: '来源：公开数据，各条的出处见“全部公开数字”',
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
  conflictsLead:
    '两个或几个公开数字放在一起讲不通的地方。两边都列出，注明谁说的、从哪里读到，不判断谁对；“可能的原因”是推测，来源没有说明。',
  conflictState: {
    open: { symbol: '?', word: '待解释' },
    explained: { symbol: '✓', word: '已解释' },
  } satisfies Record<Conflict['state'], Sign>,
  reasons: (possible: string | null): string => `可能的原因：${possible ?? '没有线索。'}`,
  sideOf: (figure: PublishedFigure): string => `${indicatorText(figure.indicator)}（${kind[figure.kind]}）`,
  placeOf: (figure: PublishedFigure): string =>
    [figure.scope ?? noScope, periodText(figure)].filter((text) => text !== '').join('，'),
  sought: '找过的，找到没有',
  soughtLead: '在公开资料里专门找过的数。没有找到，说的是这次检索，不是说没有公布过。',
  searchTitle: ({ sought, result }: RecordSearch): string => `${sought}：${result === 'none' ? '没有找到' : '找到了'}`,
  searched: ({ sought, searchedOn, lookups, result, limits }: RecordSearch): string =>
    `截至${formatDate(searchedOn)}，查阅${formatNumber(lookups)}次，${
      result === 'none' ? `没有找到${sought}；没有找到，不等于没有公布过` : `找到了${sought}`
    }。${limits === null ? '' : `查阅范围：${limits}。`}`,
  nearest: ({ result }: RecordSearch): string =>
    result === 'none' ? '收集到的公开数字里最接近的，都不是所找的数' : '找到的公开数字',
  beside: '对照',
  elsewhere: ({ sought }: RecordSearch): string => `别处就同一件事公布过的数，不是本地的，与“${sought}”只作对照`,
  downloadSearches: '下载检索记录（CSV）',
  scopeLevel: {
    country: '全国',
    province: '省',
    city: '全市',
    area: '项目范围',
    county: '区、县',
    subdistrict: '街道、镇',
    community: '社区、村',
    compound: '单个小区',
    elsewhere: '别处，只作对照',
    unstated: noScope,
  } satisfies Record<ScopeLevel, string>,
  table: '全部公开数字',
  tableTitle: (rows: number): string =>
    rows === 0 ? '没有登记公开数据' : `${formatNumber(rows)}个公开数字，一行一个，照录`,
  tableLead: '数值和单位照录，不含台账的数；谁说的、哪天说的、从哪里读到，都在同一行。',
  tableHeading: '逐条看',
  tableFigure: (rows: number): string => `${formatNumber(rows)}个公开数字和各自的出处`,
  tableCaption: '数值和单位照公布时的样子',
  tableSource: '来源：各行所写的公布者，按公布时的样子照录',
  toTable: (rows: number): string => `查全部${formatNumber(rows)}个数字：可以搜索、筛选`,
  ways: '往下看',
  waysLead: '按范围看全部数字；每行写明公布者、标题、日期和出处。',
  scopeLink: (scope: string | null, rows: number): string => `${scope ?? noScope}（${formatNumber(rows)}个）`,
  byId: '按编号找',
  sources: '这些数从哪里来',
  searchHint: '指标、范围、公布者、数',
  statedOn: '公布日期',
  gradesLead: (grades: readonly GradeCount[]): string =>
    `按谁说的：${grades.map(([id, figures]) => `${grade[id]}${formatNumber(figures)}个`).join('，')}。` +
    '自述是答复说自己，不能证明自己；转载和镜像不是原发的页面。',
  gradeLabel: '来源等级',
  gradeName: (id: SourceGrade): string => grade[id],
  /** Who speaks and where it was read, in short. */
  gradeText: (figure: PublishedFigure): string =>
    `${grade[gradeOf(figure)]}，${figure.route === null ? '途径未登记' : route[figure.route]}`,
  year: '年份',
  noYear: '未写明',
  id: '编号',
  scope: '范围',
  indicator: '指标',
  kindLabel: '性质',
  value: '数值',
  period: '时期',
  source: '谁在哪天公布',
  inConflict: '对不上：',
  noScope,
  /** Who published it, under which title, on which day: the parts of one line, of which the title is a link. */
  sourceOf: ({ publisher, sourceTitle, statementDate }: PublishedFigure) => ({
    publisher: `${publisher ?? '公布者未写明'}，`,
    title: sourceTitle === null ? null : `《${sourceTitle}》`,
    after: '，',
    date: statementDate === null ? '日期未写明' : formatDate(statementDate),
  }),
  download: '下载公开数据（CSV）',
  downloadConflicts: '下载冲突清单（CSV）',
};

function totalText(id: ReconcileRow['id'], value: number | null): string {
  return value === null ? MISSING : `${formatPlain(value, 1)}${unitName(reconcileItem[id].unit)}`;
}

export const reconcile = {
  title: (totals: number, within: number): string =>
    totals === 0
      ? '没有登记要核对的公布总数'
      : `${formatNumber(totals)}个公布总数与台账逐项核对，${formatNumber(within)}个在容差以内`,
  lead: '公布的总数和台账按小区相加的数，本应相同。差就是差，写出来；容差是公布数四舍五入留下的余地。',
  demonstration: '台账是演示数据，编制时以公布的总数为准：相符不能证明公布数属实，也不能证明台账属实。',
  item: '项目',
  published: '公布数',
  ledger: '台账数',
  differenceColumn: '台账数－公布数',
  toleranceColumn: '容差',
  state: '结果',
  within: { symbol: '=', word: '在容差内' } satisfies Sign,
  beyond: { symbol: '≠', word: '超出容差' } satisfies Sign,
  untold: { symbol: '?', word: '台账不全，无法核对' } satisfies Sign,
  source: '公布数的来源',
  name: (id: ReconcileRow['id']): string => reconcileItem[id].name,
  value: totalText,
  difference: (id: ReconcileRow['id'], value: number | null): string =>
    `${value !== null && value > 0 ? '+' : ''}${totalText(id, value)}`,
  tolerance: (id: ReconcileRow['id'], value: number): string => `±${totalText(id, value)}`,
  caption: (asOf: IsoDate): string => `台账数截至${formatDate(asOf)}，只计在册小区`,
  heading: '逐项核对',
  tableTitle: '公布的总数、台账数和差',
  claims: '对照这些总数的答复条目',
};

/** A figure never loses the word that makes it a lower bound, or a rough one. */
function bounded(bound: Bound, text: string): string {
  switch (bound) {
    case 'exact':
      return text;
    case 'at_least':
      return `${text}以上`;
    case 'about':
      return `约${text}`;
  }
}

/** A published value in its published unit: 约1,600万平方米, 47.59%, 13万份以上, 100%（由文字转写）. */
export function publishedValue({
  value,
  unit,
  bound,
  isTranscribed,
}: Pick<PublishedFigure, 'value' | 'unit' | 'bound' | 'isTranscribed'>): string {
  const text = bounded(bound, `${formatPlain(value, 4)}${unit.text}`);
  return isTranscribed ? `${text}（由文字转写）` : text;
}

/** What a figure is of, as its source says it, in the brackets of Chinese text. */
function indicatorText(indicator: string): string {
  return indicator.replace(/\(([^()]*)\)/g, '（$1）');
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

export const record = { navigation, stage, kind, publishedValue, indicatorText, periodText };
