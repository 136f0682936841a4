/** What the downloads say of themselves. */
import type { Programme } from '../../domain/programme.ts';
import type { AggregateLevel, IsoDate } from '../../domain/rows.ts';
import type { BoundaryLevel } from '../../ledgers/outlines/levels.ts';
import type { TableWords } from '../table-words.ts';
import { formatNumber } from './format.ts';
import { site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

interface CutSheet {
  /** The deepest level of which the sheet has rows; null where it has none. */
  readonly depth: AggregateLevel | null;
  readonly missing: number;
  readonly path: string;
}

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
  ownSource: '本站台账（data/ 目录）及由其算出的结果',
  /** Behind what a column of several values holds. */
  list: '有几个时以“；”分隔',
  keywords: ({ city, categories }: Pick<Programme, 'city' | 'categories'>): readonly string[] => [
    city.name,
    '老旧小区',
    '物业管理',
    ...(categories.length === 0 ? [] : ['老旧小区改造']),
    '公开承诺',
    '进度',
  ],
  settingsSource: '本站的设置（programme.json），依据写在各目标的 source、note 列',
  publicSource: '公开发布的文件与报道，逐条来源见 publisher、source_title、source_url 各列',
  /** The first sheet of the workbook. */
  workbook: {
    sheet: '说明',
    headings: { table: '工作表', name: '列名', title: '中文名', unit: '单位', description: '含义' },
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
    workbook: 'Excel工作簿：全部数据表与各列说明',
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
