/** What no text of a published file may hold: formulas, and the numbers of persons. */
import type { Fault } from '../problems/problem.ts';
import { isCalendarDay } from './calendar-text.ts';
import { CALLED, holdsTelephone } from './telephone.ts';

const FORMULA_SIGN = /^[\s'"]*[=+\-@＝＋－﹣﹢＠﹦﹫]/;
const PLAIN_NUMBER = /^[+-](?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?%?$/;

/** Whether a spreadsheet would take a text for a formula: it begins with a sign and does not go on as a plain number. */
function isFormula(text: string): boolean {
  if (!FORMULA_SIGN.test(text)) return false;
  const plain = text.normalize('NFKC').trim();
  return /^[=+@-]/.test(plain) && !PLAIN_NUMBER.test(plain);
}

const IDENTITY = /(?:^|[^\d])([1-9]\d{5})[\s-]*((?:19|20)\d{2})(\d{2})(\d{2})[\s-]*(\d{3}[\dXx])(?!\d)/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether a text holds an identity number of 18 digits: a real birth date, and its own check digit (GB 11643). */
function holdsIdentityNumber(text: string): boolean {
  return [...text.normalize('NFKC').matchAll(IDENTITY)].some(
    ([, area = '', year = '', month = '', day = '', end = '']) => {
      const digits = `${area}${year}${month}${day}${end}`.toUpperCase();
      const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
      return isCalendarDay(`${year}-${month}-${day}`) && digits[17] === CHECK_DIGITS[sum % 11];
    },
  );
}

/** A number of ten digits or more, whatever stands between them: of other texts only what is said to be one to call is feared. */
const MANY_DIGITS = /(?:[\p{N}一二三四五六七八九零幺][^\p{N}一二三四五六七八九零幺]{0,6}){10}/u;
/** A telephone's name and a number of seven digits. */
const SHORTEST = 9;

function numberIn(text: string, isAddress: boolean): Fault<'leak'> | null {
  if (text.length < SHORTEST || !(MANY_DIGITS.test(text) || CALLED.test(text))) return null;
  if (holdsIdentityNumber(text)) return { code: 'E-LEAK', parameters: { reason: 'leak', kind: 'identity' } };
  if (isAddress || !holdsTelephone(text)) return null;
  return { code: 'E-LEAK', parameters: { reason: 'leak', kind: 'telephone' } };
}

/** Why a text must not be published; null where nothing is wrong with it. Web addresses are full of numbers. */
export function leakOf(text: string, isAddress: boolean): Fault<'formula' | 'leak'> | null {
  // +86 138… is a number to call: who would take off its sign alone, as a formula's, would publish it.
  return (
    numberIn(text, isAddress) ?? (isFormula(text) ? { code: 'E-FORMULA', parameters: { reason: 'formula' } } : null)
  );
}
