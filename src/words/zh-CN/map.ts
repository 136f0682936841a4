/** What the map says, in the page and in the reader's browser: it carries no other words than its own. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { ENOUGH_COMPOUNDS, toldDifference } from '../../domain/indicators/small-numbers.ts';
import type { Fraction, TallyMeasure } from '../../domain/indicators/tally.ts';
import type { IsoDate } from '../../domain/rows.ts';
import { indicators } from './indicators.ts';
import {
  formatArea,
  formatCounted,
  formatDate,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRate,
  formatRateBeside,
  formatRateLong,
} from './format.ts';

/** The units at one end of the rates; more than one where they are equal. */
export interface Extreme {
  readonly names: readonly string[];
  readonly rate: Counted;
}

export interface Extremes {
  readonly highest: Extreme;
  readonly lowest: Extreme;
}

/** A measure as the sentences need it: its id and its words. */
export interface MeasureWords {
  readonly id: TallyMeasure;
  readonly name: string;
}

/** A rate of the map: its parts, whether it is of too few compounds for a percentage, and what silence leaves open. */
export interface Counted extends Fraction {
  readonly small: boolean;
  readonly unknown: number;
}

/** What the achieved part of a rate has, said of what the measure counts. */
function achieved(indicator: IndicatorId, measure: TallyMeasure): string {
  const { counted, weighed } = indicators[indicator].inPlace;
  return measure === 'households' || measure === 'floor_area' ? weighed : counted;
}

/** The two parts of a rate in a column whose head names their unit: 763/1172, 1,203/1,889. */
function parts({ numerator, denominator }: Fraction, measure: TallyMeasure): string {
  if (denominator === 0) return '—';
  const part = (value: number): string => {
    if (measure === 'floor_area') return formatArea(value);
    return measure === 'households' ? formatNumber(value) : String(value);
  };
  return `${part(numerator)}/${part(denominator)}`;
}

/** A rate alone, as on a tooltip; in a sentence it is `long`. */
const rate = (value: Counted, measure: TallyMeasure): string => formatRate({ ...value, measure });
const long = (value: Counted, measure: TallyMeasure): string => formatRateLong({ ...value, measure });

/** What is not known, as a range: its upper end in a clause of its own. */
function upper(value: Counted, { indicator, measure }: { indicator: IndicatorId; measure: TallyMeasure }): string {
  if (value.unknown === 0 || value.denominator === 0) return '';
  const most = { ...value, numerator: value.numerator + value.unknown };
  return `；若未报街道的${indicators[indicator].opens}，最高${long(most, measure)}`;
}

