/** The tables of the programme: what they hold, and the texts of the data dictionary. */
import { codes } from './codes.ts';

const source = { title: '来源' };

export const programmeTables = {
  targets: {
    title: '目标',
    description: '有期限的承诺，一个目标一行：哪个指标、从哪天到哪天、达到多少、出自哪里、本站作了哪些假定。',
    columns: {
      id: { title: '目标编号' },
      name: { title: '名称' },
      indicator: { title: '指标', description: '与同名的表对应，如 coverage 见 coverage.csv', codes: codes.indicator },
      measure: { title: '口径', description: '按什么计数', codes: codes.measure },
      starts_on: { title: '起始日' },
      due_on: { title: '到期日' },
      baseline: {
        title: '基线',
        description: '起始日的比例；设置里没有写、以起始日实测为准的为空，实测值见 progress.csv 的 baseline 列',
      },
      baseline_measured: { title: '基线是否实测', description: '以起始日的实测值为基线的为 true' },
      value: { title: '目标值', description: '到期日应达到的比例' },
      source,
      note: { title: '备注', description: '来源没有写明、由本站假定的，写在这里' },
    },
  },
  milestones: {
    title: '目标的计划节点',
    description: '起始日与到期日之间各个节点应达到的比例，一个节点一行；没有节点的目标按匀速计。',
    columns: {
      target_id: { title: '目标编号' },
      on: { title: '日期' },
      value: { title: '应达到的比例' },
    },
  },
  categories: {
    title: '整治项目',
    description: '改造分哪几项，按设置里的次序。',
    columns: {
      position: { title: '次序' },
      id: { title: '项目编号' },
      name: { title: '名称' },
    },
  },
  weights: {
    title: '排名权重',
    description: '季度排名各分项的权重与浮动幅度；得分是各分项得分按权重的平均。',
    columns: {
      component: { title: '分项', description: '与 rankings.csv 中同名的列对应', codes: codes.component },
      weight: { title: '权重', description: '相对值，合计不必为100' },
      delta: { title: '浮动幅度', description: '求最好与最差名次时，每项权重按这个比例减少或增加' },
    },
  },
};
