/**
 * Where the table stands in its file or sheet: the header among the rows above it, and the rows that are none of its data,
 * such as titles, units, totals and what stands below. What is passed over is said.
 */
import { columnsOf, DEMONSTRATION_COLUMN, type Column, type Sheet } from '../schemas/ledger.ts';
import type { Records } from '../text/records.ts';
import { remembering } from '../text/remembering.ts';
import { withoutEnd } from '../text/without-end.ts';

/** A text as headers are compared: without blanks, width and case. */
const headerKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** The same without what stands in brackets at its end, which is a unit or a remark. */
const withoutRemark = (key: string): string => withoutEnd(key.replace(/[([【][^()[\]【】]*[)\]】]$/, ''), '*:');

/** The fields of a table by the texts that may head them. */
const known = new WeakMap<object, ReadonlyMap<string, string>>();

function fieldsByHeader<Row>(sheet: Sheet<Row>): ReadonlyMap<string, string> {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const headers = ({ name, header, aliases }: Column<unknown>): readonly string[] => [name, header, ...aliases];
  const fields = new Map(
    columnsOf(sheet).flatMap(({ field, column }) => headers(column).map((text) => [headerKey(text), field] as const)),
  );
  known.set(sheet, fields);
  return fields;
}

/** The field that a header cell names; undefined where it names none. */
function fieldOf<Row>(sheet: Sheet<Row>, cell: string): string | undefined {
  const fields = fieldsByHeader(sheet);
  const key = headerKey(cell);
  return fields.get(key) ?? fields.get(withoutRemark(key));
}

/** Where the columns stand that header cells name. */
export function columnsNamed<Row>(sheet: Sheet<Row>, cells: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [i, cell] of cells.entries()) {
    const field = fieldOf(sheet, cell);
    if (field !== undefined && !positions.has(field)) positions.set(field, i);
  }
  return positions;
}

/** How well cells fit as the header of a table. */
export interface Fit {
  /** Columns of the table that are named. */
  readonly named: number;
  /** Cells that name none. */
  readonly strange: number;
  /** Whether every column that must be filled is named. */
  readonly whole: boolean;
  /** Whether the columns that name a row are. */
  readonly keyed: boolean;
}

/** How well cells fit as the header of a table. */
export function fitOf<Row>(sheet: Sheet<Row>, cells: readonly string[]): Fit {
  const named = new Set<string>();
  let strange = 0;
  for (const cell of cells) {
    if (cell.trim() === '' || cell.trim() === DEMONSTRATION_COLUMN) continue;
    const field = fieldOf(sheet, cell);
    if (field === undefined) strange += 1;
    else named.add(field);
  }
  return {
    named: named.size,
    strange,
    whole: columnsOf(sheet).every(({ field, column }) => !column.required || named.has(field)),
    keyed: sheet.key.every((field) => named.has(field)),
  };
}

/** Rows among which the header is looked for. */
const HEADER_ROWS = 40;

const isHeader = <Row>(sheet: Sheet<Row>, { named, whole, keyed }: Fit): boolean =>
  whole || (keyed && named >= 2) || named * 2 > columnsOf(sheet).length;

/** A unit as it stands under a header, or after 单位： above it. */
const UNIT =
  /^(?:(?:十|百|千|万|十万|百万|千万|亿)?(?:元|m2|m²|㎡|平方米|平米|平方|户|人|人次|份|条|个)|人民币元|公顷|亩|项|年|年月日|日期|分|度|°|%|百分比|年-月-日|yyyy-mm-dd)$/i;

const plainUnit = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(计量|金额|数量|货币|面积)?单位[:：]?/, '')
    .replaceAll(/^[([]|[)\]]$/g, '');

/** Whether a row has nothing but units. */
export function isUnitRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => /^[-—/]+$/.test(cell) || UNIT.test(plainUnit(cell))) &&
    filled.some((cell) => UNIT.test(plainUnit(cell)))
  );
}

/** What forms print under their heads: which column must be filled, and with what. */
const KIND =
  /^(?:必填|选填|可空|非必填|文本|字符|字符串|文字|数值|数字|整数|小数|日期|年月|是\/否|是或否|下拉|下拉选择|text|string|varchar|number|numeric|int|integer|float|date|boolean)(?:型)?(?:[（(].*[)）])?$/i;
const CHINESE_ORDER = '甲乙丙丁戊己庚辛壬癸子丑寅卯';
/** Cells that a row of numbers or kinds has at least. */
const CELLS_TO_TELL = 3;

/** The number that a form gives a column: 3, (3), ③, 丙, 第3列; NaN of anything else. */
function columnNumber(cell: string): number {
  const text = cell.normalize('NFKC').replaceAll(/^第|[栏列]$|[\s()]/g, '');
  return CHINESE_ORDER.indexOf(text) >= 0 && text.length === 1
    ? CHINESE_ORDER.indexOf(text) + 1
    : /^\d{1,2}$/.test(text)
      ? Number(text)
      : NaN;
}

