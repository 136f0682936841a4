/** The picture of one cell a compound. */
import { formatNumber } from './format.ts';

export const cells = {
  state: {
    both: '有物业，已改造',
    covered: '有物业，未完成改造',
    coveredExempt: '有物业，无需改造',
    renovated: '已改造，无物业',
    neither: '无物业，未完成改造',
    exempt: '无物业，无需改造',
    unknown: '当月未报，情况不明',
  },
  /** In place of these where no works are kept. */
  withoutWorks: { covered: '有物业', neither: '无物业' },
  key: '图例',
  count: (covered: number, total: number): string => `${formatNumber(covered)}/${formatNumber(total)}`,
  countLong: (covered: number, total: number): string =>
    total === 0 ? '没有在册小区' : `${formatNumber(total)}个小区中${formatNumber(covered)}个有物业`,
  /** A group as it is read aloud. */
  spoken: (
    place: string,
    total: number,
    states: readonly { readonly name: string; readonly count: number }[],
  ): string =>
    states.length === 0
      ? `${place}没有在册小区。`
      : `${place}${formatNumber(total)}个小区：${states.map(({ name, count }) => `${name}的${formatNumber(count)}个`).join('；')}。`,
  /** `isLinked`: each cell leads to its compound; else its place's page has the cells that do. */
  hint: (isLinked: boolean): string =>
    isLinked
      ? '数字为“有物业/全部”。点一格看小区；用键盘请走街道名称，每个街道页列出它的全部小区。'
      : '数字为“有物业/全部”。街道页上一格一个小区，可以点开，也列出它的全部小区。',
};
