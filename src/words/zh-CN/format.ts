/**
 * How figures, dates and units are written for readers. Pure: no clock, no time zone, no locale of the machine.
 * Whatever is missing (`null`) is written 无数据, never 0 and never a blank.
 */
import { ENOUGH_COMPOUNDS } from '../../domain/indicators/small-numbers.ts';
import type { ToldRate } from '../../domain/indicators/small-numbers.ts';
import { knownParts, rateOf } from '../../domain/indicators/tally.ts';
import type { TallyMeasure } from '../../domain/indicators/tally.ts';
import type { Quantity, Unit, UnitId, WrittenUnit } from '../../domain/record/quantity.ts';
import type { IsoDate, Measure, Month, Quarter, WrittenDate } from '../../domain/rows.ts';
import { formatNumber, MISSING } from './number.ts';

export { formatNumber, MISSING } from './number.ts';

/** The percentage that a fraction is written as. */
function percentOf(fraction: number, decimals: number): number {
  const step = 10 ** -decimals;
  const percent = Number((fraction * 100).toFixed(decimals));
  if (fraction < 1 && percent >= 100) return 100 - step;
  return fraction > 0 && percent <= 0 ? step : percent;
}

/**
 * A fraction as a percentage, 65.1%. A share short of the whole is never rounded up to 100%, nor one above nothing
 * down to 0%: "all" and "none" are statements of their own.
 */
export function formatPercent(fraction: number | null, decimals = 1): string {
  return fraction === null ? MISSING : `${formatNumber(percentOf(fraction, decimals), decimals)}%`;
}

/** Two rates that stand beside their difference; null = no data, and then there is none. */
export type RatePair = readonly [from: number | null, to: number | null];

/** Whether two rates and their difference, each written to the tenth, do not subtract to the last digit: 59.0 − 58.6 = 0.3. */
function isRoundedApart([from, to]: RatePair): boolean {
  if (from === null || to === null) return false;
  const tenths = (value: number): number => Math.round(value * 10);
  return tenths(Number(((to - from) * 100).toFixed(1))) !== tenths(percentOf(to, 1)) - tenths(percentOf(from, 1));
}

const ROUNDING = '百分比和差值都由未舍入的数算出，再各自四舍五入，末位相减可能差0.1。';

/** The note on rounding, where it happens among rates that stand beside their differences; else null. */
function formatRounding(pairs: readonly RatePair[]): string | null {
  return pairs.some(isRoundedApart) ? ROUNDING : null;
}

/** A difference of rates in percentage points, without its sign: 2.3个百分点. */
export function formatPoints(difference: number | null): string {
  return difference === null ? MISSING : `${formatNumber(Math.abs(difference) * 100, 1)}个百分点`;
}

/** A signed change in percentage points: +2.3, −0.4, 0.0. */
export function formatChange(difference: number | null): string {
  if (difference === null) return MISSING;
  const text = formatNumber(difference * 100, 1);
  return difference > 0 && text !== '0.0' ? `+${text}` : text;
}

/** A difference with its sign, in its own unit; '' where there is none to give. */
function formatDifference(difference: number | null): string {
  if (difference === null) return '';
  const size = formatNumber(Math.abs(difference), Number.isInteger(difference) ? 0 : 1);
  return difference === 0 ? size : `${difference < 0 ? '−' : '+'}${size}`;
}

/** Months with one decimal and no sign: 4.2个月. */
export function formatMonths(months: number | null): string {
  return months === null ? MISSING : `${formatNumber(Math.abs(months), 1)}个月`;
}

/** Floor area: whole ㎡ below ten thousand, 万㎡ from there on (1.2万㎡, 1,600万㎡). */
export function formatArea(squareMetres: number | null): string {
  if (squareMetres === null) return MISSING;
  if (squareMetres < 10_000) return `${formatNumber(squareMetres)}㎡`;
  const tenThousands = squareMetres / 10_000;
  return `${formatNumber(tenThousands, tenThousands < 100 ? 1 : 0)}万㎡`;
}

/** Money: yuan below ten thousand, 万元 from there on. */
export function formatMoney(yuan: number | null): string {
  if (yuan === null) return MISSING;
  return yuan < 10_000 ? `${formatNumber(yuan)}元` : `${formatNumber(yuan / 10_000, 1)}万元`;
}

