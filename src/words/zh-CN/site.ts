/** What the shell of every page says, and what all pages say alike. */
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import type { Programme } from '../../domain/programme.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { formatDate, formatNumber, formatPoints } from './format.ts';
import { vocabulary } from './vocabulary.ts';

/** What the ledgers are called where a source is named: as the city names them, in a demonstration with its mark. */
function ledgersNamed(
  { site: { source }, demonstration }: Pick<Programme, 'site' | 'demonstration'>,
  otherwise = '老旧小区台账',
): string {
  if (source === null) return demonstration ? '演示台账' : otherwise;
  return `${source}${demonstration ? '（演示台账）' : ''}`;
}

export const site = {
  name: (programme: Programme): string =>
    `${programme.city.name}${programme.city.area ?? ''}老旧小区物业覆盖${programme.categories.length === 0 ? '' : '与改造'}进展`,
  area: (programme: Programme): string => `${programme.city.name}${programme.city.area ?? ''}`,
  /** The whole that places are compared with: the named area where the programme covers one, else the city. */
  whole: (programme: Programme): string => programme.city.area ?? '全市',
  skip: '跳到正文',
  demonstration: '演示数据',
  /** Before titles, descriptions and entries of feeds that are made from made-up ledgers. */
  demonstrationPrefix: '【演示】',
  partlyDemonstration: '含演示数据',
  publicRecord: '公开数据',
  /** The line over what is made up; null where the ledgers are real. */
  madeUp: ({ city, demonstration }: Pick<Programme, 'city' | 'demonstration'>): string | null =>
    demonstration ? `演示数据，不是${city.name}的真实情况` : null,
  /** The same where only parts of a page are made up. */
  partlyMadeUp: (madeUp: string): string => `部分内容是${madeUp}，均已标明`,
  /** The telephone line of the programme; in a demonstration nobody should call it. Null where none is named. */
  hotline: ({ site: { hotline }, demonstration }: Pick<Programme, 'site' | 'demonstration'>): string | null =>
    hotline === null ? null : `${hotline}${demonstration ? '（演示）' : ''}`,
  demonstrationNote: '演示数据：小区、街道、网格等台账是为演示编制的，不是真实情况；注明来源的公开数据除外。',
  unpublished: '未发布的预览',
  unpublishedNote: '台账或截止日与最近一次发布的不同，本页的数还没有公布，不能引用。',
  toPreview: '看这次会改变什么',
  unofficial: '非官方',
  unofficialNote: '本站不是政府网站。',
  /** Under a chart of many units that draws the highest and the lowest alone. */
  onlyEnds: (each: number, unit: string): string =>
    `只画最高和最低的各${formatNumber(each)}个${unit}；其余见各自的页面和下载的数据。`,
  schematic: '示意',
  navigation: '主导航',
  menu: '栏目',
  print: '打印本页',
  /** The list of a page's sections. */
  contents: '本页目录',
  /** What stands in the margin of a section: definitions, sources, caveats. */
  notes: '说明与来源',
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
  /** Of the kinds of columns of the guidelines for government sites. */
  columnType: '数据发布',
  organiser: '主办单位',
  contact: '联系方式',
  siteCode: '网站标识码',
  labelled: (label: string, value: string): string => `${label}：${value}`,
  largePrint: '长者模式',
  normalPrint: '标准模式',
  source: (programme: Pick<Programme, 'asOf' | 'demonstration' | 'site'>): string =>
    `来源：${ledgersNamed(programme)}；截至${formatDate(programme.asOf)}`,
  ledgers: ledgersNamed,
  definition: '口径',
  coverageDefinition: (measures: readonly TallyMeasure[]): string => {
    const others = measures.filter((measure) => measure !== 'compounds').map((measure) => vocabulary.measure[measure]);
    return (
      '覆盖率＝在册小区中当日有物业服务合同在执行的小区所占的比例；一个小区算一个' +
      `${others.length === 0 ? '' : `，另按${others.join('、')}并列`}。`
    );
  },
  renovationDefinition:
    '改造率＝所需整治项目全部验收合格的小区所占的比例；开工、完工而未验收的不算，不需要改造的小区不计入分母。',
  /** A page that meets files of another publication. */
  replaced: '网站已经换了新的一次发布，这一页还是旧的；两次的数据不能混在一起，所以没有显示。',
  loadAgain: '重新载入本页',
  /** A script of the page did not come. */
  lost: '网络没有把这一页的程序送全：要用它的按钮和输入框不起作用，或没有显示；数字、表格和链接不受影响。',
  /** What one line stands for, where so many lie on each other. */
  oneLine: (lines: number, apart: number, drawn: string): string =>
    `${formatNumber(lines)}种口径几乎重合（各月末最多相差${formatPoints(apart)}），画作一条，按${drawn}；其余见数据表`,
  printFolds: '打印时，已展开的表格和说明一并印出。',
  printAll: '全部展开并打印',
  /** Over a table that is wider than its frame. */
  swipe: '左右滑动查看',
  saveChart: '图片：',
  pictureFailed: '没有存成，请再按一次，或者重新打开本页再存。',
  readHint: '图表：用左右方向键逐月读数',
  download: '下载数据',
  /** Between a source and the link to its file. */
  then: '；',
  rate: '比例',
  numerator: '分子',
  denominator: '分母',
  date: '日期',
};

export const notFound = {
  title: '没有这一页',
  text: '地址可能打错了，或者小区、街道的编号不在台账里。移出台账的小区仍保留页面。',
  back: '回到总览',
  find: '找小区、街道或物业公司',
};
