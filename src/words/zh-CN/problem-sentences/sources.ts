/** What is said of where ledgers stand: files, workbooks, sheets, and rows that are none of a ledger's data. */
import type { Separator, SourceReasons } from '../../../ledgers/source-reasons.ts';
import type { Sentences } from '../../problems.ts';
import { formatNumber } from '../format.ts';
import { tables } from '../tables.ts';

const SAVE_AS_XLSX = '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”';
const rowsOf = (rows: number): string => `${formatNumber(rows)} 行`;
const sheetNames = (sheets: readonly string[]): string => sheets.map((sheet) => `“${sheet}”`).join('、');

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = { ',': '逗号', ';': '分号', '\t': '制表符' };

export const sources: Sentences<keyof SourceReasons> = {
  'misnamed-ledger': ({ ledger, file }) => {
    const xlsx = file.replace(/\.csv$/, '.xlsx');
    return {
      message: `看来是${tables[ledger].title}，但不叫这个名字，没有读取`,
      suggestion: `CSV 改名为 ${file}，Excel 工作簿改名为 ${xlsx}；不要的副本移进“原件”文件夹`,
    };
  },
  'other-format': ({ ledger }) => ({
    message: `${ledger === null ? '这种格式的表格' : tables[ledger].title}不能读取，只读 .csv 和 .xlsx`,
    suggestion: `${SAVE_AS_XLSX}${ledger === null ? '；与台账无关的移出数据文件夹' : ''}`,
  }),
  'two-sources': ({ ledger, sources: all }) => ({
    message: `${tables[ledger].title}有 ${formatNumber(all.length)} 个来源：${all
      .map(({ file, sheet }) => (sheet === null ? file : `${file} 的工作表“${sheet}”`))
      .join('、')}`,
    suggestion: '只留一个，其余移进“原件”文件夹或从工作簿里删去',
  }),
  'not-written-into': ({ ledger }) => ({
    message: `发布时要往${tables[ledger].title}里添行，只能写进规范的 CSV`,
    suggestion: '先运行 npm run tidy，把它改写成规范的 CSV',
  }),
  'html-file': () => ({
    message: '其实是网页（HTML 或 XML），不是表格',
    suggestion: SAVE_AS_XLSX,
  }),
  'workbook-ole': () => ({
    message: '设有密码（加密），或是旧版 .xls 格式，无法读取',
    suggestion: `取消密码；旧版的${SAVE_AS_XLSX}`,
  }),
  'workbook-ods': () => ({ message: '是 OpenDocument 表格（.ods），不是 .xlsx', suggestion: SAVE_AS_XLSX }),
  'workbook-locked': () => ({ message: '压缩包设有密码（加密），无法读取', suggestion: '取消密码后重新保存' }),
  'workbook-too-large': () => ({
    message: '解开后大得不合常理，没有读取',
    suggestion: '把台账的数据复制到一个新工作簿，另存为 .xlsx',
  }),
  'workbook-broken': () => ({
    message: '工作簿已损坏，或没有传完整',
    suggestion: '重新取得这个文件；能打开的，在 Excel 或 WPS 中另存一次',
  }),
  'not-a-workbook': () => ({
    message: '不是 Excel 工作簿（.xlsx），只是用了这个扩展名',
    suggestion: `${SAVE_AS_XLSX}`,
  }),
  'no-sheet-fits': ({ ledger, sheets }) => ({
    message: `没有一个工作表的列名是${tables[ledger].title}的（有 ${sheetNames(sheets)}）`,
    suggestion: '在数据上方写一行规定的列名',
  }),
  'formula-without-value': () => ({
    message: '公式没有计算结果',
    suggestion: '用 Excel 或 WPS 打开，保存一次；或把公式粘贴为数值',
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
  'repeated-header': ({ rows }) => ({ message: `略过了重复的列名行（表头）${rowsOf(rows)}，这是第一行` }),
  'total-rows': ({ rows }) => ({ message: `略过了合计行 ${rowsOf(rows)}，这是第一行` }),
  'rows-below': ({ rows }) => ({ message: `略过了数据下方的 ${rowsOf(rows)}（填表人、说明等），这是第一行` }),
  'blank-columns': ({ columns }) => ({ message: `略过了 ${formatNumber(columns)} 个空列` }),
  'end-of-file-mark': () => ({ message: '略过了文件末尾的结束符（控制字符 0x1A，看不见）' }),
  'other-separator': ({ separator }) => ({
    message: `单元格以${SEPARATOR_NAMES[separator]}分隔，已照此读取`,
    suggestion: '建议另存为“CSV UTF-8（逗号分隔）”',
  }),
};
