import { describe, expect, test } from 'vitest';
import { baseFiles } from '../../../tests/fixtures/broken/read.ts';
import { madeWorkbook, rowsXml, type MadeSheet } from '../../../tests/fixtures/workbook.ts';
import { readLedgers, type Reading } from '../dataset.ts';
import { LEDGER_LIST } from '../schemas/ledgers.ts';

const encoder = new TextEncoder();
const FIRMS = `${baseFiles.get('firms.csv') ?? ''}f-2,乙物业公司,\n`;

/** The rows of a ledger of the base city, which has one more firm here. */
const tableOf = (file: string): string[][] =>
  (file === 'firms.csv' ? FIRMS : (baseFiles.get(file) ?? ''))
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

/** Reads the base city without a ledger's file and with other files. */
function readWith(without: readonly string[], files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  const all = new Map<string, Uint8Array>([...baseFiles].map(([file, text]) => [file, encoder.encode(text)]));
  for (const file of without) all.delete(file);
  for (const [file, text] of Object.entries(files))
    all.set(file, typeof text === 'string' ? encoder.encode(text) : text);
  return readLedgers(all);
}

const said = ({ problems }: Reading): string[] =>
  problems.map(({ code, file, sheet, line, parameters }) =>
    [code, [file, sheet, line].filter((part) => part !== undefined).join(':'), parameters.reason].join(' '),
  );

const sheet = (name: string, rows: readonly (readonly string[])[]): MadeSheet => ({ name, rows: rowsXml(rows) });

describe('a ledger is found', () => {
  const workbook = madeWorkbook({ sheets: [sheet('Sheet1', tableOf('firms.csv'))] });

  test.each([
    ['in a workbook of its name', 'firms.xlsx', workbook, 'Sheet1'],
    ['in a workbook of its Chinese name', '物业企业台账.xlsx', workbook, 'Sheet1'],
    ['in a workbook of any name, by its header', '2019年1月.xlsx', workbook, 'Sheet1'],
    ['under its Chinese name', '物业企业台账.csv', FIRMS, null],
  ])('%s', async (_, file, bytes, name) => {
    const reading = await readWith(['firms.csv'], { [file]: bytes });
    expect(said(reading)).toEqual([]);
    expect(reading.sources.firms).toEqual({ file, sheet: name, rows: 2 });
    expect(reading.dataset?.firms).toHaveLength(2);
  });

  test('all ledgers in one workbook read as from their files; other sheets are passed over and said', async () => {
    const ledgers = LEDGER_LIST.filter(({ file }) => baseFiles.has(file));
    const sheets = ledgers.map(({ file }) => sheet(file, tableOf(file)));
    const bytes = madeWorkbook({ sheets: [sheet('封面', [['台账']]), sheet('空', []), ...sheets] });
    const reading = await readWith(
      ledgers.map(({ file }) => file),
      { '台账.xlsx': bytes },
    );
    const plain = await readWith([], { 'firms.csv': FIRMS });
    expect(said(reading)).toEqual(['N-SHEET 台账.xlsx sheets-passed-over']);
    expect(reading.dataset).toEqual(plain.dataset);
  });
});

describe('what is meant as a ledger is never passed over', () => {
  test.each([
    ['reports.csv.csv', 'misnamed-ledger'],
    ['Reports.CSV', 'misnamed-ledger'],
    ['reports (1).csv', 'misnamed-ledger'],
    ['报送台账 - 副本.csv', 'misnamed-ledger'],
    ['reports.csv.txt', 'misnamed-ledger'],
    ['reports.tsv', 'misnamed-ledger'],
    ['reports.xls', 'misnamed-ledger'],
    ['报送台账.et', 'misnamed-ledger'],
    ['reports.csv.crdownload', 'misnamed-ledger'],
    ['reports', 'misnamed-ledger'],
    ['2019-01/reports.csv', 'ledger-in-folder'],
    ['台账/报送台账（2019年1月）.xlsx', 'ledger-in-folder'],
    ['新建文本文档.csv', 'misnamed-ledger'],
  ])('%s', async (file, reason) => {
    const reading = await readWith(['reports.csv'], { [file]: baseFiles.get('reports.csv') ?? '' });
    expect(said(reading)).toEqual([`E-FILE ${file} ${reason}`]);
  });

  test.each([
    ['reports.pdf', '%PDF-1.4', 'pdf'],
    ['报送台账.rar', 'Rar!\u001A', 'archive'],
    ['reports.xls', '<html><table></table></html>', 'markup'],
    ['reports.et', '', 'empty'],
  ])('%s is told by what is in it', async (file, text, kind) => {
    const { problems } = await readWith(['reports.csv'], { [file]: text });
    expect(problems.map(({ parameters }) => parameters)).toEqual([{ reason: 'file-kind', kind, ledger: 'reports' }]);
  });

  test('what has a ledger’s name and stands beside the ledger itself is only an unknown file', async () => {
    const beside = { 'reports.pdf': '%PDF-1.4', '2019-01/reports.csv': 'x', 'desktop.ini': 'x' };
    expect(said(await readWith([], beside))).toEqual([
      'W-FILE 2019-01/reports.csv unknown-file',
      'W-FILE reports.pdf unknown-file',
    ]);
  });

  test('two sources are an error that names both; originals and lock files are not read', async () => {
    const files = { 'firms.xlsx': madeWorkbook({ sheets: [sheet('甲', tableOf('firms.csv'))] }) };
    const { problems } = await readWith([], { ...files, '~$firms.xlsx': 'x', '原件/firms.xlsx': 'x' });
    expect(problems.map(({ parameters }) => parameters)).toEqual([
      {
        reason: 'two-sources',
        ledger: 'firms',
        sources: [
          { file: 'firms.csv', sheet: null },
          { file: 'firms.xlsx', sheet: '甲' },
        ],
      },
    ]);
  });
});

