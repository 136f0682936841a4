/** What the control that changes a ranking's weights says: a module of its own, because it goes to the browser. */
import type { RankRange } from '../../domain/rankings/rank-range.ts';
import { formatNumber, formatPercent, formatScore } from './format.ts';

/** The extreme ranks over all weightings. */
export function rangeText({ best, worst }: RankRange): string {
  return best === worst ? `始终第${best}` : `第${best}至${worst}`;
}

/** How many of the weightings give just this rank; nothing where all do. */
export function heldText({ held }: RankRange, rank: number): string {
  return held === 1 ? '' : `${formatPercent(held, 0)}保持第${rank}`;
}

/** A rank, and whether it is provisional; a dash where there is none. */
export function rankText(rank: number | null, isProvisional: boolean): string {
  return rank === null ? '—' : isProvisional ? `${rank}（暂定）` : String(rank);
}

export const weights = {
  title: '换一套权重试试',
  mark: '非官方口径',
  lead: '权重是人定的，换一套会怎样？拖动滑块，名次在您的浏览器里按同一套算式重排，不改动上面公布的排名，也不向任何地方发送数据。',
  warning: '以下名次按您设的权重算出，不是公布的排名，引用时请说明。',
  reset: '恢复公布的权重',
  untouched: '目前是公布的权重，结果与公布的排名相同。',
  loading: '正在取得分……',
  failed: '得分没有取到，无法重排；请检查网络后再试。',
  zero: '权重不能全为0。',
  badAddress: '地址里的权重不合用，已按公布的权重显示。',
  official: '公布的名次',
  rank: '名次',
  change: '与公布相比',
  unit: '单位',
  score: '得分',
  scoreText: (score: number | null): string => formatScore(score),
  interval: '名次范围与保持',
  missing: '未参加排名',
  weights: '各分项的权重',
  weightText: (weight: number, share: number): string => `${weight}，占${formatPercent(share, 0)}`,
  intervalText: rangeText,
  held: heldText,
  officialRank: rankText,
  moved: (official: number | null, rank: number): string => {
    if (official === null) return '—';
    if (official === rank) return '→ 不变';
    return official > rank ? `↑ ${official - rank}` : `↓ ${rank - official}`;
  },
  summary: (levels: readonly { name: string; total: number; changed: number; first: readonly string[] }[]): string =>
    levels
      .map(
        ({ name, total, changed, first }) =>
          `${name}：${formatNumber(total)}个中${changed === 0 ? '没有一个改变名次' : `${formatNumber(changed)}个名次改变`}，第1名为${first.join('、')}`,
      )
      .join('；') + '。',
};
