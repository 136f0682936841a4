/** What the pages of places say: coverage and renovation, peers, money, whom to ask, downloads. */
import { changeOf } from '../../domain/indicators/change.ts';
import { ENOUGH_COMPOUNDS, knownRate, toldDifference } from '../../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import type { PeerRank } from '../../domain/rankings/peers.ts';
import type { AggregateLevel, IsoDate, Level, Month } from '../../domain/rows.ts';
import {
  formatDate,
  formatList,
  formatMoney,
  formatMonth,
  formatNumber,
  formatRate,
  formatRateLong,
  formatPoints,
} from './format.ts';
import { rankingTable } from './rankings.ts';
import { rankText } from './weights.ts';
import { vocabulary } from './vocabulary.ts';
import { namesOf, uppersOf, type Silence } from './silence.ts';

type PlaceLevel = Exclude<AggregateLevel, 'city'>;

/** How a place stands to a whole, as a clause; empty where either has no rate, or too small a one to compare. */
const against = (rate: ToldRate, parent: ToldRate, parentName: string): string => {
  const difference = toldDifference(rate, parent);
  if (difference === null) return '';
  return changeOf(difference) === 'same'
    ? `，与${parentName}持平`
    : `，比${parentName}${difference < 0 ? '低' : '高'}${formatPoints(difference)}`;
};

/** What the ledgers hold of compounds. */
const rowsOf = (kept: { readonly works: boolean; readonly pairings: boolean }): string => {
  const what = ['物业', ...(kept.works ? ['整治'] : []), ...(kept.pairings ? ['结对'] : [])];
  return what.length === 1 ? '物业' : `${what.slice(0, -1).join('、')}与${what.at(-1) ?? ''}`;
};

interface NamedRate {
  readonly name: string;
  readonly rate: ToldRate;
}

