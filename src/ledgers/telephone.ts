/** Telephone numbers in texts: a person's number has no place in a published file. */

/** Characters that cannot be seen, and what is written full-width, as it is read. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

/** The country's code, where it is written before a number. */
const COUNTRY = String.raw`(?:\(?(?:\+|00)?86\)?[\s-]*)?`;
const GAP = String.raw`[\s-]{0,3}`;
const MOBILE = String.raw`1[3-9]\d${GAP}\d{4}${GAP}\d{4}`;
/** Area codes: 010, 02x and the three-digit ones; without their 0 only after the country's code. */
const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
const LOCAL = String.raw`\)?[\s-]*\d{3,4}${GAP}\d{4}`;

/** Not inside a longer run of digits. Older browsers know no look-behind, so what stands before is matched with it. */
const NUMBERS: readonly RegExp[] = [
  `${COUNTRY}${MOBILE}`,
  `${COUNTRY}\\(?0${AREA}${LOCAL}`,
  `\\(?(?:\\+|00)86\\)?[\\s-]*${AREA}${LOCAL}`,
].map((number) => new RegExp(`(?:^|[^\\d])${number}(?!\\d)`));

/** Whether a text holds a mobile number or a landline number with its area code, also in groups or in brackets. */
export function holdsTelephone(text: string): boolean {
  const read = plain(text);
  return NUMBERS.some((number) => number.test(read));
}
