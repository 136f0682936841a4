/** Text as a search sees it: one token a character, in one width and case, with its pinyin and its place in the text. */

/** For a character every reading that counts, without tones: 重 → zhong, chong. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export interface Token {
  readonly char: string;
  /** Where the token comes from in the text as written; several tokens may share a place (十一 gives 1 and 1). */
  readonly from: number;
  readonly to: number;
  readonly readings: readonly string[];
}

const IGNORED = /[\s\u200b-\u200f\ufeff·•・\-‐-―_~,，.。、;；:：/()（）[\]【】<>《》'‘’"“”`#*]/;

/** Characters as `folded` gives them: a city's names are made of a few thousand, each written many times. */
const known = new Map<string, string>();

/**
 * One character in one width and case: full-width letters and digits become half-width, capitals small, ü is typed v.
 * Punctuation and spaces give nothing, so that 槐荫路11号院（北） and 槐荫路11号院北 are the same.
 */
function folded(char: string): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  const text = char
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, 'v');
  const after = IGNORED.test(text) ? '' : text;
  known.set(char, after);
  return after;
}

/** A text as searches compare it. */
export const foldedText = (text: string): string => Array.from(text, folded).join('');

/** The tokens of a text; with no readings given, of a query. */
export function tokensOf(text: string, readings: Readings = new Map()): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const written of text) {
    const to = from + written.length;
    for (const char of folded(written)) tokens.push({ char, from, to, readings: readings.get(char) ?? [] });
    from = to;
  }
  return tokens;
}

const DIGITS = '零一二三四五六七八九';
const NUMERAL = /[〇零一二两三四五六七八九十百]/;

/** The value of a run of Chinese numerals, as digits: 十一 → 11, 一百零五 → 105, 二〇一八 → 2018. */
export function arabic(numerals: string): string {
  const digit = (char: string): number => DIGITS.indexOf(char.replace('〇', '零').replace('两', '二'));
  if (!/[十百]/.test(numerals)) return Array.from(numerals, (char) => String(digit(char))).join('');
  let total = 0;
  let pending: number | null = null;
  for (const char of numerals) {
    const unit = char === '百' ? 100 : char === '十' ? 10 : 0;
    if (unit === 0) pending = digit(char);
    else {
      total += (pending ?? 1) * unit;
      pending = null;
    }
  }
  return String(total + (pending ?? 0));
}

/** The same tokens with Chinese numerals as digits (第十一 → 第11); null where there are none. */
export function inArabic(tokens: readonly Token[]): Token[] | null {
  const result: Token[] = [];
  let run: Token[] = [];
  let changed = false;
  const close = (): void => {
    const [first] = run;
    const last = run[run.length - 1];
    if (first === undefined || last === undefined) return;
    const digits = arabic(run.map((token) => token.char).join(''));
    for (const char of digits) result.push({ char, from: first.from, to: last.to, readings: [] });
    run = [];
    changed = true;
  };
  for (const token of tokens) {
    if (NUMERAL.test(token.char)) run.push(token);
    else {
      close();
      result.push(token);
    }
  }
  close();
  return changed ? result : null;
}
