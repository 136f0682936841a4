/** The computed tables, each indicator's own left out: what they hold, and the texts of the data dictionary. */
import type { PartColumn } from '../../domain/indicators/registry.ts';
import { byComponent } from '../../domain/rankings/components.ts';
import type { ColumnWords } from '../table-words.ts';
import { codes } from './codes.ts';
import { componentWords } from './components.ts';

const parts: Readonly<Record<PartColumn, ColumnWords>> = {
  category: { title: '整治项目', description: '所需各项合计，或其中一项' },
};

const common = {
  date: { title: '日期', description: '月末日，最后一行为数据截止日' },
  level: { title: '层级', description: '哪一级的单位', codes: codes.level },
  unit_id: { title: '单位编号', description: '市、区、街道或网格的编号，名称在各自的台账里' },
};

/** The parts of a ranking's score, a column each, under the names that the pages use. */
const componentNames = componentWords('name');
const components = byComponent((part): ColumnWords => {
  const title = componentNames[part.kind === 'inspection' ? part.kind : (`${part.indicator}_${part.kind}` as const)];
  return { title, description: `${title}得分，0至100；年度为空` };
});

export const computedTables = {
  /** Units of computed columns. */
  units: {
    fraction: '比例',
    months: '月',
    score: '分',
    rank: '名',
    compounds: '个',
    households: '户',
    amount: '个、户或㎡，依口径',
  },
  common,
  parts,
  /** An indicator as a whole, among its parts. */
  whole: '所需各项合计',
  coverage_by_mode: {
    title: '按服务方式分的物业管理覆盖',
    description:
      '各级单位逐月由各种方式服务的在册小区数和户数。四种方式相加等于 coverage.csv 的分子，分母与它相同。同一小区同日有几份合同的，按进驻最早的一份计。',
    columns: {
      date: common.date,
      level: common.level,
      unit_id: common.unit_id,
      mode: {
        title: '服务方式',
        description: '由哪一种方式服务',
        codes: codes.mode,
      },
      compounds: { title: '小区数', description: '当日由该方式服务的在册小区' },
      households: { title: '户数', description: '这些小区的户数；在册小区有不知道户数的为空' },
    },
  },
  progress: {
    title: '目标进度',
    description: '每个目标逐月的实际值、计划值、差距、进度快慢与按三种速度推算的达到日。',
    columns: {
      target_id: { title: '目标编号' },
      date: common.date,
      actual: { title: '实际值' },
      expected: { title: '计划值', description: '在相邻计划节点之间逐日线性推算' },
      progress: { title: '完成进度', description: '（实际值－基线）÷（目标值－基线）' },
      expected_progress: { title: '计划进度', description: '（计划值－基线）÷（目标值－基线）' },
      gap: { title: '差距', description: '实际值－计划值；乘以100为百分点' },
      schedule_variance_months: {
        title: '进度偏差',
        description: '按计划本应达到今日水平的日子与今日之差，负数为慢于计划',
      },
      pace_3m: { title: '近3个月月均增幅' },
      pace_6m: { title: '近6个月月均增幅' },
      pace_12m: { title: '近12个月月均增幅' },
      pace_basis: {
        title: '增幅口径',
        description: '三个增幅同一口径：首次公布值与首次公布值相比，或者都用现在的数据，后者较近的一端还没有补报的数据',
        codes: codes.paceBasis,
      },
      revision_typical: {
        title: '通常修订幅度',
        description: '满6个月的各期，现在的数值减首次公布值的中位数；只在最新一期给出，不足6期为空。',
      },
      required_pace: { title: '所需月均增幅', description: '按期达到目标每月需要的增幅；已达到或已到期为空' },
      forecast_earliest: { title: '按最快速度推算的达到日' },
      forecast_central: { title: '按近6个月速度推算的达到日' },
      forecast_latest: { title: '按最慢速度推算的达到日' },
      status: {
        title: '状态',
        description: '与计划相比的状态',
        codes: codes.status,
      },
      baseline: { title: '基线', description: '目标起始日的值：方案写明的，或台账实测的' },
    },
  },
  rankings: {
    title: '季排名与年考核',
    description:
      '每个季度和年度各级单位的得分与名次，以及每项权重各自减少、不变或增加一个浮动幅度时（五项为243种权重）的最好与最差名次。未排名的单位名次为空。',
    columns: {
      period: { title: '时期', description: '季度如2018-Q4，年度如2018' },
      level: common.level,
      unit_id: common.unit_id,
      score: { title: '得分', description: '各项得分按权重平均，0至100' },
      rank: { title: '名次', description: '同分同名次，其后名次顺延' },
      rank_best: { title: '最好名次', description: '全部权重组合中的最好名次；年度为空' },
      rank_worst: { title: '最差名次', description: '全部权重组合中的最差名次；年度为空' },
      rank_held: { title: '保持本名次的比例', description: '得到与名次列相同名次的权重组合占全部组合的比例；年度为空' },
      rank_best_at: {
        title: '最好名次的权重',
        description: '第一个得到最好名次的权重组合，各分项依次为-（减少）、0（不变）、+（增加），如+0-00',
      },
      rank_worst_at: { title: '最差名次的权重', description: '第一个得到最差名次的权重组合，写法同上' },
      provisional: {
        title: '暂定',
        description: 'true 为单位本身或所辖街道（网格为所在街道）未报送该季最后一个月的台账；年度为任一季如此',
      },
      previous_rank: { title: '上期名次' },
      ...components,
    },
  },
  progress_wide: {
    title: '目标进度，每月一行',
    description: '与目标进度同样的实际值与计划值，一天一行，每个目标两列；其余各列见目标进度。',
    columns: { date: common.date },
    actual: (target: string): ColumnWords => ({ title: `${target}：实际值` }),
    expected: (target: string): ColumnWords => ({ title: `${target}：计划值` }),
  },
  rankings_wide: {
    title: '名次，每个单位一行',
    description: '与季排名和年考核同样的名次，一个单位一行，一个季度或年度一列；得分与名次区间见季排名与年考核。',
    columns: { level: common.level, unit_id: common.unit_id },
    rank: (period: string): ColumnWords => ({ title: `${period}名次`, description: '未排名的为空' }),
  },
  bulletins: {
    title: '月通报',
    description: '全市与各区每月末的覆盖率、改造率及其变化，按小区数计。',
    columns: {
      month: { title: '月份' },
      level: common.level,
      unit_id: common.unit_id,
      coverage: { title: '覆盖率' },
      coverage_change: { title: '覆盖率较上月' },
      renovation: { title: '改造率' },
      renovation_change: { title: '改造率较上月' },
      newly_covered: { title: '新增覆盖', description: '本月末在册且已覆盖、上月末不是的小区' },
      newly_renovated: { title: '新增改造', description: '本月末在册且改造完成、上月末不是的小区' },
      coverage_lost: { title: '失去覆盖', description: '上月末已覆盖、本月末在册而未覆盖的小区' },
    },
  },
  vintages: {
    title: '历次发布的数与现在的数',
    description: '每一期公布的各级比率，与按现在的台账对同一天重算的比率，以及相差的原因；几个部分相加等于修订。',
    columns: {
      release: { title: '期次' },
      as_of: { title: '该期数据截止日' },
      level: common.level,
      unit_id: common.unit_id,
      indicator: { title: '指标', description: '哪个比率', codes: codes.indicator },
      measure: { title: '口径', description: '按什么计数', codes: codes.measure },
      first_rate: { title: '当期公布' },
      rate_now: { title: '现在的数', description: '按现在的台账、公式对该期截止日重算' },
      revision: { title: '修订', description: '现在的数－当期公布；乘以100为百分点' },
      of_which_late: { title: '其中：补报', description: '当时还没有登记、后来补上的事实' },
      of_which_changed: { title: '其中：更正与撤回', description: '已公布的内容改动或撤回' },
      of_which_units: { title: '其中：区划调整', description: '区、街道、网格或小区所属网格的变动' },
      of_which_method: { title: '其中：方法', description: '设置与公式的变动' },
    },
  },
  reconcile: {
    title: '公布数与台账核对',
    description: '公开公布的总数与台账合计逐项核对。',
    columns: {
      id: { title: '项目', codes: codes.total },
      published: { title: '公布数' },
      ledger: { title: '台账数' },
      difference: { title: '差', description: '台账数－公布数' },
      source: { title: '来源' },
    },
  },
};
