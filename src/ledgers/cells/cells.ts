/**
 * Cell types: how one cell's text is read and written back. A codec never coerces: what is not written as the type asks
 * is a fault, with what is meant where that is plain.
 */
import { z } from 'zod';
import type { CellReasons, MonthLength, NumberRule, Writing } from '../problems/problem-reasons.ts';
import type { Fault } from '../problems/problem.ts';
import { daysInMonth, isCalendarDay, meantDay, meantMonth, writtenDay } from './calendar-text.ts';
import { withoutEnd } from '../text/without-end.ts';
import { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';
import { meantNumber, meantYear, numberFault, type NumberUnits } from './number-text.ts';

/** How a Table Schema (Data Package v2) describes the cell. */
export interface TableFieldType {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'year' | 'list';
  readonly format?: string;
  readonly delimiter?: string;
  /** Of a date that may be known in part. */
  readonly inPart?: true;
  readonly constraints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export type CellFault = Fault<keyof CellReasons>;

/** What a text can only mean, as the codec reads it, and the way in which it is written. */
export interface Meaning {
  readonly text: string;
  readonly writing: Writing;
}

/** Texts for readers: free ones, names, places to find, addresses of the web, and values of other columns. */
type TextKind = 'free' | 'name' | 'place' | 'address' | 'value';

export interface CellType<T> {
  /** Trimmed, non-empty text ↔ value. */
  readonly codec: z.ZodType<T, string>;
  /** The canonical text of a value. */
  encode(value: T): string;
  /** What is wrong with a text that the codec does not read. */
  readonly fault: (text: string) => CellFault;
  /** What a text that the codec does not read can only mean; null where it could be two things. */
  readonly meant?: (text: string) => Meaning | null;
  /** Of cells that hold texts for readers. */
  readonly texts?: TextKind;
  /** Of cells with figures of any unit, eleven digits of which are no telephone number. */
  readonly anyUnit?: boolean;
  /** The words that may stand beside a number: the column's own unit. */
  readonly units?: NumberUnits;
  readonly field: TableFieldType;
  /** What stands to choose from, as forms offer it; left out where a cell is free. */
  readonly choices?: readonly string[];
}

export type CellResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CellFault };

/** Reads a trimmed, non-empty cell. */
export function decodeCell<T>(type: CellType<T>, text: string): CellResult<T> {
  const result = type.codec.safeParse(text);
  return result.success ? { ok: true, value: result.data } : { ok: false, fault: type.fault(text) };
}

/** A text stands as it is. */
const asIs = (text: string): string => text;

/** Reading and writing of a value that is not its own text. */
export function twoWays<T>(
  text: z.ZodType<string, string>,
  value: z.ZodType<T, T>,
  ways: { readonly decode: (text: string) => T; readonly encode: (value: T) => string },
): Pick<CellType<T>, 'codec' | 'encode'> {
  return { codec: z.codec(text, value, ways), encode: ways.encode };
}

const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** The id that a text with blanks, underscores or points probably means; what has become a fraction has lost its id. */
export function intendedId(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\uFEFF]/g, '')
    .trim()
    .toLowerCase()
    .replace(/^(\d+)\.0+$/, '$1');
  if (/\d\.\d/.test(plain)) return undefined;
  const id = withoutEnd(plain.replaceAll(/[\s_–—－.]+/g, '-'), '-');
  return ID_PATTERN.test(id) ? id : undefined;
}

/** What a spreadsheet makes of an id such as 1-2. */
const isDateForId = (text: string): boolean =>
  /^\d{1,2}月\d{1,2}[日号]$|^\d{1,2}-[A-Z][a-z]{2}$|^[A-Z][a-z]{2}-\d{2}$/.test(text.normalize('NFKC').trim());
/** Ids with a sign of lists between them. */
const SEVERAL_IDS = /^[a-z0-9][a-z0-9-]*(?:\s*[、，,；;/|]\s*[a-z0-9][a-z0-9-]*)+$/i;
/** A number of many digits as a spreadsheet shows it: 9.11304E+17. */
const SHORTENED = /^\d(?:\.\d+)?e\+\d+$/i;

