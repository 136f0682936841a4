/** Finding a unit by part of its name. */

export interface Named {
  readonly name: string;
}

const plain = (text: string): string => text.toLowerCase().normalize('NFKC').replace(/\s+/g, '');

/** The units whose name holds the words, in any order; names that begin with them first, shorter names before longer. */
export function searchUnits<T extends Named>(units: readonly T[], query: string): T[] {
  const words = query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  return units
    .map((unit, place) => ({ unit, place, name: plain(unit.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .sort(
      (a, b) =>
        Number(b.name.startsWith(first)) - Number(a.name.startsWith(first)) ||
        a.name.length - b.name.length ||
        a.place - b.place,
    )
    .map(({ unit }) => unit);
}
