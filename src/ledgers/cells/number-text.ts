/** Numbers as people write them: what can only be one number is read, what was rounded or guessed is not. */
import type { CellReasons, NumberRule, ProblemParameters, Writing } from '../problems/problem-reasons.ts';
import { meantDay, meantMonth } from './calendar-text.ts';
import { CHINESE_NUMERALS, chineseNumber } from './chinese-number.ts';

/** The words that may stand before or behind a column's numbers. */
export interface NumberUnits {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').trim();

/** Signs that are numerals and no digits: ①, ½, the ² of 10². That of m² is a unit's. */
const ODD_NUMERALS = /\p{No}/u;

const holdsOddNumeral = (text: string): boolean => ODD_NUMERALS.test(text.replaceAll(/[mMｍＭ]²/g, 'm2'));

/** A number's text without its own unit, and whether it had one. */
function withoutUnit(text: string, { before = [], after = [] }: NumberUnits): readonly [number: string, had: boolean] {
  const lower = text.toLowerCase();
  const sign = before.find((unit) => lower.startsWith(plain(unit).toLowerCase()));
  const rest = sign === undefined ? text : text.slice(plain(sign).length).trimStart();
  const unit = after.find((word) => rest.toLowerCase().endsWith(plain(word).toLowerCase()));
  const number = unit === undefined ? rest : rest.slice(0, -plain(unit).length).trimEnd();
  return [number, sign !== undefined || unit !== undefined];
}

/** Digits in groups of three, parted all by the same sign: a comma, a blank of any width, an apostrophe. */
const GROUPED = /^([+-]?[1-9]\d{0,2})([, '’])(\d{3}(?:\2\d{3})*)(?=\.|$)/;
const ALL_CHINESE = new RegExp(`^[${CHINESE_NUMERALS}]+$`);

/** A number in Chinese numerals or in groups of digits as digits alone; what is neither stays as it is. */
function inPlainDigits(number: string): string {
  if (ALL_CHINESE.test(number)) return chineseNumber(number)?.toString() ?? number;
  return number.replace(GROUPED, (_, first: string, sign: string, rest: string) => first + rest.replaceAll(sign, ''));
}

/** The number that 1,040 or １２ or 104户 or 12.0 or ¥300 or 一百二十 can only mean, in plain decimal writing. */
export function meantNumber(
  text: string,
  integer: boolean,
  units: NumberUnits,
): { readonly text: string; readonly writing: Writing } | null {
  if (holdsOddNumeral(text)) return null;
  const [number, hadUnit] = withoutUnit(plain(text).replace(/^['‘’]/, ''), units);
  const match = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(inPlainDigits(number));
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const isWhole = /^0*$/.test(fraction);
  if (integer && (!isWhole || !Number.isSafeInteger(Number(digits)))) return null;
  if (!Number.isFinite(Number(digits))) return null;
  const value = `${sign === '-' ? '-' : ''}${digits}${isWhole ? '' : `.${fraction}`}`;
  return { text: value, writing: hadUnit ? 'unit' : 'number' };
}

/** The year of a day or a month that is written out: 1985年6月, 1985-06-01. */
export function meantYear(text: string): { readonly text: string; readonly writing: Writing } | null {
  const day = meantDay(text);
  if (day !== null) return day.writing === 'day-serial' ? null : { text: day.text.slice(0, 4), writing: 'year-of-day' };
  // 1985-06 may be a span of years.
  const month = /年[^年]*月/.test(plain(text)) ? meantMonth(text) : null;
  return month === null ? null : { text: month.text.slice(0, 4), writing: 'year-of-day' };
}

/** By what an area in another unit is to be multiplied, and divided, to be in square metres. */
interface AreaFactor {
  readonly times: number;
  readonly by: number;
}

const AREA_UNITS: ReadonlyMap<string, AreaFactor> = new Map([
  ['亩', { times: 2000, by: 3 }],
  ['市亩', { times: 2000, by: 3 }],
  ['公顷', { times: 10_000, by: 1 }],
  ['ha', { times: 10_000, by: 1 }],
  ['平方公里', { times: 1_000_000, by: 1 }],
  ['平方千米', { times: 1_000_000, by: 1 }],
  ['km2', { times: 1_000_000, by: 1 }],
]);

/** The factor of another unit of area, where a column's numbers are square metres; null of anything else. */
export function areaFactor(unit: string, { after = [] }: NumberUnits): AreaFactor | null {
  return after.includes('平方米') ? (AREA_UNITS.get(unit) ?? null) : null;
}

const ABOUT =
  /^(?:大?约|近|超过?|逾|不[足到]|至少|最多|暂估|估计|[<>≤≥≈~])|(?:余|多|左右|上下|以[上下]|[来几]|\+)\D{0,40}$|^\d[\d.,]*\D{0,3}\s{0,9}[-~—至到]\s{0,9}\d[\d.,]*(?:[^\d.,]\D*)?$|\d±/;

const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const MULTIPLIED = new RegExp(`[\\d${CHINESE_NUMERALS}]\\s*([百千万亿])`);
const CHINESE_RUNS = new RegExp(`[${CHINESE_NUMERALS}]+`, 'g');
/** 3120,5, as many countries write 3120.5. */
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
/** How accounts write what is less than nothing: (1,040), 1,040-. */
const BOOKED_NEGATIVE = /^\((?:\d[\d,]*)(?:\.\d+)?\)$|^\d[\d,]*(?:\.\d+)?-$/;
const OTHER_UNIT = /^[+-]?\d[\d.,]*\s*([^\d\s.,+*/=%‰()?!_;:。、'"-]{1,5}[23]?)$|^[+-]?([$€£]|us\$|hk\$)\s*\d[\d.,]*$/i;
/** 114°28′19″, 114度28分19秒, with letters for the side of the world or without. */
const DEGREES =
  /^[东北]?[经纬]?[en]?\s*(\d{1,3})\s*[°度]\s*(\d{1,2}(?:\.\d+)?)\s*['‘’′分]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["“”″秒]|''|′′)\s*)?[en]?$/i;

/** Decimal degrees, to a tenth of a metre; null of what are no degrees, minutes and seconds. */
function meantDegrees(text: string): string | null {
  const [, degrees, minutes, seconds = '0'] = DEGREES.exec(text) ?? [];
  if (degrees === undefined || minutes === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  return String(Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(6)));
}

/** 114.47205,36.67659 in one cell. */
const POSITION = /^[([]?\d{1,3}\.\d+°?[,、;/\s]+\d{1,3}\.\d+°?[)\]]?$/;

const DAY_IN_ENGLISH = /^\d{1,2}-[a-z]{3}(?:-\d{2,4})?$|^[a-z]{3}-\d{2,4}$/i;

const isDate = (text: string): boolean =>
  DAY_IN_ENGLISH.test(text) ||
  /^\d{1,2}月\d{1,2}[日号]$/.test(text) ||
  /^\d{4}-\d{1,2}$/.test(text) ||
  (/\D/.test(text) && meantDay(text) !== null);

/** A number in which letters were typed for digits: 1O4, l04. */
const TYPED = /^(?=.*\d)[\dOoIl]+(?:\.[\dOoIl]+)?$/;
const inTypedDigits = (text: string): string => text.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1');

/** Why a text is no number that can be read; `meant` is what it should have been where that is plain. */
export function numberFault(
  text: string,
  rule: NumberRule,
  meant: string | null,
  units: NumberUnits,
): ProblemParameters<keyof CellReasons> {
  const written = plain(text);
  const sign = MULTIPLIED.exec(written)?.[1] ?? '';
  const factor = MULTIPLES[sign];
  if (meant !== null) return { reason: 'number-writing', meant, rule };
  if (TYPED.test(written) && /\D/.test(written.replace('.', '')))
    return { reason: 'number-writing', meant: inTypedDigits(written), rule };
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(written)) return { reason: 'shortened-number' };
  if (rule.integer !== true && DECIMAL_COMMA.test(written))
    return { reason: 'decimal-comma', meant: written.replace(',', '.') };
  if (/\d\s*[%‰]$/.test(written)) return { reason: 'percent-number' };
  if (rule.degrees === true && /\d\s*[°度]\s*\d/.test(written))
    return { reason: 'degrees-and-minutes', meant: meantDegrees(text.trim()) };
  if (rule.degrees === true && POSITION.test(written)) return { reason: 'position-in-one-cell' };
  if (rule.year === true) return { reason: 'year-writing' };
  if (isDate(written)) return { reason: 'date-for-number' };
  const inDigits = written.replaceAll(CHINESE_RUNS, '1');
  if (/\d/.test(inDigits) && ABOUT.test(inDigits)) return { reason: 'about-number' };
  if (factor !== undefined) return { reason: 'multiplied-number', sign, factor };
  if (BOOKED_NEGATIVE.test(written)) return { reason: 'booked-negative', rule };
  const [, behind, before] = OTHER_UNIT.exec(written) ?? [];
  const unit = behind ?? before;
  if (unit !== undefined && !holdsOddNumeral(text) && /[^oOlI]/.test(unit))
    return { reason: 'unit-of-number', unit, area: areaFactor(unit.toLowerCase(), units), rule };
  return { reason: 'number-writing', meant, rule };
}
