/** What the ranking pages say beyond the words that other pages share. */
import { ENOUGH_COMPOUNDS } from '../../domain/indicators/small-numbers.ts';
import type { ComponentId } from '../../domain/rankings/components.ts';
import type { RankSegment } from '../../domain/rankings/rank-neighbours.ts';
import type { AggregateLevel, IsoDate, Quarter } from '../../domain/rows.ts';
import { formatDate, formatList, formatNumber, formatPercent, formatPeriod, formatScore } from './format.ts';
import { componentWords } from './components.ts';
import { heldText, rangeText, rankText, weights } from './weights.ts';
import { vocabulary } from './vocabulary.ts';

/** What silence leaves of the ranks of the units that it makes provisional. */
export const upperText = (
  units: readonly { readonly name: string; readonly rank: number; readonly upper: number }[],
): string =>
  units.length === 0
    ? ''
    : `若未报街道里未覆盖、未改造的小区其实都已覆盖、已改造，其他单位不变，${units
        .map(({ name, rank, upper }) => (rank === upper ? `${name}仍为第${rank}` : `${name}由第${rank}变为第${upper}`))
        .join('；')}。`;
/** 2017-Q4 → 2017年四季度. */
const quarterShort = (quarter: Quarter): string => formatPeriod(quarter).replace('第', '');
/** The weightings over which ranks have their ranges, and what each does to a weight. */
const weightingsText = (delta: number, weightings: number): string =>
  `每项权重各自减少${formatPercent(delta, 0)}、不变或增加${formatPercent(delta, 0)}，共${formatNumber(weightings)}种权重`;

/** Why a unit lacks a component. */
const missing = componentWords('missing');

