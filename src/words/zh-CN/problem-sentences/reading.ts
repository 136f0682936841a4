/** What files, cells and JSON cannot be read, and why. */
import type { MistakenEncoding } from '../../../ledgers/problems/file-kinds.ts';
import type {
  CellReasons,
  Choice,
  FileReasons,
  MonthLength,
  NumberRule,
  TableReasons,
  Writing,
} from '../../../ledgers/problems/problem-reasons.ts';
import { problemSentence, quoted, type Sentences } from '../../problems.ts';
import { formatNumber } from '../format.ts';
import { tables } from '../tables.ts';
import { GARBLINGS, itemOf, listLevel, meant, namedLevel, nearOr } from './clauses.ts';

const ENCODINGS: Readonly<Record<MistakenEncoding, string>> = {
  big5: 'Big5（繁体中文）',
  shift_jis: 'Shift_JIS（日文）',
  'euc-kr': 'EUC-KR（韩文）',
};
const saveAsUtf8 = (isJson: true | undefined): string =>
  isJson ? '用记事本打开，另存为，编码选 UTF-8' : '在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”';
const PROGRAMME = '项目设置';

/** 平方米（乘以 2,000，再除以 3）. */
const inSquareMetres = ({ times, by }: { readonly times: number; readonly by: number }): string =>
  `平方米（乘以 ${formatNumber(times)}${by === 1 ? '' : `，再除以 ${formatNumber(by)}`}）`;

/** Columns that are named of those that are passed over. */
const MOST_NAMED = 12;

