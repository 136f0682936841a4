/** The page of one published table: its columns, how programs read it, and its first rows. */
import { files } from './files.ts';
import { formatList, formatNumber } from './format.ts';

const readers = { duckdb: 'DuckDB（SQL）', pandas: 'Python（pandas）', readr: 'R（readr）' };

export const tablePage = {
  /** The way from the list of files. */
  link: '各列含义与前十行',
  linkOf: (title: string): string => `${title}：各列含义与前十行`,
  /** The page's name in a window's list and in searches. */
  name: (title: string): string => `${title}的各列`,
  download: (path: string): string => `下载${path}`,
  columns: '各列',
  columnsLabel: (title: string): string => `${title}的各列`,
  heads: { column: '列', meaning: '含义', type: '类型', example: '例' },
  types: files.workbook.types,
  required: '必填',
  type: (type: string, unit: string | null): string => (unit === null ? type : `${type}，${unit}`),
  noExample: '都是空白',
  key: (columns: readonly string[]): string =>
    columns.length === 1
      ? `${columns.join('')}一列的值各行不同，能认出一行。`
      : `${formatList(columns)}合起来认出一行，没有两行相同。`,
  reference: (columns: readonly string[], table: string): string => `${columns.join('、')}见${table}。`,
  notes: [
    '空白的单元格没有值，不是0。比率是小数，0.651就是65.1%。',
    '文件是UTF-8编码、没有BOM，逗号分隔，行末是CRLF，第一行是列名。',
  ],
  reading: '用程序读取',
  readingLead: '下面的语句写明了每一列的类型，编号按文本读，前面的0不会丢；在放着data文件夹的地方运行。',
  readingWhole: '下面的语句写明了每一列的类型，编号按文本读，前面的0不会丢；地址是本站的，可以直接运行。',
  readers,
  codeLabel: (reader: keyof typeof readers, title: string): string => `用${readers[reader]}读取${title}的语句`,
  preview: '前几行',
  previewCaption: (shown: number, all: number): string =>
    shown === all
      ? `全部${formatNumber(all)}行，与CSV里写的一样`
      : `共${formatNumber(all)}行，这里是前${formatNumber(shown)}行，与CSV里写的一样`,
  empty: '这张表现在没有行。',
};
