/**
 * A cell of a ledger as people write it: read strictly first; what the codec refuses is read as what it can only mean,
 * and said; what could mean two things is a fault.
 */
import type { CellReasons, Writing } from '../problems/problem-reasons.ts';
import type { Fault } from '../problems/problem.ts';
import { garbledCell } from '../text/garbled.ts';
import { plainText } from '../text/plain-text.ts';
import { decodeCell, type CellFault, type CellType } from './cells.ts';
import { leakOf } from './leaks.ts';

/** What is to be said of a cell that was read: that it was written otherwise, or that something is odd in it. */
export type Remark =
  | { readonly kind: 'writing'; readonly writing: Writing; readonly read: string }
  | { readonly kind: 'warning'; readonly fault: Fault };

export type CellReading<T> =
  | { readonly ok: true; readonly value: T; readonly remark?: Remark }
  | { readonly ok: false; readonly fault: CellFault };

/** What a formula that failed leaves in its cell. */
const FORMULA_FAILED = /^#(?:N\/A|REF!?|VALUE!?|DIV\/0!?|NAME\??|NULL!?|NUM!?|SPILL!?|CALC!?)$/i;
const NARROW_COLUMN = /^#{3,}$/;

/** What programs and people write for "nothing", in small letters. */
const NOTHING = new Set([
  ...['\\n', 'nan', 'none', 'null', 'nil', 'n/a', 'na', 'undefined', '<na>', 'nat', '(null)', '(空)', '(空白)'],
  ...['-', '--', '---', '—', '——', '/', '\\', '//', '*', '?', '??', '.', '...', '…', '……'],
  ...[
    '无',
    '暂无',
    '没有',
    '空',
    '空值',
    '缺',
    '无数据',
    '暂缺',
    '<null>',
    '(none)',
    '(blank)',
    '[objectobject]',
    '{}',
    '[]',
  ],
]);
/** What is not known, and may be said in words where words are asked for. */
const NOT_KNOWN = new Set([
  '不详',
  '未知',
  '不明',
  '不清楚',
  '待定',
  '待补',
  '待补充',
  '待核',
  '待核实',
  '待查',
  '待填',
  '待填写',
  '待审',
  '待审计',
  '未填',
  '见备注',
  '详见备注',
  '见附件',
  '见附表',
  '见说明',
  '未统计',
  '未定',
  '待确认',
  '待落实',
  'unknown',
  'tbd',
  'tba',
]);
/** What stands for the row above, and for nothing once the rows are sorted; ″ is folded to two primes. */
const DITTO = new Set(['同上', '同前', '如上', '同左', '同上一行', '〃', '"', '”', "''", '々', 'ditto', '′′']);
const TOTAL = new Set(['合计', '总计', '小计', '共计', '累计', '总和', '合计数']);
/** A figure, a day, a mark of a choice, a code or an id. */
const FIGURE = /^(?:\d[\d.,:/年月日-]*|true|false|是|否|[0-9a-z]{18}|[a-z]{1,3}-\d+)$/;
/** Signs alone are no name; question marks in a row and replacement characters are a name that was damaged. */
const SIGNS = /^(?!.*(?:\?\?|\uFFFD))[\p{P}\p{S}]+$/u;
const HYPHENS = /^-+$/;

/** What people write for an end that has not come. */
const OPEN_END = new Set([
  '至今',
  '长期',
  '长期有效',
  '现在',
  '目前',
  '在管',
  '在用',
  '永久',
  '无固定期限',
  '未退出',
  '未结束',
  '服务中',
  '仍在服务',
  '今',
  '迄今',
  '持续中',
  '进行中',
  '有效',
  '未撤出',
  '未撤离',
  '合同期内',
  '续签',
  '续约',
  'present',
  'now',
  'current',
  'ongoing',
  '∞',
]);
/** Days that programs write for "no end" and "no day". */
const FAR_DAY = /^(?:(?:9999|2999)[-/.年]|2099[-/.]12[-/.]31)/;
const NO_DAY = /^(?:(?:0000|0001|1899)[-/.年]|1900[-/.]0?1[-/.]0?[01](?!\d))/;
/** Excel's day of an empty cell, as a number. */
const DAY_ZERO = /^0(?:\.0+)?$/;
/** What may be a day, however it is written: anything else in its place says that there is none yet. */
const ANY_NUMERAL = /[\p{N}〇零一二三四五六七八九十]/u;

const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** A column's own rule: a filled cell is asked for, or an empty one means something. */
type WhenEmpty<E> = { readonly required: true } | { readonly required: false; readonly value: E };

