/** What no text of a published file may hold: formulas, and the numbers of persons. */
import type { Fault } from '../problems/problem.ts';
import { DIGIT_WORDS, readings } from './as-read-aloud.ts';
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

/** Eighteen digits, or seventeen and an X, in whatever groups. */
const EIGHTEEN = /(?:^|[^\d])(\d(?:[\s./_·-]{0,3}\d){16}[\s./_·-]{0,3}[\dX×])(?!\d)/gi;
/** A number that is said to be an identity's, also an old one of fifteen digits: a slip in it makes it no other one's. */
const NAMED_IDENTITY =
  /(?:身份证|证件)[^\d]{0,8}[1-9]\d{5}(?:\d{11}[\dX×]|\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3})(?!\d)/i;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Whether eighteen characters are an identity number: a real birth date, and its own check digit (GB 11643). */
function isIdentityNumber(number: string): boolean {
  const [, year = '', month = '', day = ''] = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})/.exec(number) ?? [];
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return isCalendarDay(`${year}-${month}-${day}`) && number[17] === CHECK_DIGITS[sum % 11];
}

/** Whether a text holds an identity number of 18 digits, also in groups. */
function holdsIdentityNumber(text: string): boolean {
  return readings(text).some(
    (read) =>
      NAMED_IDENTITY.test(read) ||
      [...read.matchAll(EIGHTEEN)].some(([, number = '']) =>
        isIdentityNumber(number.replaceAll(/[^\dX×]/gi, '').replace(/[x×]$/i, 'X')),
      ),
  );
}

/** A number of ten digits or more, whatever stands between them: of other texts only what is said to be one to call is feared. */
const MANY_DIGITS = new RegExp(
  String.raw`(?:[\p{N}OoIl|${DIGIT_WORDS}](?:<[^<>]{1,40}>|[^\p{N}OoIl|${DIGIT_WORDS}]){0,6}){10}`,
  'u',
);
/** A telephone's name and a number of seven digits. */
const SHORTEST = 8;

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
