/** What a survey sheet may tell of a compound: the columns by which its headings are known. */
import { z } from 'zod';
import { LISTED_LEVELS, type Levels } from '../../domain/units/levels.ts';
import { nameCell, textCell, type CellType } from '../cells/cells.ts';
import { optional, type Column, type Ledger } from '../schemas/ledger.ts';
import { LEDGERS } from '../schemas/ledgers.ts';
import { WITHIN } from '../schemas/unit-column.ts';

/** A row of a survey sheet; what its words mean is asked later. */
export interface SurveyRow {
  readonly name: string;
  readonly district: string | null;
  readonly subdistrict: string | null;
  readonly grid: string | null;
  readonly address: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly households: number | null;
  readonly floorAreaM2: number | null;
  readonly builtYear: number | null;
  /** Whether there is a property service, or of which kind. */
  readonly service: string | null;
  readonly mode: string | null;
  readonly firm: string | null;
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
  /** How far works are. */
  readonly works: string | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly acceptedOn: string | null;
}

export type SurveyField = keyof SurveyRow;

/** Words as they stand there: 无 says something. */
const wordsCell: CellType<string> = {
  codec: z.string(),
  encode: (text) => text,
  fault: textCell.fault,
  field: { type: 'string' },
};

interface Headings {
  readonly header: string;
  readonly aliases: readonly string[];
}

/** A heading of codes is no heading of names. */
const withoutCodes = ({ header, aliases }: Headings): readonly string[] =>
  [header, ...aliases].filter((text) => !/编[号码]|代码/.test(text));

const texts = (name: string, cell: CellType<string>, headings: readonly string[]): Column<string | null> =>
  optional(name, headings[0] ?? name, cell, { aliases: headings.slice(1) });
const words = (name: string, ...headings: string[]): Column<string | null> => texts(name, wordsCell, headings);
/** A column whose cells are read as those of a ledger's. */
const like = <T>(column: Column<T>, ...aliases: string[]): Column<T> => ({
  ...column,
  aliases: [...column.aliases, ...aliases],
});

const { compounds, services, works } = LEDGERS;

const COLUMNS: { readonly [F in SurveyField]: Column<SurveyRow[F]> } = {
  name: {
    ...like(
      compounds.columns.name,
      '院落',
      '楼院名称',
      '楼院',
      '小区（院落）名称',
      '小区（楼院）名称',
      '名称',
      '项目名称',
      '小区全称',
    ),
    header: '小区名称',
  },
  district: texts('district', nameCell, ['区', ...WITHIN.district, '县区', '县（区）', '区（县）', '行政区']),
  subdistrict: texts('subdistrict', nameCell, [
    '街道',
    ...withoutCodes({ header: '街道', aliases: WITHIN.subdistrict }),
    '乡镇',
    '镇',
    '镇街',
    '街镇',
    '街道镇',
    '街道镇名称',
    '所在镇',
    '所在乡镇',
    '所属镇',
    '所属乡镇',
    '所在街道镇',
    '街道（乡镇）',
    '街道、镇',
    '镇（街道）',
    '乡镇（街道）',
    '属地',
    '属地街道',
  ]),
  grid: texts('grid', nameCell, [
    '社区',
    ...withoutCodes({ header: '网格', aliases: WITHIN.grid }),
    '社区名称',
    '所属社区',
    '所在社区',
    '社区（村）',
    '社区居委会',
    '居委会',
  ]),
  address: texts('address', nameCell, [...withoutCodes(compounds.columns.address), '位置', '小区地点']),
  longitude: compounds.columns.longitude,
  latitude: compounds.columns.latitude,
  households: like(compounds.columns.households, '涉及户数', '住户'),
  floorAreaM2: like(compounds.columns.floorAreaM2, '面积', '总面积'),
  builtYear: compounds.columns.builtYear,
  service: words(
    'service',
    '物业情况',
    '有无物业',
    '有无物业管理',
    '有无物业服务',
    '是否有物业',
    '是否有物业管理',
    '是否有物业服务',
    '是否实施物业管理',
    '是否实行物业管理',
    '是否纳入物业管理',
    '是否引进物业',
    '物业有无',
    '物业管理有无',
    '物业',
    '物业管理',
    '物业管理情况',
    '物业管理现状',
    '物业服务情况',
    '物业现状',
    '物业服务',
  ),
  mode: words('mode', ...withoutCodes(services.columns.mode)),
  firm: words(
    'firm',
    ...withoutCodes(services.columns.firmId),
    '物业单位',
    '物业服务单位',
    '物业服务公司',
    '物业服务企业名称',
    '物业名称',
  ),
  enteredOn: words(
    'entered_on',
    ...withoutCodes(services.columns.enteredOn),
    '物业进驻时间',
    '物业进驻日期',
    '引进时间',
  ),
  leftOn: words('left_on', ...withoutCodes(services.columns.leftOn), '物业退出时间'),
  works: words(
    'works',
    '改造情况',
    '改造状态',
    '改造进度',
    '改造进展',
    '是否改造',
    '是否已改造',
    '改造现状',
    '工程进度',
    '工程状态',
    '施工状态',
    '进展',
    '进度',
    '工程进展',
    '进展情况',
  ),
  startedOn: words('started_on', ...withoutCodes(works.columns.startedOn), '开工年月', '改造开工时间'),
  completedOn: words(
    'completed_on',
    ...withoutCodes(works.columns.completedOn),
    '完工年月',
    '竣工年月',
    '改造完成时间',
    '改造时间',
    '改造完工时间',
  ),
  acceptedOn: words('accepted_on', ...withoutCodes(works.columns.acceptedOn), '验收年月'),
};

/**
 * The sheet of a survey in a city with these levels, as a ledger that is read like those that people keep by hand. Units of
 * levels that the city does not list are none of its columns.
 */
export function surveyLedger(levels: Levels, file: string): Ledger<SurveyRow> {
  const columns = Object.fromEntries(
    Object.entries(COLUMNS).filter(([field]) => {
      const level = LISTED_LEVELS.find((own) => own === field);
      return level === undefined || levels.has(level);
    }),
  ) as Ledger<SurveyRow>['columns'];
  return { id: 'compounds', file, optional: false, key: ['name'], columns };
}
