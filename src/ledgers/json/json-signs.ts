/**
 * What of a text that is no JSON was written with a Chinese input method or as another language writes it: signs of full
 * width, TRUE, None. The text is read as it was meant, so that the same signs within texts stay what they are.
 */

/** The words that JSON has for yes, no and nothing. */
export type JsonWord = 'true' | 'false' | 'null';

export type Miswritten =
  | { readonly kind: 'sign'; readonly offset: number; readonly written: string; readonly instead: string }
  | { readonly kind: 'word'; readonly offset: number; readonly written: string; readonly instead: JsonWord }
  | { readonly kind: 'blank'; readonly offset: number };

const WIDE_QUOTES = '“”„‟＂‘’「」『』';

/** Signs that Chinese input methods write, and what JSON asks for. */
const WIDE_SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...WIDE_QUOTES].map((sign) => [sign, '"'] as const),
  ...[...'：∶﹕'].map((sign) => [sign, ':'] as const),
  ...[...'，、；。﹐'].map((sign) => [sign, ','] as const),
  ['｛', '{'],
  ['｝', '}'],
  ...[...'［【'].map((sign) => [sign, '['] as const),
  ...[...'］】'].map((sign) => [sign, ']'] as const),
]);

/** Blanks that are none to JSON. */
const OTHER_BLANKS = /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/;
/** The next of what stands outside texts: a number of full width, or a word. */
const WIDE_NUMBER = /[０-９．－]+/y;
const WORD = /[\p{Script=Latin}_]+|[是否]/uy;

const WORDS: ReadonlyMap<string, JsonWord> = new Map([
  ...['true', 'yes', '是'].map((word) => [word, 'true'] as const),
  ...['false', 'no', '否'].map((word) => [word, 'false'] as const),
  ...['null', 'none', 'nil', 'nan', 'undefined'].map((word) => [word, 'null'] as const),
]);

/** The word of JSON that a word of another writing means; null of any other word. */
export const jsonWord = (written: string): JsonWord | null =>
  WORDS.get(written.normalize('NFKC').trim().toLowerCase()) ?? null;

/** What may stand behind a text, and behind one that is the last of its line. */
const BEHIND_TEXT = ':,}]：，、；｝］】';
const BEHIND_LAST = /^[}\]｝］】]*[,，、；]?$/;

const isWideQuote = (sign: string): boolean => sign !== '' && WIDE_QUOTES.includes(sign);
const isEndOfLine = (sign: string): boolean => sign === '' || sign === '\n' || sign === '\r';

class Scanner {
  readonly found: Miswritten[] = [];
  readonly #text: string;
  #at = 0;
  /** Whether a value is due, as behind a colon. */
  #isValue = false;

  constructor(text: string) {
    this.#text = text;
  }

  #sign(offset: number): void {
    const written = this.#text.charAt(offset);
    this.found.push({ kind: 'sign', offset, written, instead: WIDE_SIGNS.get(written) ?? '"' });
  }

  /** The first place of the line, from a place on, whose sign is asked for; the end of the line where there is none. */
  #find(from: number, isIt: (sign: string, offset: number) => boolean): number {
    let i = from;
    for (let sign = this.#text.charAt(i); !isEndOfLine(sign) && !isIt(sign, i); sign = this.#text.charAt(i))
      i += sign === '\\' ? 2 : 1;
    return i;
  }

  /** What stands behind a quote, but for blanks; empty at the end of the line. */
  #behind(offset: number): string {
    const sign = this.#text.charAt(this.#find(offset + 1, (other) => other.trim() !== ''));
    return isEndOfLine(sign) ? '' : sign;
  }

  /** Goes on behind the text that stands from the present place on; behind its line where nothing ends it. */
  #pass(isWide: boolean): void {
    const start = this.#at;
    const endsText = (offset: number): boolean => BEHIND_TEXT.includes(this.#behind(offset));
    const quote = this.#find(start, (sign, offset) =>
      isWide ? (sign === '"' || isWideQuote(sign)) && endsText(offset) : sign === '"',
    );
    const isFound = !isEndOfLine(this.#text.charAt(quote));
    if (isFound && (isWide || endsText(quote))) {
      if (this.#text.charAt(quote) !== '"') this.#sign(quote);
      this.#at = quote + 1;
      return;
    }
    const close = isWide ? null : this.#wideEnd(start, quote, isFound);
    if (close !== null) this.#sign(close);
    this.#at = (close ?? quote) + 1;
  }

  /** The quote of full width that was to end a text, before the next quote or the end of the line; null where none was. */
  #wideEnd(start: number, end: number, isQuote: boolean): number | null {
    const text = this.#text;
    if (isQuote || !this.#isValue) {
      const close = this.#find(
        start,
        (sign, i) => i >= end || (isWideQuote(sign) && (isQuote ? BEHIND_TEXT : ':：').includes(this.#behind(i))),
      );
      return close < end ? close : null;
    }
    // Of a value that nothing ends only the last quote of its line can be meant.
    let last = end;
    while (last >= start && !isWideQuote(text.charAt(last))) last -= 1;
    return last >= start && BEHIND_LAST.test(text.slice(last + 1, end).replaceAll(/\s/g, '')) ? last : null;
  }

  #matched(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  scan(): readonly Miswritten[] {
    while (this.#at < this.#text.length) {
      const offset = this.#at;
      const sign = this.#text.charAt(offset);
      const number = this.#matched(WIDE_NUMBER);
      const word = this.#matched(WORD);
      if (number !== null) {
        this.found.push({ kind: 'sign', offset, written: number, instead: number.normalize('NFKC') });
        this.#at += number.length;
      } else if (word !== null) {
        const instead = jsonWord(word);
        if (instead !== null && instead !== word) this.found.push({ kind: 'word', offset, written: word, instead });
        this.#at += word.length;
      } else {
        this.#at += 1;
        const meant = WIDE_SIGNS.get(sign) ?? sign;
        if (meant !== sign) this.#sign(offset);
        else if (OTHER_BLANKS.test(sign)) this.found.push({ kind: 'blank', offset });
        if (meant === '"') this.#pass(sign !== '"');
        else if (meant.trim() !== '')
          this.#isValue = meant === ':' || (this.#isValue && meant !== ',' && meant !== '{');
      }
    }
    return this.found;
  }
}

/** All that is miswritten in a text that is no JSON, in its order. */
export function miswrittenIn(text: string): readonly Miswritten[] {
  return new Scanner(text).scan();
}
