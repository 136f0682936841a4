/** Numbers as files write them: plain decimals, halves away from zero, never "-0". */
import { withoutEnd } from './without-end.ts';

/** A number with exactly `decimals` places; '' for no data. */
export function fixed(value: number | null, decimals: number): string {
  if (value === null) return '';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A number with at most `decimals` places; '' for no data. */
export function atMost(value: number | null, decimals: number): string {
  return value === null ? '' : String(Number(fixed(value, decimals)));
}

/** A plain decimal text times a power of ten, exactly: the point is moved, nothing is computed. */
export function shifted(text: string, exponent: number): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction.padEnd(exponent, '0')}`;
  const point = whole.length + exponent;
  const units = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = withoutEnd(digits.slice(point), '0');
  return `${sign}${units}${rest === '' ? '' : `.${rest}`}`;
}
