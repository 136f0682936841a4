/** A text as its numbers are read aloud, however they are written: what is looked for in it are numbers of persons. */

/** Digits in words, by their value: daily, formal and older writings. */
const WORDS = ['〇零', '一幺壹弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const DIGIT_OF = new Map(WORDS.flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const)));
/** The signs of digits in words, as they stand in a class of an expression. */
export const DIGIT_WORDS = WORDS.join('');

const ANY_WORD = new RegExp(`[${DIGIT_WORDS}]`, 'g');
/** Letters among digits that are typed for them: 138OO138OOO, l38. */
const TYPED_RUN = /[\dOoIl|][\dOoIl|\s+./_·-]{5,}[\dOoIl|]/g;
const FEWEST_DIGITS = 5;

/** The digit that a sign of any script stands for; signs of one script stand in a row, zero first. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Digits for the letters that are typed for them, in what is a number but for them. */
function withTypedDigits(text: string): string {
  return text.replaceAll(TYPED_RUN, (run) =>
    (run.match(/\d/g) ?? []).length < FEWEST_DIGITS ? run : run.replaceAll(/[Oo]/g, '0').replaceAll(/[Il|]/g, '1'),
  );
}

/**
 * Its readings: half-width, without what cannot be seen, tags and brackets, with hyphens for dashes and digits for the
 * words and letters that stand for them.
 */
export function readings(text: string): readonly string[] {
  const read = withTypedDigits(
    text
      .normalize('NFKC')
      .replaceAll(/<[^<>]{1,40}>/g, '')
      .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g, '')
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
      .replaceAll(/[()[\]{}〔〕【】「」<>《》〈〉]/g, ' ')
      .replaceAll(/[^\P{Nd}0-9]/gu, digitOf),
  );
  const inDigits = read.replaceAll(ANY_WORD, (sign) => DIGIT_OF.get(sign) ?? sign);
  if (inDigits === read) return [read];
  // 张三 before a number belongs to a name; 一 between digits is a one, or a dash.
  return [read, inDigits, read.replaceAll(/(\d)\s*一\s*(?=\d)/g, '$1-')];
}