/** An id in capitals, full-width characters or with a dash for its hyphen. */
function meantId(text: string): Meaning | null {
  if (/\p{No}/u.test(text) || isDateForId(text)) return null;
  const id = text
    .normalize('NFKC')
    .replace(/^'/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  return ID_PATTERN.test(id) ? { text: id, writing: 'id' } : null;
}

export const idCell: CellType<string> = {
  codec: z.string().regex(ID_PATTERN),
  encode: asIs,
  fault: (text) => ({
    code: 'E-ID',
    parameters: isDateForId(text)
      ? { reason: 'id-as-date' }
      : SHORTENED.test(text)
        ? { reason: 'shortened-number' }
        : SEVERAL_IDS.test(text)
          ? { reason: 'several-ids' }
          : { reason: 'id-writing', meant: intendedId(text) ?? null },
  }),
  meant: meantId,
  field: { type: 'string', constraints: { pattern: ID_PATTERN.source } },
};

export const textCell: CellType<string> = {
  codec: z.string().refine((text) => !text.includes('\uFFFD')),
  encode: asIs,
  fault: () => ({ code: 'E-TYPE', parameters: { reason: 'damaged-text' } }),
  texts: 'free',
  field: { type: 'string' },
};

/** What something is called: blanks that only spread it are no part of it. */
export const nameCell: CellType<string> = { ...textCell, texts: 'name' };

/** Where something is to be found. */
export const placeCell: CellType<string> = { ...textCell, texts: 'place' };

/** What another column says, whatever that is. */
export const valueCell: CellType<string> = { ...textCell, texts: 'value' };

export const urlCell: CellType<string> = {
  codec: z.string().regex(/^https?:\/\/(?![^/]*@)[^\s/，。；、“”\ufffd][^\s，。；、“”\ufffd]*$/),
  encode: asIs,
  fault: () => ({ code: 'E-TYPE', parameters: { reason: 'url-writing' } }),
  texts: 'address',
  field: { type: 'string', format: 'uri' },
};

/** The month that a text starts with, and its length: 2018-02 has 28 days; null where it names no month. */
function monthLength(text: string): MonthLength | null {
  const month = text.slice(0, 7);
  if (!isCalendarDay(`${month}-01`)) return null;
  return { month, days: daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))) };
}

/** The month of a text that begins like a day beyond its end: 2018-03-055. */
function monthOfNoDay(text: string): MonthLength | null {
  const month = monthLength(text);
  const day = /^\d{4}-\d{2}-(\d+)/.exec(text)?.[1];
  return month !== null && Number(day) > month.days ? month : null;
}

/** 18/3/5, 3/5/2018, 18年3月5日, 5-Mar-18: two of the parts are of two digits. */
const DAY_ORDER = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{1,2}|\d{4})$|^\d{2}年|^\d{1,2}[- ][a-z]{3,9}[- ]\d{2}$/i;
/** A time of day behind a day. */
const DAY_WITH_TIME = /\d[-/.年月日]\S{0,9}(?:\s|T|日|[上下]午){0,9}\d{1,2}:\d{2}/i;
/** Excel's day number with a part of a day. */
const SERIAL_WITH_TIME = /^[2-5]\d{4}\.\d*[1-9]/;
const TIME_STAMP = /^1\d{9}(?:\d{3})?$/;

const DAY_WRITING = /^\d{4}-\d{2}-\d{2}$/;

const noSuchDay = (text: string): CellFault => ({
  code: 'E-DATE',
  parameters: { reason: 'no-such-day', month: monthOfNoDay(text) },
});

/** Why a text that names no day for certain does not. */
function dayFault(text: string): CellFault {
  const plain = text.normalize('NFKC').trim();
  const meant = meantDay(text)?.text ?? null;
  const written = writtenDay(plain);
  if (meant === null && written !== null && !isCalendarDay(written)) return noSuchDay(written);
  const reason =
    meant === null && (DAY_WITH_TIME.test(plain) || SERIAL_WITH_TIME.test(plain))
      ? ({ reason: 'day-with-time', zone: /(?:Z|[+-]\d{2}:?\d{2})$/i.test(plain) } as const)
      : /^\d{4}(?:年\d{1,2}月?|[-/.]\d{1,2})$/.test(plain)
        ? ({ reason: 'day-of-month-lacking' } as const)
        : DAY_ORDER.test(plain)
          ? ({ reason: 'day-order' } as const)
          : TIME_STAMP.test(plain)
            ? ({ reason: 'time-stamp' } as const)
            : ({ reason: 'day-writing', meant, month: monthOfNoDay(plain) } as const);
  return { code: 'E-DATE', parameters: reason };
}

export const dateCell: CellType<string> = {
  codec: z.string().refine((text) => DAY_WRITING.test(text) && isCalendarDay(text)),
  encode: asIs,
  fault: (text) => (DAY_WRITING.test(text) ? noSuchDay(text) : dayFault(text)),
  meant: meantDay,
  field: { type: 'date' },
};

/** The canonical writing of a fact's date: a day, a month, a year, or one of these as a bound. */
const FACT_WRITING = /^≤?(?:(?:19|20)\d{2}|\d{4}-\d{2}(?:-\d{2})?)$/;
/** ≤2020-07-16, <=2020-07-16, 不晚于2020年7月16日, 2020年7月16日前 is no bound of that day. */
const BOUND = /^(?:≤|<=|不晚于|不迟于)\s*/;
const YEAR = /^((?:19|20)\d{2})年$/;

