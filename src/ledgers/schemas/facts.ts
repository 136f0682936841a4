/** The ledgers of dated facts: services, works, money, outreach, inspections, reports. */
import type { Inspection, Outreach, Pairing, Report, Service, Subsidy, Works } from '../../domain/rows.ts';
import { booleanCell, choiceCell, dateCell, idCell, monthCell, numberCell, textCell } from '../cells.ts';
import { optional, optionalOr, required, type Ledger } from '../ledger.ts';

const count = numberCell({ integer: true, minimum: 0 });
const money = numberCell({ minimum: 0 });

const compoundId = required(['compound_id', '小区编号', '哪个小区'], idCell, {
  aliases: ['小区'],
  references: 'compounds',
});
const firmId = (description: string) =>
  optional(['firm_id', '企业编号', description], idCell, { aliases: ['物业企业编号'], references: 'firms' });
const recordedOn = optional(['recorded_on', '登记日期', '这一行记入台账的日期；晚于数据截止日的行不计'], dateCell);
const subdistrictId = required(['subdistrict_id', '街道编号', '哪个街道'], idCell, {
  aliases: ['街道'],
  references: 'subdistricts',
});

export const services: Ledger<Service> = {
  id: 'services',
  file: 'services.csv',
  title: '物业服务台账',
  description: '一个小区的一段物业服务，每段一行；进驻之日起算，退出之日不算。',
  optional: false,
  key: ['compoundId', 'enteredOn'],
  columns: {
    compoundId,
    firmId: firmId('提供服务的企业；不是企业服务的留空'),
    mode: required(
      ['mode', '服务方式', '专业物业、社区托管、业主自管或单位管理'],
      choiceCell({ professional: '专业物业', community: '社区托管', self: '业主自管', employer: '单位管理' }),
      { aliases: ['方式'] },
    ),
    enteredOn: required(['entered_on', '进驻日期', '服务开始的第一天'], dateCell),
    leftOn: optional(['left_on', '退出日期', '不再服务的第一天；空为仍在服务'], dateCell),
    recordedOn,
  },
};

export const works: Ledger<Works> = {
  id: 'works',
  file: 'works.csv',
  title: '改造工程台账',
  description: '一个小区的一类改造，每类一行；没有行的类别按需要改造、尚未开工计。',
  optional: false,
  key: ['compoundId', 'category'],
  columns: {
    compoundId,
    category: required(['category', '改造类别', 'programme.json的categories中的编号'], idCell, { aliases: ['类别'] }),
    exempt: optionalOr(
      false,
      ['exempt', '免改', '小区不需要这一类改造：true（是）；空或false（否）为需要'],
      booleanCell,
      {
        aliases: ['是否免改'],
      },
    ),
    startedOn: optional(['started_on', '开工日期', '开工的日期'], dateCell),
    completedOn: optional(['completed_on', '完工日期', '完工的日期'], dateCell),
    acceptedOn: optional(['accepted_on', '验收日期', '验收合格的日期；只有它计入改造完成'], dateCell),
    costCny: optional(['cost_cny', '费用', '工程费用'], money, { unit: '元', aliases: ['费用（元）'] }),
    recordedOn,
  },
};

export const subsidies: Ledger<Subsidy> = {
  id: 'subsidies',
  file: 'subsidies.csv',
  title: '奖补资金台账',
  description: '一笔奖补资金，每笔一行。',
  optional: false,
  key: ['id'],
  columns: {
    id: required(['id', '编号', '这一笔的编号'], idCell),
    paidOn: required(['paid_on', '拨付日期', '资金拨付的日期'], dateCell),
    gridId: required(['grid_id', '网格编号', '奖补所在的网格'], idCell, { aliases: ['网格'], references: 'grids' }),
    firmId: firmId('收款的企业；不是企业的留空'),
    amountCny: required(['amount_cny', '金额', '拨付金额'], money, { unit: '元', aliases: ['金额（元）'] }),
    recordedOn,
  },
};

export const outreach: Ledger<Outreach> = {
  id: 'outreach',
  file: 'outreach.csv',
  title: '宣传动员台账',
  description: '一个区一个月的宣传动员，每月一行。',
  optional: false,
  key: ['month', 'districtId'],
  columns: {
    month: required(['month', '月份', '哪个月，YYYY-MM'], monthCell),
    districtId: required(['district_id', '区编号', '哪个区'], idCell, { aliases: ['区'], references: 'districts' }),
    leaflets: required(['leaflets', '宣传单', '当月发放的宣传单'], count, { unit: '份' }),
    suggestions: required(['suggestions', '意见建议', '当月征求的意见和建议'], count, { unit: '条' }),
    volunteers: required(['volunteers', '义务劳动', '当月志愿者义务劳动'], count, {
      unit: '人次',
      aliases: ['志愿者'],
    }),
  },
};

export const pairings: Ledger<Pairing> = {
  id: 'pairings',
  file: 'pairings.csv',
  title: '结对帮扶台账',
  description: '一个单位与一个小区结对，每对一行。',
  optional: false,
  key: ['compoundId', 'organisation', 'since'],
  columns: {
    compoundId,
    organisation: required(['organisation', '帮扶单位', '结对的机关、企业或事业单位'], textCell, { aliases: ['单位'] }),
    since: required(['since', '结对日期', '结对的第一天'], dateCell),
    until: optional(['until', '结束日期', '不再结对的第一天；空为仍在结对'], dateCell),
  },
};

export const inspections: Ledger<Inspection> = {
  id: 'inspections',
  file: 'inspections.csv',
  title: '巡查考核台账',
  description: '一次巡查对一个街道一个项目的评分，每项一行。',
  optional: false,
  key: ['inspectedOn', 'subdistrictId', 'item'],
  columns: {
    inspectedOn: required(['inspected_on', '巡查日期', '巡查的日期'], dateCell),
    subdistrictId,
    item: required(['item', '考核项目', '考核什么'], textCell, { aliases: ['项目'] }),
    score: required(['score', '得分', '0至100分'], numberCell({ minimum: 0, maximum: 100 }), { unit: '分' }),
  },
};

export const reports: Ledger<Report> = {
  id: 'reports',
  file: 'reports.csv',
  title: '报送台账',
  description: '一个街道报送了一个月的台账，每月一行；没有行的按未报计。',
  optional: true,
  key: ['month', 'subdistrictId'],
  columns: {
    month: required(['month', '月份', '报送的是哪个月的台账，YYYY-MM'], monthCell),
    subdistrictId,
    reportedOn: required(['reported_on', '报送日期', '报送的日期'], dateCell),
  },
};
