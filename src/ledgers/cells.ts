/**
 * Cell types: how one cell's text is read and written back. A codec never coerces: what is not written as the type asks
 * is a fault, with what is meant where that is plain.
 */
import { z } from 'zod';
import { daysInMonth, intendedDay, intendedMonth, isCalendarDay } from './calendar-text.ts';
import { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';
import type { CellReasons, MonthLength, NumberRule } from './problem-reasons.ts';
import type { Fault } from './problem.ts';

/** How a Table Schema (Data Package v2) describes the cell. */
export interface TableFieldType {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'year' | 'list';
  readonly format?: string;
  readonly delimiter?: string;
  readonly constraints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

type CellFault = Fault<keyof CellReasons>;

export interface CellType<T> {
  /** Trimmed, non-empty text ↔ value. */
  readonly codec: z.ZodType<T, string>;
  /** The canonical text of a value. */
  encode(value: T): string;
  /** What is wrong with a text that the codec does not read. */
  readonly fault: (text: string) => CellFault;
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

/** The id that a text with capitals, full-width characters, blanks or underscores means. */
export function intendedId(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\uFEFF]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_–—－.]+/g, '-');
  return ID_PATTERN.test(plain) ? plain : undefined;
}

export const idCell: CellType<string> = {
  codec: z.string().regex(ID_PATTERN),
  encode: asIs,
  fault: (text) => ({ code: 'E-ID', parameters: { reason: 'id-writing', meant: intendedId(text) ?? null } }),
  field: { type: 'string', constraints: { pattern: ID_PATTERN.source } },
};

export const textCell: CellType<string> = {
  codec: z.string().refine((text) => !text.includes('\uFFFD')),
  encode: asIs,
  fault: () => ({ code: 'E-TYPE', parameters: { reason: 'damaged-text' } }),
  field: { type: 'string' },
};

export const urlCell: CellType<string> = {
  codec: z.string().regex(/^https?:\/\/[^\s/]+\S*$/),
  encode: asIs,
  fault: () => ({ code: 'E-TYPE', parameters: { reason: 'url-writing' } }),
  field: { type: 'string', format: 'uri' },
};

/** The month that a text starts with, and its length: 2018-02 has 28 days; null where it names no month. */
function monthLength(text: string): MonthLength | null {
  const month = text.slice(0, 7);
  if (!isCalendarDay(`${month}-01`)) return null;
  return { month, days: daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5))) };
}

const DAY_WRITING = /^\d{4}-\d{2}-\d{2}$/;

export const dateCell: CellType<string> = {
  codec: z.string().refine((text) => DAY_WRITING.test(text) && isCalendarDay(text)),
  encode: asIs,
  fault: (text) => ({
    code: 'E-DATE',
    parameters: DAY_WRITING.test(text)
      ? { reason: 'no-such-day', month: monthLength(text) }
      : { reason: 'day-writing', meant: intendedDay(text) ?? null, month: monthLength(text) },
  }),
  field: { type: 'date' },
};

export const monthCell: CellType<string> = {
  codec: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  encode: asIs,
  fault: (text) => ({ code: 'E-DATE', parameters: { reason: 'month-writing', meant: intendedMonth(text) ?? null } }),
  field: { type: 'yearmonth' },
};

const CREDIT_CODE_WRITING = /^[0-9A-HJ-NP-RTUWXY]{18}$/;

export const creditCodeCell: CellType<string> = {
  codec: z.string().refine((text) => CREDIT_CODE_WRITING.test(text) && isCreditCode(text)),
  encode: asIs,
  fault: (text) => {
    const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
    const meant = isCreditCode(plain) ? plain : null;
    const checkDigit = text.length === 18 ? creditCodeCheckDigit(text.slice(0, 17)) : null;
    return {
      code: 'E-CREDIT',
      parameters: CREDIT_CODE_WRITING.test(text)
        ? { reason: 'credit-code-digit', checkDigit }
        : { reason: 'credit-code-writing', meant, checkDigit },
    };
  },
  field: { type: 'string', constraints: { pattern: CREDIT_CODE_WRITING.source } },
};

/** The plain decimal text of a number, shortest that reads back as the same number, without exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** 万 and 亿 as the exponents of their powers of ten. */
const MYRIADS: ReadonlyMap<string | undefined, string> = new Map([
  ['万', 'e4'],
  ['亿', 'e8'],
]);