const EMPTY: CellFault = { code: 'E-EMPTY', parameters: { reason: 'empty' } };

const refused = (code: CellFault['code'], parameters: CellFault['parameters']): { ok: false; fault: CellFault } => ({
  ok: false,
  fault: { code, parameters },
});

/** What a text that is no value says: an error of a formula, or a sign for nothing. */
function faultOfNoValue<T>(cell: CellType<T>, text: string, required: boolean): CellFault | null {
  if (FORMULA_FAILED.test(text)) return { code: 'E-TYPE', parameters: { reason: 'formula-failed' } };
  if (NARROW_COLUMN.test(text)) return { code: 'E-TYPE', parameters: { reason: 'narrow-column' } };
  const folded = fold(text);
  if (DITTO.has(folded))
    return { code: required ? 'E-EMPTY' : cell.fault(text).code, parameters: { reason: 'ditto', required } };
  const isDay = cell.field.type === 'date';
  const isOpenEnd = OPEN_END.has(folded) || FAR_DAY.test(folded);
  const isNoDay = NO_DAY.test(folded) || (isDay && DAY_ZERO.test(folded));
  if (!isOpenEnd && !NOTHING.has(folded) && !NOT_KNOWN.has(folded) && !isNoDay) {
    return isDay && !required && !ANY_NUMERAL.test(folded)
      ? { code: 'E-DATE', parameters: { reason: 'day-in-words' } }
      : null;
  }
  if (required) return { code: 'E-EMPTY', parameters: { reason: 'placeholder', required } };
  const { code } = cell.fault(text);
  return { code, parameters: isOpenEnd ? { reason: 'open-end' } : { reason: 'placeholder', required } };
}

/** Names of three characters and more on both sides: 3、5号院 is one. */
const SEVERAL_NAMES = /\p{Script=Han}{3}\s*[、；;，,/|]\s*\p{Script=Han}{3}/u;

function warningIn(text: string, cell: CellType<unknown>): Fault<keyof CellReasons> | null {
  const left = leftBySpreadsheet(text);
  if (left !== null || !isNaming(cell)) return left;
  if (text.length <= 20 && FIGURE.test(fold(text))) return { code: 'W-TEXT', parameters: { reason: 'figure-as-name' } };
  return cell.texts === 'name' && cell.field.type !== 'list' && SEVERAL_NAMES.test(text)
    ? { code: 'W-TEXT', parameters: { reason: 'several-names' } }
    : null;
}

/** Two words with a blank between them, which may be one name or two. */
const TWO_WORDS = /\p{Script=Han}{2}\s+\p{Script=Han}{2}/u;

/** Whether a text stands for nothing, or for what is said elsewhere: no text for readers. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 12) return false;
  const folded = fold(text);
  return NOTHING.has(folded) || DITTO.has(folded);
}

/** What formulas and narrow columns leave behind, in whatever text. */
export const leftBySpreadsheet = (text: string): Fault<keyof CellReasons> | null =>
  FORMULA_FAILED.test(text)
    ? { code: 'W-TEXT', parameters: { reason: 'formula-failed' } }
    : NARROW_COLUMN.test(text)
      ? { code: 'W-TEXT', parameters: { reason: 'narrow-column' } }
      : null;

/** Whether a cell names somebody, something or a place. */
const isNaming = ({ texts }: Pick<CellType<unknown>, 'texts'>): boolean => texts === 'name' || texts === 'place';

