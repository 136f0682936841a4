/** Telephone numbers in texts: a person's number has no place in a published file. */
import { readings } from './as-read-aloud.ts';

/** What says that a number is one to call. */
export const CALLED =
  /电话|手机|座机|固话|热线|联系方式|联系人|传真|咨询|值班|致电|来电|拨打|[☎☏📞📱]|\btel|\bphone|\bfax|\bt(?=\s*:)/iu;

/** The country's code, where it is written before a number. */
const COUNTRY = String.raw`(?:(?:\+|00)?86[\s-]*)?`;
const GAP = String.raw`[\s-]{0,4}`;
/** The zero before a mobile number was dialled once from another city. */
const MOBILE = String.raw`0?1[3-9]\d${GAP}\d{4}${GAP}\d{4}`;
/** Area codes: 010, 02x and the three-digit ones; without their 0 only after the country's code. */
const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
const LOCAL = String.raw`\d{3,4}${GAP}\d{4}`;
/** Groups parted by one and the same other sign: 138.0013.8000. A cross is a measure's. */
const SIGN = String.raw`([./_·~:|'])`;
/** The same where groups are unusual; blanks part figures of a row. */
const TIGHT = String.raw`([.\-_·])`;
/** Numbers of organisations, in groups; without groups unless an amount is what goes on. */
const SERVICE = String.raw`[48]00(?:[\s.-]\d{3}[\s.-]?\d{4}|[\s.-]\d{4}[\s.-]\d{3}|\d[\s.-]\d{3}[\s.-]\d{3}|\d{3}[\s.-]\d{4}|-\d{2}-\d{5}|-\d{5}-\d{2})`;
/** What goes on behind an amount. */
const UNIT = String.raw`\s*[万亿元平㎡户个份条人次米m件栋]`;

/** Not inside a longer run of digits. Older browsers know no look-behind, so what stands before is matched with it. */
const NUMBERS: readonly RegExp[] = [
  `${COUNTRY}${MOBILE}`,
  `${COUNTRY}0${AREA}[\\s-]*${LOCAL}`,
  `(?:\\+|00)86[\\s-]*(?:0[\\s-]*)?${AREA}[\\s-]*${LOCAL}`,
  `86[\\s-]+${AREA}[\\s-]+${LOCAL}`,
  `1[3-9]\\d${SIGN}\\d{4}\\1\\d{4}`,
  `1[3-8]\\d{2}([\\s.\\-_·])(?:\\d{4}\\1\\d{3}|\\d{3}\\1\\d{4})`,
  `1[3-9]\\d${TIGHT}\\d{3}\\1\\d{5}`,
  `1${TIGHT}[3-9]\\d{2}\\1\\d{3}\\1\\d{4}`,
  '1([\\s.\\-_·])[3-9](?:\\1\\d){9}',
  `0${AREA}\\s?[^\\p{L}\\p{N}\\s]\\s?\\d{3,4}[\\s./_·-]?\\d{4}`,
  SERVICE,
  `400\\d{7}(?!\\d|${UNIT})`,
  `(?:${CALLED.source})[^\\d]{0,6}[2-8]\\d{2,3}${GAP}\\d{4}(?!\\d|${UNIT})`,
].map((number) => new RegExp(`(?:^|[^\\d])(?:${number})(?!\\d)`, 'iu'));

/** Whether a text holds a mobile number or a landline number with its area code, also in groups or in brackets. */
export function holdsTelephone(text: string): boolean {
  return readings(text).some((read) => NUMBERS.some((number) => number.test(read)));
}
