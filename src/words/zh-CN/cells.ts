/** The picture of one cell a compound. */

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
  count: (covered: number, total: number): string => `${covered}/${total}`,
  countLong: (covered: number, total: number): string =>
    total === 0 ? '没有在册小区' : `${total}个小区中${covered}个有物业`,
  hint: '数字为“有物业/全部”。格子多，用键盘请走街道名称：每个街道页列出它的全部小区。',
};
