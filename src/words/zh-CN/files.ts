/** What the downloads say of themselves. */
import type { ColumnWords } from '../ledger-words.ts';

/** The column that says in every row that it is made up: its title stands in the cells too. */
const demonstration: ColumnWords = {
  title: '演示数据',
  description: '本行由演示程序生成，不是真实小区的情况。',
};

export const files = { demonstration };
