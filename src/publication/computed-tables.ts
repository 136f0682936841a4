/** The computed tables of the contract's section 7: columns, units, precision, order. */
import type { RateRow } from '../domain/indicators/rates.ts';
import { INDICATORS, INDICATOR_IDS } from '../domain/indicators/registry.ts';
import type { IndicatorId, PartColumn } from '../domain/indicators/registry.ts';
import { byCodePoint } from '../domain/lists.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { ComponentId } from '../domain/rankings/components.ts';
import { atMost, fixed } from './published-table.ts';
import type { Field, PublishedTable } from './published-table.ts';

const RATE_DECIMALS = 6;
const SCORE_DECIMALS = 4;
const MONTH_DECIMALS = 2;
const AREA_DECIMALS = 1;

interface Column<Row> {
  readonly field: Field;
  readonly text: (row: Row) => string;
}

interface Definition<Row> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

type Take<Row, Value> = (row: Row) => Value;

function column<Row>(
  name: string,
  title: string,
  type: Field['type'],
  text: Take<Row, string>,
  more: Partial<Field> = {},
): Column<Row> {
  return { field: { name, title, description: title, type, ...more }, text };
}

const key = <Row>(
  name: string,
  title: string,
  text: Take<Row, string>,
  type: Field['type'] = 'string',
  description = title,
) => column(name, title, type, text, { constraints: { required: true }, description });

const rate = <Row>(name: string, title: string, of: Take<Row, number | null>, description = title) =>
  column<Row>(name, title, 'number', (row) => fixed(of(row), RATE_DECIMALS), { unit: '比例', description });

const months = <Row>(name: string, title: string, of: Take<Row, number | null>, description = title) =>
  column<Row>(name, title, 'number', (row) => fixed(of(row), MONTH_DECIMALS), { unit: '月', description });

const score = <Row>(name: string, title: string, of: Take<Row, number | null>, description = title) =>
  column<Row>(name, title, 'number', (row) => fixed(of(row), SCORE_DECIMALS), { unit: '分', description });

const count = <Row>(name: string, title: string, of: Take<Row, number | null>, unit: string, description = title) =>
  column<Row>(name, title, 'integer', (row) => atMost(of(row), 0), { unit, description });

const date = <Row>(name: string, title: string, of: Take<Row, string | null>, description = title) =>
  column<Row>(name, title, 'date', (row) => of(row) ?? '', { description });

const amount = <Row>(name: string, title: string, of: Take<Row, number | null>, description: string) =>
  column<Row>(name, title, 'number', (row) => atMost(of(row), AREA_DECIMALS), {
    description,
    unit: '个、户或㎡，依口径',
  });

const level = <Row extends { readonly level: string }>() =>
  key<Row>('level', '层级', (row) => row.level, 'string', 'city 市、district 区、subdistrict 街道、grid 网格');
const unitId = <Row extends { readonly unitId: string }>() => key<Row>('unit_id', '单位编号', (row) => row.unitId);
const onDate = <Row extends { readonly date: string }>() =>
  key<Row>('date', '日期', (row) => row.date, 'date', '月末日，最后一行为数据截止日');

const MEASURE_TEXT = 'compounds 小区数、households 户数、floor_area 建筑面积（㎡）';

const COMPONENT_TITLES: Readonly<Record<ComponentId, string>> = {
  coverage_level: '覆盖水平',
  coverage_gain: '覆盖进步',
  renovation_level: '改造水平',
  renovation_gain: '改造进步',
  inspection: '巡查考核',
};

interface Titles {
  readonly title: string;
  readonly description: string;
}

/** What an indicator's table says of itself. */
interface RateTableTitles<Id extends IndicatorId> {
  readonly title: string;
  readonly description: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly rate: string;
  /** Added to what is said of the measures, for what counting by grids counts; empty where it is not counted so. */
  readonly grids: string;
  /** Of the upper rate, which an indicator has that silence leaves open. */
  readonly rateUpper: (typeof INDICATORS)[Id]['open'] extends true ? Titles : null;
}

const RATE_TABLES: { readonly [Id in IndicatorId]: RateTableTitles<Id> } = {
  coverage: {
    title: '物业管理覆盖率',
    description: '各级单位逐月的物业管理覆盖率。分母为在册小区，分子为其中当日有物业服务合同的小区。',
    numerator: '已覆盖的小区数、户数、建筑面积，或全部覆盖的网格数',
    denominator: '在册的小区数、户数、建筑面积，或有在册小区的网格数',
    rate: '覆盖率',
    grids: '、grids 网格数（全部小区已覆盖的网格）',
    rateUpper: {
      title: '覆盖率上限',
      description: '假定当月未报送的街道中未覆盖小区全部已覆盖时的覆盖率；网格数口径为空',
    },
  },
  renovation: {
    title: '老旧小区改造率',
    description: '各级单位逐月的改造率，总体与分项。所需各项全部验收才算改造完成；免改的不计。',
    numerator: '已验收的小区数、户数或建筑面积',
    denominator: '需要改造的小区数、户数或建筑面积',
    rate: '改造率',
    grids: '',
    rateUpper: null,
  },
};

