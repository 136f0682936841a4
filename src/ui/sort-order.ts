/** In which order the rows of a table stand when a reader sorts it by a column: worked out from what the cells say. */

/** What a column is sorted by; null is missing, and stands below all others either way. */
export type Key = number | string | null;
export type Direction = 'ascending' | 'descending';

/** What the signs of magnitude multiply by: 9,500㎡ is less than 1.2万㎡. */
const MAGNITUDES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The number that a cell's text begins with. */
function numberIn(text: string): number | null {
  const [, digits, magnitude = ''] = /([+−-]?\d[\d,]*(?:\.\d+)?)([万亿]?)/.exec(text) ?? [];
  if (digits === undefined) return null;
  return Number(digits.replace(/,/g, '').replace('−', '-')) * (MAGNITUDES[magnitude] ?? 1);
}

/**
 * The keys of a column's cells, by what they say. In a column of percentages the cells without one are counts, which stand
 * there for places too small for a rate: they have no place among the rates.
 */
export function keysOf(texts: readonly string[], isNumeric: boolean): Key[] {
  if (!isNumeric) return texts.map((text) => (text === '' ? null : text));
  const isRate = texts.some((text) => text.includes('%'));
  return texts.map((text) => (isRate && !text.includes('%') ? null : numberIn(text)));
}

/** The order of the cells in a direction, as their indices; equal ones keep theirs. */
export function orderOf(keys: readonly Key[], direction: Direction, language: string): number[] {
  const names = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: Key | undefined, b: Key | undefined): number => {
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return sign * names.compare(a, b);
    return (
      Number(typeof a !== 'number' && typeof a !== 'string') - Number(typeof b !== 'number' && typeof b !== 'string')
    );
  };
  return keys.map((_, i) => i).sort((i, j) => compare(keys[i], keys[j]) || i - j);
}

/** The directions that the presses on a head bring, one after another; null is the table's own order. */
export function nextDirection(now: string | null, isNumeric: boolean): Direction | null {
  const [first, second] = isNumeric ? (['descending', 'ascending'] as const) : (['ascending', 'descending'] as const);
  return now === null ? first : now === first ? second : null;
}
