/** The search index as a file: small because names of sub-districts, states and readings are written once. */
import type { Searchable } from './search.ts';
import type { Readings } from './tokens.ts';

/** A compound as the search knows it and shows it. */
export interface FindEntry extends Searchable {
  readonly id: string;
  readonly subdistrict: string;
  /** Service and works in words. */
  readonly state: string;
}

type IndexRow = readonly [
  id: string,
  name: string,
  formerNames: readonly string[],
  address: string,
  subdistrict: number,
  state: number,
  removed: 0 | 1,
];

export interface IndexFile {
  /** Present when the entries are made up. */
  readonly demonstration?: string;
  readonly asOf: string;
  readonly subdistricts: readonly string[];
  readonly states: readonly string[];
  /** Readings of each character, separated by spaces. */
  readonly readings: Readonly<Record<string, string>>;
  readonly rows: readonly IndexRow[];
}

/** Collects texts, giving each the number under which it is written once. */
function numbered(): { readonly texts: string[]; readonly numberOf: (text: string) => number } {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
  };
}

/** The file of some entries. `demonstration` is the mark of made-up data and comes first; null where they are real. */
export function indexFile(
  entries: readonly FindEntry[],
  readings: Readings,
  asOf: string,
  demonstration: string | null,
): IndexFile {
  const subdistricts = numbered();
  const states = numbered();
  const rows = entries.map((entry): IndexRow => [
    entry.id,
    entry.name,
    entry.formerNames,
    entry.address,
    subdistricts.numberOf(entry.subdistrict),
    states.numberOf(entry.state),
    entry.removed ? 1 : 0,
  ]);
  const used = new Set(
    entries.flatMap((entry) => Array.from([entry.name, ...entry.formerNames, entry.address].join(''))),
  );
  return {
    ...(demonstration === null ? {} : { demonstration }),
    asOf,
    subdistricts: subdistricts.texts,
    states: states.texts,
    readings: Object.fromEntries(
      [...readings].filter(([char]) => used.has(char)).map(([char, list]) => [char, list.join(' ')]),
    ),
    rows,
  };
}

/** The entries and readings of a file. */
export function readIndexFile(file: IndexFile): { entries: FindEntry[]; readings: Map<string, readonly string[]> } {
  return {
    entries: file.rows.map(([id, name, formerNames, address, subdistrict, state, removed]) => ({
      id,
      name,
      formerNames,
      address,
      subdistrict: file.subdistricts[subdistrict] ?? '',
      state: file.states[state] ?? '',
      removed: removed === 1,
    })),
    readings: new Map(Object.keys(file.readings).map((char) => [char, (file.readings[char] ?? '').split(' ')])),
  };
}