const PART_TITLES: Readonly<Record<PartColumn, Titles>> = {
  category: { title: '整治项目', description: 'all 为所需各项合计，其余为 programme.json 中的项目编号' },
};

/** An indicator's own table: one column for its parts where it has any, and the upper rate where silence leaves it open. */
function rateTable(id: IndicatorId, { rates }: Publication): Definition<RateRow> {
  const { parts } = INDICATORS[id];
  const titles = RATE_TABLES[id];
  const { rateUpper } = titles;
  return {
    name: id,
    title: titles.title,
    description: titles.description,
    primaryKey: ['date', 'level', 'unit_id', 'measure', ...(parts === null ? [] : [parts.column])],
    columns: [
      onDate(),
      level(),
      unitId(),
      key('measure', '口径', (row) => row.measure, 'string', `${MEASURE_TEXT}${titles.grids}`),
      ...(parts === null
        ? []
        : [
            key<RateRow>(
              parts.column,
              PART_TITLES[parts.column].title,
              (row) => row.part,
              'string',
              PART_TITLES[parts.column].description,
            ),
          ]),
      amount('numerator', '分子', (row) => row.numerator, titles.numerator),
      amount('denominator', '分母', (row) => row.denominator, titles.denominator),
      rate('rate', titles.rate, (row) => row.rate, '分子除以分母；分母为零时为空'),
      ...(rateUpper === null
        ? []
        : [rate<RateRow>('rate_upper', rateUpper.title, (row) => row.rateUpper, rateUpper.description)]),
    ],
    rows: rates[id],
  };
}

function progressTable({ progress }: Publication): Definition<Publication['progress'][number]> {
  return {
    name: 'progress',
    title: '目标进度',
    description: '每个目标逐月的实际值、计划值、差距、进度快慢与预计完成日。',
    primaryKey: ['target_id', 'date'],
    columns: [
      key('target_id', '目标编号', (row) => row.targetId),
      onDate(),
      rate('actual', '实际值', (row) => row.actual),
      rate('expected', '计划值', (row) => row.expected, '按计划各节点之间逐日线性推算'),
      rate('progress', '完成进度', (row) => row.progress, '（实际值－基线）÷（目标值－基线）'),
      rate('expected_progress', '计划进度', (row) => row.expectedProgress, '（计划值－基线）÷（目标值－基线）'),
      rate('gap', '差距', (row) => row.gap, '实际值－计划值；乘以100为百分点'),
      months(
        'schedule_variance_months',
        '进度偏差',
        (row) => row.scheduleVarianceMonths,
        '按计划本应达到今日水平的日子与今日之差，负数为落后',
      ),
      rate('pace_3m', '近3个月月均增幅', (row) => row.pace3m),
      rate('pace_6m', '近6个月月均增幅', (row) => row.pace6m),
      rate('pace_12m', '近12个月月均增幅', (row) => row.pace12m),
      rate(
        'required_pace',
        '所需月均增幅',
        (row) => row.requiredPace,
        '按期达到目标每月需要的增幅；已达到或已到期为空',
      ),
      date('forecast_earliest', '最早预计完成日', (row) => row.forecastEarliest),
      date('forecast_central', '居中预计完成日', (row) => row.forecastCentral),
      date('forecast_latest', '最晚预计完成日', (row) => row.forecastLatest),
      column('status', '状态', 'string', (row) => row.status ?? '', {
        description:
          'not_started 未开始、achieved 已达到、overdue 逾期未达到、regressing 低于基线、ahead 快于计划、on_track 符合计划、behind 落后、far_behind 严重落后',
      }),
      rate('baseline', '基线', (row) => row.baseline, '目标起始日的值：方案写明的，或台账实测的'),
    ],
    rows: progress,
  };
}

function rankingsTable({ rankings }: Publication, programme: Programme): Definition<Publication['rankings'][number]> {
  return {
    name: 'rankings',
    title: '季排名与年考核',
    description:
      '每个季度和年度各级单位的得分与名次，以及权重在允许范围内变动时的最好与最差名次。未排名的单位名次为空。',
    primaryKey: ['period', 'level', 'unit_id'],
    columns: [
      key('period', '时期', (row) => row.period, 'string', '季度如2018-Q4，年度如2018'),
      level(),
      unitId(),
      score('score', '得分', (row) => row.score, '各项得分按权重平均，0至100'),
      count('rank', '名次', (row) => row.rank, '名', '同分同名次，其后名次顺延'),
      count('rank_best', '最好名次', (row) => row.rankBest, '名'),
      count('rank_worst', '最差名次', (row) => row.rankWorst, '名'),
      count('previous_rank', '上期名次', (row) => row.previousRank, '名'),
      ...programme.ranking.components.map(({ id }) =>
        score<Publication['rankings'][number]>(
          id,
          COMPONENT_TITLES[id],
          (row) => row.components.find((component) => component.id === id)?.score ?? null,
          `${COMPONENT_TITLES[id]}得分，0至100；年度为空`,
        ),
      ),
    ],
    rows: rankings,
  };
}

