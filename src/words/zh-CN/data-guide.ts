/** What `data/README.zh-CN.md` says of the ledgers and settings, beside the data dictionary: how each kind is written, each key. */
import type { LedgerId } from '../../domain/model.ts';
import type { FormLedgerId } from '../../ledgers/form.ts';
import type { RowOf } from '../../ledgers/schemas/ledgers.ts';
import { dataGuideKeys } from './data-guide-keys.ts';
import { formatNumber } from './format.ts';

/** The ledgers that are not in the form: an example for each column. */
type RecordLedgerId = Exclude<LedgerId, FormLedgerId>;
type Examples = { readonly [I in RecordLedgerId]: { readonly [F in keyof RowOf<I>]: string } };

const examples: Examples = {
  releases: {
    id: '2018-12',
    asOf: '2018-12-31',
    closedOn: '2019-01-10',
    publishedOn: '2019-01-15',
    note: '月通报',
  },
  corrections: {
    id: 'gz-01',
    correctedOn: '2019-01-10',
    file: 'compounds.csv',
    key: 'xq-01',
    column: 'households',
    oldValue: '102',
    newValue: '120',
    reason: '入户核实后改正',
    kind: 'C',
  },
  published: {
    id: 'gk-01',
    statementDate: '2018-11-20',
    periodStart: '2018-01-01',
    periodEnd: '2018-10-31',
    scope: '主城区',
    indicator: '改造完成小区数',
    kind: '实际',
    value: '320',
    unit: '个',
    publisher: '示例市住建局',
    sourceTitle: '示例通报',
    sourceUrl: 'https://example.org/1',
    grade: '主管部门',
    route: '原始',
    note: '',
  },
  conflicts: {
    id: 'ct-01',
    publishedIds: 'gk-01；gk-02',
    question: '两个总数对不上',
    possibleReasons: '统计范围不同',
    state: '待解释',
  },
  searches: {
    id: 'js-01',
    sought: '全市或各区的物业管理覆盖率',
    searchedOn: '2019-01-31',
    lookups: '40',
    result: '没有找到',
    publishedIds: 'gk-01',
    elsewhereIds: 'gk-02',
    limits: '市、区政府网站2016年以来的网页，没有查报纸和档案',
  },
};

