/** The ledgers of the public record: releases, corrections, published figures and their conflicts. */
import type { Conflict, PublishedFigure } from '../../domain/record/rows.ts';
import type { Correction, Release } from '../../domain/rows.ts';
import { choiceCell, dateCell, idCell, listCell, numberCell, textCell, urlCell } from '../cells.ts';
import { optional, required, type Ledger } from '../ledger.ts';

const note = optional(['note', '备注', '补充说明'], textCell);

export const releases: Ledger<Release> = {
  id: 'releases',
  file: 'releases.csv',
  title: '发布记录',
  description: '一次发布一行；网页上的发布日期取自这里。',
  optional: false,
  key: ['id'],
  columns: {
    id: required(['id', '编号', '这次发布的编号'], idCell),
    asOf: required(['as_of', '数据截止日', '这次发布的数据截止到哪一天'], dateCell),
    publishedOn: required(['published_on', '发布日期', '发布的日期'], dateCell),
    note,
  },
};

export const corrections: Ledger<Correction> = {
  id: 'corrections',
  file: 'corrections.csv',
  title: '更正记录',
  description: '对已发布台账的一处更正，每处一行；新值必须与台账现在的值相同。',
  optional: true,
  key: ['id'],
  columns: {
    id: required(['id', '编号', '这处更正的编号'], idCell),
    correctedOn: required(['corrected_on', '更正日期', '更正的日期'], dateCell),
    file: required(['file', '文件', '更正了哪个台账，如compounds.csv'], textCell, { aliases: ['台账'] }),
    key: required(['key', '主键', '更正了哪一行：主键各列的值，多于一列的用“/”连接'], textCell, { aliases: ['行'] }),
    column: required(['column', '列', '更正了哪一列'], textCell, { aliases: ['列名'] }),
    oldValue: optional(['old_value', '原值', '更正之前的值'], textCell),
    newValue: optional(['new_value', '新值', '更正之后的值'], textCell),
    reason: required(['reason', '原因', '为什么更正'], textCell),
    kind: required(
      ['kind', '类型', 'R1资料更完善、R2例行更新、R3方法调整、C差错更正'],
      choiceCell({ R1: '资料更完善', R2: '例行更新', R3: '方法调整', C: '差错更正' }),
    ),
  },
};

export const published: Ledger<PublishedFigure> = {
  id: 'published',
  file: 'published.csv',
  title: '公开数据',
  description: '已经公开的数字，一个一行，按公布时的单位照录。',
  optional: false,
  key: ['id'],
  columns: {
    id: required(['id', '编号', '这个数字的编号'], idCell),
    statementDate: optional(['statement_date', '公布日期', '公布这个数字的日期'], dateCell),
    periodStart: optional(['period_start', '期初', '数字所指时期的第一天'], dateCell),
    periodEnd: optional(['period_end', '期末', '数字所指时期的最后一天'], dateCell),
    scope: optional(['scope', '范围', '地域和对象的范围，照录原文'], textCell, { aliases: ['口径'] }),
    indicator: required(['indicator', '指标', '数的是什么'], textCell),
    kind: required(
      ['kind', '性质', '基数、计划、目标或实际'],
      choiceCell({ baseline: '基数', plan: '计划', target: '目标', actual: '实际' }),
    ),
    value: required(['value', '数值', '按公布时的单位'], numberCell()),
    unit: required(['unit', '单位', '公布时的单位，如万户、%、个'], textCell),
    publisher: optional(['publisher', '公布者', '谁公布的'], textCell),
    sourceTitle: optional(['source_title', '来源标题', '来源文件或报道的标题'], textCell),
    sourceUrl: optional(['source_url', '来源网址', '来源的网址'], urlCell),
    note,
  },
};

export const conflicts: Ledger<Conflict> = {
  id: 'conflicts',
  file: 'conflicts.csv',
  title: '公开数据冲突',
  description: '互相对不上的公开数字，一组一行。',
  optional: true,
  key: ['id'],
  columns: {
    id: required(['id', '编号', '这处冲突的编号'], idCell),
    publishedIds: required(['published_ids', '公开数据编号', '对不上的各个数字，之间用“；”分隔'], listCell(idCell), {
      references: 'published',
    }),
    question: required(['question', '问题', '哪里对不上'], textCell),
    possibleReasons: optional(['possible_reasons', '可能的原因', '可能为什么'], textCell),
    state: required(['state', '状态', '待解释或已解释'], choiceCell({ open: '待解释', explained: '已解释' })),
  },
};