export const places = {
  /** The ways from a place to itself elsewhere on the site. */
  ways: { name: '本地方的其他页面', map: '在地图上看', compare: '与别处并排比较', rank: '在最新排名里看' },
  compounds: '小区',
  coverageSentence: (f: { name: string; asOf: IsoDate; rate: ToldRate; city: ToldRate; whole: string }): string => {
    const { numerator, denominator, small } = knownRate(f.rate);
    if (denominator === 0) return `截至${formatDate(f.asOf)}，${f.name}没有在册的老旧小区。`;
    return (
      `截至${formatDate(f.asOf)}，${f.name}${formatNumber(denominator)}个老旧小区中有` +
      `${formatNumber(numerator)}个有物业在管${small ? '' : `，覆盖率${formatRate(f.rate)}`}${against(f.rate, f.city, f.whole)}。`
    );
  },
  renovationSentence: (rate: ToldRate): string =>
    knownRate(rate).denominator === 0
      ? '没有需要改造的小区。'
      : `${formatNumber(rate.denominator)}个需要改造的小区中，${formatNumber(rate.numerator)}个已全部验收` +
        `${rate.small ? '' : `，改造率${formatRate(rate)}`}。`,
  /** `who`: what the one is called that reports for the place, where it is one. Empty where all have reported, and where no reports are kept. */
  silence: (who: 'many' | { readonly level: string }, f: Silence | null): string => {
    if (f === null || f.silent.length === 0) return '';
    const [silent, whose] = who === 'many' ? [formatList(namesOf(f)), '其'] : [`本${who.level}`, ''];
    return `${silent}未报${formatMonth(f.month)}数据${uppersOf(f, '；', whose)}。`;
  },
  cells: '每一格是一个小区',
  trend: '逐月变化',
  trendTitle: (f: { from: Month | IsoDate; to: Month | IsoDate; first: ToldRate; last: ToldRate }): string =>
    knownRate(f.first).denominator === 0 || knownRate(f.last).denominator === 0
      ? `${formatDate(f.from)}到${formatDate(f.to)}的覆盖率，有的月份没有在册小区`
      : f.first.small || f.last.small
        ? `有物业的小区，${formatDate(f.from)}为${formatRateLong(f.first)}，${formatDate(f.to)}为${formatRateLong(f.last)}`
        : `覆盖率从${formatDate(f.from)}的${formatRate(f.first)}到${formatDate(f.to)}的${formatRate(f.last)}`,
  trendLabel: (name: string, title: string): string => `${name}：${title}`,
  wholeCoverageRate: (whole: string): string => `${whole}覆盖率`,
  trendMeasure: (whole: string, hasWorks: boolean): string =>
    `${hasWorks ? '覆盖率、改造率' : '覆盖率'}，按小区数，单位：%；细灰线为${whole}覆盖率`,
  measures: '几种口径对照',
  works: '改造，分项来看',
  worksLead: '分项只数验收合格的；不需要该项的小区不计入。',
  /** The heading of the places of a level, by what they are called. */
  children: (level: string): string => `各${level}`,
  locator: (name: string, area: string): string => `${name}在${area}的位置`,
  locatorCaption: (area: string): string => `在${area}的位置`,
  onMap: '在地图上看',
  pilot: '先行试点网格',
  compoundsBelow: (level: string): string => `小区较多，逐个列在各${level}的页面。`,
  name: '名称',
  fraction: '有物业/小区',
  bar: '比例条',
  history: '走势',
  silent: '未报',
  /** A table's caption with what the line in its bars stands for; without the line where the city has no rate. */
  withCityLine: (caption: string, whole: string, rate: ToldRate): string =>
    rate.denominator === 0 ? caption : `${caption}（竖线为${whole}${formatRateLong(rate)}）`,
  /** What is told of units side by side; `ends` is null where none can be told from another. */
  comparedTitle: (what: string, ends: { readonly best: NamedRate; readonly last: NamedRate } | null): string =>
    ends === null || ends.best === ends.last || ends.best.rate.denominator === 0 || ends.last.rate.denominator === 0
      ? `${what}的覆盖率`
      : `按小区数，${ends.best.name}覆盖率最高，为${formatRateLong(ends.best.rate)}；${ends.last.name}最低，为${formatRateLong(ends.last.rate)}`,
  worksTitle: (name: string): string => `${name}各类整治验收了多少`,
  coverageRate: '覆盖率',
  renovationRate: '改造率',
  coverage: '覆盖率',
  renovation: '改造率',
  category: '整治项目',
  accepted: '已验收',
  needed: '需要',

  peers: {
    heading: (parentName: string, level: PlaceLevel): string => `在${parentName}各${vocabulary.level[level]}中`,
    title: (f: {
      name: string;
      parentName: string;
      level: PlaceLevel;
      /** How many places there are, those that are not ranked too. */
      all: number;
      rank: PeerRank | null;
      rate: ToldRate;
      parent: ToldRate;
    }): string => {
      const level = vocabulary.level[f.level];
      if (f.rate.denominator === 0) return `${f.name}没有可以相比的小区`;
      if (f.rate.small)
        return `${f.name}${formatRateLong(f.rate)}有物业；不足${ENOUGH_COMPOUNDS}个小区，不与其他${level}排名次`;
      if (f.rank === null) return `${f.name}没有可以相比的${level}`;
      const which = f.rank.of < f.all ? `可以相比的${formatNumber(f.rank.of)}个` : `${formatNumber(f.rank.of)}个`;
      return (
        `${f.parentName}${which}${level}中，${f.name}覆盖率${f.rank.tied ? '并列' : ''}第${f.rank.rank}` +
        `${f.rank.upper === null ? '' : `（${rankingTable.upper(f.rank.rank, f.rank.upper)}）`}` +
        `${against(f.rate, f.parent, f.parentName)}`
      );
    },
    unit: (parentName: string, level: PlaceLevel): string =>
      `一点一个${vocabulary.level[level]}，实心点为本处，竖线为${parentName}；按小区数，单位：%`,
    unitOfMany: (parentName: string, level: PlaceLevel): string =>
      `柱高为在该处的${vocabulary.level[level]}个数，实心点为本处，竖线为${parentName}；按小区数，单位：%`,
    rest: (all: number, level: PlaceLevel): string =>
      `表中只列覆盖率与本处相近的；全部${formatNumber(all)}个${vocabulary.level[level]}见`,
    strip: (indicator: string, name: string, rate: ToldRate, parentName: string, parent: ToldRate): string =>
      `${indicator}：${name}${formatRateLong(rate)}，${parentName}${formatRateLong(parent)}`,
    dot: (name: string, rate: ToldRate): string => `${name} ${formatRate(rate)}`,
    rank: '覆盖率名次',
    noRank: '—',
    rankText: (rank: PeerRank | null): string => rankText(rank && rank.rank, rank !== null && rank.upper !== null),
    ownName: (name: string): string => `${name}（本处）`,
  },

  money: {
    heading: '奖补资金',
    sentence: (
      name: string,
      totals: {
        readonly payments: number;
        readonly fen: number;
        readonly firstOn: IsoDate | null;
        readonly lastOn: IsoDate | null;
      },
    ): string =>
      totals.payments === 0 || totals.firstOn === null || totals.lastOn === null
        ? `台账里没有拨给${name}的奖补资金。`
        : totals.payments === 1
          ? `${formatDate(totals.firstOn)}拨给${name}奖补资金1笔，${formatMoney(totals.fen / 100)}。`
          : `${formatDate(totals.firstOn)}至${formatDate(totals.lastOn)}，拨给${name}的奖补资金共${formatNumber(totals.payments)}笔，` +
            `合计${formatMoney(totals.fen / 100)}。`,
    /** `paid`: what the units are called that money is paid to; `above`: those that they lie in, the nearest first. */
    definition: (paid: string, above: readonly string[]): string =>
      `口径：奖补资金台账里拨付日期不晚于数据截止日的金额之和，拨到${paid}${above.length === 0 ? '' : `，按${paid}归入${formatList(above)}`}；是已拨付的，不是预算或应拨的。`,
    yearTitle: (name: string): string => `每年拨给${name}的奖补资金`,
    listTitle: (name: string): string => `拨给${name}的每一笔奖补资金`,
    /** To the file of a place that has them. */
    file: '每一笔的数据（JSON）',
    yearCaption: '按年',
    listCaption: '逐笔',
    all: (count: number): string => `逐笔查看（${formatNumber(count)}笔）`,
    latest: (shown: number, all: number): string =>
      `逐笔查看（最近${formatNumber(shown)}笔，共${formatNumber(all)}笔）`,
    year: '年份',
    yearName: (year: string): string => `${year}年`,
    payments: '笔数',
    amount: '金额（元）',
    amountOf: (fen: number): string => formatNumber(fen / 100),
    paidOn: '拨付日期',
    firm: '收款单位',
    noFirm: '未登记',
    total: '合计',
  },

  pairings: {
    earlier: '以前的结对单位',
    noneNow: '台账里现在没有结对单位。',
    count: ({ paired, inScope }: { readonly paired: number; readonly inScope: number }): string =>
      paired === 0 ? '' : `${formatNumber(inScope)}个在册小区中${formatNumber(paired)}个现有结对帮扶单位。`,
  },

  ask: {
    heading: '有疑问，问谁',
    place: (hotline: string, streets: string): string =>
      `可拨打${hotline}，或向${streets}询问。本站只汇总台账，不受理投诉。`,
    own: (level: string): string => `所在${level}`,
  },

  files: {
    heading: (level: Level): string => `${level === 'compound' ? '本小区' : `本${vocabulary.level[level]}`}的数据`,
    csv: 'CSV',
    json: 'JSON',
    /** What the files hold, before the links to them. */
    ofPlace: (hasWorks: boolean): string => `逐月${hasWorks ? '覆盖率与改造率' : '覆盖率'}，各口径的分子、分母：`,
    ofCompound: (kept: { readonly works: boolean; readonly pairings: boolean }): string =>
      `${rowsOf(kept)}的全部记录：`,
    ofCompounds: (kept: { readonly works: boolean; readonly pairings: boolean }): string =>
      `本网格各小区${rowsOf(kept)}的全部记录：`,
    /** The same of a compound's whole grid, after its own. */
    ofItsGrid: '本网格各小区的：',
    and: '、',
    rest: '全部数据',
  },
};
