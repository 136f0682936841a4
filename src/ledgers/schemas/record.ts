/** The ledgers of the public record: releases, corrections, published figures, their conflicts, and what was looked for. */
import type { Conflict, RecordSearch } from '../../domain/record/rows.ts';
import type { Correction, Release } from '../../domain/rows.ts';
import { choiceCell, dateCell, idCell, numberCell, textCell, urlCell, valueCell } from '../cells/cells.ts';
import { listCell } from '../cells/list-cell.ts';
import { unitCell } from '../cells/written-units.ts';
import { optional, optionalOr, required, type Ledger } from './ledger.ts';
import type { PublishedCells } from './published-wording.ts';

const note = optional('note', '备注', textCell);

export const releases: Ledger<Release> = {
  id: 'releases',
  file: 'releases.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: required('id', '编号', idCell),
    asOf: required('as_of', '数据截止日', dateCell),
    closedOn: required('closed_on', '截收日', dateCell, { aliases: ['关账日'] }),
    publishedOn: required('published_on', '发布日期', dateCell),
    note,
  },
};

export const corrections: Ledger<Correction> = {
  id: 'corrections',
  file: 'corrections.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: required('id', '编号', idCell),
    correctedOn: required('corrected_on', '更正日期', dateCell),
    file: required('file', '文件', valueCell, { aliases: ['台账'] }),
    key: required('key', '主键', valueCell, { aliases: ['行'] }),
    column: required('column', '列', valueCell, { aliases: ['列名'] }),
    oldValue: optional('old_value', '原值', valueCell),
    newValue: optional('new_value', '新值', valueCell),
    reason: required('reason', '原因', textCell),
    kind: required('kind', '类型', choiceCell({ R1: '资料更完善', R2: '例行更新', R3: '方法调整', C: '差错更正' })),
  },
};

export const published: Ledger<PublishedCells> = {
  id: 'published',
  file: 'published.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: required('id', '编号', idCell),
    statementDate: optional('statement_date', '公布日期', dateCell),
    periodStart: optional('period_start', '期初', dateCell),
    periodEnd: optional('period_end', '期末', dateCell),
    scope: optional('scope', '范围', textCell, { aliases: ['口径'] }),
    indicator: required('indicator', '指标', textCell),
    kind: required('kind', '性质', choiceCell({ baseline: '基数', plan: '计划', target: '目标', actual: '实际' })),
    value: required('value', '数值', numberCell({ anyUnit: true })),
    unit: required('unit', '单位', unitCell),
    publisher: optional('publisher', '公布者', textCell),
    sourceTitle: optional('source_title', '来源标题', textCell),
    sourceUrl: optional('source_url', '来源网址', urlCell),
    grade: optional(
      'grade',
      '来源等级',
      choiceCell({ self: '自述', authority: '主管部门', media: '官方媒体', other: '其他' }),
    ),
    route: optional('route', '转载途径', choiceCell({ original: '原始', repost: '转载', mirror: '镜像' })),
    note,
  },
};

export const conflicts: Ledger<Conflict> = {
  id: 'conflicts',
  file: 'conflicts.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: required('id', '编号', idCell),
    publishedIds: required('published_ids', '公开数据编号', listCell(idCell), {
      references: 'published',
    }),
    question: required('question', '问题', textCell),
    possibleReasons: optional('possible_reasons', '可能的原因', textCell),
    state: required('state', '状态', choiceCell({ open: '待解释', explained: '已解释' })),
  },
};

export const searches: Ledger<RecordSearch> = {
  id: 'searches',
  file: 'searches.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: required('id', '编号', idCell),
    sought: required('sought', '所找的', textCell),
    searchedOn: required('searched_on', '查到哪天', dateCell),
    lookups: required('lookups', '查阅次数', numberCell({ integer: true, minimum: 1 }, { after: ['次'] })),
    result: required('result', '结果', choiceCell({ none: '没有找到', found: '找到' })),
    publishedIds: optionalOr([], 'published_ids', '公开数据编号', listCell(idCell), { references: 'published' }),
    elsewhereIds: optionalOr([], 'elsewhere_ids', '对照的公开数据编号', listCell(idCell), { references: 'published' }),
    limits: optional('limits', '查阅范围', textCell),
  },
};
