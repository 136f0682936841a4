/** What the ranking pages say beyond the words that other pages share. */
import type { ComponentId } from '../../domain/rankings/components.ts';
import type { AggregateLevel, IsoDate, Quarter } from '../../domain/rows.ts';
import { formatDate, formatList, formatPercent, formatPeriod, formatScore } from './format.ts';
import { componentWords } from './components.ts';
import { weights } from './weights.ts';
import { vocabulary } from './vocabulary.ts';

const rankText = (rank: number | null): string => (rank === null ? '—' : String(rank));
const quarterShort = (quarter: Quarter): string => `${quarter.slice(2, 4)}年${quarter.slice(6)}季`;

/** Why a unit lacks a component. */
const missing = componentWords('missing');

export const zhRankings = {
  title: (period: Quarter): string => `${formatPeriod(period)}排名`,
  /** The finding of a level: who is first, who is last. */
  finding: (f: { level: AggregateLevel; total: number; first: readonly string[]; score: number | null }): string =>
    `${f.total}个${vocabulary.level[f.level]}中，${formatList(f.first, 3)}${f.first.length > 1 ? '并列第一' : '第一'}（${formatScore(f.score)}分）`,
  headline: (period: Quarter, findings: readonly string[]): string =>
    findings.length === 0
      ? `${formatPeriod(period)}没有可以排名的单位。`
      : `${formatPeriod(period)}，${findings.join('；')}。`,
  lead: (delta: number): string =>
    `得分是各分项按权重的平均，满分100。权重是人定的：各自上下浮动${formatPercent(delta, 0)}，名次会在一个范围里变，画成名次旁的横线；横线重叠得多，先后就不可当真。`,
  /** What a past quarter's ranks are beside those that were published. */
  then: (f: { release: string; publishedOn: IsoDate; differ: number }): string =>
    `${formatDate(f.publishedOn)}发布的${f.release}期公布了这一季的排名。以下按现在的台账重算，` +
    (f.differ === 0 ? '名次与当期公布的都相同。' : `名次有${f.differ}个与当期公布的不同，注在名次旁。`),
  provisionalNote: '标“暂定”的单位，所辖有街道没有报送季末月的台账，名次还会变。',
  contents: '本页目录',
  periods: '各季排名',
  periodsAgain: '各季排名（页末）',
  caption: (period: Quarter, end: IsoDate, source: string): string =>
    `${formatPeriod(period)}，水平按季末${formatDate(end)}计。${source}`,
  previousPeriod: (period: Quarter): string => `上一季：${formatPeriod(period)}`,
  nextPeriod: (period: Quarter): string => `下一季：${formatPeriod(period)}`,
  quarterShort,
  tied: '并列',
  change: '比上季',
  componentOf: (name: string, weight: number): string => `${name}，权重${weight}`,
  /** Units next to each other whose order other weights could turn; those that share a rank. */
  neighbours: (f: { from: number; to: number; names: readonly string[]; delta: number }): string => {
    const list = formatList(f.names, 12);
    const within = `权重在上下${formatPercent(f.delta, 0)}之内变动`;
    if (f.from === f.to) return `${list}并列第${f.from}名。`;
    return f.names.length === 2
      ? `第${f.from}名与第${f.to}名之间：${list}，${within}，先后就可能互换。`
      : `第${f.from}至第${f.to}名之间：${list}，${within}，相邻两个的先后就可能互换。`;
  },
  neighboursTitle: '分不清先后的',
  neighboursNone: (delta: number): string => `权重在上下${formatPercent(delta, 0)}之内怎么变，相邻单位的先后都不变。`,
  firm: (count: number, total: number): string =>
    total < 2 ? '' : `${total - 1}对相邻单位中，${count}对的先后在这样的浮动下不变。`,
  unranked: '未参加排名',
  unrankedNone: '全部单位都参加了排名。',
  unrankedWhy: (name: string, lacks: readonly ComponentId[]): string =>
    `${name}：${lacks.map((id) => missing[id]).join('；')}。`,
  /** Heads the units as other weights than the published ones would rank them. */
  otherWeights: (level: AggregateLevel): string => `${rankingTable.byLevel(level)}（${weights.mark}）`,
  historyFinding: (f: {
    from: Quarter;
    to: Quarter;
    up: { name: string; places: number } | null;
    down: { name: string; places: number } | null;
  }): string => {
    const moves = [
      f.up === null ? '' : `${f.up.name}上升最多，升${f.up.places}位`,
      f.down === null ? '' : `${f.down.name}下降最多，降${f.down.places}位`,
    ].filter((text) => text !== '');
    return (
      `${formatPeriod(f.from)}到${formatPeriod(f.to)}，` + (moves.length === 0 ? '名次都没有变化' : moves.join('；'))
    );
  },
  historyUnit: (level: AggregateLevel, shown: 'all' | 'both' | 'movers', total: number): string => {
    const which = {
      all: '',
      both: '实线为上升最多的，虚线为下降最多的，其余为灰色；',
      movers: `${total}个中只画上升最多的（实线）和下降最多的（虚线），其余见下载的数据；`,
    }[shown];
    return `${vocabulary.level[level]}各季名次，第1名在上；${which}右边数字为末季名次和首末两季相比的升降`;
  },
  lineLabel: (name: string, rank: number | null, gained: number | null): string =>
    `${rankText(rank)} ${name}${gained === null || gained === 0 ? '' : gained > 0 ? ` ↑${gained}` : ` ↓${-gained}`}`,
  rank: rankText,
  weights: '权重与浮动',
  weightsLead: (delta: number, total: number): string =>
    `权重合计${total}。名次范围按每个权重各自上下浮动${formatPercent(delta, 0)}算出，是精确的范围，不是抽样：好的一端是“无论怎么浮动都超过它的单位数”加1，差的一端是“有某种浮动能超过它的单位数”加1。`,
  measure: '覆盖与改造的分项都按户数算。并列的单位名次相同，其后的名次空出（1、2、2、4）。',
  share: '占比',
  range: '浮动范围',
  rangeText: (from: number, to: number): string => `${trim(from)}–${trim(to)}`,
};

/** A weight without needless zeros. */
function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The table of a ranking. */
export const rankingTable = {
  none: '本季没有可以排名的单位。',
  provisional: '暂定',
  /** Beside a rank that was published otherwise. */
  publishedRank: (rank: number | null): string => (rank === null ? '当期无名次' : `当期第${rank}`),
  stable: (n: number, total: number): string => `${total}个单位中有${n}个的名次不随权重浮动而变。`,
  rank: '名次',
  unit: '单位',
  score: '得分',
  interval: '名次范围',
  intervalText: (best: number, worst: number): string => (best === worst ? `第${best}` : `第${best}至${worst}`),
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
