/** How a number is written: in a file of its own, since search fields write nothing else of all the formats. */

/** What stands where a figure is missing. */
export const MISSING = '无数据';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3}){1,7}(?!\d))/g, ',');
}

/** A number with thousands separators and a fixed number of decimals: 1,172 or −3.5 (with a true minus sign). */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null) return MISSING;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return value < 0 && Number(text.replace(/,/g, '')) !== 0 ? `−${text}` : text;
}
