/** What stands in the workbook of a check's findings. */
import type { Problem } from '../../ledgers/problems/problem.ts';
import { quoted } from '../problems.ts';
import { formatNumber } from './format.ts';

export const faultReport = {
  sheets: { causes: '问题汇总', places: '逐条清单' },
  causeHead: ['级别', '代码', '问题', '处数', '文件数', '例如', '怎么改'],
  placeHead: ['级别', '代码', '文件', '工作表', '行', '列号', '列', '列名', '内容', '问题', '怎么改'],
  example: (source: string, { line, value }: Pick<Problem, 'line' | 'value'>, message: string): string =>
    `${source}${line === undefined ? '' : `第${String(line)}行`}${value === undefined ? '' : ` ${quoted(value)} `}：${message}`,
  none: '没有发现问题。',
  /** A sheet holds fewer rows than there are findings. */
  cut: (listed: number, all: number): string =>
    `共${formatNumber(all)}处，一张工作表放不下，只列出前${formatNumber(listed)}处。`,
};
