/** Whole numbers in Chinese numerals, as far as they can only mean one: 一百二十, 壹仟零肆, 一二〇. */

/** Each digit in its daily, formal and older writings. */
const DIGITS = ['〇○零', '一壹弌', '二贰貳两兩', '三叁參叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const DIGIT_OF = new Map(DIGITS.flatMap((writings, digit) => [...writings].map((sign) => [sign, digit] as const)));
const UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Signs that numerals are written with. */
export const CHINESE_NUMERALS = `${DIGITS.join('')}${[...UNITS.keys()].join('')}万萬亿億`;

/**
 * A number below ten thousand, each unit at most once and in falling order, 零 where one is left out and nowhere else:
 * 一百二 is 120 to one reader and 102 to another. `first`: whether nothing stands before it, so that 十五 is 15.
 */
function belowTenThousand(text: string, first: boolean): number | null {
  let [value, before, isZero] = [0, first ? 0 : 10_000, false];
  let digit: number | null = null;
  for (const sign of text) {
    const unit = UNITS.get(sign);
    if (unit === undefined) {
      const own = DIGIT_OF.get(sign);
      if (own === undefined || digit !== null) return null;
      if (own === 0) {
        if (isZero || before === 0) return null;
        isZero = true;
      } else digit = own;
      continue;
    }
    const isLeadingTen = digit === null && unit === 10 && before === 0 && !isZero;
    if ((digit === null && !isLeadingTen) || (before !== 0 && unit >= before)) return null;
    if (before !== 0 && isZero !== unit < before / 10) return null;
    value += (digit ?? 1) * unit;
    [before, digit, isZero] = [unit, null, false];
  }
  if (digit === null) return isZero || before === 0 ? null : value;
  // A digit after a unit larger than ten needs its 零.
  return before !== 0 && isZero !== before > 10 ? null : value + digit;
}

/** Digits alone, as years and numbers of houses are written; 三四 is three or four. */
function digitByDigit(text: string): number | null {
  const digits = [...text].map((sign) => DIGIT_OF.get(sign));
  if (text === '' || digits.some((digit) => digit === undefined) || (digits.length > 1 && digits[0] === 0)) return null;
  const isRow = digits.length > 1 && digits.every((digit, i) => i === 0 || digit === (digits[i - 1] ?? 0) + 1);
  return isRow || digits.length === 2 || digits.length > 8 || /[两兩]/.test(text) ? null : Number(digits.join(''));
}

/** The number that a text of Chinese numerals can only mean; null where it could be two, or is rounded to 万 or 亿. */
export function chineseNumber(text: string): number | null {
  const [, above, below] = /^([^万萬]+)[万萬](.+)$/.exec(text) ?? [];
  if (above === undefined || below === undefined) return digitByDigit(text) ?? belowTenThousand(text, true);
  const [high, low] = [belowTenThousand(above, true), belowTenThousand(below, false)];
  return high === null || low === null ? null : high * 10_000 + low;
}