/** A score from 0 to 100 with one decimal. */
export function formatScore(score: number | null): string {
  return formatNumber(score, 1);
}

/** 2018-12-31 → 2018年12月31日; a date known in part as far as it goes: 2018年12月, 2018年, 不晚于2018年12月31日. */
export function formatDate(date: WrittenDate | null): string {
  if (date === null) return MISSING;
  if (date.startsWith('≤')) return `不晚于${formatDate(date.slice(1))}`;
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

/** 2018-12 (or a date in it) → 2018年12月. */
export function formatMonth(month: Month): string {
  return formatDate(month.slice(0, 7));
}

/** Whether a day is meant, and not a whole month. */
export function isDay(when: Month | IsoDate): when is IsoDate {
  return when.length > 7;
}

const QUARTERS = ['一', '二', '三', '四'];

/** A quarter or a year: 2018-Q4 → 2018年第四季度, 2018 → 2018年. */
export function formatPeriod(period: Quarter | string): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined ? `${year}年` : `${year}年第${QUARTERS[Number(quarter) - 1] ?? quarter}季度`;
}

/** Names in a row: 甲、乙和丙; with more than `most`, 甲、乙等5个. */
export function formatList(names: readonly string[], most = 6): string {
  if (names.length > most) return `${names.slice(0, most).join('、')}等${formatNumber(names.length)}个`;
  // Not by at: the map and the find page write lists too, in browsers that do not know it.
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}和${last}`;
}

/** A number without needless decimals: 1,172, 84.3, 5.25. */
export function formatPlain(value: number, decimals = 2): string {
  const text = formatNumber(value, decimals);
  return text.includes('.') ? text.replace(/\.?0{1,20}$/, '') : text;
}

const UNIT_NAMES: Readonly<Record<UnitId, string>> = {
  count: '个',
  household: '户',
  m2: '㎡',
  yuan: '元',
  ratio: '比例',
  organisation: '家',
  category: '项',
  payment: '笔',
  inspection: '次',
  leaflet: '份',
  suggestion: '条',
  participation: '人次',
};

const isKnown = (unit: Unit): unit is UnitId => unit in UNIT_NAMES;

/** A unit's name; one that the ledgers do not know has its own. */
export function unitName(unit: Unit): string {
  return isKnown(unit) ? UNIT_NAMES[unit] : unit.slice('other:'.length);
}

/** A figure in its unit as a reader says it: 47.59%, 1,600万㎡, 5,000万元, 1,172个. */
export function formatQuantity({ value, unit }: Quantity, decimals = 2): string {
  if (unit === 'ratio') return `${formatPlain(value * 100, decimals)}%`;
  if (unit === 'yuan' && Math.abs(value) >= 1e8) return `${formatPlain(value / 1e8, decimals)}亿元`;
  const isLarge = (unit === 'yuan' || unit === 'm2') && Math.abs(value) >= 10_000;
  return isLarge
    ? `${formatPlain(value / 10_000, decimals)}万${unitName(unit)}`
    : `${formatPlain(value, decimals)}${unitName(unit)}`;
}

/** A figure as its source writes it: 18.98万户. One in a base unit is written as any other of ours. */
export function formatWritten(value: number, unit: WrittenUnit): string {
  return unit.factor === 1 ? formatQuantity({ value, unit: unit.unit }) : `${formatPlain(value)}${unit.text}`;
}

/** A large count in 万 where that is shorter: 5.3万, 2,779. For labels in drawings. */
export function formatCount(value: number): string {
  return value >= 10_000 ? `${formatPlain(value / 10_000)}万` : formatPlain(value);
}

/** An amount of what a measure counts: 33.7个小区, 5,123户, 44.9万㎡. */
export function formatAmount(measure: Measure, amount: number | null, decimals = 1): string {
  if (amount === null) return MISSING;
  switch (measure) {
    case 'compounds':
      return `${formatNumber(amount, decimals)}个小区`;
    case 'households':
      return `${formatNumber(amount)}户`;
    case 'floor_area':
      return formatArea(amount);
  }
}

/**
 * A share or ratio with three decimals, cut rather than rounded, so that a ratio short of a limit is never written as
 * the limit.
 */
export function formatRatio(ratio: number | null): string {
  return ratio === null ? MISSING : formatNumber(Math.floor(ratio * 1000 + 1e-9) / 1000, 3);
}

/** What a measure counts, in its unit: 32个, 5,120户, 43.5万㎡. */
export function formatMeasured(measure: Measure | 'grids', value: number | null): string {
  if (value === null) return MISSING;
  switch (measure) {
    case 'compounds':
    case 'grids':
      return `${formatNumber(value)}个`;
    case 'households':
      return `${formatNumber(value)}户`;
    case 'floor_area':
      return formatArea(value);
  }
}

/** What a measure counts, named: 32个小区, 7个网格, 5,120户, 43.5万㎡. */
export function formatCounted(measure: TallyMeasure, value: number | null): string {
  return measure === 'grids' ? `${formatNumber(value)}个网格` : formatAmount(measure, value, 0);
}

/**
 * The two parts of a rate as a fraction: 3/4个, 1,203/1,889户, 2.1万㎡/4万㎡. Never without a unit: a spreadsheet into which somebody pastes a
 * table takes 3/4 for a day in March.
 */
export function formatFraction({
  measure,
  numerator,
  denominator,
}: Pick<ToldRate, 'measure' | 'numerator' | 'denominator'>): string {
  if (numerator === null || denominator === null) return MISSING;
  const part = measure === 'floor_area' ? formatArea(numerator) : formatNumber(numerator);
  return `${part}/${formatMeasured(measure, denominator)}`;
}

/**
 * A rate where there is little room, in a table, beside a mark: 65.1%, or 3/4个 where its denominator is too small for a
 * percentage.
 */
export function formatRate(rate: ToldRate): string {
  if (rateOf(rate) === null) return MISSING;
  return rate.small ? formatFraction(rate) : formatPercent(rateOf(rate));
}

/** A rate that stands beside its two parts: these say all where the denominator is too small for a percentage. */
export function formatRateBeside(rate: ToldRate): string {
  return rateOf(rate) !== null && rate.small ? '—' : formatRate(rate);
}

/** A change beside its rate: none where the denominator is too small for one to be told. */
function formatChangeBeside(difference: number | null, rate: ToldRate | null): string {
  return rate?.small === true ? '—' : formatChange(difference);
}

/** A rate in a sentence, after what it is of or in brackets: 65.1%, or 4个小区中有3个 where its denominator is too small. */
export function formatRateLong(rate: ToldRate): string {
  const { measure, small } = rate;
  const parts = knownParts(rate);
  if (parts === null || parts.denominator === 0) return MISSING;
  return small
    ? `${formatCounted(measure, parts.denominator)}中有${formatMeasured(measure, parts.numerator)}`
    : formatPercent(rateOf(rate));
}

/** Between two remarks on one line. */
const SEPARATOR = '；';

/** A remark that another follows on the same line: 来源：…； */
function formatClause(text: string): string {
  return `${text}${SEPARATOR}`;
}

/** A text as a sentence. */
function formatSentence(text: string): string {
  return `${text}。`;
}

/** The formats as one piece of the catalogue. */
export const format = {
  rounding: formatRounding,
  roundingNote: ROUNDING,
  missing: MISSING,
  number: formatNumber,
  percent: formatPercent,
  rate: formatRate,
  rateBeside: formatRateBeside,
  tooSmall: `不足${ENOUGH_COMPOUNDS}个小区（按网格数的，不足${ENOUGH_COMPOUNDS}个网格）的只写个数，不写百分比，也不排名次。`,
  change: formatChange,
  changeBeside: formatChangeBeside,
  difference: formatDifference,
  area: formatArea,
  money: formatMoney,
  score: formatScore,
  date: formatDate,
  month: formatMonth,
  period: formatPeriod,
  count: formatCount,
  measured: formatMeasured,
  categories: (count: number): string => `${formatNumber(count)}项`,
  clause: formatClause,
  sentence: formatSentence,
  separator: SEPARATOR,
};