const isFactDate = (text: string): boolean => {
  if (!FACT_WRITING.test(text)) return false;
  const date = text.replace('≤', '');
  return date.length === 4 || isCalendarDay(date.length === 7 ? `${date}-01` : date);
};

/** A fact's date as people write it: known in part, or as any day. */
function meantFactDate(text: string): Meaning | null {
  const plain = text.normalize('NFKC').trim();
  const bound = BOUND.exec(plain)?.[0] ?? '';
  const rest = plain.slice(bound.length);
  const year = YEAR.exec(rest)?.[1];
  // The first of a month is a day.
  const month = meantDay(rest) === null && writtenDay(rest) === null ? meantMonth(rest) : null;
  const date = isFactDate(rest) ? rest : (year ?? month?.text ?? meantDay(rest)?.text);
  if (date === undefined) return null;
  const writing =
    month !== null && bound === '' && year === undefined ? month.writing : (meantDay(rest)?.writing ?? 'day');
  return { text: `${bound === '' ? '' : '≤'}${date}`, writing };
}

/** Of a text that is a bound what it bounds is judged. */
const withoutBound = (text: string): string => text.normalize('NFKC').trim().replace(BOUND, '');

/** The date of a fact, which may be known in part. */
export const factDateCell: CellType<string> = {
  codec: z.string().refine(isFactDate),
  encode: asIs,
  fault: (text) => {
    const rest = withoutBound(text);
    return /^\d{4}\.1$/.test(rest) ? monthFault(rest) : dateCell.fault(rest);
  },
  meant: meantFactDate,
  field: { type: 'date', inPart: true },
};

/** Why a text that names no month for certain does not. */
function monthFault(text: string): CellFault {
  const plain = text.normalize('NFKC').trim();
  const year = /^(\d{4})\.1$/.exec(plain)?.[1];
  if (year !== undefined) return { code: 'E-DATE', parameters: { reason: 'january-or-october', year } };
  const day = meantDay(text);
  if (day !== null && day.writing !== 'day-serial') return { code: 'E-DATE', parameters: { reason: 'month-with-day' } };
  return { code: 'E-DATE', parameters: { reason: 'month-writing', meant: meantMonth(text)?.text ?? null } };
}

export const monthCell: CellType<string> = {
  codec: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  encode: asIs,
  fault: monthFault,
  meant: meantMonth,
  field: { type: 'yearmonth' },
};

const CREDIT_CODE_WRITING = /^[0-9A-HJ-NP-RTUWXY]{18}$/;

