/** What is wrong with the kept publications, and what would be right. */
import type { HistoryReasons } from '../../../ledgers/problems/problem-reasons.ts';
import type { Sentences } from '../../problems.ts';

const RESTORE = 'history/ 只由发布命令写入：从备份或版本库恢复，不要手工改';

export const history: Sentences<keyof HistoryReasons> = {
  'history-not-kept': () => ({
    message: '有发布记录，却没有历次发布的存档',
    suggestion: '下一次用发布命令发布时从那一期开始存',
  }),
  'history-unknown-release': () => ({ message: '在 releases.csv 中没有这一期', suggestion: RESTORE }),
  'history-release-missing': () => ({
    message: '这一期没有存档',
    suggestion: '发布记录由发布命令写：删去手工加的这一行，用 npm run release 发布',
  }),
  'history-order': () => ({ message: '这一行各个版本的期次前后颠倒或者重叠', suggestion: RESTORE }),
  'history-no-sums': () => ({ message: '存档缺少校验值', suggestion: RESTORE }),
  'history-sum-writing': () => ({ message: '不是一行校验值', suggestion: RESTORE }),
  'history-no-programme': ({ release }) => ({ message: `缺少${release}期适用的设置`, suggestion: RESTORE }),
  'history-other-levels': ({ release, then }) => ({
    message: `${release}期发布时的层级是 ${then.join('、')}，与现在的不同，发布过的数对不上`,
    suggestion: '改回发布时的层级；确要换层级的，先把 history 文件夹移出数据文件夹，从下一期重新存起',
  }),
  'history-altered': ({ release, table }) => ({
    message: `${release}期的 ${table} 与发布时的校验值不符，存档被改动过`,
    suggestion: RESTORE,
  }),
};