/** Whether a row numbers the columns or says what belongs into them, as forms do below their heads. */
export function isFormRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < CELLS_TO_TELL) return false;
  if (filled.every((cell) => KIND.test(cell))) return true;
  const numbers = (/^(?:栏次|栏号|列次|列号|行次|序号)$/.test(filled[0] ?? '') ? filled.slice(1) : filled).map(
    columnNumber,
  );
  // 甲 and 乙 head the columns of words, and the numbers of the others begin with 1 again.
  return (
    numbers.length >= 2 &&
    numbers.every((number, i) => number === 1 || (i > 0 && number === (numbers[i - 1] ?? NaN) + 1))
  );
}

/** The units that rows above a header say for the whole table: 单位：万元. */
export function statedUnits(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell) =>
      [...cell.normalize('NFKC').matchAll(/(?:^|[\s(,;、。])(?:计量|金额|货币|面积)?单位[:：]\s*([^\s()]+)/g)].flatMap(
        ([, list = '']) => list.split(/[、,;/]/).filter((unit) => UNIT.test(unit)),
      ),
    ),
  );
}

const MONEY = /元$/;
const AREA = /(平方米|平米|㎡|m2|公顷|亩)$/;

/**
 * The header that two rows make together, the names of some columns standing below what several of them share: 规模 over
 * 户数 and 建筑面积. Null where the lower row says anything but names and units.
 */
function joinedHeader<Row>(
  sheet: Sheet<Row>,
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] | null {
  const isName = (cell: string): boolean => fieldOf(sheet, cell) !== undefined;
  const isUnit = (cell: string): boolean => UNIT.test(plainUnit(cell));
  const filled = lower.filter((cell) => cell.trim() !== '');
  if (!filled.some(isName) || !filled.every((cell) => isName(cell) || isUnit(cell))) return null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [above = '', below = ''] = [upper[i], lower[i]];
    if (isName(below)) return below;
    return isUnit(below) ? `${above}（${plainUnit(below)}）` : above;
  });
}

/** The header among the records. */
export interface FoundHeader {
  readonly at: number;
  readonly cells: readonly string[];
  /** The first record below it. */
  readonly next: number;
}

/**
 * The header: the first record that names the table's columns, with or without the one below it, or that one where it
 * names more; where none does the first row that is not blank. Null where all are blank.
 */
export function findHeader<Row>(sheet: Sheet<Row>, records: Records): FoundHeader | null {
  const alone = (at: number): FoundHeader => ({ at, cells: records.cells(at), next: at + 1 });
  let first: FoundHeader | null = null;
  for (let i = 0, seen = 0; i < records.length && seen < HEADER_ROWS; i += 1) {
    if (records.isBlank(i)) continue;
    first ??= alone(i);
    seen += 1;
    const cells = records.cells(i);
    const [fit, below] = [cells, i + 1 < records.length ? records.cells(i + 1) : []].map((row) => fitOf(sheet, row));
    if (fit === undefined || below === undefined) continue;
    const joined = below.named > 0 ? joinedHeader(sheet, cells, records.cells(i + 1)) : null;
    const both = joined === null ? null : fitOf(sheet, joined);
    if (joined !== null && both !== null && isHeader(sheet, both) && both.named > Math.max(fit.named, below.named))
      return { at: i, cells: joined, next: i + 2 };
    if (isHeader(sheet, fit)) return alone(below.named > fit.named ? i + 1 : i);
  }
  return first;
}

/** The header with units put into it that stand below it, or above it for the whole table: 费用 over 万元 is 费用（万元）. */
export function withUnits<Row>(
  sheet: Sheet<Row>,
  header: readonly string[],
  below: readonly string[] | null,
  above: readonly string[],
): readonly string[] {
  if (below === null && above.length === 0) return header;
  return header.map((cell, i) => {
    const field = fieldOf(sheet, cell);
    if (field === undefined || /[)）]\s*$/.test(cell)) return cell;
    const own = below === null ? '' : plainUnit(below[i] ?? '');
    const column = columnsOf(sheet).find((one) => one.field === field)?.column;
    const kind =
      column === undefined ? null : /_cny$/.test(column.name) ? MONEY : /_m2$/.test(column.name) ? AREA : null;
    const isCount = column?.field.type === 'integer' || column?.field.type === 'number';
    const unit = UNIT.test(own) && isCount ? own : kind === null ? undefined : above.find((text) => kind.test(text));
    return unit === undefined ? cell : `${cell}（${unit}）`;
  });
}

/** What a row is that is none of the data. */
export type Aside = 'header' | 'total' | 'section' | 'footer';

/** Totals of a group by its name, as spreadsheets put them below it: c1 汇总. */
const TOTAL =
  /^(本|全|各|总|.{1,24}(?=汇总|小计|合计))?(页|月|年|季度?|区|市|街道|年度|部)?(合计|总计|小计|共计|累计|总数|汇总|平均|总和|total|subtotal|sum|grandtotal)(数|金额)?[:：]?$/i;
