/** Where a Chinese heading is parted: a module of its own, because scripts that write headings load it. */

/** A clause of a heading with the punctuation behind it. */
const CLAUSE = /[^，；：、。！？]+[，；：、。！？]*[”’）》]*/gu;
/** The longest clause that has room on a line of a heading on the narrowest phone, in characters. */
const LONGEST_CLAUSE = 13;
/** A shorter one has no place to be parted at. */
const SHORTEST_CLAUSE = 3;

/** Bold letters and figures are about three fifths as wide as characters, the sign % as wide. */
const widthOf = (text: string): number => text.length - (text.match(/[ -$&-~]/g) ?? []).length * 0.4;

/** Where the clauses of a heading stand that take a line of their own rather than being parted. */
export function clausesOf(text: string): readonly (readonly [from: number, to: number])[] {
  return Array.from(text.matchAll(CLAUSE), ({ 0: part, index }): [number, number] => [
    index,
    index + part.length,
  ]).filter(([from, to]) => {
    const width = widthOf(text.slice(from, to).trim());
    return to - from < text.length && width >= SHORTEST_CLAUSE && width <= LONGEST_CLAUSE;
  });
}