/** A code in small letters, full-width characters or groups: its check digit says that it was meant. */
function meantCreditCode(text: string): Meaning | null {
  const code = text
    .normalize('NFKC')
    .replaceAll(/[\s'\u2010-\u2015-]/g, '')
    .toUpperCase();
  return CREDIT_CODE_WRITING.test(code) && isCreditCode(code) ? { text: code, writing: 'credit-code' } : null;
}

/** A code of digits that was a number once, of which programs keep fifteen. */
const LOST_DIGITS = /^\d{15}000$/;

export const creditCodeCell: CellType<string> = {
  codec: z.string().refine((text) => CREDIT_CODE_WRITING.test(text) && isCreditCode(text)),
  encode: asIs,
  fault: (text) => {
    if (SHORTENED.test(text) || LOST_DIGITS.test(text))
      return { code: 'E-CREDIT', parameters: { reason: 'digits-lost' } };
    const checkDigit = text.length === 18 ? creditCodeCheckDigit(text.slice(0, 17)) : null;
    return {
      code: 'E-CREDIT',
      parameters: CREDIT_CODE_WRITING.test(text)
        ? { reason: 'credit-code-digit', checkDigit }
        : { reason: 'credit-code-writing', meant: meantCreditCode(text)?.text ?? null, checkDigit },
    };
  },
  meant: meantCreditCode,
  field: { type: 'string', constraints: { pattern: CREDIT_CODE_WRITING.source } },
};

/** The plain decimal text of a number, shortest that reads back as the same number, without exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** More than two decimals of yuan. */
const PART_OF_A_FEN = /\.\d\d\d*[1-9]/;

/** A number in plain decimal writing: no grouping commas, no exponent, no unit, no leading zeros. */
export function numberCell(rule: NumberRule = {}, units: NumberUnits = {}): CellType<number> {
  const integer = rule.integer === true;
  const meant = (text: string): Meaning | null =>
    meantNumber(text, integer, units) ?? (rule.year === true ? meantYear(text) : null);
  const pattern = integer ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/;
  const isHeld = (text: string): boolean => Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER;
  const isWholeFen = (text: string): boolean => rule.money !== true || !PART_OF_A_FEN.test(text);
  let value = z.number();
  if (integer) value = value.int();
  if (rule.minimum !== undefined) value = value.min(rule.minimum);
  if (rule.exclusiveMinimum !== undefined) value = value.gt(rule.exclusiveMinimum);
  if (rule.maximum !== undefined) value = value.max(rule.maximum);
  return {
    ...twoWays(z.string().regex(pattern).refine(isHeld).refine(isWholeFen), value, {
      // Adding 0 turns the -0 of "-0" into 0.
      decode: (text) => Number(text) + 0,
      encode: decimalText,
    }),
    // A number beyond what a computer holds to the last digit counts as no number, and nothing near it is meant.
    fault: (text) => {
      if (!pattern.test(text))
        return { code: 'E-TYPE', parameters: numberFault(text, rule, meant(text)?.text ?? null, units) };
      if (!isWholeFen(text)) return { code: 'E-TYPE', parameters: { reason: 'part-of-a-fen' } };
      if (rule.year === true && text.length < 4) return { code: 'E-TYPE', parameters: { reason: 'year-writing' } };
      return isHeld(text)
        ? { code: 'E-RANGE', parameters: { reason: 'number-range', rule } }
        : { code: 'E-TYPE', parameters: numberFault(text, rule, null, units) };
    },
    meant,
    units,
    ...(rule.anyUnit === undefined ? {} : { anyUnit: rule.anyUnit }),
    field: {
      type: rule.year === true ? 'year' : integer ? 'integer' : 'number',
      constraints: {
        ...(rule.minimum === undefined ? {} : { minimum: rule.minimum }),
        ...(rule.exclusiveMinimum === undefined ? {} : { exclusiveMinimum: rule.exclusiveMinimum }),
        ...(rule.maximum === undefined ? {} : { maximum: rule.maximum }),
      },
    },
  };
}

/** What of a choice's text counts. */
const choiceKey = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** One of a closed list of values, written as the value or as its Chinese label; written back as the value. */
export function choiceCell<T extends string>(
  labels: Readonly<Record<T, string>>,
  synonyms: { readonly [V in T]?: readonly string[] } = {},
): CellType<T> {
  const values = Object.keys(labels) as T[];
  const byText = new Map<string, T>(
    values.flatMap((value) => [[value, value] as const, [labels[value], value] as const]),
  );
  const byMeaning = new Map(
    values.flatMap((value) =>
      [
        value,
        labels[value],
        `${value}（${labels[value]}）`,
        `${labels[value]}（${value}）`,
        ...(synonyms[value] ?? []),
      ].map((text) => [choiceKey(text), value] as const),
    ),
  );
  const meant = (text: string): Meaning | null => {
    const value = byMeaning.get(choiceKey(text));
    return value === undefined ? null : { text: value, writing: 'choice' };
  };
  const choices = values.map((value) => ({ value, label: labels[value] }));
  return {
    ...twoWays(
      z.string().refine((text) => byText.has(text)),
      z.custom<T>((value) => values.includes(value as T)),
      // The refinement has already turned away every text that is not in the map.
      { decode: (text) => byText.get(text) ?? (text as T), encode: (value) => value },
    ),
    fault: (text) => ({
      code: 'E-CHOICE',
      parameters: { reason: 'choice', meant: meant(text)?.text ?? null, choices },
    }),
    meant,
    field: { type: 'string', constraints: { enum: values } },
    choices: values.map((value) => labels[value]),
  };
}

/** Excel writes TRUE and FALSE in capitals. */
const BOOLEANS = new Map([
  ['true', true],
  ['TRUE', true],
  ['True', true],
  ['是', true],
  ['false', false],
  ['FALSE', false],
  ['False', false],
  ['否', false],
]);
/** Marks and words that can only mean yes or no; a lone X may be a cross or a tick. */
const BOOLEAN_MEANINGS = new Map<string, 'true' | 'false'>([
  ...['1', '1.0', 'yes', 'y', 't', 'true', '是', '有', '对', '√', '✓', '✔', '☑'].map((text) => [text, 'true'] as const),
  ...['0', '0.0', 'no', 'n', 'f', 'false', '否', '无', '不是', '非', '没有', '×', '✗', '✘'].map(
    (text) => [text, 'false'] as const,
  ),
]);

function meantBoolean(text: string): Meaning | null {
  const value = BOOLEAN_MEANINGS.get(choiceKey(text));
  return value === undefined ? null : { text: value, writing: 'boolean' };
}

export const booleanCell: CellType<boolean> = {
  ...twoWays(
    z.string().refine((text) => BOOLEANS.has(text)),
    z.boolean(),
    { decode: (text) => BOOLEANS.get(text) === true, encode: String },
  ),
  fault: (text) => ({
    code: 'E-TYPE',
    parameters: { reason: 'boolean-writing', meant: meantBoolean(text)?.text ?? null },
  }),
  meant: meantBoolean,
  field: { type: 'boolean' },
};
