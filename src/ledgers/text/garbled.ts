/** Whether a text was spoilt by being read in another encoding than it was written in, and what it said. */
import type { Garbling } from '../problems/plausibility-reasons.ts';

export interface GarbledText {
  readonly garbling: Garbling;
  /** What the text said; null where it cannot be told. */
  readonly restored: string | null;
}

/** What lost characters, and memory that was never written, turn into when they are read as GBK. */
const REPLACED = /锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯|ï»¿|ï¿½/;

/** Two question marks running, or one between Chinese characters where a name has no question. */
const QUESTIONS = /[?？]{2}/;
const QUESTION_IN_NAME = /[?？]/;

/** Letters and signs that bytes of Chinese characters become in Latin-1 and in Windows-1252. */
const LATIN =
  /[\u0080-\u00a6\u00a8-\u00af\u00b4-\u00b6\u00b8-\u00d6\u00d8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc]/g;
/** Bytes 0x80 to 0x9f of Windows-1252, as the characters that they become. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A character of UTF-8 in Latin letters of which the controls are gone: a letter as which it begins, and at least one of its others. */
const LATIN_REMAINS = new RegExp(`[\u00e2-\u00e9\u00ef](?:[\u00a0-\u00bf]|[${WINDOWS_1252}])`, 'g');

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** A text of Latin letters as the bytes that it was read from; null where a character comes from no byte. */
function latinBytes(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const at = WINDOWS_1252.indexOf(character);
    if (at >= 0) bytes.push(0x80 + at);
    else if (code <= 0xff) bytes.push(code);
    else return null;
  }
  return new Uint8Array(bytes);
}

/** The code of each character of GBK by its UTF-16 unit; made when the first Chinese text is asked for. */
let gbk: Uint16Array | undefined;

function gbkCodes(): Uint16Array {
  if (gbk !== undefined) return gbk;
  gbk = new Uint16Array(0x10000);
  const trails = Array.from({ length: 0xbf }, (_, i) => 0x40 + i).filter((trail) => trail !== 0x7f);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const row = decoder.decode(new Uint8Array(trails.flatMap((trail) => [lead, trail])));
    for (const [i, trail] of trails.entries()) gbk[row.charCodeAt(i)] = lead * 0x100 + trail;
  }
  // The euro sign stands for a single byte in Windows' own GBK.
  gbk[0x20ac] = 0x80;
  return gbk;
}

/** Characters that a garbled text has at least. */
const LEAST_CHARACTERS = 2;

/** Bytes after which a character of UTF-8 has two more, for the characters that Chinese texts are made of. */
const isLead = (byte: number): boolean => (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;
const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/**
 * What a text says when its bytes in GBK are read as UTF-8; null unless every run of them is whole characters, but for
 * what was lost at its end. Texts that mean something are not: of the characters of GBK few, and those seldom, follow
 * one another as UTF-8 asks.
 */
function fromUtf8ReadAsGbk(text: string): string | null {
  const codes = gbkCodes();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : (codes[unit] ?? 0);
    if (code === 0) return null;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  let characters = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) i += 1;
    else if (isLead(byte) && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
      characters += 1;
      i += 3;
    } else {
      // One or two bytes of a character whose last was lost stand at the end of a run.
      const rest = isTail(bytes[i + 1]) ? 2 : 1;
      if (!isLead(byte) || (bytes[i + rest] ?? 0) >= 0x80) return null;
      i += rest;
    }
  }
  if (characters < LEAST_CHARACTERS) return null;
  return new TextDecoder().decode(new Uint8Array(bytes)).replaceAll(/\ufffd[?？]?/g, '…');
}

/** A text of which the last character was lost for its half: 鏄? was 是. */
const HALF_LOST = /^\p{Script=Han}{1,4}[?？\ufffd]$/u;

/** Characters that a text needs before the kinds of its characters tell anything. */
const ENOUGH = 4;

/**
 * Whether the characters of a text are those that UTF-8 read as GBK is made of, though some were lost: every third of a
 * kind that is rare in Chinese, others that hardly anybody writes.
 */
function isLikeUtf8ReadAsGbk(text: string): boolean {
  const codes = gbkCodes();
  const leads = Array.from(text, (character) => (codes[character.charCodeAt(0)] ?? 0) >> 8).filter((lead) => lead > 0);
  const begin = leads.filter((lead) => lead >= 0xe2 && lead <= 0xe9).length;
  return leads.length >= ENOUGH && begin * 4 >= leads.length && leads.some((lead) => lead < 0xb0);
}

/** How the text of a cell was spoilt that holds no text for readers: a choice, an id, a number; null where it was not. */
export function garbledCell(text: string, isChoice: boolean): GarbledText | null {
  if (/^[\x20-\x7e]*$/.test(text)) return /^\?{2,}$/.test(text) ? { garbling: 'question-marks', restored: null } : null;
  const garbled = garbledText(text, false);
  if (garbled !== null) return garbled;
  const isHalfLost = isChoice && HALF_LOST.test(text);
  return isHalfLost || isLikeUtf8ReadAsGbk(text) ? { garbling: 'utf8-as-gbk', restored: null } : null;
}

/** How a text was spoilt; null where it was not. A name has no question mark, a remark may ask. */
export function garbledText(text: string, isName: boolean): GarbledText | null {
  if (REPLACED.test(text)) return { garbling: 'replaced', restored: null };
  if ((text.match(LATIN)?.length ?? 0) >= LEAST_CHARACTERS) {
    const bytes = latinBytes(text);
    const utf8 = bytes === null ? null : decoded(bytes, 'utf-8');
    if (utf8 !== null) return { garbling: 'as-latin', restored: utf8 };
    // What was UTF-8 and has lost characters would come back as other words of GBK.
    if ((text.match(LATIN_REMAINS)?.length ?? 0) >= LEAST_CHARACTERS) return { garbling: 'as-latin', restored: null };
    const restored = bytes === null ? null : decoded(bytes, 'gb18030');
    // Foreign names have such letters one by one; what no Chinese text comes from is none.
    return restored === null ? null : { garbling: 'as-latin', restored };
  }
  const restored = /[\u4e00-\u9fff\ue000-\uf8ff]{2}/.test(text) ? fromUtf8ReadAsGbk(text) : null;
  if (restored !== null) return { garbling: 'utf8-as-gbk', restored };
  return (isName ? QUESTION_IN_NAME : QUESTIONS).test(text) ? { garbling: 'question-marks', restored: null } : null;
}
