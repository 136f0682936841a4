/** Names that have much of what was typed, where none has all of it. */
import { KIND_OF_NAME, type Attempt } from './attempts.ts';
import type { Ear } from './hearing.ts';
import { matchText } from './match.ts';
import type { Token } from './tokens.ts';

/** A query as pieces, pairs of neighbouring characters and runs of letters, and its first number. */
export interface Likeness {
  readonly pieces: readonly string[];
  readonly number: number | null;
  readonly ear: Ear | null;
}

const KINDS = new RegExp(`号?院|${KIND_OF_NAME}`, 'g');
const CHARACTER = /^[\u3400-\u9fff]$/;
/** At least so much of the pieces must be there. */
const ENOUGH = 0.5;

function pairsOf(text: string): string[] {
  const chars = Array.from(text);
  return chars.flatMap((char, at) => {
    const next = chars[at + 1];
    return next !== undefined && CHARACTER.test(char) && CHARACTER.test(next) ? [char + next] : [];
  });
}

const firstNumber = (text: string): number | null => {
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits);
};

/** What of an attempt can be like a name; null where it is only single characters, digits and kinds of compounds. */
export function likenessOf({ terms, ear }: Attempt): Likeness | null {
  const words = terms.map((forms) => forms[forms.length - 1] ?? '');
  const pieces = words.flatMap((word) => [...pairsOf(word.replace(KINDS, ' ')), ...(word.match(/[a-z]{2,}/g) ?? [])]);
  return pieces.length === 0 ? null : { pieces, number: firstNumber(words.join(' ')), ear };
}

/** How little of the pieces the texts have, 0 for all, null for too little; and how far their first number is off. */
export function distanceOf(
  { pieces, number, ear }: Likeness,
  texts: readonly (readonly Token[])[],
): { readonly lack: number; readonly off: number } | null {
  const is = (token: Token | undefined, char: string): boolean =>
    token !== undefined && (token.char === char || ear?.compare(char, token.readings) === 'same');
  const has = (piece: string): boolean =>
    texts.some((tokens) =>
      /[a-z]/.test(piece)
        ? matchText(tokens, piece, ear) !== null
        : tokens.some((token, at) => is(token, piece.charAt(0)) && is(tokens[at + 1], piece.charAt(1))),
    );
  const share = pieces.filter(has).length / pieces.length;
  if (share < ENOUGH) return null;
  const own = texts.flatMap((tokens) => firstNumber(tokens.map(({ char }) => char).join('')) ?? [])[0];
  return { lack: 1 - share, off: number === null || own === undefined ? 0 : Math.abs(own - number) };
}
