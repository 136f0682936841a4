/**
 * Cell types: how one cell's text is read and written back. A codec never coerces: what is not written as the type asks
 * is a fault, with a suggestion where the meaning is plain.
 */
import { z } from 'zod';
import { daysInMonth, intendedDay, intendedMonth, isCalendarDay } from './calendar-text.ts';
import { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';
import { quoted, type ProblemCode } from './problem.ts';

/** How a Table Schema (Data Package v2) describes the cell. */
export interface TableFieldType {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth' | 'year' | 'list';
  readonly format?: string;
  readonly delimiter?: string;
  readonly constraints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface CellType<T> {
  /** Trimmed, non-empty text ↔ value; its issues carry the Chinese message. */
  readonly codec: z.ZodType<T, string>;
  /** The code of a text that the codec does not read; values out of bounds are E-RANGE. */
  readonly fault: ProblemCode;
  readonly suggest: (text: string) => string | undefined;
  readonly field: TableFieldType;
}

export type CellResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ProblemCode;
      readonly message: string;
      readonly suggestion: string | undefined;
    };

/** Reads a trimmed, non-empty cell. */
export function decodeCell<T>(type: CellType<T>, text: string): CellResult<T> {
  const result = type.codec.safeParse(text);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  const outOfRange = issue?.code === 'too_small' || issue?.code === 'too_big';
  return {
    ok: false,
    code: outOfRange ? 'E-RANGE' : type.fault,
    message: issue?.message ?? '无法读取',
    suggestion: outOfRange ? undefined : type.suggest(text),
  };
}

const shouldBe = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `应为 ${quoted(text)}`;

export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,31}$/;
export const ID_RULE = '只能用小写字母、数字和连字符，以字母或数字开头，最多32个字符';

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
  codec: z.string().regex(ID_PATTERN, { error: '不是合格的编号' }),
  fault: 'E-ID',
  suggest: (text) => shouldBe(intendedId(text)) ?? ID_RULE,
  field: { type: 'string', constraints: { pattern: ID_PATTERN.source } },
};

export const textCell: CellType<string> = {
  codec: z.string().refine((text) => !text.includes('\uFFFD'), { error: '有损坏的文字“\uFFFD”' }),
  fault: 'E-TYPE',
  suggest: () => '按原始资料补正',
  field: { type: 'string' },
};

export const urlCell: CellType<string> = {
  codec: z.string().regex(/^https?:\/\/[^\s/]+\S*$/, { error: '不是网址' }),
  fault: 'E-TYPE',
  suggest: () => '应以 http:// 或 https:// 开头，中间没有空格',
  field: { type: 'string', format: 'uri' },
};

/** `2018-02 只有 28 天` for a day beyond the end of its month. */
function daysOfMonthWords(text: string): string | undefined {
  const [year, month] = text.split('-').map(Number);
  const days = year === undefined || month === undefined ? 0 : daysInMonth(year, month);
  return isCalendarDay(`${text.slice(0, 7)}-01`) ? `${text.slice(0, 7)} 只有 ${String(days)} 天` : undefined;
}

export const dateCell: CellType<string> = {
  codec: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '不是 YYYY-MM-DD 写法的日期', abort: true })
    .refine(isCalendarDay, { error: '没有这一天' }),
  fault: 'E-DATE',
  suggest: (text) => shouldBe(intendedDay(text)) ?? daysOfMonthWords(text) ?? '应写成 2018-03-05 的样子',
  field: { type: 'date' },
};

export const monthCell: CellType<string> = {
  codec: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '不是 YYYY-MM 写法的月份' }),
  fault: 'E-DATE',
  suggest: (text) => shouldBe(intendedMonth(text)) ?? '应写成 2018-03 的样子',
  field: { type: 'yearmonth' },
};

export const creditCodeCell: CellType<string> = {
  codec: z
    .string()
    .regex(/^[0-9A-HJ-NP-RTUWXY]{18}$/, { error: '不是18位数字和大写字母（不含I、O、S、V、Z）', abort: true })
    .refine(isCreditCode, { error: '校验位不符（GB 32100-2015）' }),
  fault: 'E-CREDIT',
  suggest: (text) => {
    const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
    if (isCreditCode(plain)) return shouldBe(plain);
    const digit = text.length === 18 ? creditCodeCheckDigit(text.slice(0, 17)) : null;
    return digit === null ? '按营业执照核对' : `按前17位算，末位应为 ${quoted(digit)}；请按营业执照核对全部18位`;
  },
  field: { type: 'string', constraints: { pattern: '^[0-9A-HJ-NP-RTUWXY]{18}$' } },
};

/** The plain decimal text of a number, shortest that reads back as the same number, without exponent. */
export function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