const FOOTER =
  /^([（(]?(填表|制表|填报|编制|统计|审核|审批|审定|复核|复查|批准|负责|单位负责|分管|经办|联系|报送|录入|登记|盖章|签字|签章|公章|电话|日期|说明|备注|附注|注|附|数据来源|资料来源|来源|制表人|打印)[^,]{0,12}[:：]|([（(]?(备注|附注|说明|注|填表说明)[)）]?\s*\d*[:：.、]?)|※|\*{1,3}\S|第\s*\d+\s*页|共\s*\d+\s*页|[—-]+\s*(以下空白|完|结束)|以下空白|\d{4}年\d{1,2}月\d{1,2}日$)/;

/** What a cell's text says of the row that it stands in. */
interface Signs {
  /** In half-width signs. */
  readonly plain: string;
  readonly key: string;
  /** Whether it may stand in the header. */
  readonly isHead: boolean;
  readonly isTotal: boolean;
  /** Whether it may stand beside the word for a total. */
  readonly isFigure: boolean;
}

function signsOf<Row>(sheet: Sheet<Row>, cell: string): Signs {
  const plain = cell.normalize('NFKC').trim();
  return {
    plain,
    key: headerKey(cell),
    isHead: cell.trim() === DEMONSTRATION_COLUMN || fieldOf(sheet, cell) !== undefined,
    isTotal: TOTAL.test(plain.replaceAll(/\s/g, '')),
    isFigure: /^[-+\d.,%()\s元户份人个㎡m]*$/.test(plain),
  };
}

/** A sentence, one of a numbered list of remarks, or the title of a table that goes on; in half-width signs. */
const REMARK = /^\d{1,2}[.、)]\s*\S{4}|[,。;！!?、:].|[。;:)]$|\([续接]\)|(台账|台帐|一览表|统计表|明细表)[()续]*$/;

/** Whether a row says one thing that is a remark; a merged text fills several cells with it. */
function isRemark(filled: readonly Signs[]): boolean {
  const [only, ...others] = filled;
  if (only === undefined || others.some(({ plain }) => plain !== only.plain)) return false;
  return only.plain.length > 5 && /\p{Script=Han}/u.test(only.plain) && REMARK.test(only.plain);
}

/** How a part of a table is headed by its number: 一、东岭区, （二）2018年. */
const SECTION_NUMBER =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}(?:部分|类|组|批)[:：、]?)/;
/** The same by a unit or a span of time alone: 东岭区：, 2018年度. 东岭小区 is a compound. */
const SECTION_NAME =
  /^(?:\S{1,10}(?:(?<![小园校属活厂矿院新])区|县|市|街道|街道办事处|镇|乡)|\d{4}年(?:度|第?[一二三四1-4]季度|\d{1,2}月份?)?)[:：]?$/;
const ONLY_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
const FIGURES = /^[-+\d.,%\s元户人份个㎡m]*$/;

/** Whether a row heads a part of the table and says nothing else; what its rows come to may stand behind its number and name. */
function isSection<Row>(
  sheet: Sheet<Row>,
  header: readonly string[],
  cells: readonly string[],
  filled: readonly Signs[],
): boolean {
  // A table of few columns has rows of one name.
  if (columnsOf(sheet).length < 3 || !/\p{Script=Han}/u.test(filled[0]?.plain ?? '')) return false;
  const texts = [...new Set(filled.map(({ plain }) => plain))];
  const isNumberApart = texts.length > 1 && ONLY_NUMBER.test(texts[0] ?? '');
  const [first = '', ...others] = isNumberApart ? texts.slice(1) : texts;
  if (first.length > 30 || !/\p{Script=Han}/u.test(first) || /[。；;!?]/.test(first)) return false;
  if (isNumberApart || SECTION_NUMBER.test(first)) return others.every((text) => FIGURES.test(text));
  if (others.length > 0 || !SECTION_NAME.test(first)) return false;
  // What stands behind the columns of the key is a row's name whose key was forgotten.
  const positions = columnsNamed(sheet, header);
  const lastKey = Math.max(...sheet.key.map((field) => positions.get(field) ?? -1));
  return cells.findIndex((cell) => cell.trim() !== '') <= lastKey;
}

/**
 * Tells what a row is whose key is none: the header once more, a total, or what stands below a table; null = a row of data.
 * Of ledgers whose keys are names every row is asked about, so that what the texts of cells say is remembered.
 */
export function asideReader<Row>(
  sheet: Sheet<Row>,
  header: readonly string[],
): (cells: readonly string[]) => Aside | null {
  const heads = header.map(headerKey);
  const read = remembering((cell) => signsOf(sheet, cell));
  return (cells) => {
    const signs = cells.map(read);
    const filled = signs.filter(({ plain }) => plain !== '');
    const [first] = filled;
    if (first === undefined) return null;
    const same = signs.filter(({ plain, key }, i) => plain !== '' && key === (heads[i] ?? '')).length;
    if (same * 2 > filled.length && same >= 2) return 'header';
    if (filled.every(({ isHead }) => isHead) && fitOf(sheet, cells).whole) return 'header';
    if (filled.some(({ isTotal }) => isTotal) && filled.every(({ isTotal, isFigure }) => isTotal || isFigure))
      return 'total';
    if (FOOTER.test(first.plain)) return 'footer';
    if (isSection(sheet, header, cells, filled)) return 'section';
    return isRemark(filled) ? 'footer' : null;
  };
}
