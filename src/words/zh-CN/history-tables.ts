/** The kept publications as tables: what they hold. */
import type { ColumnWords, TableWords } from '../table-words.ts';
import { computedTables } from './computed-tables.ts';

const release: ColumnWords = { title: '期次', description: '发布记录（releases.csv）中的编号' };
const { vintages, progress, bulletins, rankings } = computedTables;

export const historyTables = {
  /** A ledger's own title and description, with what the kept versions add. */
  versions: ({ title, description }: TableWords): TableWords => ({
    title: `${title}的历次版本`,
    description: `${description}每一行的每一个版本，以及它从哪一期到哪一期是这样。`,
  }),
  first_release: { title: '始于', description: '第一次这样公布的期次' },
  last_release: { title: '止于', description: '最后一次这样公布的期次；空着的至今如此' },
  figures: {
    title: '历次公布的比率',
    description: '每一期公布的市、区、街道比率，照当期的样子保存，不再重算。',
    columns: {
      release,
      level: vintages.columns.level,
      unit_id: vintages.columns.unit_id,
      indicator: vintages.columns.indicator,
      measure: vintages.columns.measure,
      numerator: { title: '分子' },
      denominator: { title: '分母' },
      rate: { title: '比率' },
      rate_upper: { title: '比率上限', description: '未报送街道的小区都算上时的比率；按网格数计的没有' },
    },
  },
  targets: {
    title: '历次公布的目标进度',
    description: '每一期公布的目标状态、差距与推算的达到日。',
    columns: {
      release,
      target_id: progress.columns.target_id,
      status: progress.columns.status,
      gap: progress.columns.gap,
      schedule_variance_months: progress.columns.schedule_variance_months,
      pace_6m: progress.columns.pace_6m,
      forecast_central: progress.columns.forecast_central,
    },
  },
  bulletins: {
    title: '历次公布的月通报',
    description: '每一期公布的月通报，照当期的样子保存。',
    columns: { release, ...bulletins.columns },
  },
  rankings: {
    title: '历次公布的排名',
    description: '每一期公布的季排名与年考核，照当期的样子保存。',
    columns: {
      release,
      period: rankings.columns.period,
      level: rankings.columns.level,
      unit_id: rankings.columns.unit_id,
      score: rankings.columns.score,
      rank: rankings.columns.rank,
      provisional: { title: '暂定', description: '有街道未报送该季最后一个月的台账' },
    },
  },
};
