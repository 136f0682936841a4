/** What the page of data quality says: warnings, notices, reports, what was set aside, corrections, totals. */
import type { ReconcileTotal } from '../../domain/programme.ts';
import { REPORT_CLASSES } from '../../domain/quality/reporting.ts';
import type { Correction, IsoDate, Measure, Month } from '../../domain/rows.ts';
import { formatDate, formatMonth, formatNumber } from './format.ts';

const totals: Record<ReconcileTotal['id'], { name: string; measure: Measure }> = {
  compounds: { name: '小区数', measure: 'compounds' },
  households: { name: '户数', measure: 'households' },
  floor_area_m2: { name: '建筑面积', measure: 'floor_area' },
  districts: { name: '区数', measure: 'compounds' },
  subdistricts: { name: '街道数', measure: 'compounds' },
  grids: { name: '网格数', measure: 'compounds' },
};

export const correctionKinds: Record<Correction['kind'], { name: string; meaning: string }> = {
  R1: { name: '来源更好', meaning: '有了更准的原始资料，旧值换成新值' },
  R2: { name: '例行更新', meaning: '补录或按进展更新，旧值当时不算错' },
  R3: { name: '方法改变', meaning: '统计口径变了，新旧值不可直接相比' },
  C: { name: '差错', meaning: '当时就记错了，现予改正' },
};
export const quality = {
  name: '数据质量',
  title: (f: {
    warnings: number;
    silent: number;
    total: number;
    month: Month;
    aside: number;
    reports: boolean;
  }): string => {
    const parts = [
      f.warnings === 0 ? '发布时没有提示' : `发布时有${formatNumber(f.warnings)}条提示`,
      f.reports
        ? f.silent === 0
          ? `${formatNumber(f.total)}个街道都已报送${formatMonth(f.month)}数据`
          : `${formatNumber(f.total)}个街道中${formatNumber(f.silent)}个未报${formatMonth(f.month)}数据`
        : '',
      f.aside === 0 ? '没有行因晚于截止日而不计' : `${formatNumber(f.aside)}行因晚于截止日而不计`,
    ].filter((part) => part !== '');
    return `${parts.join('，')}`;
  },
  lead: '有错误的台账不能发布；不影响计算的疑点作为提示，全部列在这里。数字可信到什么程度，请看本页再判断。',
  warnings: '检查出的提示',
  noWarnings: '没有提示。',
  notices: '读入时的说明',
  noticesText: '下列写法能读懂，但与台账格式不同，读入时作了处理。',
  note: (code: string, n: number): string => `${code}，${formatNumber(n)}条`,
  warning: (place: string, message: string): string => `${place}：${message}。`,
  suggestion: (text: string): string => `${text}。`,
  place: (file: string, line: number | undefined): string => (line === undefined ? file : `${file}第${line}行`),
  ledger: '台账',
  rows: '行数',
  reports: '各街道报送情况',
  reportsTitle: (f: { missing: number; all: number }): string =>
    f.missing === 0
      ? `${formatNumber(f.all)}次月报全部收到`
      : `应有${formatNumber(f.all)}次月报，${formatNumber(f.missing)}次没有收到`,
  reportsMeasure: (drawn: number, total: number): string =>
    `一格是一个街道的一个月；颜色分报送的早晚，斜线为未报${drawn < total ? `；${formatNumber(total)}个街道中只画漏报、迟报最多的${formatNumber(drawn)}个，各街道的次数见表` : ''}`,
  reportsDescribe: (f: { from: Month; to: Month; names: readonly string[] }): string =>
    `横向为${formatMonth(f.from)}至${formatMonth(f.to)}，纵向为街道。${f.names.length === 0 ? '没有未报的。' : `未报的：${f.names.join('；')}。`}`,
  missing: (name: string, months: readonly Month[]): string => `${name}：${months.map(formatMonth).join('、')}`,
  missingTitle: '未报的街道和月份',
  /** Empty where all are named. */
  missingMore: (more: number): string =>
    more <= 0 ? '' : `另有${formatNumber(more)}个街道漏报较少，见上面的表和下载的CSV。`,
  /** 月末后7天以内, 8至14天, 月末后14天以上: from the classes the computation counts. */
  reportClasses: REPORT_CLASSES.map((limit, index): string => {
    const above = REPORT_CLASSES[index - 1] ?? null;
    if (limit === null) return `月末后${formatNumber(above)}天以上`;
    return above === null ? `月末后${limit}天以内` : `${above + 1}至${limit}天`;
  }),
  reportSpan: (from: Month, to: Month): string => `${formatMonth(from)}–${formatMonth(to)}`,
  notReported: '未报',
  street: '街道',
  aside: '没有计入的行',
  asideText: (asOf: IsoDate, hasReports: boolean): string =>
    `晚于${formatDate(asOf)}的事实${hasReports ? '和截收之后才到的报送' : ''}不计入；下载的台账里仍有这些行。`,
  asideNone: '没有。',
  asideTitle: (rows: number): string => `各台账没有计入的${formatNumber(rows)}行`,
  asideCaption: '一行一个台账',
  asideColumns: {
    ledger: { title: '台账', description: '台账的编号' },
    rows: { title: '行数', description: '没有计入的行', unit: '行' },
  },
  corrections: '更正记录',
  correctionsText: '改过的数都在这里，旧值不删。',
  correctionsTitle: (n: number): string => `${formatNumber(n)}处更正的原值和新值`,
  correctionsCaption: '按更正日期；差为新值减原值',
  correctionsNone: '没有更正。',
  size: '差',
  kindOf: (kind: Correction['kind']): string => `${kind} ${correctionKinds[kind].name}`,
  kindMeaning: (kind: Correction['kind']): string => correctionKinds[kind].meaning,
  whereOf: (f: { ledger: string; key: string; column: string }): string => `${f.ledger} ${f.key}，${f.column}`,
  kind: '种类',
  date: '日期',
  where: '位置',
  oldValue: '旧值',
  newValue: '新值',
  reason: '原因',
  empty: '（空）',
  wholeRow: '整行',
  rowBefore: '（有此行）',
  rowWithdrawn: '（已撤回）',
  reconcile: '与公布总数核对',
  reconcileTitle: (off: number, n: number): string =>
    off === 0
      ? `${formatNumber(n)}项公布的总数都与台账相符。`
      : `${formatNumber(n)}项公布的总数中，${formatNumber(off)}项与台账不符。`,
  totalsTitle: '公布的总数与台账合计',
  totalsCaption: '差为台账减公布数',
  total: '项目',
  totals,
  published: '公布数',
  measured: '台账',
  difference: '差',
  tolerance: '容差',
  source: '出处',
};
