/** The ledgers of dated facts: services, works, money, outreach, inspections, reports. */
import type { Inspection, ListedLevel, Outreach, Pairing, Report, Service, Subsidy, Works } from '../../domain/rows.ts';
import { booleanCell, choiceCell, dateCell, factDateCell, idCell, monthCell, nameCell, numberCell } from '../cells/cells.ts';
import { optional, optionalOr, required, type Ledger } from './ledger.ts';
import { ABOUT, unitColumn } from './unit-column.ts';

const count = (...after: string[]) => numberCell({ integer: true, minimum: 0 }, { after });
const money = numberCell(
  { minimum: 0, money: true },
  { before: ['人民币', '¥', 'RMB', 'CNY'], after: ['元整', '圆整', '元人民币', '人民币', '元', '圆', 'RMB', 'CNY'] },
);

const compoundId = required('compound_id', '小区编号', idCell, {
  aliases: ['小区', '小区名称', '小区名', '小区编码', '所属小区', '老旧小区名称'],
  references: 'compounds',
});
const firmId = optional('firm_id', '企业编号', idCell, {
  aliases: [
    '物业企业编号',
    '物业企业',
    '物业公司',
    '企业名称',
    '物业企业名称',
    '物业公司名称',
    '物业服务企业',
    '服务企业',
    '企业',
    '企业编码',
  ],
  references: 'firms',
});
/** Once the day on which a row was written into the ledger; what was known when is kept by the history of releases. */
const RECORDED_ON = { name: 'recorded_on', header: '登记日期' };

export const services: Ledger<Service> = {
  id: 'services',
  file: 'services.csv',
  optional: false,
  key: ['compoundId', 'enteredOn'],
  retired: [RECORDED_ON],
  columns: {
    compoundId,
    firmId,
    mode: required(
      'mode',
      '服务方式',
      choiceCell(
        { professional: '专业物业', community: '社区托管', self: '业主自管', employer: '单位管理' },
        {
          professional: ['专业物业服务', '专业化物业', '专业化物业服务', '物业企业', '物业公司', '引进物业企业'],
          community: ['社区代管', '社区管理', '社区物业', '社区托管服务', '居委会托管'],
          self: ['业主自治', '业主自治管理', '业主自我管理', '业主自行管理'],
          employer: ['单位自管', '单位代管', '产权单位管理', '原单位管理', '单位物业'],
        },
      ),
      { aliases: ['方式', '管理方式', '物业管理方式', '服务模式', '管理模式', '物业服务方式', '服务类型'] },
    ),
    enteredOn: required('entered_on', '进驻日期', factDateCell, {
      aliases: [
        '进驻时间',
        '入驻日期',
        '入驻时间',
        '进场日期',
        '进场时间',
        '服务开始日期',
        '开始服务日期',
        '接管日期',
        '接管时间',
      ],
    }),
    leftOn: optional('left_on', '退出日期', factDateCell, {
      aliases: ['退出时间', '撤出日期', '撤出时间', '撤离日期', '撤场日期', '服务结束日期', '离场日期'],
    }),
  },
};

export const works: Ledger<Works> = {
  id: 'works',
  file: 'works.csv',
  optional: true,
  key: ['compoundId', 'category'],
  retired: [RECORDED_ON],
  columns: {
    compoundId,
    category: required('category', '整治项目', idCell, {
      aliases: ['改造类别', '类别', '改造项目', '改造内容', '整治内容', '整治类别', '项目类别'],
    }),
    exempt: optionalOr(false, 'exempt', '免改', booleanCell, {
      aliases: ['是否免改', '免改造', '是否免于改造', '免于改造', '无需改造'],
    }),
    startedOn: optional('started_on', '开工日期', factDateCell, {
      aliases: ['开工时间', '动工日期', '动工时间', '实际开工日期', '实际开工时间'],
    }),
    completedOn: optional('completed_on', '完工日期', factDateCell, {
      aliases: ['完工时间', '竣工日期', '竣工时间', '实际完工日期', '实际竣工日期'],
    }),
    acceptedOn: optional('accepted_on', '验收日期', factDateCell, {
      aliases: ['验收时间', '验收合格日期', '通过验收日期', '竣工验收日期', '竣工验收时间'],
    }),
    costCny: optional('cost_cny', '费用', money, {
      aliases: ['费用（元）', '造价', '工程造价', '改造费用', '工程费用', '改造资金', '投资额', '完成投资', '实际投资'],
    }),
  },
};