/** The number that 1,200 or １２ or 12户 or 1.2万 or 12.0 means, in plain decimal writing. */
function intendedNumber(text: string, integer: boolean): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s_]/g, '');
  const match =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e\+?\d+)?)(万|亿)?(?:户|m2|㎡|平方米|元|年|份|条|人次|人|个|分|度|°)?$/i.exec(plain);
  if (!match) return undefined;
  const value = Number([match[1], MYRIADS.get(match[2])].join(''));
  return Number.isFinite(value) && (!integer || Number.isSafeInteger(value)) ? decimalText(value) : undefined;
}

/** A number in plain decimal writing: no grouping commas, no exponent, no unit, no leading zeros. */
export function numberCell(rule: NumberRule = {}): CellType<number> {
  const integer = rule.integer === true;
  const pattern = integer ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/;
  let value = z.number();
  if (integer) value = value.int();
  if (rule.minimum !== undefined) value = value.min(rule.minimum);
  if (rule.exclusiveMinimum !== undefined) value = value.gt(rule.exclusiveMinimum);
  if (rule.maximum !== undefined) value = value.max(rule.maximum);
  return {
    ...twoWays(z.string().regex(pattern), value, {
      // Adding 0 turns the -0 of "-0" into 0.
      decode: (text) => Number(text) + 0,
      encode: decimalText,
    }),
    // A number beyond what a computer can hold counts as no number.
    fault: (text) =>
      pattern.test(text) && Number.isFinite(Number(text))
        ? { code: 'E-RANGE', parameters: { reason: 'number-range', rule } }
        : {
            code: 'E-TYPE',
            parameters: { reason: 'number-writing', meant: intendedNumber(text, integer) ?? null, rule },
          },
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

/** One of a closed list of values, written as the value or as its Chinese label; written back as the value. */
export function choiceCell<T extends string>(labels: Readonly<Record<T, string>>): CellType<T> {
  const values = Object.keys(labels) as T[];
  const byText = new Map<string, T>(
    values.flatMap((value) => [[value, value] as const, [labels[value], value] as const]),
  );
  const choices = values.map((value) => ({ value, label: labels[value] }));
  return {
    ...twoWays(
      z.string().refine((text) => byText.has(text)),
      z.custom<T>((value) => values.includes(value as T)),
      // The refinement has already turned away every text that is not in the map.
      { decode: (text) => byText.get(text) ?? (text as T), encode: (value) => value },
    ),
    fault: (text) => {
      const plain = text.normalize('NFKC').trim();
      const meant = byText.get(plain) ?? byText.get(plain.toLowerCase()) ?? byText.get(plain.toUpperCase()) ?? null;
      return { code: 'E-CHOICE', parameters: { reason: 'choice', meant, choices } };
    },
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
const BOOLEAN_GUESSES: Readonly<Record<string, string>> = {
  '1': 'true',
  '0': 'false',
  yes: 'true',
  no: 'false',
  y: 'true',
  n: 'false',
  有: 'true',
  无: 'false',
  '√': 'true',
  '×': 'false',
};

export const booleanCell: CellType<boolean> = {
  ...twoWays(
    z.string().refine((text) => BOOLEANS.has(text)),
    z.boolean(),
    { decode: (text) => BOOLEANS.get(text) === true, encode: String },
  ),
  fault: (text) => {
    const meant = BOOLEAN_GUESSES[text.normalize('NFKC').toLowerCase()] ?? null;
    return { code: 'E-TYPE', parameters: { reason: 'boolean-writing', meant } };
  },
  field: { type: 'boolean' },
  choices: ['是', '否'],
};

const LIST_SEPARATOR = '；';

/** Several values in one cell, separated by `；` (a half-width `;` is read alike); blanks between separators are dropped. */
export function listCell(item: CellType<string>): CellType<readonly string[]> {
  const split = (text: string): string[] =>
    text
      .split(/[；;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const isFaulty = (part: string): boolean => !decodeCell(item, part).ok;
  return {
    ...twoWays(
      z.string().refine((text) => !split(text).some(isFaulty)),
      z.array(z.string()).readonly(),
      { decode: split, encode: (parts) => parts.join(LIST_SEPARATOR) },
    ),
    fault: (text) => {
      const part = split(text).find(isFaulty) ?? text;
      const { code, parameters } = item.fault(part);
      return { code, parameters: { reason: 'list-item', item: part, fault: parameters } };
    },
    field: { type: 'list', delimiter: LIST_SEPARATOR },
  };
}
