/** What stands around every figure and in the files beside it. */
import type { IsoDate, Measure, Release } from '../../domain/rows.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { formatDate, formatNumber, formatRateLong } from './format.ts';
import { vocabulary } from './vocabulary.ts';

const measureOf = ({ measure }: ToldRate): string => `按${vocabulary.measure[measure]}`;

interface Cited {
  readonly title: string;
  readonly author: string;
  readonly container: string;
  readonly isRecord: boolean;
  readonly release: Pick<Release, 'id' | 'publishedOn'> | null;
  readonly asOf: IsoDate | null;
  readonly url: string | null;
  readonly frozen: string | null;
  readonly path: string;
  readonly licence: string;
  readonly source: string | null;
}

const cite = {
  /** What is cited of which state, and under which licence. */
  note: ({
    isRecord,
    release,
    asOf,
    source,
    licence,
    frozen,
  }: Pick<Cited, 'isRecord' | 'release' | 'asOf' | 'source' | 'licence' | 'frozen'>): string =>
    [
      isRecord
        ? '公开资料'
        : release === null
          ? '未发布的预览'
          : `${release.id}期，${formatDate(release.publishedOn)}发布`,
      ...(asOf === null ? [] : [`${isRecord ? '收集到' : '数据截至'}${formatDate(asOf)}`]),
      ...(source === null ? [] : [`来源：${source}`]),
      `许可：${licence}`,
      ...(frozen === null ? [] : [`不再改动的一份：${frozen}`]),
    ].join('；'),
  /** Author, title, publication, date, address and licence, in the order of GB/T 7714. */
  text: (cited: Cited): string =>
    [
      cited.author,
      `${cited.title}[DS/OL]`,
      ...(cited.container === cited.author ? [] : [cited.container]),
      cite.note(cited),
      cited.url ?? `${cited.path}（网址以发布站点为准）`,
    ].join('．') + '．',
};

/** The line under a figure. */
const ways = {
  picture: '图',
  table: '表',
  map: '地图',
  download: '下载：',
  /** What is folded where there is little room. */
  all: '下载、引用、核算',
  /** The figure's own address; scripts copy it. */
  link: '链接',
  /** To where the reader's browser computes it again. */
  verify: '核算',
  cite: '引用',
  /** To the file that holds both. */
  cited: '引用、嵌入',
  citation: '引文',
  copy: (what: string): string => `复制${what}`,
  copied: '已复制',
  /** Where nothing can be copied by a script. */
  chosen: '已选中，请自己复制',
  inBar: '链接在浏览器的地址栏里',
  metadata: '说明（口径、单位、各列、SQL）',
};

/** What several pages show as figures. */
const measures = {
  unit: (indicator: string): string => `${indicator}与分子、分母，单位：%`,
  title: (indicator: string, ends: { readonly best: ToldRate; readonly last: ToldRate } | null): string =>
    ends === null || formatRateLong(ends.best) === formatRateLong(ends.last)
      ? `${indicator}，按各种口径`
      : `${indicator}因口径而异：${measureOf(ends.best)}最高，${formatRateLong(ends.best)}；` +
        `${measureOf(ends.last)}最低，${formatRateLong(ends.last)}`,
};

/** Why a rate by households or floor area has no data. */
const lacking = (measure: Measure, compounds: number): string =>
  `有${formatNumber(compounds)}个小区没有${vocabulary.measure[measure]}，按${vocabulary.measure[measure]}的数不公布。`;

const steps = { title: (target: string): string => `${target}：每个时点的计划与实际` };

export const figures = {
  cite,
  ways,
  measures,
  lacking,
  steps,
  /** Between the units of a figure's columns. */
  between: '、',
  /** The column of names beside a column of ids. */
  name: { title: '名称', description: '左列编号的名称' },
  /** The columns of rows that no published table has. */
  columns: {
    unit: { title: '单位' },
    state: { title: '状态' },
    category: { title: '整治项目' },
    grids: { title: '网格数' },
    compounds: { title: '小区数' },
    date: { title: '日期', description: '月末日，最后一行为数据截止日' },
    group: { title: '组', description: 'pilot 试点网格、rest 其余网格' },
    numerator: { title: '分子' },
    denominator: { title: '分母' },
    indicator: { title: '指标', description: 'coverage 覆盖率、renovation 改造率' },
    rate: { title: '比例', description: '分子除以分母' },
    month: { title: '月份' },
    payments: { title: '笔数' },
    paid: { title: '当月支付', unit: '元' },
    cumulative: { title: '累计支付', unit: '元' },
    cost: { title: '登记造价合计', description: '没有一项登记造价的为空', unit: '元' },
    worksWithCost: { title: '有造价的项数' },
    worksWithoutCost: { title: '没有登记造价的项数' },
    measure: {
      title: '口径',
      description: 'compounds 小区数、households 户数、floor_area 建筑面积（㎡）、grids 小区全部有物业的网格数',
    },
    compoundsInScope: { title: '在册小区数' },
    compoundsRate: { title: '占在册小区' },
    householdsInScope: { title: '在册户数' },
    householdsRate: { title: '占在册户数' },
    publishedCoverage: { title: '当期公布的覆盖率', description: '没有留存的为空' },
    publishedRenovation: { title: '当期公布的改造率', description: '没有留存的为空' },
    publishedRank: { title: '当期公布的名次', description: '没有留存的为空' },
    upperRank: { title: '未报的全部补报后的名次', description: '没有未报的为空' },
    covered: { title: '有物业的小区数' },
    renovated: { title: '已完成改造的小区数' },
    renovationRate: { title: '改造率' },
    target: { title: '目标编号' },
    stepDate: { title: '日期' },
    stepKind: { title: '时点', description: 'start 起点、milestone 计划节点、due 目标' },
    planned: { title: '计划' },
    actualThen: { title: '当日实际', description: '未到的日子、没有数据的为空' },
    gap: { title: '差', description: '实际减计划；乘以100为百分点' },
    met: { title: '是否达到', description: '起点、未到的日子、没有数据的为空' },
    pace: { title: '速度', description: '3、6、12 近几个月，required 按期需要' },
    pacePoints: { title: '每月增幅', description: '乘以100为百分点' },
    paceAmount: { title: '合每月数量', description: '增幅乘以截止日的分母，依目标的口径' },
    reachesOn: { title: '照此达到', description: '到不了、不作推算的为空' },
    paidYear: { title: '当年拨付', unit: '元' },
    paidAll: { title: '累计拨付', unit: '元' },
    paidShare: { title: '占比', description: '占全市拨付' },
    coveredHouseholds: { title: '在管户数', unit: '户' },
    paidEach: { title: '每户奖补', description: '没有在管户的为空', unit: '元' },
  },
};
