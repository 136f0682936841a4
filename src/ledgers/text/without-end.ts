/** Texts cut at their end. */

/**
 * A text without the characters at its end that are one of `characters`. An expression such as `/0+$/` looks at each run of
 * them once for each of its characters, wherever in the text the run stands.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
