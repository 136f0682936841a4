/** What the map says, in the page and in the reader's browser: it carries no other words than its own. */
import { changeOf } from '../../domain/indicators/change.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { WorksState } from '../../domain/indicators/renovation.ts';
import { ENOUGH_COMPOUNDS, toldDifference } from '../../domain/indicators/small-numbers.ts';
import type { Parts, TallyMeasure } from '../../domain/indicators/tally.ts';
import type { IsoDate, ListedLevel, Month } from '../../domain/rows.ts';
import { indicators } from './indicators.ts';
import {
  formatChange,
  formatCounted,
  formatDate,
  formatFraction,
  formatList,
  formatMeasured,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRate,
  formatRateBeside,
  formatRateLong,
  MISSING,
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
export interface Counted extends Parts {
  readonly small: boolean;
  readonly unknown: number;
}

/** What is told of: an indicator, or renovation by the name of one category of works alone. */
export interface Subject {
  readonly indicator: IndicatorId;
  readonly category: string | null;
}

interface SubjectWords {
  readonly name: string;
  /** The rate where the sentence says what it is of, and where it does not. */
  readonly short: string;
  readonly rate: string;
  /** Before the units of the denominator, where not all of them count. */
  readonly needing: string;
  readonly inPlace: { readonly counted: string; readonly weighed: string };
  /** Head of a column of achieved compounds. */
  readonly achieved: string;
}

function wordsOf({ indicator, category }: Subject): SubjectWords {
  if (category === null) return { ...indicators[indicator], rate: indicators[indicator].short, needing: '' };
  return {
    name: `分项改造率：${category}`,
    short: '分项改造率',
    rate: `${category}的分项改造率`,
    needing: `需要${category}的`,
    inPlace: { counted: '已验收', weighed: '所在小区已验收' },
    achieved: '已验收',
  };
}

/** What the achieved part of a rate has, said of what the measure counts. */
function achieved(subject: Subject, measure: TallyMeasure): string {
  const { counted, weighed } = wordsOf(subject).inPlace;
  return measure === 'households' || measure === 'floor_area' ? weighed : counted;
}

/** 需要绿化提升的1,003个小区中有500个已验收. */
const achievedOf = (subject: Subject, measure: TallyMeasure, { numerator, denominator }: Parts): string =>
  `${wordsOf(subject).needing}${formatCounted(measure, denominator)}中有` +
  `${formatMeasured(measure, numerator)}${achieved(subject, measure)}`;

/** The two parts of a rate in a column. */
const parts = (rate: Parts, measure: TallyMeasure): string =>
  rate.denominator === 0 ? '—' : formatFraction({ ...rate, measure });

/** A rate alone, as on a tooltip; in a sentence it is `long`. */
const rate = (value: Counted, measure: TallyMeasure): string => formatRate({ ...value, measure });
const long = (value: Counted, measure: TallyMeasure): string => formatRateLong({ ...value, measure });

/** What is not known, as a range: its upper end in a clause of its own. */
function upper(value: Counted, { indicator }: Subject, measure: TallyMeasure): string {
  if (value.unknown === 0 || value.denominator === 0) return '';
  const most = { ...value, numerator: value.numerator + value.unknown };
  return `；若未报街道的${indicators[indicator].opens}，最高${long(most, measure)}`;
}

/** By how much a rate rose or fell: 上升12.3个百分点, 没有变化. */
function rise(difference: number): string {
  const change = changeOf(difference);
  return change === 'same' ? '没有变化' : `${change === 'more' ? '上升' : '下降'}${formatPoints(difference)}`;
}

/** By how many more or fewer are achieved than were, of what a measure counts. */
function more(measure: TallyMeasure, before: Counted, now: Counted): string {
  const difference = now.numerator - before.numerator;
  if (difference === 0) return '没有变化';
  return `${difference > 0 ? '增加' : '减少'}${formatMeasured(measure, Math.abs(difference))}`;
}

/** The same in a column: +2个, −1个, 0. */
const moreCell = (measure: TallyMeasure, difference: number): string =>
  difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${formatMeasured(measure, Math.abs(difference))}`;

/** From when to when a change is told. */
interface Between {
  readonly since: IsoDate;
  readonly date: IsoDate;
}

/** What a unit had and has. */
interface Pair {
  readonly before: Counted;
  readonly now: Counted;
}

const hasBoth = ({ before, now }: Pair): boolean => before.denominator > 0 && now.denominator > 0;

/** What the parts of the map's address are called. */
type AddressPart = 'layer' | 'by' | 'category' | 'measure' | 'from' | 'month' | 'unit' | 'at';

const ADDRESS_PARTS: Readonly<Record<AddressPart, string>> = {
  layer: '图层',
  by: '指标',
  category: '分项',
  measure: '口径',
  from: '起始月份',
  month: '月份',
  unit: '地方',
  at: '位置',
};

/** What the map can show. */
const LAYERS: Readonly<Record<ListedLevel | 'compound', string>> = {
  district: '区',
  subdistrict: '街道',
  grid: '网格',
  compound: '小区',
};

/** How far the works of one category have come. */
const WORKS: Readonly<Record<WorksState, string>> = {
  accepted: '已验收',
  completed: '完工待验收',
  under_way: '施工中',
  not_begun: '未开始',
  exempt: '不需要',
};

const CLASSES = {
  missing: '无数据',
  zero: '0%',
  same: '没有变化',
  fewUp: `增加（不足${ENOUGH_COMPOUNDS}个小区）`,
  fewDown: `减少（不足${ENOUGH_COMPOUNDS}个小区）`,
};

export const map = {
  loading: '地图正在载入……',
  unloaded: '地图的数据没有载入，请检查网络后再试；图和列表是截至日的。',
  again: '再试一次',
  indicator: (id: IndicatorId): string => indicators[id].name,
  categories: '改造，分项来看',
  parts,
  /** A rate in a column that its two parts stand beside. */
  rateBeside: (value: Counted): string => formatRateBeside({ ...value, measure: 'compounds' }),
  layer: LAYERS,
  controls: '图层、口径与时间',
  layerLabel: '图层',
  indicatorLabel: '指标',
  measureLabel: '口径',
  sinceLabel: '与哪个月相比',
  /** In the choice of the month that the shown one is compared with. */
  notCompared: '不比较',
  comparedWith: (when: Month | IsoDate): string => `比${formatDate(when)}`,

  /** The page's finding: the whole, then how far its parts are apart. */
  headline: (f: {
    date: IsoDate;
    whole: string;
    subject: Subject;
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
    const { short, achieved: all } = wordsOf(f.subject);
    if (f.rate.denominator === 0) return `截至${formatDate(f.date)}，${f.whole}没有${f.measure.name}数据。`;
    const by = f.measure.id === 'compounds' ? '' : `按${f.measure.name}计，`;
    const total =
      `截至${formatDate(f.date)}，${by}${f.whole}${achievedOf(f.subject, f.measure.id, f.rate)}` +
      (f.rate.small ? '' : `，${short}${rate(f.rate, f.measure.id)}`);
    if (f.spread !== null) {
      const { full, partial, none } = f.spread;
      return (
        `${total}；${formatNumber(full + partial + none)}个${f.unit}都不足${ENOUGH_COMPOUNDS}个小区，不比高低：` +
        `全部${all}的${formatNumber(full)}个，部分的${formatNumber(partial)}个，没有的${formatNumber(none)}个。`
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
  /** The finding of a change: the whole, then how many of its parts rose and fell. */
  changeHeadline: (
    f: Between &
      Pair & {
        whole: string;
        subject: Subject;
        measure: MeasureWords;
        unit: string;
        /** How many of the units that are compared by percentage points rose, fell, stayed; and of the others by their counts. */
        points: { readonly up: number; readonly same: number; readonly down: number };
        counts: { readonly up: number; readonly same: number; readonly down: number };
        /** The units that rose most; null where none did. */
        most: { readonly names: readonly string[]; readonly difference: number } | null;
      },
  ): string => {
    const from = `从${formatDate(f.since)}到${formatDate(f.date)}`;
    if (!hasBoth(f)) return `${from}，${f.whole}缺一个月的${f.measure.name}数据，不能比较。`;
    const measure = f.measure.id;
    const by = measure === 'compounds' ? '' : `按${f.measure.name}计，`;
    const difference = toldDifference({ ...f.now, measure }, { ...f.before, measure });
    const { rate: name, achieved: has } = wordsOf(f.subject);
    const total =
      difference === null
        ? `${from}，${by}${f.whole}${has}的${more(measure, f.before, f.now)}`
        : `${from}，${by}${f.whole}${name}从${rate(f.before, measure)}到${rate(f.now, measure)}，${rise(difference)}`;
    const sum = (of: typeof f.points): number => of.up + of.same + of.down;
    const parts: string[] = [];
    if (sum(f.points) > 0)
      parts.push(
        `${formatNumber(sum(f.points))}个${f.unit}中，上升的${formatNumber(f.points.up)}个，` +
          `没有变化的${formatNumber(f.points.same)}个，下降的${formatNumber(f.points.down)}个` +
          (f.most === null
            ? ''
            : `，上升最多的${f.most.names.length === 1 ? `是${f.most.names[0] ?? ''}` : `有${formatNumber(f.most.names.length)}个`}` +
              `（${formatPoints(f.most.difference)}）`),
      );
    if (sum(f.counts) > 0)
      parts.push(
        `不足${ENOUGH_COMPOUNDS}个小区的${formatNumber(sum(f.counts))}个${f.unit}只比个数：增加的${formatNumber(f.counts.up)}个，` +
          `没有变化的${formatNumber(f.counts.same)}个，减少的${formatNumber(f.counts.down)}个`,
      );
    return `${[total, ...parts].join('；')}。`;
  },
  lead:
    '颜色对照图例，点图例可只看这一类；空白是0，斜纹是没有数据。' +
    `不足${ENOUGH_COMPOUNDS}个小区的（网格都可能如此），差一个小区颜色就可能跨档，以个数为准。`,
  noPosition: (n: number): string => (n === 0 ? '' : `在册小区中有${formatNumber(n)}个没有坐标，只在列表里。`),
  schematicNote: '界线为示意，不是行政区划界线，不能用作依据。',
  noBasemap: '底图没有载入，只画界线。',
  noOutlines: (unit: string): string => `台账里没有${unit}的界线，图上没有颜色，数字见列表。`,
  label: '地图：用方向键移动，加减键缩放，Esc 取消选择',
  stillLabel: (unit: string, date: IsoDate): string => `各${unit}覆盖率地图，${formatDate(date)}`,

  failed: '这一步要的数据没有载入，图上还是原来的。请检查网络后再试。',
  /** An address that names what the site does not have. */
  strangers: (named: readonly { readonly part: AddressPart; readonly text: string | null }[], shown: string): string =>
    `本站没有网址里写的${formatList(named.map(({ part, text }) => `${ADDRESS_PARTS[part]}${text === null ? '' : `“${text}”`}`))}。` +
    `现在显示的是本站有的：${shown}。`,
  /** What is shown, in a few words. */
  shown: (f: { subject: Subject; unit: string; when: Month | IsoDate }): string =>
    `${wordsOf(f.subject).name}，各${f.unit}，${formatDate(f.when)}`,
  twoFingers: '用两根手指移动地图，或用下面的按钮',

  classes: CLASSES,
  /** A step of rates between two limits. */
  step: (from: number, to: number): string =>
    `${from === 0 ? '大于0' : formatPercent(from, 0)}${to === 1 ? '及以上' : `${from === 0 ? '' : '（含）'}至${formatPercent(to, 0)}`}`,
  /** The same where there is little room. */
  stepShort: (from: number, to: number): string => {
    if (to === 1) return `≥${formatPercent(from, 0)}`;
    return from === 0 ? `<${formatPercent(to, 0)}` : `${formatNumber(from * 100)}–${formatNumber(to * 100)}`;
  },
  /** A step of changes: up or down, between two sizes; `to` null = and more. */
  changeStep: (f: { sign: 1 | -1; from: number; to: number | null }): string =>
    `${f.sign > 0 ? '上升' : '下降'}` +
    (f.to === null
      ? `${formatNumber(f.from * 100)}个百分点及以上`
      : `${f.from === 0 ? '不到' : `${formatNumber(f.from * 100)}（含）至`}${formatNumber(f.to * 100)}个百分点`),
  changeStepShort: (f: { sign: 1 | -1; from: number; to: number | null }): string => {
    const sign = f.sign > 0 ? '+' : '−';
    if (f.to === null) return `${sign}${formatNumber(f.from * 100)}以上`;
    return `${sign}${formatNumber(f.from * 100)}–${formatNumber(f.to * 100)}`;
  },
  classesShort: { missing: '无数据', zero: '0%', same: '不变', fewUp: '增加', fewDown: '减少' },
  pointsLegend: `单位：百分点；不足${ENOUGH_COMPOUNDS}个小区的只写增加、减少`,
  states: {
    both: '有物业，已改造',
    covered: '有物业，未完成改造',
    coveredExempt: '有物业，无需改造',
    renovated: '已改造，无物业',
    neither: '无物业，未完成改造',
    exempt: '无物业，无需改造',
    unknown: '当月未报，情况不明',
  },
  /** How far the works of one category have come. */
  works: WORKS,
  /** In place of these where no works are kept. */
  statesWithoutWorks: { covered: '有物业', neither: '无物业' },
  unitCount: (n: number): string => `${formatNumber(n)}个`,
  cityValue: (whole: string, value: Counted, of: { subject: Subject; measure: TallyMeasure }): string =>
    `${whole}${long(value, of.measure)}${upper(value, of.subject, of.measure)}`,
  cityChange: (whole: string, { before, now, measure }: Pair & { measure: TallyMeasure }): string => {
    if (!hasBoth({ before, now })) return `${whole}不能比较`;
    const difference = toldDifference({ ...now, measure }, { ...before, measure });
    return `${whole}${difference === null ? more(measure, before, now) : rise(difference)}`;
  },

  time: '时间',
  month: '月份',
  survey: '调查日',
  monthText: (when: Month | IsoDate): string => formatDate(when),
  dateText: (date: IsoDate, since: IsoDate | null): string =>
    since === null ? `截至${formatDate(date)}` : `${formatDate(since)}至${formatDate(date)}`,
  previousMonth: '上一月',
  nextMonth: '下一月',
  play: '播放',
  pause: '暂停',

  zoom: '缩放地图',
  move: '移动地图',
  share: '带走这张图',
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
  caption: (f: { subject: Subject; measure: MeasureWords; date: IsoDate; since: IsoDate | null }): string =>
    `${wordsOf(f.subject).name}，按${f.measure.name}，${f.since === null ? '' : `${formatDate(f.since)}至`}${formatDate(f.date)}`,
  name: '名称',
  ledgerOrder: '名称（台账顺序）',
  fraction: (subject: Subject, unit: string): string => `${wordsOf(subject).achieved}/${unit}`,
  rateColumn: '比例',
  /** The rates that the map opens with, as a figure. */
  rateFigure: {
    title: (units: readonly string[]): string => `${units.map((unit) => `各${unit}`).join('、')}的物业管理覆盖率`,
    unit: (level: string): string => `各${level}的物业管理覆盖率，按小区数，单位：%`,
    upper: '未报的都已覆盖时',
    schematic: '界线为示意，不是行政区划界线',
  },
  /** The page with that figure as a picture. */
  picture: {
    title: (level: string): string => `各${level}物业管理覆盖率图`,
    lead: '地图打开时的样子，不用脚本也能看，可以打印、下载、引用、嵌入别的网页；换指标、月份和图层，请到地图。',
    heading: '图和数字',
    way: '图片、核算、引用和嵌入',
  },
  changeColumn: '变化',
  /** A change in a column: +2.3 percentage points, or of few compounds +1个. */
  changeCell: ({ before, now, measure }: Pair & { measure: TallyMeasure }): string => {
    if (!hasBoth({ before, now })) return MISSING;
    const difference = toldDifference({ ...now, measure }, { ...before, measure });
    return difference === null ? moreCell(measure, now.numerator - before.numerator) : formatChange(difference);
  },
  stateColumn: '状态',
  /** Where what lies in the listed units is listed itself. */
  furtherDown: (smaller: readonly string[], unit: string): string =>
    `${smaller.join('和')}列在各${unit}的页面上；按名称找小区，见`,
  filter: '按名称筛选',
  inViewOnly: '只列画面内的',
  more: (n: number): string => `再列${formatNumber(n)}个`,
  nothing: '没有符合条件的。',
  clearFilter: '清除筛选',
  /** Beside a unit: that nothing of it was reported, or how many of its sub-districts were silent; '' where all reported. */
  silence: ({ silent, parts }: { readonly silent: number; readonly parts: number }): string => {
    if (silent === 0) return '';
    return parts === 1 ? '未报' : `${formatNumber(parts)}个街道中${formatNumber(silent)}个未报`;
  },
  unreported: '未报',
  /** Units of a layer of which nothing was reported, and those of which a part was not. */
  silentUnits: ({ whole, partly }: { readonly whole: number; readonly partly: number }): string =>
    `${formatNumber(whole)}个${partly === 0 ? '' : `，部分${formatNumber(partly)}个`}`,
  /** What is hatched: how many of the units that report were silent, and what of the layer lies in them. */
  silentCount: (f: {
    date: IsoDate;
    since: IsoDate | null;
    silent: number;
    reporting: ListedLevel;
    layer: ListedLevel | 'compound';
    /** Units of the layer of which nothing, and of which a part, was not reported. */
    whole: number;
    partly: number;
  }): string => {
    const months = f.since === null ? formatMonth(f.date) : `${formatMonth(f.since)}或${formatMonth(f.date)}`;
    const silent = `未报${months}数据的${LAYERS[f.reporting]}${formatNumber(f.silent)}个`;
    if (f.layer === f.reporting) return `斜线：${silent}`;
    const unit = LAYERS[f.layer];
    // No layer is larger than that of those who report but this one.
    return f.layer === 'district'
      ? `斜线：全${unit}未报的${formatNumber(f.whole)}个${unit}；部分未报的${formatNumber(f.partly)}个${unit}（${silent}）`
      : `斜线：${silent}，其中有${formatNumber(f.whole)}个${unit}`;
  },
  openPage: '打开页面',
  openUnit: (name: string): string => `打开${name}的页面`,
  withoutPoint: (state: string): string => `${state}（无坐标）`,
  described: (name: string, text: string, silence: string): string =>
    `${name}：${text}${silence === '' ? '' : `，${silence}`}`,
  /** A unit's figure at the pointer. */
  figure: (f: { subject: Subject; measure: TallyMeasure; rate: Counted }): string => {
    if (f.rate.denominator === 0) return MISSING;
    return achievedOf(f.subject, f.measure, f.rate) + (f.rate.small ? '' : `，${rate(f.rate, f.measure)}`);
  },
  changeFigure: ({ before, now, measure }: Pair & { measure: TallyMeasure }): string => {
    if (!hasBoth({ before, now })) return MISSING;
    const difference = toldDifference({ ...now, measure }, { ...before, measure });
    return (
      `${long(before, measure)}→${long(now, measure)}，` +
      (difference === null ? more(measure, before, now) : rise(difference))
    );
  },

  selected: (f: {
    name: string;
    within: string;
    subject: Subject;
    measure: MeasureWords;
    rate: Counted;
    whole: string;
    city: Counted;
    /** What of it has not been reported for the date's month; '' where all has. */
    silence: string;
    date: IsoDate;
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
      `${f.name}（${f.within}）：${achievedOf(f.subject, measure, f.rate)}` +
      (f.rate.small ? '' : `，${wordsOf(f.subject).short}${rate(f.rate, measure)}${against}`) +
      `${upper(f.rate, f.subject, measure)}。` +
      (f.silence === '' ? '' : `${formatMonth(f.date)}数据：${f.silence}。`)
    );
  },
  selectedChange: (
    f: Between &
      Pair & {
        name: string;
        within: string;
        subject: Subject;
        measure: MeasureWords;
        whole: string;
        /** By how much the whole rose; null where that is not told. */
        city: number | null;
        silence: string;
      },
  ): string => {
    const measure = f.measure.id;
    if (!hasBoth(f)) return `${f.name}（${f.within}）：有一个月没有数据，不能比较。`;
    const difference = toldDifference({ ...f.now, measure }, { ...f.before, measure });
    const change =
      difference === null
        ? more(measure, f.before, f.now)
        : `${wordsOf(f.subject).short}${rise(difference)}${f.city === null ? '' : `（${f.whole}${rise(f.city)}）`}`;
    return (
      `${f.name}（${f.within}）：${formatDate(f.since)}${long(f.before, measure)}，` +
      `${formatDate(f.date)}${long(f.now, measure)}，${change}。` +
      (f.silence === '' ? '' : `两个月的数据：${f.silence}，变化可能不全。`)
    );
  },
  selectedCompound: (f: { name: string; within: string; state: string; date: IsoDate }): string =>
    `${f.name}（${f.within}）：${f.state}，${formatDate(f.date)}。`,
  /** The state of a compound's works of one category, in a sentence. */
  worksState: (category: string, state: WorksState): string =>
    state === 'exempt' ? `${WORKS.exempt}${category}` : `${category}${WORKS[state]}`,
  notInScope: '当时不在台账',
  clearSelection: '取消选择',

  find: '在地图上找',
  findHint: (units: readonly string[]): string => `${units.join('、')}的名称`,
  found: (n: number): string => (n === 0 ? '没有找到。' : `找到${formatNumber(n)}个。`),
  near: '看我附近',
  nearExplain: '浏览器会问你是否允许使用位置。位置只在这台设备上用来移动地图，不发送、不保存，也不写进网址。',
  nearGo: '好，用我的位置',
  nearCancel: '不用了',
  /** `denied`: by the reader or the device. Over plain http no browser tells a page where it is. */
  nearFailed: (isSecure: boolean, isDenied: boolean): string =>
    isSecure
      ? isDenied
        ? '没有取得位置：没有得到允许。可以在浏览器的设置里允许本站使用位置，或者输入名称查找。'
        : '没有取得位置：设备没有给出。可以再试一次，或者输入名称查找。'
      : '没有取得位置：这个网址不是https开头的，浏览器不给位置。可以输入名称查找。',
  nearOutside: (area: string): string => `你的位置不在${area}地图范围内。`,
  nearDone: (nearest: readonly string[]): string =>
    nearest.length === 0 ? '已移到你的位置。' : `已移到你的位置，最近的小区：${nearest.join('、')}。`,
  here: '我的位置',

  copyLink: '复制本画面的链接',
  copied: '链接已复制。',
  copyFailed: '没有复制成功，请从地址栏复制。',
  savePng: '存为图片（PNG）',
  saveFailed: '没有存成图片，请换一种格式，或者截屏。',
  saveSvg: '存为矢量图（SVG）',
  print: '打印地图和列表',
  sheetSubtitle: (f: {
    subject: Subject;
    measure: MeasureWords;
    date: IsoDate;
    since: IsoDate | null;
    unit: string;
  }): string =>
    `${wordsOf(f.subject).name}，按${f.measure.name}，分${f.unit}，` +
    (f.since === null ? '' : `${formatDate(f.since)}至`) +
    formatDate(f.date),
  sheetStates: (date: IsoDate, category: string | null): string =>
    `${category === null ? '小区的状态' : `各小区的${category}`}，${formatDate(date)}`,
  sheetMarked: (subtitle: string, mark: string): string => `${subtitle}　【${mark}】`,
  approval: (no: string): string => `审图号：${no}`,
  basemapSource: (source: string): string => `地图来源：${source}`,
};
