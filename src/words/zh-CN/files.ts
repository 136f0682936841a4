/** What the downloads say of themselves. */
import type { Programme } from '../../domain/programme.ts';
import type { AggregateLevel, IsoDate } from '../../domain/rows.ts';
import type { BoundaryLevel } from '../../ledgers/outlines/levels.ts';
import type { TableWords } from '../table-words.ts';
import { formatDate, formatNumber } from './format.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

interface CutSheet {
  /** The deepest level of which the sheet has rows; null where it has none. */
  readonly depth: AggregateLevel | null;
  readonly missing: number;
  readonly path: string;
}

/** Why a cell is empty. */
const BLANKS = { noData: '无数据', notApplicable: '不适用', noEstimate: '推算不出' };
type Blank = keyof typeof BLANKS;

const BOUNDARY_UNITS = { districts: 'district', subdistricts: 'subdistrict', grids: 'grid' } as const;

export const files = {
  /** The column that says in every row that it is made up: its title stands in the cells too. */
  demonstration: { title: '演示数据', description: '本行由演示程序生成，不是真实小区的情况。' },
  demonstrationTitle: (title: string): string => `${title}（演示数据）`,
  demonstrationNote: '演示数据：小区、网格等台账由程序生成，不是真实情况；没有“演示数据”一列的表除外。',
  title: ({ city, categories, demonstration }: Pick<Programme, 'city' | 'categories' | 'demonstration'>): string =>
    `${demonstration ? site.demonstrationPrefix : ''}${city.name}${city.area ?? ''}老旧小区物业管理` +
    `${categories.length === 0 ? '' : '与改造'}进度数据`,
  asOf: (asOf: IsoDate): string => `数据截止${asOf}。分子、分母、口径和公式见各列的说明。`,
  licence: (title: string): string => `许可：${title}`,
  ledgersSource: (programme: Programme): string =>
    `${programme.site.source === null ? '本站台账' : site.ledgers(programme)}（data/ 目录）及由其算出的结果`,
  /** Behind what a column of several values holds. */
  /** Of a column with dates that are known in part. */
  inPart: '知道不全的写到月或年，“≤”表示不晚于；都从可能的最后一天起算',
  list: '有几个时以“；”分隔',
  keywords: ({ city, categories, targets }: Pick<Programme, 'city' | 'categories' | 'targets'>): readonly string[] => [
    city.name,
    '老旧小区',
    '物业管理',
    ...(categories.length === 0 ? [] : ['老旧小区改造']),
    ...(targets.length === 0 ? [] : ['公开承诺']),
    '进度',
  ],
  settingsSource: '本站的设置（programme.json），依据写在各目标的 source、note 列',
  publicSource: '公开发布的文件与报道，逐条来源见 publisher、source_title、source_url 各列',
  /** The workbook. */
  workbook: {
    sheets: { cover: '封面', notes: '说明', columns: '列说明', codes: '代码' },
    headings: {
      table: '工作表',
      head: '列名',
      name: 'CSV里的列名',
      type: '类型',
      unit: '单位',
      empty: '可否空白',
      description: '含义',
      code: '代码',
      meaning: '含义',
    },
    types: {
      string: '文本',
      integer: '整数',
      number: '数',
      boolean: '是否',
      date: '日期',
      yearmonth: '月份',
      year: '年份',
    },
    filled: '必填',
    mayBeEmpty: '可空',
    notes: [
      '每张数据表是一个工作表：第一行是列名，第二行起一行一条，没有合并单元格和合计行。每张表又是一个有名字的Excel表格（名字同数据包里的表名，如coverage），可以直接筛选、排序、做透视表。',
      '单元格有类型：日期、数、是否、文本。比例显示成百分数，单元格里存的是小数，如65.1%是0.651。编号、月份（2018-12）、季度（2018-Q4）是文本。',
      '各格与data/目录里同名的CSV相同；“空白说明”一列只在工作簿里有。',
      '空白不是0。计算结果各表的“空白说明”逐行写明为什么空白：“无数据”是没有可算的数，如分母为零、缺一个分项；“不适用”是这一行没有这一项，如按网格数没有上限、年度没有名次区间；“推算不出”是按已有的速度算不出日期。',
      '“未报”也写在“空白说明”里：有街道没有报送当月台账，比率只数台账里有的，不是空白，可能偏低，最高能到多少见上限一列。',
      '台账各表的空白：含义写在“列说明”里，如退出日期空白是仍在服务；没有写的，是没有登记。提案答复各表的空白，是公开材料里没有。',
      '代码（如district、compounds）的中文含义在“代码”工作表里。',
    ],
    tables: '各工作表',
    /** The last column of computed tables. */
    remark: '空白说明',
    semicolon: '；',
    blank: ({ reason, columns }: { reason: Blank; columns: readonly string[] }): string =>
      `${BLANKS[reason]}：${columns.join('、')}`,
    unreported: '未报：有街道没有报送，可能偏低',
    cover: {
      what: '内容',
      city: '范围',
      madeUp: '注意',
      asOf: '数据截止',
      release: '期次',
      unpublished: '未发布的预览，不能引用',
      released: ({ id, publishedOn }: { id: string; publishedOn: IsoDate }): string =>
        `${id}期，${formatDate(publishedOn)}发布`,
      source: '来源',
      organiser: '主办单位',
      contact: '联系方式',
      address: '网址',
      cite: '引用',
      licence: '许可',
    },
    table: ({ title, description }: TableWords): string => `${title}：${description}`,
    /** Of a sheet that lacks rows for want of room: down to which level it has them, or that it has none. */
    cut: ({ depth, missing, path }: CutSheet): string =>
      `${depth === null ? '本表行数超过一张工作表的上限，这里不列' : `篇幅所限，这里只列到${vocabulary.level[depth]}一级`}；` +
      `${depth === null ? '全部' : '其余'}${formatNumber(missing)}行见data/${path}。`,
  },
  /** The outlines of a level's units. */
  outlines: ({ level, isSchematic }: { level: BoundaryLevel; isSchematic: boolean }): TableWords => {
    const unit = vocabulary.level[BOUNDARY_UNITS[level]];
    return {
      title: `${unit}界线${isSchematic ? '（示意）' : ''}`,
      description:
        `每个${unit}一个图形，编号同台账，坐标为WGS 84经纬度，GeoJSON格式。` +
        (isSchematic ? '界线为示意，不是行政区划界线，不能用作依据。' : ''),
    };
  },
  /** The files that wrap the tables. */
  packages: {
    workbook: 'Excel工作簿：全部数据表、各列说明与代码',
    template: '台账模板：填写台账用的空白Excel工作簿，有说明、示例和选项',
    descriptor: '数据包说明（Data Package v2）',
    checksums: '校验和',
    programme: (release: string): string => `${release}期起适用的设置（programme.json）`,
    releaseSums: '历次发布各表的校验和',
    settings: '项目设置（programme.json），重算各项数字要用',
    proposal: (id: string): string => `提案答复${id}的结构化转录（JSON），重算表态的核对结果要用`,
    schemes: '办理结果与满意度用语（schemes.json）',
  },
};