function bulletinsTable({ bulletins }: Publication): Definition<Publication['bulletins'][number]> {
  return {
    name: 'bulletins',
    title: '月通报',
    description: '全市与各区每月末的覆盖率、改造率及其变化，按小区数计。',
    primaryKey: ['month', 'level', 'unit_id'],
    columns: [
      key('month', '月份', (row) => row.month, 'yearmonth'),
      level(),
      unitId(),
      rate('coverage', '覆盖率', (row) => row.coverage),
      rate('coverage_change', '覆盖率较上月', (row) => row.coverageChange),
      rate('renovation', '改造率', (row) => row.renovation),
      rate('renovation_change', '改造率较上月', (row) => row.renovationChange),
      count('newly_covered', '新增覆盖', (row) => row.newlyCovered, '个', '本月末在册且已覆盖、上月末不是的小区'),
      count('newly_renovated', '新增改造', (row) => row.newlyRenovated, '个', '本月末在册且改造完成、上月末不是的小区'),
      count('coverage_lost', '失去覆盖', (row) => row.coverageLost, '个', '上月末已覆盖、本月末在册而未覆盖的小区'),
    ],
    rows: bulletins,
  };
}

function reconcileTable({ reconcile }: Publication): Definition<Publication['reconcile'][number]> {
  return {
    name: 'reconcile',
    title: '公布数与台账核对',
    description: '公开公布的总数与台账合计逐项核对。',
    primaryKey: ['id'],
    columns: [
      key('id', '项目', (row) => row.id),
      column('published', '公布数', 'number', (row) => atMost(row.published, AREA_DECIMALS)),
      column('ledger', '台账数', 'number', (row) => atMost(row.ledger, AREA_DECIMALS)),
      column('difference', '差', 'number', (row) => atMost(row.difference, AREA_DECIMALS), {
        description: '台账数－公布数',
      }),
      column('source', '来源', 'string', (row) => row.source),
    ],
    rows: [...reconcile].sort((a, b) => byCodePoint(a.id, b.id)),
  };
}

function reviewTable({ review }: Publication): Definition<Publication['review'][number]> {
  const join = (texts: readonly string[]): string => texts.join('；');
  return {
    name: 'review',
    title: '提案答复逐条核对',
    description: '答复的每一条与台账、公开数据对照的结果，由规则算出，不作人工评判。',
    primaryKey: ['proposal_id', 'claim_id'],
    columns: [
      key('proposal_id', '提案编号', (row) => row.proposalId),
      key('claim_id', '条目编号', (row) => row.claimId),
      key('kind', '类别', (row) => row.kind, 'string', 'fact 事实、action 已做的事、commitment 承诺、mechanism 机制'),
      column('standing', '核对结果', 'string', (row) => row.standing ?? '', {
        description:
          'agrees 与数据一致、differs 与数据不一致、no_data 无数据、unclear 口径不明，承诺为其目标的状态；机制不作评判，为空',
      }),
      column('not_due', '未到期', 'boolean', (row) => String(row.notDue), { description: '承诺的期限未到为 true' }),
      column('claimed', '答复所述', 'string', (row) => join(row.figures.map((f) => String(f.claimed))), {
        description: '有几个数时以“；”分隔',
      }),
      column(
        'measured',
        '核对所得',
        'string',
        (row) => join(row.figures.map((f) => atMost(f.measured, RATE_DECIMALS))),
        {
          description: '与“答复所述”同一单位、同一顺序；没有数据的留空',
        },
      ),
      column('unit', '单位', 'string', (row) => join(row.figures.map((f) => f.unit.text))),
      column('evidence', '依据', 'string', (row) => join(row.evidence)),
    ],
    rows: [...review].sort((a, b) => byCodePoint(a.proposalId, b.proposalId) || byCodePoint(a.claimId, b.claimId)),
  };
}

function toTable<Row>(definition: Definition<Row>, demonstration: boolean): PublishedTable {
  const { columns, rows, primaryKey, ...rest } = definition;
  return {
    ...rest,
    demonstration,
    schema: { fields: columns.map(({ field }) => field), primaryKey, missingValues: [''] },
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
  };
}

/** The computed tables, ready to be written: one an indicator, then those that follow from them. */
export function computedTables(publication: Publication, programme: Programme): PublishedTable[] {
  const demonstration = programme.demonstration;
  return [
    ...INDICATOR_IDS.map((id) => toTable(rateTable(id, publication), demonstration)),
    toTable(progressTable(publication), demonstration),
    toTable(rankingsTable(publication, programme), demonstration),
    toTable(bulletinsTable(publication), demonstration),
    toTable(reconcileTable(publication), demonstration),
    toTable(reviewTable(publication), demonstration),
  ];
}
