/** How wide a text will be, without a screen to ask: charts are drawn at build, in whatever font a reader has. */

export type Weight = 'regular' | 'bold';

/**
 * Advance widths in em of printable ASCII, by class. Measured in Chromium at 1,000 px: the wider of Noto Sans CJK SC and
 * Liberation Sans (which has the widths of Arial and Helvetica), rounded up to the class. Digits are as wide as the
 * tabular figures that the style sheet asks for.
 */
const CLASSES: readonly (readonly [width: number, characters: string])[] = [
  [0.3, " .,:;'|ijlI"],
  [0.35, '!()[]{}-f'],
  [0.4, '/\\rt'],
  [0.48, '"*'],
  [0.53, 'csvxyz'],
  [0.56, '0123456789$#?_'],
  [0.57, 'aegkJL'],
  [0.62, '+<=>~^`FTZbdhnopqu'],
  [0.68, 'ABEKPSVXY&'],
  [0.73, 'CDHNRU'],
  [0.8, 'GOQw'],
  [0.84, 'M'],
  [0.95, '%mW'],
  [1.02, '@'],
];
const ASCII: ReadonlyMap<string, number> = new Map(
  CLASSES.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Other letters (Greek, Cyrillic) are about as wide as a Latin one; the minus sign and the dash as a digit. */
const LETTER = 0.63;
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['−', 0.56],
  ['–', 0.56],
]);
/** Semibold and bold letters of the same fonts are this much wider; Han characters keep their square. */
const BOLD = 1.07;
/** From here on Chinese fonts give a character its whole square: punctuation such as “ and →, Han, full-width forms. */
const FIRST_SQUARE = 0x2000;

function em(character: string, weight: Weight): number {
  const factor = weight === 'bold' ? BOLD : 1;
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign * factor;
  if ((character.codePointAt(0) ?? 0) >= FIRST_SQUARE) return 1;
  // An accented letter is as wide as its letter; an accent that stands alone takes no room.
  const base = character.normalize('NFD').slice(0, 1);
  return /\p{Mn}/u.test(base) ? 0 : (ASCII.get(base) ?? LETTER) * factor;
}

/**
 * Width of a line of text in the unit of `size` (its font size): Han and full-width characters 1 em, Latin letters and
 * digits by class. An estimate from above for the fonts measured; a reader's own may differ by a few hundredths.
 */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  return Array.from(text).reduce((sum, character) => sum + em(character, weight), 0) * size;
}