describe('rows that are none of the data are passed over and said', () => {
  const [header = [], ...rows] = tableOf('firms.csv');
  const csv = (table: readonly (readonly string[])[]): string =>
    `${table.map((cells) => cells.join(',')).join('\n')}\n`;

  test.each([
    [
      'a title and who fills it in',
      [['某市物业企业台账', '', ''], ['填报单位：甲', '', ''], header, ...rows],
      ['rows-above'],
    ],
    ['the header once more', [header, ...rows.slice(0, 1), header, ...rows.slice(1)], ['repeated-header']],
    ['a total', [header, ...rows, ['合计', '', '']], ['total-rows']],
    [
      'who filled it in, and a remark',
      [header, ...rows, ['填表人：张三', '', ''], ['注：截至月底', '', '']],
      ['rows-below'],
    ],
    [
      'totals of groups by their names',
      [header, rows[0] ?? [], ['甲 汇总', '', '1'], rows[1] ?? [], ['总计', '', '2']],
      ['total-rows'],
    ],
    [
      'numbered remarks and a sentence',
      [
        header,
        ...rows,
        ['注：1.截至月底', '', ''],
        ['2.名称以营业执照为准', '', ''],
        ['以上经街道核实，如有疑问请联系物业科', '', ''],
      ],
      ['rows-below'],
    ],
    [
      'the title of the next page',
      [header, ...rows.slice(0, 1), ['物业企业台账（续）', '', ''], header, ...rows.slice(1)],
      ['rows-below', 'repeated-header'],
    ],
    ['a header of two rows', [['企业', '', '统一社会信用代码'], ['编号', '名称', ''], ...rows], ['header-of-two-rows']],
    ['a row of headers in Chinese above', [['编号', '名称', '统一社会信用代码'], header, ...rows], ['repeated-header']],
  ])('%s', async (_, table, reasons) => {
    const reading = await readWith([], { 'firms.csv': csv(table) });
    expect(reading.problems.map(({ parameters }) => parameters.reason)).toEqual(reasons);
    expect(reading.dataset?.firms).toHaveLength(2);
  });

  test.each([
    ['all in one cell', [header, ...rows].map((cells) => [`"${cells.join(',')}"`]), 'unparted-columns'],
    ['on its side', header.map((name, i) => [name, ...rows.map((cells) => cells[i] ?? '')]), 'turned-table'],
    ['beside another', [header, ...rows].map((cells) => [...cells, '', ...cells]), 'table-beside'],
    ['another below', [header, ...rows, tableOf('grids.csv')[0] ?? []], 'table-below'],
  ])('a table that does not stand as it is read is named: %s', async (_, table, reason) => {
    const { problems } = await readWith([], { 'firms.csv': csv(table) });
    const faults = problems.filter(({ severity, file }) => severity === 'error' && file === 'firms.csv');
    expect(faults.map(({ parameters }) => parameters.reason)).toEqual([reason]);
  });

  test('data above the header is an error, and a row with a key is never taken for a total', async () => {
    const above = await readWith([], { 'firms.csv': csv([...rows.slice(0, 1), header, ...rows.slice(1)]) });
    expect(above.problems.map(({ parameters }) => parameters.reason)).toContain('data-above-header');
    const named = await readWith([], { 'firms.csv': csv([header, ...rows, ['f-9', '合计', '']]) });
    expect(named.problems.map(({ parameters }) => parameters.reason)).toContain('total-as-name');
  });

  test('line ends that hardly any program writes', async () => {
    const { dataset } = await readWith([], { 'firms.csv': FIRMS.trimEnd().replaceAll('\n', '\u2028') });
    expect(dataset?.firms).toHaveLength(2);
  });

  test('the line that tells the separator, the end-of-file mark and a web page', async () => {
    const reading = await readWith([], { 'firms.csv': `sep=;\n${FIRMS.replaceAll(',', ';')}\u001A` });
    expect(reading.problems.map(({ parameters }) => parameters.reason)).toEqual([
      'end-of-file-mark',
      'other-separator',
      'rows-above',
    ]);
    expect(said(await readWith([], { 'firms.csv': '<html><table></table></html>' }))).toEqual([
      'E-ENCODING firms.csv file-kind',
    ]);
  });
});
