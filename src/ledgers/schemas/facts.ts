/** The ledgers of dated facts: services, works, money, outreach, inspections, reports. */
import type { Inspection, Outreach, Pairing, Report, Service, Subsidy, Works } from '../../domain/rows.ts';
import { booleanCell, choiceCell, dateCell, idCell, monthCell, nameCell, numberCell } from '../cells.ts';
import { optional, optionalOr, required, type Ledger } from '../ledger.ts';

const count = (...after: string[]) => numberCell({ integer: true, minimum: 0 }, { after });
const money = numberCell(
  { minimum: 0 },
  { before: ['人民币', '¥', 'RMB', 'CNY'], after: ['元整', '圆整', '元', '圆'] },
);

const compoundId = required('compound_id', '小区编号', idCell, {
  aliases: ['小区'],
  references: 'compounds',
});
const firmId = optional('firm_id', '企业编号', idCell, { aliases: ['物业企业编号'], references: 'firms' });
/** Once the day on which a row was written into the ledger; what was known when is kept by the history of releases. */
const RECORDED_ON = { name: 'recorded_on', header: '登记日期' };
const subdistrictId = required('subdistrict_id', '街道编号', idCell, {
  aliases: ['街道'],
  references: 'subdistricts',
});

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
      { aliases: ['方式'] },
    ),
    enteredOn: required('entered_on', '进驻日期', dateCell),
    leftOn: optional('left_on', '退出日期', dateCell),
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
    category: required('category', '整治项目', idCell, { aliases: ['改造类别', '类别'] }),
    exempt: optionalOr(false, 'exempt', '免改', booleanCell, {
      aliases: ['是否免改'],
    }),
    startedOn: optional('started_on', '开工日期', dateCell),
    completedOn: optional('completed_on', '完工日期', dateCell),
    acceptedOn: optional('accepted_on', '验收日期', dateCell),
    costCny: optional('cost_cny', '费用', money, { aliases: ['费用（元）'] }),
  },
};

export const subsidies: Ledger<Subsidy> = {
  id: 'subsidies',
  file: 'subsidies.csv',
  optional: true,
  key: ['id'],
  retired: [RECORDED_ON],
  columns: {
    id: required('id', '编号', idCell),
    paidOn: required('paid_on', '拨付日期', dateCell),
    gridId: required('grid_id', '网格编号', idCell, { aliases: ['网格'], references: 'grids' }),
    firmId,
    amountCny: required('amount_cny', '金额', money, { aliases: ['金额（元）'] }),
  },
};

export const outreach: Ledger<Outreach> = {
  id: 'outreach',
  file: 'outreach.csv',
  optional: true,
  key: ['month', 'districtId'],
  columns: {
    month: required('month', '月份', monthCell),
    districtId: required('district_id', '区编号', idCell, { aliases: ['区'], references: 'districts' }),
    leaflets: required('leaflets', '宣传单', count('份', '张')),
    suggestions: required('suggestions', '意见建议', count('条', '件')),
    volunteers: required('volunteers', '义务劳动', count('人次', '人'), {
      aliases: ['志愿者'],
    }),
  },
};

export const pairings: Ledger<Pairing> = {
  id: 'pairings',
  file: 'pairings.csv',
  optional: true,
  key: ['compoundId', 'organisation', 'since'],
  columns: {
    compoundId,
    organisation: required('organisation', '帮扶单位', nameCell, { aliases: ['单位'] }),
    since: required('since', '结对日期', dateCell),
    until: optional('until', '结束日期', dateCell),
  },
};

export const inspections: Ledger<Inspection> = {
  id: 'inspections',
  file: 'inspections.csv',
  optional: true,
  key: ['inspectedOn', 'subdistrictId', 'item'],
  columns: {
    inspectedOn: required('inspected_on', '巡查日期', dateCell),
    subdistrictId,
    item: required('item', '考核项目', nameCell, { aliases: ['项目'] }),
    score: required('score', '得分', numberCell({ minimum: 0, maximum: 100 }, { after: ['分'] })),
  },
};

export const reports: Ledger<Report> = {
  id: 'reports',
  file: 'reports.csv',
  optional: true,
  key: ['month', 'subdistrictId'],
  columns: {
    month: required('month', '月份', monthCell),
    subdistrictId,
    reportedOn: required('reported_on', '报送日期', dateCell),
  },
};