const namesOf = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST_NAMED)
    .map((name) => quoted(name))
    .join('、')}${names.length > MOST_NAMED ? '等' : ''}`;

export const files: Sentences<keyof FileReasons | keyof TableReasons> = {
  'missing-file': ({ ledger, file }) => {
    const title = ledger === 'programme' ? PROGRAMME : tables[ledger].title;
    const name = ledger === 'programme' ? file : `${file} 或 ${file.replace(/\.csv$/, '.xlsx')}`;
    return { message: `缺少${title}`, suggestion: `把${title}存为 ${name}` };
  },
  'unlisted-units': ({ level, isOutlines }) => ({
    message: `${isOutlines ? '这是边界，' : ''}本市的层级里没有${namedLevel(level)}`,
    suggestion: `移出数据文件夹；有这一级的，${listLevel(level)}`,
  }),
  'unknown-file': ({ nearest }) => ({
    message: '不是规定的文件，没有读取',
    suggestion: nearOr(nearest, '移出数据文件夹'),
  }),
  'null-characters': ({ isJson }) => ({
    message: '从这一行起含有看不见的空字符（NUL），可能是导出或复制时出了错',
    suggestion: `删去空字符，或重新取得这个文件；再${saveAsUtf8(isJson)}`,
  }),
  'damaged-utf8': ({ isJson }) => ({
    message: 'UTF-8 文字有损坏',
    suggestion: `核对该行的文字后，${saveAsUtf8(isJson)}`,
  }),
  'unknown-encoding': ({ isJson }) => ({
    message: '既不是 UTF-8 也不是 GB 18030 编码',
    suggestion: saveAsUtf8(isJson),
  }),
  'other-encoding': ({ encoding, isJson }) => ({
    message: `文字像是 ${ENCODINGS[encoding]}编码，不是 UTF-8 或 GB 18030`,
    suggestion: `用写出这个文件的软件打开，确认文字无误后，${saveAsUtf8(isJson)}`,
  }),
  'read-as-utf16': ({ isJson }) => ({
    message: '是 UTF-16 编码（Excel 的“Unicode 文本”），已照此读取',
    suggestion: `建议${saveAsUtf8(isJson)}`,
  }),
  'damaged-utf16': ({ isJson }) => ({
    message: '是 UTF-16 编码，但文字有损坏',
    suggestion: `核对文字后，${saveAsUtf8(isJson)}`,
  }),
  'unmarked-utf16': ({ isJson }) => ({
    message: '像是 UTF-16 编码（Excel 的“Unicode 文本”），但开头没有标记',
    suggestion: saveAsUtf8(isJson),
  }),
  'read-as-gb18030': ({ isJson }) => ({
    message: '不是 UTF-8，已按 GB 18030 读取',
    suggestion: `建议${saveAsUtf8(isJson)}`,
  }),

  'open-quote': () => ({
    message: '引号没有结束，其后的内容无法读取',
    suggestion: '补上右引号；单元格里的引号要写成两个',
  }),
  'text-after-quote': () => ({
    message: '右引号后面还有文字',
    suggestion: '单元格里的引号要写成两个，整格再用引号括起',
  }),
  'quote-inside': () => ({
    message: '单元格中间有引号，看不出单元格到哪里为止',
    suggestion: '单元格里的引号要写成两个，整格再用引号括起',
  }),
  'backslash-quote': () => ({
    message: '单元格里的引号写成了 \\"（反斜杠加引号），不是 CSV 的写法',
    suggestion: '单元格里的引号要写成两个，整格再用引号括起；或重新导出为“CSV UTF-8（逗号分隔）”',
  }),
  'backslash-comma': () => ({
    message: '单元格里的逗号写成了 \\,（反斜杠加逗号），不是 CSV 的写法，这一行没有读取',
    suggestion: '去掉反斜杠，含逗号的整格用半角双引号 " 括起；或重新导出为“CSV UTF-8（逗号分隔）”',
  }),
  'empty-file': ({ header }) => ({ message: '文件是空的', suggestion: `首行应为 ${header}` }),
  'no-known-column': ({ otherSeparator, header }) => ({
    message: `没有认出任何列名${otherSeparator ? '，可能不是用半角逗号分隔的' : ''}`,
    suggestion: `首行应为 ${header}`,
  }),
  'repeated-column': () => ({ message: '这一列出现了两次', suggestion: '只留一列' }),
  'unnamed-column': ({ position, nearest }) => ({
    message: `第 ${String(position)} 列没有列名`,
    suggestion: nearOr(nearest, '删去这一列，或改用规定的列名'),
  }),
  'unknown-column': ({ nearest }) => ({
    message: '不是本台账的列',
    suggestion: nearOr(nearest, '删去这一列，或改用规定的列名'),
  }),
  'unlisted-column': ({ level }) => ({
    message: `写的是属于哪个单位，而本市的层级里没有${namedLevel(level)}`,
    suggestion: `去掉这一列；有这一级的，${listLevel(level)}`,
  }),
  'passed-columns': ({ names }) => ({
    message: `略过了 ${formatNumber(names.length)} 列不属于本台账的内容：${namesOf(names)}`,
    suggestion: '这些列不读取，也不公开；要留着自己用的，列名写进 programme.json 的 own_columns',
  }),
  'unit-in-header': ({ unit, area }) => ({
    message: `列名里的单位“${unit}”不是本列的单位，没有换算`,
    suggestion: `先把各行换算成${area === null ? '本列的单位' : inSquareMetres(area)}，再改列名`,
  }),
  'resembling-column': ({ name, rest }) => ({
    message: `像是“${name}”，但列名里还有“${rest}”，单位或含义可能不同，没有换算`,
    suggestion: `核对这一列是什么：就是${name}的，把各行换算成本列的单位再改列名；不是的，另加“${name}”一列`,
  }),
  'unit-converted': ({ unit, factor }) => ({
    message: `列名里的单位是“${unit}”，各行已乘以 ${formatNumber(factor)} 换算后读取`,
  }),
  'missing-column': ({ name, header, readAsEmpty }) => ({
    message: `缺少这一列${readAsEmpty ? '，各行按空读取' : ''}`,
    suggestion: `在首行加上列名 "${name}" 或 "${header}"`,
  }),
  'retired-column': ({ cells }) => ({
    message: `这一列已不再使用，略过（有内容的 ${String(cells)} 行）`,
    suggestion: '什么时候知道的，由历次发布的记录说明；可以删去这一列',
  }),
  'cell-count': ({ expected, found }) => ({
    message: `应有 ${String(expected)} 个单元格，实有 ${String(found)} 个`,
    suggestion: found > expected ? '含逗号的单元格要用引号括起' : '空单元格也要留逗号',
  }),
  'cut-off': ({ expected, found }) => ({
    message: `最后一行应有 ${String(expected)} 个单元格，实有 ${String(found)} 个，文件可能没有传完整，后面的行丢了`,
    suggestion: '与原表核对行数，重新取得完整的文件',
  }),
  'row-unparted': ({ expected }) => ({
    message: `这一行没有用半角逗号分成 ${String(expected)} 个单元格，用的是别的符号`,
    suggestion: '分隔的符号与首行统一，改成半角逗号',
  }),
  'blank-rows': ({ rows }) => ({ message: `跳过了 ${String(rows)} 个空行，这是第一个`, suggestion: '删去空行' }),
  'ledger-kept-empty': ({ ledger }) => ({
    message: `${tables[ledger].title}只有表头：按建有这种台账、到现在一条也没有读取，网页上是0`,
    suggestion: '没有建这种台账的，删去这个文件或这张工作表',
  }),
  'required-ledger-empty': ({ ledger }) => ({
    message: `${tables[ledger].title}只有表头，一行数据也没有`,
    suggestion: '数据不见了的，从原件或备份里找回来；确实一条也没有的，不用改',
  }),
};

/** A number as a ledger writes it, without exponent. */
const plain = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
/** Which numbers a rule allows: 大于 0 的整数. */
function allowed(rule: NumberRule): string {
  const bounds = [
    rule.exclusiveMinimum === undefined ? undefined : `大于 ${plain(rule.exclusiveMinimum)}`,
    rule.minimum === undefined ? undefined : `不小于 ${plain(rule.minimum)}`,
    rule.maximum === undefined ? undefined : `不大于 ${plain(rule.maximum)}`,
  ].filter((text) => text !== undefined);
  return `${bounds.join('、')}${bounds.length > 0 ? ' 的' : ''}${rule.integer === true ? '整数' : '数'}`;
}

const choiceList = (choices: readonly Choice[]): string =>
  `应为 ${choices.map(({ value, label }) => (label === null ? value : `${value}（${label}）`)).join('、')} 之一`;

const daysOf = ({ month, days }: MonthLength): string => `${month} 只有 ${String(days)} 天`;
const DAY_EXAMPLE = '应写成 2018-03-05 的样子';

const checkedBy = (digit: string | null): string =>
  digit === null ? '按营业执照核对' : `按前17位算，末位应为 ${quoted(digit)}；请按营业执照核对全部18位`;

/** What was written, in so many cells. */
const WRITING_NAMES: Readonly<Record<Writing, string>> = {
  day: '日期不是 YYYY-MM-DD 写法',
  'day-serial': '日期写成了 Excel 的天数',
  midnight: '日期后面带有零点',
  month: '月份不是 YYYY-MM 写法',
  'month-by-day': '月份写成了当月1日',
  'year-of-day': '年份写成了年月或日期',
  number: '数不是规定写法',
  unit: '数带有单位',
  boolean: '没有写作是或否',
  choice: '不是规定的可选值',
  id: '编号不是小写半角',
  'credit-code': '代码不是18位连写的大写半角',
  name: '写的是名称，不是编号',
  'short-name': '写的是简称、带上级的名称或另一种数字，只有一个对得上',
  list: '各项之间没有用“；”分隔',
  'lost-zeros': '编号前面的0丢了',
  invisible: '含有看不见的字符',
  entity: '含有网页的转义（HTML 实体）',
  escape: '含有程序的转义（如 _x000D_、\\u5b89）',
  'look-alike': '含有部首或兼容字形',
  blank: '含有多余的空白',
  padding: '字间有空格',
  width: '含有全角的字母或数字',
  nothing: '写了表示没有的占位字',
};

export const cells: Sentences<keyof CellReasons> = {
  empty: () => ({ message: '不能为空' }),
  'empty-below': () => ({
    message: '不能为空',
    suggestion: '与上面一行相同的也要逐行写明，不能只写在一组的第一行',
  }),
  'read-as': ({ writing, cells: count, read }) => ({
    message: `${WRITING_NAMES[writing]}，共 ${formatNumber(count)} 处，这是第一处；已读作${read === '' ? '空' : ` ${quoted(read)}`}`,
  }),
  placeholder: ({ required }) => ({
    message: '是占位字，不是内容',
    suggestion: required ? '这一列不能留空，补上实际内容' : '没有就留空',
  }),
  ditto: ({ required }) => ({
    message: '是“同上”的写法，这一行自己的内容没有写',
    suggestion: `照抄上一行所指的内容${required ? '' : '；没有就留空'}`,
  }),
  'total-as-name': () => ({ message: '是合计，不是名称', suggestion: '台账里不写合计行，删去这一行' }),
  'figure-as-name': () => ({ message: '像是数字、日期、编号或是否，不是名称或地址', suggestion: '核对是否填错了列' }),
  'day-in-words': () => ({ message: '不是日期', suggestion: `还没有、查不到的都留空；有日期的，${DAY_EXAMPLE}` }),
  'open-end': () => ({ message: '不是日期', suggestion: '还没有结束就留空' }),
  'formula-failed': () => ({ message: '是公式出错留下的', suggestion: '改正公式，或写上实际内容；没有就留空' }),
  'narrow-column': () => ({
    message: '是列宽不够时显示的井号，原来的值已经丢失',
    suggestion: '在原表里拉宽这一列，再重新保存',
  }),
  'private-use': ({ codePoint }) => ({
    message: `含有只在个别字体里有的字符 U+${codePoint.toString(16).toUpperCase()}，读者看到的会是空框`,
    suggestion: '换成通用的字',
  }),
  markup: () => ({ message: '含有网页标签或转义（HTML），会照原样显示', suggestion: '删去标签，转义换成文字' }),
  formula: () => ({
    message: '以 =、+、-、@ 开头，会被表格软件当作公式',
    suggestion: '写上结果，或删去开头的符号',
  }),
  leak: ({ kind }) => ({
    message: kind === 'identity' ? '含有身份证号码' : '含有电话号码',
    suggestion: `内容会公开，删去号码${kind === 'identity' ? '' : '；公开的联系电话只写在 programme.json 的 site.hotline'}`,
  }),
  'day-with-time': ({ zone }) => ({
    message: `带有时刻${zone ? '和时区，换成北京时间可能是另一天' : '，可能属于前一天或后一天'}`,
    suggestion: `核对是哪一天后，${DAY_EXAMPLE}`,
  }),
  'time-stamp': () => ({
    message: '像是程序的时间戳（1970年起的秒数），换成北京时间才知道是哪一天',
    suggestion: `核对是哪一天后，${DAY_EXAMPLE}`,
  }),
  'day-order': () => ({ message: '看不出哪个是年、哪个是月、哪个是日', suggestion: `年份写四位，${DAY_EXAMPLE}` }),
  'day-of-month-lacking': () => ({ message: '只有年月，没有日', suggestion: `补上日，${DAY_EXAMPLE}` }),
  'january-or-october': ({ year }) => ({
    message: '看不出是1月还是10月（10月常被软件去掉末尾的0）',
    suggestion: `写成 ${year}-01 或 ${year}-10`,
  }),
  'month-with-day': () => ({ message: '是日期，不是月份', suggestion: '只写年月，如 2018-03' }),
  'other-unit': ({ unit }) => ({
    message: `单位与列名里的“${unit}”不一致`,
    suggestion: '按列名的单位写，或改列名',
  }),
  'about-number': () => ({ message: '不是确切的数', suggestion: '写核实过的确切数字，不写约、余、多和范围' }),
  'date-for-number': () => ({
    message: '是日期，不是数；可能是软件把数改成了日期',
    suggestion: '按原始资料改回数字；填错了列的，移到日期列',
  }),
  'year-writing': () => ({ message: '不是四位的年份', suggestion: '只写四位年份，如 1985；查不到的留空' }),
  'booked-negative': ({ rule }) => ({
    message: '带括号或末尾的负号，财务上表示负数，看不出是正是负',
    suggestion: `核对后写，应为${allowed(rule)}，不加括号`,
  }),
  'unit-of-number': ({ unit, area, rule }) => ({
    message: `数带的“${unit}”不是这一列的单位`,
    suggestion:
      area === null
        ? `核对后换算成这一列的单位，只写数字，应为${allowed(rule)}`
        : `换算成${inSquareMetres(area)}，只写数字`,
  }),
  'position-in-one-cell': () => ({
    message: '一格里有两个数，像是经度和纬度写在一起',
    suggestion: '分成“经度”“纬度”两列，每格一个数',
  }),
  'degrees-and-minutes': ({ meant: degrees }) => ({
    message: '是度分秒，这一列写十进制的度',
    suggestion: meant(degrees, '换算：度 + 分÷60 + 秒÷3,600'),
  }),
  'part-of-a-fen': () => ({
    message: '小数多于两位，不是整分',
    suggestion: '单位为元，至多两位小数；原来以万元、亿元为单位的，先换算成元',
  }),
  'multiplied-number': ({ sign, factor }) => ({
    message: `带有“${sign}”（${formatNumber(factor)}倍），可能是约数`,
    suggestion: '写出完整的数字',
  }),
  'decimal-comma': ({ meant: number }) => ({
    message: '小数点写成了逗号',
    suggestion: `${meant(number, '')}；把这一列的小数点都改成半角句点`,
  }),
  'digits-lost': () => ({
    message: '当作数字存过，末尾几位已丢失',
    suggestion: '先把这一列设为文本，再按营业执照重新填写',
  }),
  'shortened-number': () => ({
    message: '是科学记数法，可能已丢失末尾几位',
    suggestion: '在原表里把这一列设为数值或文本，再重新保存',
  }),
  'percent-number': () => ({ message: '是百分数，与这一列的单位不同', suggestion: '按这一列的单位写数字' }),
  'id-writing': ({ meant: id }) => ({
    message: '不是合格的编号',
    suggestion: meant(id, '只能用小写字母、数字和连字符，以字母或数字开头，最多32个字符'),
  }),
  'several-ids': () => ({ message: '写了几个编号，这一格只能写一个', suggestion: '分成几行，每行写一个' }),
  'id-as-date': () => ({
    message: '像是被软件改成了日期的编号',
    suggestion: '在原表里把这一列设为文本，按原始资料改回编号（如 1-2）',
  }),
  'unknown-name': ({ file, nearest }) => ({
    message: `不是编号，在 ${file} 里也没有唯一对得上的名称`,
    suggestion:
      nearest === null ? '写编号或全称' : `写编号或全称；最接近的是 ${quoted(nearest.name)}（编号 ${nearest.id}）`,
  }),
  'several-names': () => ({
    message: '像是写了几个名称，现在按一个读取',
    suggestion: '一行只写一个，分成几行',
  }),
  'garbled-cell': ({ garbling, restored }) => ({
    message: `像是${GARBLINGS[garbling]}，不是规定的值`,
    suggestion: `${restored === null ? '按原始资料补正' : `原来可能是 ${quoted(restored)}`}；从原文件重新另存为 CSV UTF-8，不要在打开乱码后保存`,
  }),
  'damaged-text': () => ({ message: '有损坏的文字“\uFFFD”', suggestion: '按原始资料补正' }),
  'url-writing': () => ({
    message: '不是网址',
    suggestion: '应以 http:// 或 https:// 开头，中间没有空格，不带用户名和密码',
  }),
  'day-writing': ({ meant: day, month }) => ({
    message: '不是 YYYY-MM-DD 写法的日期',
    suggestion: meant(day, month === null ? DAY_EXAMPLE : daysOf(month)),
  }),
  'no-such-day': ({ month }) => ({
    message: '没有这一天',
    suggestion: month === null ? '月份为 01 至 12，日期为 01 至 31，核对年月日' : daysOf(month),
  }),
  'month-writing': ({ meant: month }) => ({
    message: '不是 YYYY-MM 写法的月份',
    suggestion: meant(month, '应写成 2018-03 的样子'),
  }),
  'credit-code-writing': ({ meant: code, checkDigit }) => ({
    message: '不是18位数字和大写字母（不含I、O、S、V、Z）',
    suggestion: meant(code, checkedBy(checkDigit)),
  }),
  'credit-code-digit': ({ checkDigit }) => ({
    message: '校验位不符（GB 32100-2015）',
    suggestion: checkedBy(checkDigit),
  }),
  'number-writing': ({ meant: number, rule }) => ({
    message: rule.integer === true ? '不是整数' : '不是数',
    suggestion: meant(number, `应为${allowed(rule)}，只用半角数字和小数点`),
  }),
  'number-range': ({ rule }) => ({ message: `超出范围，应为${allowed(rule)}` }),
  choice: ({ meant: value, choices }) => ({
    message: '不在可选值之内',
    suggestion: meant(value, choiceList(choices)),
  }),
  'boolean-writing': ({ meant: value }) => ({
    message: '不是 true 或 false（是或否）',
    suggestion: meant(value, '应为 true（是）或 false（否）'),
  }),
  'list-blank': () => ({
    message: '空格两边是一个名称还是两个，看不出来',
    suggestion: '是两个，用“；”分隔；是一个，删去空格',
  }),
  'list-item': ({ item, fault }) => ({
    message: itemOf(item, problemSentence(fault, cells).message),
    suggestion: '各项之间用“；”分隔',
  }),
};
