/** Telephone numbers in texts: a person's number has no place in a published file. */

/** Characters that cannot be seen, and what is written full-width, as it is read. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[一二三四五六七八九零〇○幺]{7,}/g, (digits) =>
      Array.from(digits, (digit) => Math.max('〇一二三四五六七八九'.indexOf(digit === '幺' ? '一' : digit), 0)).join(
        '',
      ),
    );
}

/** What says that a number is one to call. */
export const CALLED = /电话|手机|座机|固话|热线|联系方式|\btel|\bphone/i;

/** The country's code, where it is written before a number. */
const COUNTRY = String.raw`(?:\(?(?:\+|00)?86\)?[\s-]*)?`;
const GAP = String.raw`[\s-]{0,3}`;
const MOBILE = String.raw`1[3-9]\d${GAP}\d{4}${GAP}\d{4}`;
/** Area codes: 010, 02x and the three-digit ones; without their 0 only after the country's code. */
const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
const LOCAL = String.raw`\)?[\s-]*\d{3,4}${GAP}\d{4}`;
/** Groups parted by one and the same other sign: 138.0013.8000, 0310.3113456. */
const SIGN = String.raw`([./_·])`;
/** Numbers of organisations, in groups; without groups unless an amount is what goes on. */
const SERVICE = String.raw`[48]00(?:[\s.-]\d{3}[\s.-]?\d{4}|[\s.-]\d{4}[\s.-]\d{3}|\d[\s.-]\d{3}[\s.-]\d{3}|\d{3}[\s.-]\d{4})`;

/** Not inside a longer run of digits. Older browsers know no look-behind, so what stands before is matched with it. */
const NUMBERS: readonly RegExp[] = [
  `${COUNTRY}${MOBILE}`,
  `${COUNTRY}\\(?0${AREA}${LOCAL}`,
  `\\(?(?:\\+|00)86\\)?[\\s-]*${AREA}${LOCAL}`,
  `1[3-9]\\d${SIGN}\\d{4}\\1\\d{4}`,
  `0${AREA}${SIGN}\\d{3,4}(?:\\1)?\\d{4}`,
  SERVICE,
  `400\\d{7}(?!\\d|\\s*[万亿元平㎡户个份条人次米m])`,
  `(?:${CALLED.source})[号码为是:,\\s(-]{0,5}[2-8]\\d{2,3}${GAP}\\d{4}`,
].map((number) => new RegExp(`(?:^|[^\\d])${number}(?!\\d)`));

/** Whether a text holds a mobile number or a landline number with its area code, also in groups or in brackets. */
export function holdsTelephone(text: string): boolean {
  const read = plain(text);
  return NUMBERS.some((number) => number.test(read));
}