function readText<T, E>(cell: CellType<T>, written: string, empty: WhenEmpty<E>): CellReading<T | E> {
  // The items of a list are parted first: a line break between two of them is no padding of one.
  const list = cell.field.type === 'list' ? (cell.meant?.(written) ?? null) : null;
  if (cell.field.type === 'list' && TWO_WORDS.test(list?.text ?? written))
    return refused('E-TYPE', { reason: 'list-blank' });
  const plain = plainText(list?.text ?? written, cell.texts === 'name');
  const { text, warning } = plain;
  const writing = list?.writing ?? plain.writing;
  const said = (read: string): { remark?: Remark } =>
    warning !== null
      ? { remark: { kind: 'warning', fault: warning } }
      : writing !== null
        ? { remark: { kind: 'writing', writing, read } }
        : {};
  if (text === '') return empty.required ? { ok: false, fault: EMPTY } : { ok: true, value: empty.value, ...said('') };
  if (cell.texts !== 'value' && text.length <= 12) {
    const folded = fold(text);
    const isNothing = NOTHING.has(folded);
    if (empty.required && DITTO.has(folded)) return refused('E-EMPTY', { reason: 'ditto', required: true });
    if (isNaming(cell) && empty.required && SIGNS.test(folded))
      return refused('E-EMPTY', { reason: 'placeholder', required: true });
    if (isNaming(cell) && TOTAL.has(folded)) return refused('E-TYPE', { reason: 'total-as-name' });
    if (empty.required && (isNothing || NOT_KNOWN.has(folded))) {
      return refused('E-EMPTY', { reason: 'placeholder', required: true });
    }
    if (isNaming(cell) && !empty.required && (DITTO.has(folded) || NOT_KNOWN.has(folded))) {
      return refused('E-TYPE', { reason: DITTO.has(folded) ? 'ditto' : 'placeholder', required: false });
    }
    if (isNothing && HYPHENS.test(folded)) return refused('E-TYPE', { reason: 'placeholder', required: false });
    if (isNothing && !empty.required) {
      return { ok: true, value: empty.value, remark: { kind: 'writing', writing: 'nothing', read: '' } };
    }
  }
  const parts = cell.field.type === 'list' ? [text, ...text.split('；')] : [text];
  for (const part of parts) {
    if (part !== text && isPlaceholder(part)) return refused('E-TYPE', { reason: 'placeholder', required: false });
    const leak = leakOf(part, cell.texts === 'address');
    if (leak !== null) return { ok: false, fault: leak };
  }
  const result = decodeCell(cell, text);
  if (!result.ok) return result;
  const odd = warningIn(text, cell);
  return { ...result, ...(odd === null ? said(text) : { remark: { kind: 'warning', fault: odd } }) };
}

/** What an encoding did to a text that should be a value. */
function spoiltBy(cell: CellType<unknown>, text: string): CellFault | null {
  const garbled = garbledCell(text, cell.choices !== undefined || cell.field.type === 'boolean');
  return garbled === null ? null : { code: cell.fault(text).code, parameters: { reason: 'garbled-cell', ...garbled } };
}

/** A cell of numbers, dates, ids or choices that is not written as its codec asks. */
function readLoosely<T, E>(cell: CellType<T>, written: string, empty: WhenEmpty<E>): CellReading<T | E> {
  const { text, writing } = plainText(written, false);
  if (text === '') {
    return empty.required
      ? { ok: false, fault: EMPTY }
      : { ok: true, value: empty.value, remark: { kind: 'writing', writing: writing ?? 'blank', read: '' } };
  }
  const strict = decodeCell(cell, text);
  if (strict.ok && writing !== null) return { ...strict, remark: { kind: 'writing', writing, read: text } };
  const meaning = cell.meant?.(text) ?? null;
  const leak = leakOf(text, false);
  // A number with its unit or in groups is one still, a zero or a plus before it makes it a number to call.
  const isFigure = cell.anyUnit === true && meaning !== null && !/^[+0]/.test(text.normalize('NFKC'));
  if (leak?.parameters.reason === 'leak' && !(isFigure && leak.parameters.kind === 'telephone'))
    return { ok: false, fault: leak };
  if (meaning !== null) {
    const result = decodeCell(cell, meaning.text);
    return result.ok
      ? { ...result, remark: { kind: 'writing', writing: meaning.writing, read: meaning.text } }
      : result;
  }
  const noValue = faultOfNoValue(cell, text, empty.required);
  if (noValue !== null) return { ok: false, fault: noValue };
  return { ok: false, fault: leak ?? spoiltBy(cell, text) ?? cell.fault(text) };
}

/** Reads a cell's trimmed text, which may be empty. */
export function readCell<T, E = never>(cell: CellType<T>, text: string, empty: WhenEmpty<E>): CellReading<T | E> {
  if (text === '') return empty.required ? { ok: false, fault: EMPTY } : { ok: true, value: empty.value };
  if (cell.texts !== undefined) return readText(cell, text, empty);
  const strict = decodeCell(cell, text);
  if (!strict.ok) return readLoosely(cell, text, empty);
  if (cell.field.type === 'date' && (FAR_DAY.test(text) || NO_DAY.test(text))) {
    const noValue = faultOfNoValue(cell, text, empty.required);
    if (noValue !== null) return { ok: false, fault: noValue };
  }
  const leak = text.length < 10 || cell.anyUnit === true ? null : leakOf(text, false);
  return leak === null ? strict : { ok: false, fault: leak };
}
