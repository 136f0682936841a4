/** The words of the trade: levels, measures, modes of service, states of works and of targets. */
import type { WorksState } from '../../domain/indicators/renovation.ts';
import type { Level, Measure, ServiceMode } from '../../domain/rows.ts';
import type { TargetStatus } from '../../domain/targets/target.ts';
import { componentWords } from './components.ts';

const level: Record<Level, string> = {
  city: '市',
  district: '区',
  subdistrict: '街道',
  grid: '网格',
  compound: '小区',
};

const measure: Record<Measure | 'grids', string> = {
  compounds: '小区数',
  households: '户数',
  floor_area: '建筑面积',
  grids: '网格数',
};

const serviceMode: Record<ServiceMode, string> = {
  professional: '专业物业',
  community: '社区托管',
  self: '业主自管',
  employer: '单位管理',
};

/** A word and a symbol, so that a status never rests on colour alone. */
export interface Sign {
  readonly symbol: string;
  readonly word: string;
}

const status: Record<TargetStatus, Sign> = {
  not_started: { symbol: '○', word: '未开始' },
  achieved: { symbol: '✓', word: '已达到' },
  overdue: { symbol: '✕', word: '逾期未达' },
  regressing: { symbol: '↓', word: '低于基线' },
  ahead: { symbol: '▲', word: '快于计划' },
  on_track: { symbol: '●', word: '符合计划' },
  behind: { symbol: '▽', word: '慢于计划' },
  far_behind: { symbol: '▼', word: '明显滞后' },
};

const works: Record<WorksState, Sign> = {
  accepted: { symbol: '●', word: '已验收' },
  completed: { symbol: '◕', word: '完工待验收' },
  under_way: { symbol: '◑', word: '施工中' },
  not_begun: { symbol: '○', word: '未开始' },
  exempt: { symbol: '—', word: '不需要' },
};

export const vocabulary = {
  level,
  measure,
  serviceMode,
  status,
  works,
  component: componentWords('name'),
};
