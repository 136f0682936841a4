/** How deep a JSON text goes: what reads it calls itself for every part of a part, and a stack has an end. */

/** No file of a city has parts within parts as deep. */
const DEEPEST = 100;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPENING, OPENING_TOO] = [0x5b, 0x7b];
const [CLOSING, CLOSING_TOO] = [0x5d, 0x7d];

/** Where a text goes deeper than it may; null where it does not. */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (character === QUOTE) isInString = !isInString;
    else if (isInString) {
      if (character === BACKSLASH) i += 1;
    } else if (character === OPENING || character === OPENING_TOO) {
      depth += 1;
      if (depth > DEEPEST) return i;
    } else if (character === CLOSING || character === CLOSING_TOO) depth -= 1;
  }
  return null;
}