export const map = {
  loading: '地图正在载入……',
  unloaded: '地图没有载入，请用列表。',
  indicator: (id: IndicatorId): string => indicators[id].name,
  parts,
  rate,
  /** A rate in a column that its two parts stand beside. */
  rateBeside: (value: Counted): string => formatRateBeside({ ...value, measure: 'compounds' }),
  layer: { district: '区', subdistrict: '街道', grid: '网格', compound: '小区' },
  controls: '图层、口径与时间',
  layerLabel: '图层',
  indicatorLabel: '指标',
  measureLabel: '口径',

  /** The page's finding: the whole, then how far its parts are apart. */
  headline: (f: {
    date: IsoDate;
    whole: string;
    indicator: IndicatorId;
    measure: MeasureWords;
    rate: Counted;
    extremes: Extremes | null;
    /** Where no unit has compounds enough to be compared: how many have all, some, none. */
    spread: { readonly full: number; readonly partial: number; readonly none: number } | null;
    unit: string;
    /** How many units there are, and how many of them are compared. */
    count: number;
    compared: number;
  }): string => {
    const { numerator, denominator } = f.rate;
    if (denominator === 0) return `截至${formatDate(f.date)}，${f.whole}没有${f.measure.name}数据。`;
    const by = f.measure.id === 'compounds' ? '' : `按${f.measure.name}计，`;
    const total =
      `截至${formatDate(f.date)}，${by}${f.whole}${formatCounted(f.measure.id, denominator)}中有` +
      `${formatCounted(f.measure.id, numerator)}${achieved(f.indicator, f.measure.id)}` +
      (f.rate.small ? '' : `，${indicators[f.indicator].short}${rate(f.rate, f.measure.id)}`);
    if (f.spread !== null) {
      const { full, partial, none } = f.spread;
      return (
        `${total}；${formatNumber(full + partial + none)}个${f.unit}都不足${ENOUGH_COMPOUNDS}个小区，不比高低：` +
        `全部${indicators[f.indicator].achieved}的${formatNumber(full)}个，部分的${formatNumber(partial)}个，没有的${formatNumber(none)}个。`
      );
    }
    if (f.extremes === null) return `${total}。`;
    const { highest, lowest } = f.extremes;
    const end = (at: Extreme, word: string): string =>
      at.names.length === 1
        ? `${at.names[0] ?? ''}${word}，${rate(at.rate, f.measure.id)}`
        : `${formatNumber(at.names.length)}个并列${word}，${rate(at.rate, f.measure.id)}`;
    const among = f.compared < f.count ? `${formatNumber(f.compared)}个可以相比的` : `${formatNumber(f.count)}个`;
    return `${total}；${among}${f.unit}中，${end(highest, '最高')}；${end(lowest, '最低')}。`;
  },
  lead:
    '颜色与底色差得越多，比例越高；空白是0，斜纹是没有数据。' +
    `不足${ENOUGH_COMPOUNDS}个小区的（网格都可能如此），差一个小区颜色就可能跨档，以个数为准。`,
  noPosition: (n: number): string => (n === 0 ? '' : `在册小区中有${formatNumber(n)}个没有坐标，只在列表里。`),
  schematicNote: '界线为示意，不是行政区划界线，不能用作依据。',
  noOutlines: (unit: string): string => `台账里没有${unit}的界线，图上没有颜色，数字见列表。`,
  label: '地图：用方向键移动，加减键缩放，Esc 取消选择',
  stillLabel: (date: IsoDate): string => `各街道覆盖率地图，${formatDate(date)}`,

  failed: '数据没有载入，请检查网络后再试。',
  twoFingers: '用两根手指移动地图，或用下面的按钮',

  classes: {
    missing: '无数据',
    zero: '0%',
    step: (from: number, to: number): string =>
      `${from === 0 ? '大于0' : formatPercent(from, 0)}${to === 1 ? '及以上' : `${from === 0 ? '' : '（含）'}至${formatPercent(to, 0)}`}`,
  },
  states: {
    both: '有物业，已改造',
    covered: '有物业，未完成改造',
    coveredExempt: '有物业，无需改造',
    renovated: '已改造，无物业',
    neither: '无物业，未完成改造',
    exempt: '无物业，无需改造',
    unknown: '当月未报，情况不明',
  },
  /** In place of these where no works are kept. */
  statesWithoutWorks: { covered: '有物业', neither: '无物业' },
  unitCount: (n: number): string => `${formatNumber(n)}个`,
  legendHint: '点图例可只看这一类。',
  cityValue: (whole: string, value: Counted, of: { indicator: IndicatorId; measure: TallyMeasure }): string =>
    `${whole}${long(value, of.measure)}${upper(value, of)}`,

  time: '时间',
  month: '月份',
  monthText: (date: IsoDate): string => formatMonth(date),
  dateText: (date: IsoDate): string => `截至${formatDate(date)}`,
  previousMonth: '上一月',
  nextMonth: '下一月',
  play: '播放',
  pause: '暂停',

  move: '移动和缩放地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  north: '向北',
  south: '向南',
  west: '向西',
  east: '向东',
  wholeCity: '看全部',

  list: '列表',
  listTitle: (unit: string, shown: number, total: number): string =>
    shown === total
      ? `${formatNumber(total)}个${unit}`
      : `${formatNumber(shown)}个${unit}（共${formatNumber(total)}个）`,
  caption: (f: { indicator: IndicatorId; measure: MeasureWords; date: IsoDate }): string =>
    `${indicators[f.indicator].name}，按${f.measure.name}，${formatDate(f.date)}`,
  name: '名称',
  ledgerOrder: '名称（台账顺序）',
  fraction: (id: IndicatorId, unit: string): string => `${indicators[id].achieved}/${unit}`,
  rateColumn: '比例',
  stateColumn: '状态',
  furtherDown: '网格和小区列在各街道的页面上；按名称找小区，见',
  filter: '按名称筛选',
  inViewOnly: '只列画面内的',
  more: (n: number): string => `再列${formatNumber(n)}个`,
  nothing: '没有符合条件的。',
  clearFilter: '清除筛选',
  unreported: '未报',
  andUnreported: (text: string): string => `${text}，未报`,
  /** What the hatched areas are. */
  silentCount: (date: IsoDate, n: number): string => `斜线：未报${formatMonth(date)}数据的街道，${formatNumber(n)}个`,
  openPage: '打开页面',
  openUnit: (name: string): string => `打开${name}的页面`,
  withoutPoint: (state: string): string => `${state}（无坐标）`,
  described: (name: string, text: string): string => `${name}：${text}`,

  selected: (f: {
    name: string;
    within: string;
    indicator: IndicatorId;
    measure: MeasureWords;
    rate: Counted;
    whole: string;
    city: Counted;
    /** The date whose month its sub-district has not reported; null where it has. */
    unreported: IsoDate | null;
  }): string => {
    if (f.rate.denominator === 0) return `${f.name}（${f.within}）：无数据。`;
    const measure = f.measure.id;
    const difference = toldDifference({ ...f.rate, measure }, { ...f.city, measure });
    const against =
      difference === null
        ? ''
        : changeOf(difference) === 'same'
          ? `，与${f.whole}持平`
          : `，比${f.whole}${difference < 0 ? '低' : '高'}${formatPoints(difference)}`;
    return (
      `${f.name}（${f.within}）：${formatCounted(measure, f.rate.denominator)}中有` +
      `${formatCounted(measure, f.rate.numerator)}${achieved(f.indicator, measure)}` +
      (f.rate.small ? '' : `，${indicators[f.indicator].short}${rate(f.rate, measure)}${against}`) +
      `${upper(f.rate, { indicator: f.indicator, measure })}。` +
      (f.unreported === null ? '' : `街道未报${formatMonth(f.unreported)}数据。`)
    );
  },
  selectedCompound: (f: { name: string; within: string; state: string; date: IsoDate }): string =>
    `${f.name}（${f.within}）：${f.state}，${formatDate(f.date)}。`,
  notInScope: '当时不在台账',
  clearSelection: '取消选择',

  find: '在地图上找',
  findHint: '小区、街道、网格的名称',
  found: (n: number): string => (n === 0 ? '没有找到。' : `找到${formatNumber(n)}个。`),
  near: '看我附近',
  nearExplain: '浏览器会问你是否允许使用位置。位置只在这台设备上用来移动地图，不发送、不保存，也不写进网址。',
  nearGo: '好，用我的位置',
  nearCancel: '不用了',
  nearFailed: '没有取得位置。',
  nearOutside: (area: string): string => `你的位置不在${area}地图范围内。`,
  nearDone: (nearest: readonly string[]): string =>
    nearest.length === 0 ? '已移到你的位置。' : `已移到你的位置，最近的小区：${nearest.join('、')}。`,
  here: '我的位置',

  copyLink: '复制本画面的链接',
  copied: '链接已复制。',
  copyFailed: '没有复制成功，请从地址栏复制。',
  savePng: '存为图片（PNG）',
  saveSvg: '存为矢量图（SVG）',
  print: '打印地图和列表',
  sheetSubtitle: (f: { indicator: IndicatorId; measure: MeasureWords; date: IsoDate; unit: string }): string =>
    `${indicators[f.indicator].name}，按${f.measure.name}，分${f.unit}，${formatDate(f.date)}`,
  sheetStates: (date: IsoDate): string => `小区的状态，${formatDate(date)}`,
  sheetMarked: (subtitle: string, mark: string): string => `${subtitle}　【${mark}】`,
  approval: (no: string): string => `审图号：${no}`,
  basemapSource: (source: string): string => `地图来源：${source}`,
};