export const zhRankings = {
  title: (period: Quarter): string => `${formatPeriod(period)}排名`,
  /** The finding of a level: who is first, who is last. */
  finding: (f: { level: AggregateLevel; total: number; first: readonly string[]; score: number | null }): string =>
    `${formatNumber(f.total)}个${vocabulary.level[f.level]}中，${formatList(f.first, 3)}${f.first.length > 1 ? '并列第一' : '第一'}（${formatScore(f.score)}分）`,
  headline: (period: Quarter, findings: readonly string[]): string =>
    findings.length === 0
      ? `${formatPeriod(period)}没有可以排名的单位。`
      : `${formatPeriod(period)}，${findings.join('；')}。`,
  lead: (delta: number, weightings: number): string =>
    `得分是各分项按权重的平均，满分100。权重是人定的：${weightingsText(delta, weightings)}，每种都重排一次。名次旁的横线是名次在其中变动的范围，横线越长，名次越取决于权重怎么定；“保持”是得出本名次的权重所占的比例。`,
  /** What a past quarter's ranks are beside those that were published. */
  then: (f: { release: string; publishedOn: IsoDate; differ: number }): string =>
    `${formatDate(f.publishedOn)}发布的${f.release}期公布了这一季的排名。以下按现在的台账重算，` +
    (f.differ === 0 ? '名次与当期公布的都相同。' : `名次有${formatNumber(f.differ)}个与当期公布的不同，注在名次旁。`),
  /** `reporter`: what those are called in a unit that report; null where all units that are ranked do so themselves. */
  provisionalNote: (
    reporter: string | null,
    units: readonly { readonly name: string; readonly rank: number; readonly upper: number }[],
  ): string =>
    `标“暂定”的单位${reporter === null ? '' : `，所辖有${reporter}`}没有报送季末月的台账，名次还会变。${upperText(units)}`,
  periods: '各季排名',
  tableTitle: (period: Quarter, level: AggregateLevel): string =>
    `${formatPeriod(period)}${rankingTable.byLevel(level)}`,
  caption: (end: IsoDate): string => `水平按季末${formatDate(end)}计`,
  previousPeriod: (period: Quarter): string => `上一季：${formatPeriod(period)}`,
  nextPeriod: (period: Quarter): string => `下一季：${formatPeriod(period)}`,
  quarterShort,
  tied: '并列',
  change: '比上季',
  componentOf: (name: string, weight: number): string => `${name}，权重${weight}`,
  /** Over the rows after the first of many. */
  rest: (first: number, rest: number): string => `前${formatNumber(first)}个之后的${formatNumber(rest)}个`,
  firmnessTitle: '先后难分的',
  /** How many pairs of neighbours change places under some weighting; the pairs themselves where they are few. */
  pairs: (f: {
    open: readonly (readonly [string, string])[];
    tied: number;
    firm: number;
    weightings: number;
  }): string => {
    const total = f.open.length + f.tied + f.firm;
    if (f.firm === total)
      return `没有：${formatNumber(total)}对相邻单位在${formatNumber(f.weightings)}种权重下都没有互换先后。`;
    const parts = [
      f.open.length === 0 ? '' : `${formatNumber(f.open.length)}对在至少一种权重下互换先后`,
      f.firm === 0 ? '' : `${formatNumber(f.firm)}对在${formatNumber(f.weightings)}种权重下都没有互换`,
      f.tied === 0 ? '' : `${formatNumber(f.tied)}对并列`,
    ].filter((part) => part !== '');
    const named =
      f.open.length === 0 || f.open.length > 6
        ? ''
        : `互换先后的是：${f.open.map(([ahead, behind]) => `${ahead}与${behind}`).join('；')}。`;
    return `${formatNumber(total)}对相邻单位中，${parts.join('，')}。${named}`;
  },
  /** Runs of ranks that no weighting crosses. */
  segments: (segments: readonly RankSegment[]): string =>
    `名次可分为${segments.length}段：${segments
      .map(({ from, to }) => (from === to ? `第${from}名` : `第${from}至第${to}名`))
      .join('；')}。无论哪种权重，没有一个单位越出自己的段；同一段里，名次范围不重叠的单位，先后也不变。`,
  alone: '只有一个单位，没有先后可比。',
  smallTitle: '不列名次的单位',
  /** Units of few compounds, beside others that are ranked on the page. */
  small: (units: readonly { readonly name: string; readonly compounds: number }[]): string =>
    `${formatList(
      units.map(({ name, compounds }) => `${name}（${formatNumber(compounds)}个小区）`),
      12,
    )}计分的小区不足${ENOUGH_COMPOUNDS}个，一个小区就能使比率变动10个百分点以上，本页不列名次和得分，上表的名次因此可能空出；下载的数据里有。`,
  /** A level all of whose units have few compounds. */
  allSmall: (level: AggregateLevel, units: number): string =>
    `${formatNumber(units)}个${vocabulary.level[level]}计分的小区都不足${ENOUGH_COMPOUNDS}个，一个小区就能使比率变动10个百分点以上，名次说明不了什么，本页不排；得分和名次在下载的数据里。`,
  unranked: '未参加排名',
  unrankedNone: '全部单位都参加了排名。',
  /** `unweighed`: those of what is lacking that rest on households which are not all known. */
  unrankedWhy: (name: string, lacks: readonly ComponentId[], unweighed: readonly ComponentId[]): string => {
    const others = lacks.filter((id) => !unweighed.includes(id)).map((id) => missing[id]);
    const unknown = formatList(unweighed.map((id) => vocabulary.component[id]));
    return `${name}：${[...(unweighed.length === 0 ? [] : [`有小区没有户数，缺${unknown}`]), ...others].join('；')}。`;
  },
  /** Heads the units as other weights than the published ones would rank them. */
  otherWeights: (level: AggregateLevel): string => `${rankingTable.byLevel(level)}（${weights.mark}）`,
  historyFinding: (f: {
    from: Quarter;
    to: Quarter;
    up: { name: string; places: number } | null;
    down: { name: string; places: number } | null;
  }): string => {
    const moves = [
      f.up === null ? '' : `${f.up.name}上升最多，升${formatNumber(f.up.places)}位`,
      f.down === null ? '' : `${f.down.name}下降最多，降${formatNumber(f.down.places)}位`,
    ].filter((text) => text !== '');
    return (
      `${formatPeriod(f.from)}到${formatPeriod(f.to)}，` + (moves.length === 0 ? '名次都没有变化' : moves.join('；'))
    );
  },
  historyUnit: (level: AggregateLevel, shown: 'all' | 'both' | 'movers', total: number): string => {
    const which = {
      all: '',
      both: '实线为上升最多的，虚线为下降最多的，其余为灰色；',
      movers: `${formatNumber(total)}个中只画上升最多的（实线）和下降最多的（虚线），其余见下载的数据；`,
    }[shown];
    return `${vocabulary.level[level]}各季名次，第1名在上；${which}右边数字为末季名次和首末两季相比的升降`;
  },
  chooseLines: '自己选要看的（最多8个）',
  defaultLines: '恢复为升降最多的',
  unknownLines: '地址里有这张图没有的单位，没有画出。',
  tooManyLines: '地址里的单位太多，只画出前8个。',
  lineLabel: (name: string, rank: string, gained: number | null): string =>
    `${rank} ${name}${gained === null || gained === 0 ? '' : gained > 0 ? ` ↑${gained}` : ` ↓${-gained}`}`,
  rank: rankText,
  weights: '权重与名次范围',
  weightsLead: (delta: number, weightings: number, total: number): string =>
    `权重合计${total}。${weightingsText(delta, weightings)}，每种都按同一算式重排，最好和最差的名次就是名次范围的两端；全部算过，不是抽样。得出两端的权重写在下载的数据里（rank_best_at、rank_worst_at）。`,
  measure: (hasWorks: boolean): string =>
    `${hasWorks ? '覆盖与改造的分项都' : '覆盖的分项'}按户数算。并列的单位名次相同，其后的名次空出（1、2、2、4）。`,
  share: '占比',
  /** The three values that each weight takes in the weightings. */
  tried: '重排时的三个值',
  weight: trim,
  triedText: (values: readonly number[]): string => values.map(trim).join('、'),
};

/** A weight without needless zeros. */
function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The table of a ranking. */
export const rankingTable = {
  none: '本季没有可以排名的单位。',
  /** Under the name of a unit whose rank is provisional: the rank that its silent sub-districts leave possible. */
  upper: (rank: number, upper: number): string => `暂定，未报部分全计入${rank === upper ? '仍' : '则'}第${upper}`,
  /** Beside a rank that was published otherwise. */
  publishedRank: (rank: number | null): string => (rank === null ? '当期无名次' : `当期第${rank}`),
  stable: (n: number, total: number, weightings: number): string =>
    n === total
      ? `${formatNumber(total)}个单位的名次在${formatNumber(weightings)}种权重下都不变。`
      : `${formatNumber(total)}个单位中有${formatNumber(n)}个的名次在${formatNumber(weightings)}种权重下都不变。`,
  rank: '名次',
  unit: '单位',
  score: '得分',
  interval: '名次范围与保持',
  intervalText: rangeText,
  held: heldText,
  movedLong: (from: number | null): string => (from === null ? '上季无名次' : `上季第${from}`),
  moved: (from: number | null, to: number): string => {
    if (from === null) return '—';
    if (from === to) return '→ 持平';
    return from > to ? `↑ ${from - to}` : `↓ ${to - from}`;
  },
  component: '分项',
  byLevel: (unit: AggregateLevel): string => `${vocabulary.level[unit]}排名`,
  definitions: componentWords('definition'),
  weight: '权重',
};
