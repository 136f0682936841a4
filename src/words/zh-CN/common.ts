/**
 * Everything the site says to readers, in Chinese: words as values, sentences as functions of their figures.
 * No place name, category or firm appears here; those come from the programme and the ledgers.
 */
import { changeOf } from '../../domain/indicators/change.ts';
import type { WorksState } from '../../domain/indicators/renovation.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { AggregateLevel, IsoDate, Level, Measure, Month, ServiceMode } from '../../domain/rows.ts';
import type { ProgressRow, TargetStatus } from '../../domain/targets/target.ts';
import {
  formatBytes,
  formatDate,
  formatList,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
} from './format.ts';
import { componentWords } from './components.ts';
import { indicators } from './indicators.ts';

const level: Record<Level, string> = {
  city: '市',
  district: '区',
  subdistrict: '街道',
  grid: '网格',
  compound: '小区',
};

const measure: Record<Measure | 'grids', string> = {
  compounds: '小区数',
  households: '户数',
  floor_area: '建筑面积',
  grids: '网格数',
};

const serviceMode: Record<ServiceMode, string> = {
  professional: '专业物业',
  community: '社区托管',
  self: '业主自管',
  employer: '单位管理',
};

/** A word and a symbol, so that a status never rests on colour alone. */
export interface Sign {
  readonly symbol: string;
  readonly word: string;
}

const status: Record<TargetStatus, Sign> = {
  not_started: { symbol: '○', word: '未开始' },
  achieved: { symbol: '✓', word: '已达到' },
  overdue: { symbol: '✕', word: '逾期未达' },
  regressing: { symbol: '↓', word: '低于基线' },
  ahead: { symbol: '▲', word: '快于计划' },
  on_track: { symbol: '●', word: '符合计划' },
  behind: { symbol: '▽', word: '慢于计划' },
  far_behind: { symbol: '▼', word: '明显滞后' },
};

const works: Record<WorksState, Sign> = {
  accepted: { symbol: '●', word: '已验收' },
  completed: { symbol: '◕', word: '完工待验收' },
  under_way: { symbol: '◑', word: '施工中' },
  not_begun: { symbol: '○', word: '未开始' },
  exempt: { symbol: '—', word: '不需要' },
};

const component = componentWords('name');

/** The sub-districts of a place that are silent for a month, and its coverage if all that they leave open were covered. */
interface Silence {
  readonly silent: readonly { readonly name: string }[];
  readonly total: number;
  readonly month: Month;
  readonly upper: number | null;
}

const namesOf = ({ silent }: Silence): string[] => silent.map(({ name }) => name);

/** A gap to the plan: 落后2.3个百分点, 领先…, 与计划持平. Empty when unknown. */
function gapWords(gap: number | null): string {
  if (gap === null) return '';
  if (changeOf(gap) === 'same') return '与计划持平';
  return `${gap < 0 ? '落后' : '领先'}${formatPoints(gap)}`;
}