export const dataGuide = {
  title: '台账各列和设置各项说明',
  /** The lines before the first ledger. */
  intro: [
    '本页由程序按照读台账的规则写出（`npm run describe`），与程序实际读的一致，不要手工改。怎么装程序、怎么填、怎么发布，见 [台账管理员手册](../README.zh-CN.md)。',
    '一种台账一个文件，可以是 CSV，也可以是 xlsx 工作簿；文件名用下面的英文名或中文名。表头写“列”一栏的英文列名、“表头”一栏的中文名或者“也认”一栏的写法，各列先后不限。',
    '不知道的格子留空，不写“无”“不详”“/”“-”。读的时候写法与规定不同而意思只有一种的，照读并给一条通知（`N-`）；可以有两种意思的不猜，是错误（`E-`），会说明应当怎样写。',
    '任何一格都不能以“=”开头，也不能写手机号码、固定电话和身份证号码：这些都是错误，因为台账会公开下载。',
  ],
  writingTitle: '各种格子怎么写',
  writing: { kind: '类型', how: '怎么写', otherwise: '写成别的样子会怎样' },
  kinds: {
    string: { name: '文字', how: '照实写；前后不留空格', otherwise: '看不见的字符会去掉并给通知；乱码是错误或提示' },
    integer: {
      name: '整数',
      how: '只写数字，如 104；不写单位、千位逗号和“约”',
      otherwise: '1,040、１０４、104户照读并给通知；约104、100余是错误',
    },
    number: {
      name: '数字',
      how: '只写数字，小数点用“.”，如 15000.5；单位用列里规定的',
      otherwise: '表头写了万元、万平方米的，换算并给通知，或者是错误；绝不会当作元、平方米',
    },
    boolean: {
      name: '是否',
      how: '写“是”或“否”，也可以写 true 或 false',
      otherwise: '√、TRUE、1照读并给通知；其他是错误',
    },
    date: {
      name: '日期',
      how: '写到日，如 2018-03-05',
      otherwise: '2018/3/5、2018年3月5日、Excel的日期照读并给通知；18/3/5、2018年3月是错误',
    },
    yearmonth: {
      name: '月份',
      how: '写到月，如 2018-03',
      otherwise: '2018年3月、2018/3照读并给通知；2018.1可能是1月，也可能是10月，是错误',
    },
    year: { name: '年份', how: '四位数字，如 1988', otherwise: '80年代、88年是错误' },
    list: { name: '几项', how: '几项之间用“；”隔开', otherwise: '“;”也照读；其他分隔符算作文字' },
  },
  /** A fact's date, of which less than the day may be known. */
  inPart: {
    name: '日期（可以不到日）',
    how: '知道哪天的写到日；只知道月、年的写 2018-03、2018；只知道不晚于哪天的写 ≤2018-03-05。从它可能的最后一天起算，网页上照写的显示，不会变成某一天',
    otherwise: '2018年3月、2018.03、2018年、不晚于2018年3月5日照读并给通知；2018.1可能是1月，也可能是10月，是错误',
  },
  id: { name: '编号', how: '小写字母、数字和连字符，以字母或数字开头，最多32个字符，如 xq-001' },
  choice: '选一项',
  choices: '选几项',
  ledgersTitle: '台账',
  /** Over the columns of a ledger. */
  ledger: {
    mustExist: '必须有。',
    mayBeAbsent: '可以没有：没有这种台账，网站上就没有靠它算的网页、表和句子。',
    key: (titles: readonly string[]): string => `${titles.join('、')}相同的两行是错误（主键重复）。`,
    byCommand: '由发布命令写，不手工填。',
  },
  columns: {
    name: '列',
    header: '表头',
    aliases: '也认',
    says: '填什么',
    how: '类型和写法',
    example: '示例',
    empty: '可不可以空',
  },
  mustFill: '必须填，空着是错误',
  mayBeEmpty: '可以空，整列也可以没有',
  refersTo: (title: string): string => `必须是${title}里有的编号，没有的是错误`,
  atLeast: (value: number): string => `不小于${formatNumber(value)}`,
  moreThan: (value: number): string => `大于${formatNumber(value)}`,
  atMost: (value: number): string => `不大于${formatNumber(value)}`,
  unit: (unit: string): string => `单位：${unit}`,
  settingsTitle: '设置和材料',
  settings: { key: '键', says: '写什么', how: '类型', needed: '必须有吗' },
  needed: '必须有',
  notNeeded: '可以没有',
  jsonKinds: {
    string: '文字',
    number: '数字',
    integer: '整数',
    boolean: 'true 或 false',
    object: '对象 { }',
    array: '列表 [ ]',
  },
  files: {
    programme: {
      title: '项目设置',
      says: '必须有。文件是 JSON：标点用半角的，文字和日期加英文双引号，最后一项后面不加逗号。',
    },
    proposal: { title: '提案答复', says: '可以没有。一份答复一个文件。没有写的项，网页写明公开材料里没有，不会补。' },
    schemes: {
      title: '办理结果与满意度用语',
      says: '可以没有；答复里写了办理结果或满意度的字母时必须有。是一个列表，一项一种用语。',
    },
    boundaries: {
      title: '边界',
      says: 'districts.geojson、subdistricts.geojson、grids.geojson，都可以没有。格式是 GeoJSON 的 FeatureCollection，坐标是经纬度（度），每个要素的 properties.id 是单位的编号。TopoJSON、Shapefile、KML 和以米为单位的坐标要先换成它。',
    },
    history: { title: '历次发布', says: '由发布命令写，不手工改；改过的不能再发布（`E-HISTORY`）。' },
  },
  keys: dataGuideKeys,
  schemas:
    '编辑器（如 VS Code）凭 `schemas/` 里的 JSON Schema 提示键名、解释各项、当场指出错处：在文件开头写 `"$schema": "../schemas/programme.schema.json"`，路径从文件所在的文件夹算起；程序不读这一项。用 VS Code 打开本项目的文件夹，不写也有提示；`schemes.json` 是一个列表，没有地方写它。',
  schemaKey: {
    title: '说明文件',
    says: '编辑器凭它提示键名、解释各项；程序不读，可以不写',
  },
  examples,
  command: {
    written: (file: string): string => `已写好 ${file}。`,
  },
};
