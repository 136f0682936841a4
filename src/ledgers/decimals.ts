/** Numbers as files write them: plain decimals, halves away from zero, never "-0". */

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