export const zh = {
  level,
  measure,
  serviceMode,
  status,
  works,
  component,

  site: {
    name: (programme: Programme): string =>
      `${programme.city.name}${programme.city.area ?? ''}老旧小区物业覆盖与改造进展`,
    area: (programme: Programme): string => `${programme.city.name}${programme.city.area ?? ''}`,
    /** The whole that places are compared with: the named area where the programme covers one, else the city. */
    whole: (programme: Programme): string => programme.city.area ?? '全市',
    skip: '跳到正文',
    demonstration: '演示数据',
    demonstrationNote: '小区、街道、网格等台账是为演示编制的，不是真实情况；注明来源的公开数据除外。',
    unofficial: '非官方',
    unofficialNote: '本站不是政府网站。',
    schematic: '示意',
    navigation: '主导航',
    footerNavigation: '页脚导航',
    breadcrumb: '当前位置',
    overview: '总览',
    map: '地图',
    rankings: '排名',
    data: '数据下载',
    asOf: (date: IsoDate): string => `数据截止${formatDate(date)}`,
    published: (date: IsoDate): string => `${formatDate(date)}发布`,
    licence: '数据许可',
    address: (url: string): string => `本页地址：${url}`,
    organiser: '主办单位',
    contact: '联系方式',
    siteCode: '网站标识码',
    largePrint: '长者模式',
    normalPrint: '标准模式',
    source: ({ asOf, demonstration }: Pick<Programme, 'asOf' | 'demonstration'>): string =>
      `来源：${demonstration ? '演示台账' : '各街道报送台账'}；截至${formatDate(asOf)}`,
    definition: '口径',
    coverageDefinition:
      '覆盖率＝在册小区中当日有物业服务合同在执行的小区所占的比例；一个小区算一个，另按户数、建筑面积、网格数并列。',
    renovationDefinition:
      '改造率＝所需整治项目全部验收合格的小区所占的比例；开工、完工而未验收的不算，不需要改造的小区不计入分母。',
    figures: '查看数据表',
    saveChart: '存为图片：',
    readHint: '图表：用左右方向键逐月读数',
    download: '下载数据',
    /** Between a source and the link to its file. */
    then: '；',
    rate: '比例',
    numerator: '分子',
    denominator: '分母',
    date: '日期',
  },

  overview: {
    targets: '目标进展如何',
    cells: '一格一个小区',
    cellsLead: (f: { both: number; covered: number; renovated: number; neither: number; unknown: number }): string => {
      const total = f.both + f.covered + f.renovated + f.neither + f.unknown;
      const unknown = f.unknown === 0 ? '' : `，当月未报、情况不明的${formatNumber(f.unknown)}个`;
      return (
        `每一格是一个小区，按街道聚在一起，可以点开。${formatNumber(total)}个小区中，有物业也改造完的${formatNumber(f.both)}个，` +
        `有物业、未改造完的${formatNumber(f.covered)}个，改造完、没有物业的${formatNumber(f.renovated)}个，` +
        `两样都没有的${formatNumber(f.neither)}个${unknown}。`
      );
    },
    districts: '各区对比',
    districtsLead: (best: string, bestRate: number | null, last: string, lastRate: number | null): string =>
      `按小区数，${best}覆盖率最高，为${formatPercent(bestRate)}；${last}最低，为${formatPercent(lastRate)}。`,
    measures: '四种口径，四个比例',
    unknown: '还不知道的',
    /** Empty where no reports are kept. */
    unreported: (f: Silence | null): string => {
      if (f === null) return '';
      return f.silent.length === 0
        ? `${f.total}个街道都已报送${formatMonth(f.month)}数据。`
        : `${f.total}个街道中有${f.silent.length}个未报${formatMonth(f.month)}数据（${formatList(namesOf(f))}），` +
            `若其未覆盖小区全部已覆盖，覆盖率最高为${formatPercent(f.upper)}。`;
    },
  },

  target: {
    more: '计划节点、快慢和预计，见“目标进展”',
    finding: (target: Target, row: ProgressRow): string => {
      if (row.actual === null) return `${target.name}：无数据`;
      const actual = `实际${formatPercent(row.actual)}`;
      switch (row.status) {
        case 'achieved':
          return `${target.name}：${actual}，已达到目标`;
        case 'not_started':
          return `${target.name}：尚未开始，目前${formatPercent(row.actual)}`;
        default:
          return `${target.name}：应达${formatPercent(row.expected)}，${actual}，${gapWords(row.gap)}`;
      }
    },
    measureLine: (target: Target): string =>
      `${indicators[target.indicator].name}，按${measure[target.measure]}，单位：%`,
    /** A target that is reached, or that has not begun, is neither early nor late. */
    schedule: ({ status, scheduleVarianceMonths: months }: ProgressRow): string => {
      if (months === null || status === 'achieved' || status === 'not_started') return '';
      return Math.abs(months) < 0.05
        ? '进度与计划同步。'
        : `进度相当于比计划${months < 0 ? '晚' : '早'}${formatMonths(months)}。`;
    },
    outlook: (row: ProgressRow): string => `${zh.target.pace(row)}${zh.target.forecast(row)}`,
    pace: (row: ProgressRow): string =>
      row.requiredPace === null || row.pace6m === null
        ? ''
        : `近6个月平均每月${row.pace6m < 0 ? '下降' : '提高'}${formatPoints(row.pace6m)}，按期达到需要每月提高${formatPoints(row.requiredPace)}。`,
    forecast: (row: ProgressRow): string => {
      if (row.status === 'achieved' || row.status === 'not_started') return '';
      if (row.actual === null || row.pace6m === null) return '近6个月缺数据，无法预测。';
      if (row.forecastCentral === null) return '按近6个月的速度，不能达到目标。';
      const range =
        row.forecastEarliest === null
          ? ''
          : `；快则${formatMonth(row.forecastEarliest)}，` +
            (row.forecastLatest === null ? '慢则无期' : `慢则${formatMonth(row.forecastLatest)}`);
      return `按近6个月的速度，预计${formatMonth(row.forecastCentral)}达到${range}。`;
    },
    due: (date: IsoDate, value: number): string => `${formatDate(date)}达到${formatPercent(value, 0)}`,
    source: (target: Target): string => `出处：${target.source}。${target.note ?? ''}`,
  },

  burnUp: {
    describe: (finding: string, target: Target, forecast: string): string =>
      `${finding}。横轴为时间，纵轴为比例，从0起。赭色线为计划，${zh.target.due(target.dueOn, target.value)}；蓝色线为实际。${forecast}`,
    actual: (value: number): string => `实际 ${formatPercent(value)}`,
    expected: (value: number): string => `计划 ${formatPercent(value)}`,
    due: (date: IsoDate, value: number): string => `目标 ${formatPercent(value, 0)}，${formatMonth(date)}`,
    forecast: (date: IsoDate, beyond: boolean): string => `预计${formatMonth(date)}${beyond ? ' →' : ''}`,
    today: (date: IsoDate): string => formatDate(date),
    year: (year: number): string => `${year}年`,
    planned: '计划',
    reached: '实际',
    gap: '差（百分点）',
  },

  cells: {
    state: {
      both: '有物业，已改造',
      covered: '有物业，未改造完',
      renovated: '已改造，无物业',
      neither: '无物业，未改造完',
      unknown: '当月未报，情况不明',
    },
    key: '图例',
    count: (covered: number, total: number): string => `${covered}/${total}`,
    countLong: (covered: number, total: number): string => `${total}个小区中${covered}个有物业`,
    hint: '数字为“有物业/全部”。格子多，用键盘请走街道名称：每个街道页列出它的全部小区。',
  },

  place: {
    compounds: '小区',
    coverageSentence: (f: {
      name: string;
      asOf: IsoDate;
      numerator: number;
      denominator: number;
      rate: number | null;
      city: number | null;
      whole: string;
    }): string => {
      if (f.rate === null) return `截至${formatDate(f.asOf)}，${f.name}没有在册的老旧小区。`;
      const difference = f.city === null ? null : f.rate - f.city;
      const against =
        difference === null
          ? ''
          : changeOf(difference) === 'same'
            ? `，与${f.whole}持平`
            : `，比${f.whole}${difference < 0 ? '低' : '高'}${formatPoints(difference)}`;
      return (
        `截至${formatDate(f.asOf)}，${f.name}${formatNumber(f.denominator)}个老旧小区中有` +
        `${formatNumber(f.numerator)}个有物业在管，覆盖率${formatPercent(f.rate)}${against}。`
      );
    },
    renovationSentence: (f: { numerator: number; denominator: number; rate: number | null }): string =>
      f.rate === null
        ? '没有需要改造的小区。'
        : `${formatNumber(f.denominator)}个需要改造的小区中，${formatNumber(f.numerator)}个已全部验收，改造率${formatPercent(f.rate)}。`,
    /** Empty where all have reported, and where no reports are kept. */
    silence: (of: Exclude<AggregateLevel, 'city'>, f: Silence | null): string => {
      if (f === null || f.silent.length === 0) return '';
      const [who, whose] = of === 'district' ? [formatList(namesOf(f)), '其'] : ['本街道', ''];
      return `${who}未报${formatMonth(f.month)}数据；若${whose}未覆盖的小区全部已覆盖，覆盖率最高为${formatPercent(f.upper)}。`;
    },
    cells: '每一格是一个小区',
    trend: '逐月变化',
    trendTitle: (f: { from: IsoDate; to: IsoDate; first: number | null; last: number | null }): string =>
      `覆盖率从${formatMonth(f.from)}的${formatPercent(f.first)}到${formatMonth(f.to)}的${formatPercent(f.last)}`,
    trendLabel: (name: string, title: string): string => `${name}：${title}`,
    wholeCoverageRate: (whole: string): string => `${whole}覆盖率`,
    trendMeasure: (whole: string): string => `覆盖率、改造率，按小区数，单位：%；细灰线为${whole}覆盖率`,
    measures: '几种口径对照',
    works: '改造，分项来看',
    worksLead: '分项只数验收合格的；不需要该项的小区不计入。',
    children: { city: '各区', district: '各街道', subdistrict: '各网格', grid: '各小区' } satisfies Record<
      AggregateLevel,
      string
    >,
    locator: (name: string, area: string): string => `${name}在${area}的位置（示意图）`,
    subsidy: (count: number, amount: string): string => `已拨付${count}笔，共${amount}。`,
    pilot: '先行试点网格',
    name: '名称',
    fraction: '有物业/小区',
    bar: '比例条',
    history: '走势',
    silent: '未报',
    cityLine: (whole: string, rate: string): string => `竖线为${whole}${rate}`,
    coverageRate: '覆盖率',
    renovationRate: '改造率',
    coverage: '覆盖率',
    renovation: '改造率',
    category: '整治项目',
    accepted: '已验收',
    needed: '需要',
  },

  compound: {
    served: (f: { name: string; firm: string | null; mode: ServiceMode; since: IsoDate }): string =>
      `${f.name}有物业服务：${f.firm === null ? serviceMode[f.mode] : `${f.firm}（${serviceMode[f.mode]}）`}，${formatDate(f.since)}起。`,
    unserved: (f: { name: string; asOf: IsoDate; lastLeft: IsoDate | null }): string =>
      f.lastLeft === null
        ? `截至${formatDate(f.asOf)}，${f.name}没有登记过物业服务。`
        : `截至${formatDate(f.asOf)}，${f.name}没有物业服务；上一份合同于${formatDate(f.lastLeft)}终止。`,
    unknown: (f: { name: string; asOf: IsoDate }): string =>
      `截至${formatDate(f.asOf)}，${f.name}没有登记物业服务；所在街道当月未报送，情况可能已有变化。`,
    removed: (f: { name: string; on: IsoDate; reason: string | null }): string =>
      `${f.name}已于${formatDate(f.on)}移出老旧小区台账${f.reason === null ? '，原因没有登记' : `：${f.reason}`}。`,
    notListed: (f: { name: string; on: IsoDate }): string =>
      `${f.name}自${formatDate(f.on)}起列入老旧小区台账，目前尚不计入。`,
    works: (counts: Record<WorksState, number>): string => {
      const parts = (['accepted', 'completed', 'under_way', 'not_begun', 'exempt'] as const)
        .filter((state) => counts[state] > 0)
        .map((state) => `${counts[state]}项${works[state].word}`);
      const needed = counts.accepted + counts.completed + counts.under_way + counts.not_begun;
      return needed === 0 ? '没有需要的整治项目。' : `整治项目：${parts.join('，')}。`;
    },
    renovated: '所需项目全部验收，按口径算作已改造。',
    address: '地址',
    formerNames: '曾用名',
    formerNamesValue: (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、')),
    households: '户数',
    floorArea: '建筑面积',
    builtYear: '建成年份',
    year: (year: number): string => `${year}年`,
    householdsValue: (n: number): string => `${formatNumber(n)}户`,
    worksTitle: '整治项目',
    started: '开工',
    completed: '完工',
    acceptedOn: '验收',
    state: '进度',
    item: '项目',
    services: '物业服务记录',
    serviceLine: (f: { firm: string | null; mode: ServiceMode; enteredOn: IsoDate; leftOn: IsoDate | null }): string =>
      `${formatDate(f.enteredOn)}${f.leftOn === null ? '起' : `至${formatDate(f.leftOn)}`}，` +
      (f.firm === null ? serviceMode[f.mode] : `${f.firm}（${serviceMode[f.mode]}）`),
    noServices: '台账里没有物业服务合同。',
    inForce: '在执行',
    pairings: '结对帮扶',
    pairing: (organisation: string, since: IsoDate, until: IsoDate | null): string =>
      `${organisation}，${formatDate(since)}起${until === null ? '' : `，至${formatDate(until)}止`}`,
    ask: '有疑问，问谁',
    askText: (hotline: string, street: string): string =>
      `可拨打${hotline}，或向${street}询问。本站只汇总台账，不受理投诉。`,
    unknownTitle: '不知道的',
    unknownFirm: '服务单位的名称没有登记。',
    unknownYear: '建成年份没有登记。',
    unknownPosition: '没有坐标，地图上不显示。',
    unknownReport: (street: string, month: Month): string =>
      `${street}未报${formatMonth(month)}数据，上述情况可能已有变化。`,
    unknownStart: (names: readonly string[]): string => `${formatList(names, 8)}没有施工记录，按未开始计。`,
    unknownQuality: '台账不记录服务质量、收费标准和居民满意度。',
    neighbours: '同一网格的小区',
    outOfScope: '已移出',
    service: '物业服务',
    noService: '无',
    worksAccepted: '已验收',
  },

  ranking: {
    title: (period: string, name: string, score: string): string =>
      `${formatPeriod(period)}，${name}得分最高（${score}分）`,
    lead: (delta: number): string =>
      `得分为各分项按权重的平均。权重各自上下浮动${formatPercent(delta, 0)}时名次可能的范围，画成名次旁的横线：横线越长，名次越不稳。`,
    none: '本季没有可以排名的单位。',
    stable: (n: number, total: number): string => `${total}个单位中有${n}个的名次不随权重浮动而变。`,
    weights: '分项与权重',
    rank: '名次',
    unit: '单位',
    score: '得分',
    interval: '名次范围',
    previous: '上季',
    intervalText: (best: number, worst: number): string => (best === worst ? `第${best}` : `第${best}至${worst}`),
    movedLong: (from: number | null): string => (from === null ? '上季无名次' : `上季第${from}`),
    moved: (from: number | null, to: number): string => {
      if (from === null) return '—';
      if (from === to) return '→ 持平';
      return from > to ? `↑ ${from - to}` : `↓ ${to - from}`;
    },
    component: '分项',
    missing: (name: string, components: readonly string[]): string => `${name}：缺${formatList(components)}`,
    byLevel: (unit: AggregateLevel): string => `${level[unit]}排名`,
    definitions: componentWords('definition'),
    weight: '权重',
  },

  data: {
    title: (n: number): string => `${n}个数据文件，可自由使用`,
    lead: '页面上的每个数都出自这里的文件。用Excel请下载工作簿；CSV为UTF-8编码，在Excel里直接双击打开中文可能乱码。',
    hash: 'SHA-256',
    facts: (f: { path: string; rows: number | null; bytes: number }): string =>
      [f.path, ...(f.rows === null ? [] : [`${formatNumber(f.rows)}行`]), formatBytes(f.bytes)].join('，'),
    computed: '计算结果',
    ledgers: '台账',
    packages: '整包与校验',
    licence: (title: string): string => `数据以${title}发布。`,
    verify: '校验：下载后在同一文件夹运行 sha256sum -c SHA256SUMS。',
  },

  notFound: {
    title: '没有这一页',
    text: '地址可能打错了，或者小区、街道的编号不在台账里。移出台账的小区仍保留页面。',
    back: '回到总览',
  },
};
