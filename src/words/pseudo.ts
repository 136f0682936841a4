/**
 * A language made by a program, to prove that every text of the site comes from the catalogue and that its layout bears
 * longer ones: what is Chinese becomes Latin filler, 40 % wider and in marks. Names of units inside sentences go with it.
 */

import { throughTexts } from './texts.ts';

/** A Han character is one em wide, a small Latin letter about half of one. */
const LETTERS_A_CHARACTER = 1.4 / 0.5;
/** Filler breaks into words, as the texts of any language with letters do. */
const WORD = 'abcdefg ';

/** Han characters and the punctuation that is written with them. */
const CHINESE = /[\p{Script=Han}，。、；：？！“”‘’（）《》【】…　—]+/gu;
const HAN = /\p{Script=Han}/u;

function filler(run: string): string {
  const letters = [...run].filter((character) => HAN.test(character)).length;
  if (letters === 0) return ' ';
  const length = Math.ceil(letters * LETTERS_A_CHARACTER);
  return WORD.repeat(Math.ceil(length / WORD.length))
    .slice(0, length)
    .trimEnd();
}

/** A text with its Chinese replaced, in marks; a text without any stays as it is. */
export function pseudoText(text: string): string {
  return HAN.test(text) ? `⟦${text.replace(CHINESE, filler)}⟧` : text;
}

/** The catalogue with every text, and every text that a function of it makes, replaced. */
export function pseudo<T>(catalogue: T): T {
  return throughTexts(catalogue, pseudoText);
}