const MYRIADS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** The number that 1,200 or １２ or 12户 or 1.2万 or 12.0 means, in plain decimal writing. */
function intendedNumber(text: string, integer: boolean): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,\s_]/g, '')
    .replaceAll('，', '');
  const match =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e\+?\d+)?)(万|亿)?(?:户|m2|㎡|平方米|元|年|份|条|人次|人|个|分|度|°)?$/i.exec(plain);
  if (!match) return undefined;
  const power = MYRIADS[match[2] ?? ''] ?? 0;
  const value = Number(`${match[1] ?? ''}${power > 0 ? `e${String(power)}` : ''}`);
  return Number.isFinite(value) && (!integer || Number.isSafeInteger(value)) ? decimalText(value) : undefined;
}

interface NumberRule {
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly year?: boolean;
}

/** Which numbers a rule allows, in words: 整数 or 数, and its bounds. */
function numberWords(rule: NumberRule): string {
  const bounds = [
    rule.exclusiveMinimum === undefined ? undefined : `大于 ${decimalText(rule.exclusiveMinimum)}`,
    rule.minimum === undefined ? undefined : `不小于 ${decimalText(rule.minimum)}`,
    rule.maximum === undefined ? undefined : `不大于 ${decimalText(rule.maximum)}`,
  ].filter((words) => words !== undefined);
  return `${bounds.join('、')}${bounds.length > 0 ? ' 的' : ''}${rule.integer === true ? '整数' : '数'}`;
}

/** A number in plain decimal writing: no grouping commas, no exponent, no unit, no leading zeros. */
export function numberCell(rule: NumberRule = {}): CellType<number> {
  const integer = rule.integer === true;
  const pattern = integer ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/;
  const error = `超出范围，应为${numberWords(rule)}`;
  let value = z.number();
  if (integer) value = value.int({ error });
  if (rule.minimum !== undefined) value = value.min(rule.minimum, { error });
  if (rule.exclusiveMinimum !== undefined) value = value.gt(rule.exclusiveMinimum, { error });
  if (rule.maximum !== undefined) value = value.max(rule.maximum, { error });
  return {
    codec: z.codec(z.string().regex(pattern, { error: integer ? '不是整数' : '不是数', abort: true }), value, {
      // Adding 0 turns the -0 of "-0" into 0.
      decode: (text) => Number(text) + 0,
      encode: decimalText,
    }),
    fault: 'E-TYPE',
    suggest: (text) => shouldBe(intendedNumber(text, integer)) ?? `应为${numberWords(rule)}，只用半角数字和小数点`,
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
  const list = values.map((value) => `${value}（${labels[value]}）`).join('、');
  return {
    codec: z.codec(
      z.string().refine((text) => byText.has(text), { error: '不在可选值之内', abort: true }),
      z.custom<T>((value) => values.includes(value as T)),
      // The refinement has already turned away every text that is not in the map.
      { decode: (text) => byText.get(text) ?? (text as T), encode: (value) => value },
    ),
    fault: 'E-CHOICE',
    suggest: (text) => {
      const plain = text.normalize('NFKC').trim();
      const meant = byText.get(plain) ?? byText.get(plain.toLowerCase()) ?? byText.get(plain.toUpperCase());
      return shouldBe(meant) ?? `应为 ${list} 之一`;
    },
    field: { type: 'string', constraints: { enum: values } },
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
  codec: z.codec(
    z.string().refine((text) => BOOLEANS.has(text), { error: '不是 true 或 false（是或否）', abort: true }),
    z.boolean(),
    { decode: (text) => BOOLEANS.get(text) ?? false, encode: String },
  ),
  fault: 'E-TYPE',
  suggest: (text) => shouldBe(BOOLEAN_GUESSES[text.normalize('NFKC').toLowerCase()]) ?? '应为 true（是）或 false（否）',
  field: { type: 'boolean' },
};

const LIST_SEPARATOR = '；';

/** Several values in one cell, separated by `；` (a half-width `;` is read alike); blanks between separators are dropped. */
export function listCell(item: CellType<string>): CellType<readonly string[]> {
  const split = (text: string): string[] =>
    text
      .split(/[；;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    codec: z.codec(
      z.string().superRefine((text, context) => {
        for (const part of split(text)) {
          const result = decodeCell(item, part);
          if (!result.ok) context.addIssue({ code: 'custom', message: `其中 ${quoted(part)} ${result.message}` });
        }
      }),
      z.array(z.string()).readonly(),
      { decode: split, encode: (parts) => parts.join(LIST_SEPARATOR) },
    ),
    fault: item.fault,
    suggest: () => '各项之间用“；”分隔',
    field: { type: 'list', delimiter: LIST_SEPARATOR },
  };
}
