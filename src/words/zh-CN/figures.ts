/** What stands around every figure and in the files beside it. */
import type { IsoDate, Release } from '../../domain/rows.ts';
import { formatDate } from './format.ts';

interface Cited {
  readonly title: string;
  readonly author: string;
  readonly container: string;
  readonly release: Pick<Release, 'id' | 'publishedOn'> | null;
  readonly asOf: IsoDate | null;
  readonly url: string | null;
  readonly path: string;
  readonly licence: string;
}

const cite = {
  /** What is cited of which state, and under which licence. */
  note: ({ release, asOf, licence }: Pick<Cited, 'release' | 'asOf' | 'licence'>): string =>
    [
      release === null ? '未发布的预览' : `${release.id}期，${formatDate(release.publishedOn)}发布`,
      ...(asOf === null ? [] : [`数据截至${formatDate(asOf)}`]),
      `许可：${licence}`,
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

export const figures = {
  cite,
  ways,
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
  },
};
