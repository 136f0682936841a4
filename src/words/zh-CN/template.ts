/** The form in which the ledgers are filled: what it tells whoever fills it, and an example for every column. */
import type { FormLedgerId } from '../../ledgers/form.ts';
import type { RowOf } from '../../ledgers/schemas/ledgers.ts';
import { formatNumber } from './format.ts';

/** Cells as they would be written; '' where the column is left empty in the example. */
type Examples = { readonly [I in FormLedgerId]: { readonly [F in keyof RowOf<I>]: string } };

/** One made-up row of each ledger, which belong together. */
const examples: Examples = {
  districts: { id: 'q-01', name: '示例区' },
  subdistricts: { id: 'jd-01', name: '示例街道', parentId: 'q-01' },
  grids: { id: 'wg-01', name: '示例网格', parentId: 'jd-01', pilot: '是' },
  compounds: {
    id: 'xq-01',
    name: '示例小区',
    formerNames: '旧名甲；旧名乙',
    unitId: 'wg-01',
    address: '示例路1号',
    longitude: '114.48',
    latitude: '36.61',
    households: '120',
    floorAreaM2: '9600',
    builtYear: '1988',
    listedOn: '2018-01-01',
    removedOn: '',
    removalReason: '',
  },
  services: { compoundId: 'xq-01', firmId: 'qy-01', mode: '专业物业', enteredOn: '2018-05-01', leftOn: '' },
  firms: { id: 'qy-01', name: '示例物业服务有限公司', creditCode: '' },
  works: {
    compoundId: 'xq-01',
    category: 'repairs',
    exempt: '否',
    startedOn: '2018-03-12',
    completedOn: '2018-08-20',
    acceptedOn: '2018-09-05',
    costCny: '350000',
  },
  subsidies: { id: 'bt-001', paidOn: '2018-10-22', unitId: 'wg-01', firmId: 'qy-01', amountCny: '50000' },
  outreach: { month: '2018-10', unitId: 'q-01', leaflets: '1200', suggestions: '36', volunteers: '80' },
  pairings: { compoundId: 'xq-01', organisation: '示例单位', since: '2018-04-10', until: '' },
  inspections: { inspectedOn: '2018-10-15', unitId: 'jd-01', item: '环境卫生', score: '92.5' },
  reports: { month: '2018-10', unitId: 'jd-01', reportedOn: '2018-11-05' },
};

interface Prompt {
  readonly description: string;
  readonly unit: string | null;
  readonly isRequired: boolean;
  readonly example: string;
}

interface NumberRule {
  readonly integer: boolean;
  readonly minimum: number | null;
  readonly isAbove: boolean;
  readonly maximum: number | null;
}

const mustFill = '每行都要填';
const mayBeEmpty = '可以空';

export const template = {
  file: '台账模板.xlsx',
  title: '台账模板',
  /** What the first sheet says, a sentence a line; the names are those of the sheets. */
  notes: (required: readonly string[], optional: readonly string[]): readonly string[] => [
    '一张工作表是一个台账：从第2行起填，每行一条；不改表头，不合并单元格，中间不留空行。',
    `蓝底的列${mustFill}，灰底的列${mayBeEmpty}。点一个单元格，旁边会写出这一列填什么；能选的，点右边的箭头。`,
    ...(required.length === 0 ? [] : [`${required.join('、')}必须有。`]),
    ...(optional.length === 0
      ? []
      : [`${optional.join('、')}，没有哪一种台账就删去哪一张工作表；留着空表，就是说有这种台账、到现在一条也没有。`]),
    '编号自己定，一个编号只给一个对象，公布以后不改：只用小写字母、数字和连字符，最多32个字符，如xq-001。',
    '日期写到日；不知道的留空，不写“无”“约”“/”。金额以元、面积以平方米为单位。',
    '不写居民的姓名、身份证号和电话号码：填了的都会公开。',
    '填好后存成xlsx，放进台账文件夹，运行npm run check核对。',
  ],
  headings: { ledger: '工作表', column: '列', description: '填什么', empty: '可不可以空', example: '示例' },
  exampleNote: '下面是填好的样子，不是数据：这张工作表和填写说明都不会读入。',
  mustFill,
  mayBeEmpty,
  withUnit: (description: string, unit: string | null): string =>
    unit === null ? description : `${description}，单位：${unit}`,
  /** What is shown beside a cell while it is chosen. */
  prompt: ({ description, unit, isRequired, example }: Prompt): string =>
    `${template.withUnit(description, unit)}。${isRequired ? mustFill : mayBeEmpty}。${example === '' ? '' : `例：${example}`}`,
  /** What the form says of a text that does not fit. */
  refusal: {
    day: '这里写日期，要有年、月、日，如2018-03-05；不知道的留空。',
    month: '这里写月份，如2018-03。',
    choice: (choices: readonly string[]): string =>
      choices.length === 0 ? '这里只写列出的选项。' : `这里只写：${choices.join('、')}。`,
    number: ({ integer, minimum, isAbove, maximum }: NumberRule): string =>
      `这里只写${integer ? '整数' : '数字'}${
        minimum === null ? '' : `，${isAbove ? '大于' : '不小于'}${formatNumber(minimum)}`
      }${maximum === null ? '' : `，不大于${formatNumber(maximum)}`}；不写单位，不写“约”。`,
  },
  examples,
  command: {
    usage: `用法：npm run template -- [选项]

写一份空白的《台账模板.xlsx》：一种台账一张工作表，有表头、选项、填写说明和示例。

  --data 文件夹   台账文件夹：整治项目的选项取自其中的 programme.json；不写时为环境变量 DATA_DIR，再不写为 data
  --out 文件      写到哪里；不写时为当前文件夹里的《台账模板.xlsx》
  --help          只显示这段说明

已经有的文件不覆盖。退出码：0 已写好，1 没有写，2 选项写错。`,
    written: (file: string, categories: number): string =>
      `已写好 ${file}${categories === 0 ? '；没有读到 programme.json 里的整治项目，这一列没有选项' : ''}。`,
    taken: (file: string): string => `${file} 已经有了，没有覆盖：移走它，或用 --out 换一个名字。`,
  },
};
