/** What is wrong with the ledgers, for those who keep them: a title a code, a sentence a reason. */
import { quoted, type NamedColumn, type ProblemWords } from '../problems.ts';
import { formatNumber } from './format.ts';
import { boundaries } from './problem-sentences/boundaries.ts';
import { checks } from './problem-sentences/checks.ts';
import { history } from './problem-sentences/history.ts';
import { plausibility } from './problem-sentences/plausibility.ts';
import { json } from './problem-sentences/json.ts';
import { cells, files } from './problem-sentences/reading.ts';
import { sources } from './problem-sentences/sources.ts';

const titles: ProblemWords['titles'] = {
  'E-FILE': '台账文件缺失、改了名或不止一个',
  'E-WORKBOOK': '工作簿无法读取',
  'E-ENCODING': '文字编码无法识别',
  'E-CSV': 'CSV 写法有误',
  'E-JSON': 'JSON 写法有误',
  'E-COLUMN': '列名缺失、多余或重复',
  'E-CELLS': '单元格数与列数不符',
  'E-FIELD': 'JSON 键缺失、多余或重复',
  'E-EMPTY': '必填项为空',
  'E-TYPE': '写法不符合该列的类型',
  'E-RANGE': '数值超出允许范围',
  'E-DATE': '日期写法有误或不存在',
  'E-ID': '编号写法有误',
  'E-CHOICE': '不在可选值之内',
  'E-CREDIT': '统一社会信用代码有误',
  'E-LEAK': '含有个人的号码',
  'E-FORMULA': '会被当作公式',
  'E-KEY': '主键重复',
  'E-REF': '引用的对象不存在',
  'E-ORDER': '日期先后颠倒',
  'E-OVERLAP': '同一小区的服务期重叠',
  'E-DATE-RANGE': '日期超出项目期间',
  'E-COORD': '坐标有误',
  'E-GEOMETRY': '边界图形有误',
  'E-TARGET': '目标设置有误',
  'E-WEIGHT': '排名权重有误',
  'E-MAP': '地图缺少审图号或来源，或底图设置有误',
  'E-CORRECTION': '更正记录与台账不一致',
  'E-HISTORY': '历次发布的存档有误',
  'W-ENCODING': '文件不是 UTF-8 编码',
  'W-FILE': '多余的文件',
  'W-COLUMN': '缺少可空的列',
  'W-BLANK': '跳过了空行',
  'W-ZERO-DAYS': '服务期为零天',
  'W-EXEMPT': '免改项目却有日期',
  'W-STAGE': '验收前的环节没有日期',
  'W-SCOPE': '小区移出范围之后的记录',
  'W-REASON': '移出范围没有写原因',
  'W-REPORT': '未报送的月份却有记录',
  'W-FIRM': '专业物业服务没有企业',
  'W-COORD': '小区没有坐标，或坐标可疑',
  'W-CHILDREN': '单位没有下级',
  'W-NAME': '同一上级之下重名',
  'W-RATIO': '户均建筑面积不合常理',
  'W-SIZE': '有的小区不知道大小',
  'W-RECONCILE': '台账合计与公布数不符',
  'W-BUDGET': '奖补资金超出预算',
  'W-RECORD': '公开数据晚于收集日期',
  'W-BOUNDARY': '单位没有边界',
  'W-GEOMETRY': '边界图形存疑',
  'W-TWICE': '可能重复计入',
  'W-MAGNITUDE': '数量级可疑',
  'W-SHIFT': '列与行可能错开',
  'W-DATE': '日期不合常理',
  'W-ROWS': '台账的行大量减少或没有了',
  'W-HISTORY': '没有历次发布的存档',
  'W-TEXT': '文字里有不能正常显示的内容',
  'W-STRUCK': '划了删除线却照常计入',
  'W-TARGET': '目标与本市的台账可能不符',
  'W-SURVEY': '所需的那一天没有调查',
  'N-DATE': '日期按另一种写法读取',
  'N-NUMBER': '数按另一种写法读取',
  'N-CHOICE': '可选值按另一种写法读取',
  'N-ID': '编号按另一种写法读取',
  'N-TEXT': '文字整理后读取',
  'N-ROWS': '略过了不是数据的内容',
  'N-SHEET': '工作表里另行处理的内容',
  'N-COLUMN': '列已略过或换算',
  'N-LEDGER': '台账一行也没有',
};

const columnName = ({ name, letter, title }: NamedColumn): string =>
  `${letter === null ? '' : `${letter}列 `}${name}${title === null ? '' : `（${title}）`}`;

const source: ProblemWords['source'] = (file, sheet) => (sheet === null ? file : `${file}（工作表“${sheet}”）`);

const where: ProblemWords['where'] = ({ file, sheet, columns }) =>
  [source(file, sheet), ...(columns.length === 0 ? [] : [columns.map(columnName).join('、')])].join(' ');

const placesOf = (places: number): string => `${formatNumber(places)}处`;

/** A place of a list is told shortly. */
const SHORT_VALUE = 20;

export const problems: ProblemWords = {
  titles,
  severities: { error: '错误', warning: '警告', notice: '说明' },
  source,
  where,
  cause: (title, at, places) => `${title}：${where(at)}，${placesOf(places)}`,
  alike: (title, { files, columns, places }) =>
    `${title}：${files === 1 ? '' : `${formatNumber(files)}个文件的`}${formatNumber(columns)}列，共${placesOf(places)}`,
  spread: (wheres, all) => {
    const named = wheres.map(({ where: at, places }) => `${where(at)} ${placesOf(places)}`).join('；');
    return wheres.length < all ? `${named}……` : named;
  },
  further: (places, all) => {
    const named = places.map(
      ({ line, value }) =>
        `${line === undefined ? '' : `第${String(line)}行`}${value === undefined ? '' : ` ${quoted(value, SHORT_VALUE)}`}`,
    );
    return `还有${[...new Set(named.filter((text) => text !== ''))].join('、')}……共${placesOf(all)}`;
  },
  sentences: { ...files, ...sources, ...cells, ...json, ...boundaries, ...checks, ...plausibility, ...history },
};
