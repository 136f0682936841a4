/** What the pages say of a claim: its kind, its standing, what the standing rests on, its figures. */
import type { WrittenUnit } from '../../domain/record/quantity.ts';
import type { ArithmeticId } from '../../domain/record/reply-arithmetic.ts';
import type { ReviewFigure } from '../../domain/record/agreement.ts';
import type { EvidenceBasis } from '../../domain/record/evidence.ts';
import type { ReviewGroup } from '../../domain/record/review-groups.ts';
import type { Standing } from '../../domain/record/review.ts';
import type { Bound, ClaimKind } from '../../domain/record/rows.ts';
import { formatPlain, formatWritten, MISSING, unitName } from './format.ts';
import { vocabulary, type Sign } from './vocabulary.ts';

const claimKind: Record<ClaimKind, string> = { fact: '事实', action: '行动', commitment: '承诺', mechanism: '机制' };

const standing: Record<Standing, Sign> = {
  ...vocabulary.status,
  agrees: { symbol: '=', word: '与数据一致' },
  differs: { symbol: '≠', word: '与数据不一致' },
  no_data: { symbol: '∅', word: '无数据' },
  unchecked: { symbol: '□', word: '未核对' },
  unclear: { symbol: '?', word: '口径不明' },
  not_due: { symbol: '…', word: '未到期' },
  missed: { symbol: '✕', word: '到期未达' },
  due_untold: { symbol: '□', word: '到期，公开资料不能判断' },
  uncheckable: { symbol: '⊘', word: '无法核对' },
  undated: { symbol: '◇', word: '无期限' },
};

const group: Record<ReviewGroup, Sign> = {
  kept: { symbol: '✓', word: '已兑现' },
  missed: { symbol: '✕', word: '到期未兑现' },
  due_untold: standing.due_untold,
  not_due: standing.not_due,
  undated: standing.undated,
  uncheckable: standing.uncheckable,
  unclear_promise: standing.unclear,
  agrees: standing.agrees,
  differs: standing.differs,
  unchecked: standing.unchecked,
  no_data: standing.no_data,
  unclear: standing.unclear,
  mechanism: { symbol: '—', word: '不作评判' },
};

const groupMeaning: Record<ReviewGroup, string> = {
  kept: '达到了答复所说的目标。',
  missed: '期限已过，没有达到所说的数。',
  due_untold: '期限已过，公开资料里没有同一范围、同一指标的完成数。',
  not_due: '期限还没到，不能说兑现或没兑现。',
  undated: '有数，没有期限：只列已知的数，不说兑现或没兑现。',
  uncheckable: '没有指标，也没有期限，无从核对。',
  unclear_promise: '说的是哪件事、哪个范围，从答复看不出来。',
  agrees: '答复的数与对照的数相同；带“余”的，不少于它；带“约”的，相差不过1%。',
  differs: '答复的数与对照的数不同，两个数都列出。',
  unchecked: '只有答复自己这样说，没有别的数可以对照，不等于没有做。',
  no_data: '找过可以对照的数据，没有找到，不等于没有做。',
  unclear: '说的是哪件事、哪个范围，从答复看不出来。',
  mechanism: '说的是办法和制度，没有可量的数，只列台账里有什么。',
};
const arithmetic: Record<ArithmeticId, { readonly name: string; readonly means: string }> = {
  implied_total: { name: '反推的总数', means: '由部分和比例反推全部，答复没有给出这个总数。' },
  area_per_household: { name: '平均每户建筑面积', means: '含公用部分，可与常见的住房面积比。' },
  area_per_compound: { name: '平均每个小区建筑面积', means: '小区大小的平均。' },
  households_per_compound: { name: '平均每个小区户数', means: '小区大小的平均。' },
  compounds_per_grid: { name: '平均每个网格小区数', means: '一个网格平均管几个老旧小区。' },
  grids_per_subdistrict: { name: '平均每个街道网格数', means: '一个街道平均划几个网格。' },
  money_per_compound: { name: '平摊到每个小区的资金', means: '若全部小区都得到奖补。答复没有这样说，只作大小的参照。' },
  money_per_household: { name: '平摊到每户的资金', means: '若平摊到全部住户。答复没有这样说，只作大小的参照。' },
};

/** A standing's word; a claim that is not judged says so. */
export function standingWord(value: Standing | null): string {
  return value === null ? group.mechanism.word : standing[value].word;
}
export const demo = (isDemonstration: boolean): string => (isDemonstration ? '演示台账' : '台账');

const bound: Record<Bound, string> = { exact: '', at_least: '不少于', about: '约' };
/** A count that a reply rounds to thousands is said in 万, as it is there: 13万份. */
const isRound = (value: number): boolean => value >= 10_000 && value % 1000 === 0;
const said = (value: number, unit: WrittenUnit): string =>
  unit.factor === 1 && isRound(value)
    ? `${formatPlain(value / 10_000)}万${unitName(unit.unit)}`
    : formatWritten(value, unit);
/** A figure as the reply gives it, with the word of its bound: 不少于13万份, 约1,400户. */
const claimed = (figure: Pick<ReviewFigure, 'claimed' | 'unit' | 'bound'>): string =>
  `${bound[figure.bound]}${said(figure.claimed, figure.unit)}`;
const measured = (figure: ReviewFigure): string =>
  figure.measured === null ? MISSING : formatWritten(figure.measured, figure.unit);
export const signedDifference = (value: number, unit: WrittenUnit): string =>
  Math.abs(value) < 1e-9 ? '0' : `${value > 0 ? '+' : ''}${formatWritten(value, unit)}`;

const basis: Record<EvidenceBasis, (isDemonstration: boolean) => string> = {
  ledger: (isDemonstration) => (isDemonstration ? '依据演示台账' : '依据台账'),
  record: () => '依据公开数据',
  reply: () => '只有答复自己的数',
};

/** What decided a standing, in the same breath as the standing: "依据演示台账"; empty where nothing did. */
function basisText(of: EvidenceBasis | null, isDemonstration: boolean): string {
  return of === null ? '' : basis[of](isDemonstration);
}

export const standings = { claimKind, standing, group, groupMeaning, arithmetic, claimed, measured, basisText };
