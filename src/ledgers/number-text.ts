/** Numbers as people write them: what can only be one number is read, what was rounded or guessed is not. */
import type { CellReasons, NumberRule, ProblemParameters, Writing } from './problem-reasons.ts';

/** The words that may stand before or behind a column's numbers. */
export interface NumberUnits {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').trim();

/** A number's text without its own unit, and whether it had one. */
function withoutUnit(text: string, { before = [], after = [] }: NumberUnits): readonly [number: string, had: boolean] {
  const lower = text.toLowerCase();
  const sign = before.find((unit) => lower.startsWith(plain(unit).toLowerCase()));
  const rest = sign === undefined ? text : text.slice(plain(sign).length).trimStart();
  const unit = after.find((word) => rest.toLowerCase().endsWith(plain(word).toLowerCase()));
  const number = unit === undefined ? rest : rest.slice(0, -plain(unit).length).trimEnd();
  return [number, sign !== undefined || unit !== undefined];
}

/** The number that 1,040 or １２ or 104户 or 12.0 or ¥300 can only mean, in plain decimal writing. */
export function meantNumber(
  text: string,
  integer: boolean,
  units: NumberUnits,
): { readonly text: string; readonly writing: Writing } | null {
  const [number, hadUnit] = withoutUnit(plain(text).replace(/^'/, ''), units);
  const match = /^([+-]?)(\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/.exec(number);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
  const isWhole = /^0*$/.test(fraction);
  if (integer && (!isWhole || !Number.isSafeInteger(Number(digits)))) return null;
  if (!Number.isFinite(Number(digits))) return null;
  const value = `${sign === '-' ? '-' : ''}${digits}${isWhole ? '' : `.${fraction}`}`;
  return { text: value, writing: hadUnit ? 'unit' : 'number' };
}

const ABOUT =
  /^(?:大?约|近|超过?|逾|不[足到]|至少|最多|[<>≤≥≈~])|(?:余|多|左右|上下|以[上下]|[来几]|\+)[^\d]*$|\d\s*[-~—至到]\s*\d/;

const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const MULTIPLIED = /\d\s*([百千万亿])/;

/** Why a text is no number that can be read; `meant` is what it should have been where that is plain. */
export function numberFault(
  text: string,
  rule: NumberRule,
  meant: string | null,
): ProblemParameters<keyof CellReasons> {
  const written = plain(text);
  const sign = MULTIPLIED.exec(written)?.[1] ?? '';
  const factor = MULTIPLES[sign];
  if (meant !== null) return { reason: 'number-writing', meant, rule };
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(written)) return { reason: 'shortened-number' };
  if (/\d\s*[%‰]$/.test(written)) return { reason: 'percent-number' };
  if (/\d/.test(written) && ABOUT.test(written)) return { reason: 'about-number' };
  if (factor !== undefined) return { reason: 'multiplied-number', sign, factor };
  return { reason: 'number-writing', meant, rule };
}
