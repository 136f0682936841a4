/** What is said of where ledgers stand: files, workbooks, sheets, and rows that are none of a ledger's data. */
import type { FileKind } from '../../../ledgers/problems/file-kinds.ts';
import type { Separator, SourceReasons } from '../../../ledgers/problems/source-reasons.ts';
import type { Sentences } from '../../problems.ts';
import { formatNumber } from '../format.ts';
import { tables } from '../tables.ts';
import { firstOf } from './clauses.ts';

const SAVE_AS_XLSX = '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”';
const rowsOf = (rows: number): string => `${formatNumber(rows)} 行`;
const sheetNames = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ',': '逗号', ';': '分号', '\t': '制表符' };

const COPY_INTO_XLSX = '把其中的表格复制到 Excel 或 WPS 里，存为 .xlsx';
const FETCH_AGAIN = '重新取得这个文件，或从备份里找回';

/** What files are that hold no table that is read, and what is to be done with each. */
const KINDS: Readonly<Record<FileKind, { readonly name: string; readonly remedy: string }>> = {
  empty: { name: '是空文件', remedy: FETCH_AGAIN },
  workbook: { name: '是 Excel 工作簿', remedy: `把扩展名改成 .xlsx；带宏的或打不开的，${SAVE_AS_XLSX}` },
  'binary-workbook': { name: '是 Excel 二进制工作簿（.xlsb）', remedy: SAVE_AS_XLSX },
  'old-workbook': { name: '是旧版 Excel 或 WPS 工作簿（.xls、.et）', remedy: SAVE_AS_XLSX },
  'locked-workbook': { name: '是设有密码（加密）的工作簿', remedy: '打开后取消密码，再保存为 .xlsx' },
  'old-or-locked': {
    name: '是设有密码（加密）或旧版（.xls）的工作簿',
    remedy: `取消密码；旧版的${SAVE_AS_XLSX}`,
  },
  opendocument: { name: '是 OpenDocument 表格（.ods）', remedy: SAVE_AS_XLSX },
  numbers: { name: '是苹果 Numbers 表格', remedy: '在 Numbers 里导出为 Excel（.xlsx）' },
  word: { name: '是 Word 或 WPS 文字文档', remedy: COPY_INTO_XLSX },
  slides: { name: '是演示文稿', remedy: COPY_INTO_XLSX },
  pdf: { name: '是 PDF', remedy: `${COPY_INTO_XLSX}，最好要来原来的表格` },
  archive: { name: '是压缩包', remedy: '解压后把里面的文件放进数据文件夹' },
  picture: { name: '是图片', remedy: '要来原来的表格，存为 .xlsx' },
  database: { name: '是数据库文件', remedy: '从数据库里导出为 .xlsx 或 CSV' },
  shortcut: { name: '是快捷方式，不是文件本身', remedy: '把它指向的文件复制到数据文件夹' },
  markup: { name: '其实是网页（HTML）或 XML', remedy: SAVE_AS_XLSX },
  json: { name: '其实是 JSON', remedy: `把内容转成表格，${SAVE_AS_XLSX}` },
  text: { name: '其实是文本', remedy: '把扩展名改成 .csv' },
  unknown: { name: '看不出是什么文件', remedy: `${SAVE_AS_XLSX}；与台账无关的移出数据文件夹` },
};