/** Payments, each to a unit of the smallest level. */
export const subsidiesLedger = (smallest: ListedLevel): Ledger<Subsidy> => ({
  id: 'subsidies',
  file: 'subsidies.csv',
  optional: true,
  key: ['id'],
  retired: [RECORDED_ON],
  columns: {
    id: required('id', '编号', idCell, { aliases: ['奖补编号', '拨付编号', '资金编号'] }),
    paidOn: required('paid_on', '拨付日期', factDateCell, {
      aliases: ['拨付时间', '发放日期', '发放时间', '支付日期', '支付时间', '拨款日期', '拨款时间'],
    }),
    unitId: unitColumn(smallest, ABOUT),
    firmId,
    amountCny: required('amount_cny', '金额', money, {
      aliases: ['金额（元）', '奖补金额', '补贴金额', '补助金额', '拨付金额', '奖补资金', '奖励金额', '发放金额'],
    }),
  },
});

/** What was done in a month by units of a level. */
export const outreachLedger = (level: ListedLevel): Ledger<Outreach> => ({
  id: 'outreach',
  file: 'outreach.csv',
  optional: true,
  key: ['month', 'unitId'],
  columns: {
    month: required('month', '月份', monthCell, { aliases: ['年月', '统计月份', '填报月份', '报送月份', '所属月份'] }),
    unitId: unitColumn(level, ABOUT),
    leaflets: required('leaflets', '宣传单', count('份', '张'), {
      aliases: ['宣传单数', '宣传单份数', '发放宣传单', '发放宣传单数', '宣传资料', '发放宣传资料'],
    }),
    suggestions: required('suggestions', '意见建议', count('条', '件'), {
      aliases: ['意见建议数', '意见建议条数', '收集意见建议', '征集意见建议', '征求意见建议'],
    }),
    volunteers: required('volunteers', '义务劳动', count('人次', '人'), {
      aliases: ['志愿者', '义务劳动人次', '义务劳动人数', '参加义务劳动', '志愿者人次', '志愿服务人次'],
    }),
  },
});

export const pairings: Ledger<Pairing> = {
  id: 'pairings',
  file: 'pairings.csv',
  optional: true,
  key: ['compoundId', 'organisation', 'since'],
  columns: {
    compoundId,
    organisation: required('organisation', '帮扶单位', nameCell, {
      aliases: ['单位', '单位名称', '帮扶单位名称', '结对单位', '结对帮扶单位', '包联单位', '包联单位名称'],
    }),
    since: required('since', '结对日期', factDateCell, {
      aliases: ['结对时间', '帮扶开始日期', '开始日期', '开始时间', '包联日期', '包联开始日期'],
    }),
    until: optional('until', '结束日期', factDateCell, { aliases: ['结束时间', '帮扶结束日期', '终止日期', '解除日期'] }),
  },
};

/** Inspections of the units that report. */
export const inspectionsLedger = (reporting: ListedLevel): Ledger<Inspection> => ({
  id: 'inspections',
  file: 'inspections.csv',
  optional: true,
  key: ['inspectedOn', 'unitId', 'item'],
  columns: {
    inspectedOn: required('inspected_on', '巡查日期', factDateCell, {
      aliases: ['巡查时间', '检查日期', '检查时间', '考核日期', '考核时间'],
    }),
    unitId: unitColumn(reporting, ABOUT),
    item: required('item', '考核项目', nameCell, { aliases: ['项目', '检查项目', '巡查项目', '考核内容', '检查内容'] }),
    score: required('score', '得分', numberCell({ minimum: 0, maximum: 100 }, { after: ['分'] }), {
      aliases: ['分数', '评分', '考核得分', '考核分数', '成绩'],
    }),
  },
});

/** Which unit reported which month, and when. */
export const reportsLedger = (reporting: ListedLevel): Ledger<Report> => ({
  id: 'reports',
  file: 'reports.csv',
  optional: true,
  key: ['month', 'unitId'],
  columns: {
    month: required('month', '月份', monthCell, { aliases: ['年月', '统计月份', '填报月份', '报送月份', '所属月份'] }),
    unitId: unitColumn(reporting, ABOUT),
    reportedOn: required('reported_on', '报送日期', dateCell, { aliases: ['报送时间', '上报日期', '上报时间'] }),
  },
});