export const sources: Sentences<keyof SourceReasons> = {
  'misnamed-ledger': ({ ledger, file }) => {
    const xlsx = file.replace(/\.csv$/, '.xlsx');
    return {
      message: `看来是${tables[ledger].title}，但不叫这个名字，没有读取`,
      suggestion: `CSV 改名为 ${file}，Excel 工作簿改名为 ${xlsx}；不要的副本移进“原件”文件夹`,
    };
  },
  'ledger-in-folder': ({ ledger }) => ({
    message: `看来是${tables[ledger].title}，但放在子文件夹里，没有读取`,
    suggestion: '移到数据文件夹里，不要放在子文件夹；不要的副本移进“原件”文件夹',
  }),
  'file-kind': ({ kind, ledger }) => {
    const { name, remedy } = KINDS[kind];
    return {
      message: ledger === null ? `${name}，不能读取` : `看来是${tables[ledger].title}，但${name}，不能读取`,
      suggestion: remedy,
    };
  },
  'header-of-two-rows': () => ({ message: '列名分写在两行里，已合起来读取，这是下面一行' }),
  'unparted-columns': ({ inSheet }) => ({
    message: '各列挤在一个单元格里，没有分开',
    suggestion: inSheet
      ? '选中这一列，用“数据”→“分列”把各列分开，再保存'
      : '用 Excel 或 WPS 打开，以“数据”→“分列”把各列分开，再另存为“CSV UTF-8（逗号分隔）”',
  }),
  'turned-table': () => ({
    message: '列名竖着写在一列里，行和列颠倒了，没有读取',
    suggestion: '复制整个表，用“选择性粘贴”→“转置”换过来：列名在最上面一行，每条数据一行',
  }),
  'months-as-columns': ({ columns, first, missing }) => ({
    message: `各月（各期）横着排成了 ${formatNumber(columns)} 列（${firstOf(columns, first)}），没有读取`,
    suggestion: `改成每月一行：列名要有${missing.map(({ header }) => `“${header}”`).join('、')}，把各列的数逐行写在下面`,
  }),
  'table-beside': ({ columns }) => ({
    message: `右边还有一个列名相同的表（重复 ${formatNumber(columns)} 列）`,
    suggestion: '把右边那个表的行移到左边的表下面；确实是重复的，才删去',
  }),
  'table-below': ({ ledger }) => ({
    message: `从这一行起是另一个表，列名是${tables[ledger].title}的，没有读取`,
    suggestion: '把这个表移到单独的文件或工作表里',
  }),
  'packed-ledgers': ({ ledgers }) => ({
    message: `是压缩包，里面有${ledgers
      .slice(0, 3)
      .map((ledger) => tables[ledger].title)
      .join('、')}${ledgers.length > 3 ? `等 ${formatNumber(ledgers.length)} 个台账` : ''}，没有读取`,
    suggestion: '要用的，解压后把里面的文件直接放进数据文件夹（不要多一层文件夹）；是备份的，移出数据文件夹',
  }),
  'misplaced-file': ({ expected }) => ({
    message: `看内容是 ${expected}，但不在这个位置或不叫这个名字，没有读取`,
    suggestion: `改名或移动为 ${expected}`,
  }),
  'two-sources': ({ ledger, sources: all }) => ({
    message: `${tables[ledger].title}有 ${formatNumber(all.length)} 个来源：${all
      .map(({ file, sheet }) => (sheet === null ? file : `${file} 的工作表“${sheet}”`))
      .join('、')}`,
    suggestion: all.every(({ file }) => file === all[0]?.file)
      ? '分开填的，把各表的行合并到一个工作表里；旧的、重复的，从工作簿里删去'
      : '只留一个，其余移进“原件”文件夹或从工作簿里删去',
  }),
  'not-written-into': ({ ledger }) => ({
    message: `发布时要往${tables[ledger].title}里添行，只能写进规范的 CSV`,
    suggestion: '先运行 npm run tidy，把它改写成规范的 CSV',
  }),
  'workbook-locked': () => ({ message: '压缩包设有密码（加密），无法读取', suggestion: '取消密码后重新保存' }),
  'workbook-too-large': () => ({
    message: '解开后大得不合常理，没有读取',
    suggestion: '把台账的数据复制到一个新工作簿，另存为 .xlsx',
  }),
  'workbook-broken': () => ({
    message: '工作簿已损坏，或没有传完整',
    suggestion: '重新取得这个文件；能打开的，在 Excel 或 WPS 中另存一次',
  }),
  'no-sheet-fits': ({ ledger, sheets }) => ({
    message: `没有一个工作表的列名是${tables[ledger].title}的（有 ${sheetNames(sheets)}）`,
    suggestion: '在数据上方写一行规定的列名',
  }),
  'formula-without-value': () => ({
    message: '公式没有计算结果',
    suggestion: '用 Excel 或 WPS 打开，保存一次；或把公式粘贴为数值',
  }),
  'formulas-all-zero': ({ cells }) => ({
    message: `这一列 ${formatNumber(cells)} 个公式的结果全是 0，可能从来没有计算过，这是第一格`,
    suggestion: '用 Excel 或 WPS 打开，重新计算后保存，再核对；确实全是 0 的不必改',
  }),
  'merged-figures': ({ rows }) => ({
    message: `${formatNumber(rows)} 行的数来自跨行的合并单元格，每行都按同一个数计入，合计会重复；这是第一行`,
    suggestion: '取消合并，逐行填写各自的数',
  }),
  'sheets-passed-over': ({ sheets }) => ({
    message: `工作表${sheetNames(sheets)}的列名不是台账的，没有读取`,
    suggestion: '若是台账，改用规定的列名',
  }),
  'hidden-sheet': () => ({ message: '是隐藏的工作表，已照常读取' }),
  'hidden-rows': ({ rows, filtered }) => ({
    message: `${filtered ? '筛选后' : ''}隐藏的 ${rowsOf(rows)}已照常读取，这是第一行`,
    suggestion: '不该读取的行要删去，不能只隐藏',
  }),
  'hidden-columns': ({ letters }) => ({ message: `隐藏的 ${letters.join('、')} 列已照常读取` }),
  'struck-rows': ({ rows, first }) => ({
    message: `${rowsOf(rows)}划了删除线，已照常读取并计入：第 ${firstOf(rows, first.map(String))} 行`,
    suggestion: '不该计入的，把整行删去；该计入的，去掉删除线',
  }),
  'struck-cells': ({ cells, rows, first }) => ({
    message: `${formatNumber(cells)} 个单元格（或其中部分文字）划了删除线，已照常读取：在第 ${firstOf(rows, first.map(String))} 行`,
    suggestion: '作废的内容删去或改正；有效的，去掉删除线',
  }),
  'cell-comments': ({ cells }) => ({
    message: `单元格的批注 ${formatNumber(cells)} 处不读取，也不公开，这是第一处`,
    suggestion: '批注里有该计入的内容，写进单元格',
  }),
  'merged-cells': ({ areas }) => ({
    message: `合并单元格 ${formatNumber(areas)} 处，各格按左上角的内容读取，这是第一处`,
    suggestion: '建议取消合并，逐格填写',
  }),
  'cells-beside': ({ rows }) => ({ message: `表格右边另有内容，共 ${rowsOf(rows)}，略过；这是第一行` }),
  'rows-above': ({ rows }) => ({ message: `略过了列名行上方的 ${rowsOf(rows)}，这是第一行` }),
  'data-above-header': ({ line }) => ({
    message: `像是数据，却在列名行（第 ${formatNumber(line)} 行）的上方，没有读取`,
    suggestion: '把列名行移到数据上方',
  }),
  'unit-row': () => ({ message: '略过了列名下面写单位的一行，单位已计入列名' }),
  'form-row': () => ({ message: '略过了列名下面写栏次或填写要求的一行' }),
  'other-quotes': ({ sign }) => ({
    message: `各格都用 ${sign} 括着，不是 CSV 的引号`,
    suggestion:
      '在文本编辑器里把这些引号全部替换掉（含逗号的格用半角双引号 " 括起），或重新导出为“CSV UTF-8（逗号分隔）”',
  }),
  'repeated-header': ({ rows }) => ({ message: `略过了重复的列名行（表头）${rowsOf(rows)}，这是第一行` }),
  'total-rows': ({ rows }) => ({ message: `略过了合计行 ${rowsOf(rows)}，这是第一行` }),
  'section-rows': ({ rows }) => ({ message: `略过了分段的标题行 ${rowsOf(rows)}（如“一、某某区”），这是第一行` }),
  'rows-below': ({ rows }) => ({ message: `略过了数据下方的 ${rowsOf(rows)}（填表人、说明等），这是第一行` }),
  'blank-columns': ({ columns }) => ({ message: `略过了 ${formatNumber(columns)} 个空列` }),
  'end-of-file-mark': () => ({ message: '略过了文件末尾的结束符（控制字符 0x1A，看不见）' }),
  'other-separator': ({ separator }) => ({
    message: `单元格以${SEPARATOR_NAMES[separator]}分隔，已照此读取`,
    suggestion: '建议另存为“CSV UTF-8（逗号分隔）”',
  }),
};
