/**
 * The search index as files: small because names of places, states and readings are written once. Each file can be read
 * by itself, so that files of two publications never make one wrong entry between them.
 */
import type { ListedLevel } from '../domain/rows.ts';
import { LISTED_LEVELS } from '../domain/units/levels.ts';
import { unitKey } from '../domain/units/hierarchy.ts';
import type { EntryKind, Searchable } from './search.ts';
import type { Readings } from './tokens.ts';
import { vocabularyOf, type PlaceName, type Vocabulary } from './vocabulary.ts';

/** A compound, a place or a firm as the search knows it and shows it. */
export interface FindEntry extends Searchable {
  readonly id: string;
  /** The name of what it lies in, '' for what lies in nothing. */
  readonly above: string;
  /** How it stands, in words. */
  readonly state: string;
  /** The firm that serves it. */
  readonly firm: string | null;
}

type Row = readonly [
  id: string,
  name: string,
  state: number,
  /** Its place in `places`, -1 for none. */
  within: number,
  /** Left off where a compound has none, and by what is no compound. */
  address?: string,
  formerNames?: readonly string[],
  firm?: number,
  removed?: 1,
];

/** A place that rows lie in, and the place above it, which stands before it; -1 for none. */
type PlaceRow = readonly [key: string, name: string, above: number];

/** Entries, and what they need to be read. */
export interface PartFile {
  /** Present when the entries are made up. */
  readonly demonstration?: string;
  /** As of when the entries stand so, in words. */
  readonly note: string;
  readonly places: readonly PlaceRow[];
  readonly firms: readonly string[];
  readonly states: readonly string[];
  readonly rows: Readonly<Partial<Record<EntryKind, readonly Row[]>>>;
}

/** The file that a search begins with. */
export interface IndexFile extends PartFile {
  /** Names that all places lie in: the city's, its area's. */
  readonly whole: readonly string[];
  /** Readings of each character, separated by spaces. */
  readonly readings: Readonly<Record<string, string>>;
  /** For syllables of the index the characters that sound so and are not in it. */
  readonly alike: Readonly<Record<string, string>>;
  /** Traditional characters, each followed by its simplified one. */
  readonly simplified: string;
  /** The files of the other entries beside this one, with the name of the district that they are of. */
  readonly parts: readonly { readonly name: string; readonly district: string }[];
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

/** A place by its key; `above` is the key of the place that it lies in. */
export interface WrittenPlace {
  readonly key: string;
  readonly name: string;
  readonly above: string | null;
}

/** A row without what it does not have at its end. */
function rowOf(entry: FindEntry, state: number, within: number, firm: number): Row {
  const { id, name, address, formerNames, removed } = entry;
  if (removed) return [id, name, state, within, address, formerNames, firm, 1];
  if (firm >= 0) return [id, name, state, within, address, formerNames, firm];
  if (formerNames.length > 0) return [id, name, state, within, address, formerNames];
  return address === '' ? [id, name, state, within] : [id, name, state, within, address];
}

/**
 * The file of some entries. `places` are those that entries lie in, from the largest down. `demonstration` is the mark of
 * made-up data and comes first; null where they are real.
 */
export function partFile(
  entries: readonly FindEntry[],
  places: readonly WrittenPlace[],
  note: string,
  demonstration: string | null,
): PartFile {
  const used = new Set(entries.flatMap(({ within }) => within));
  const own = places.filter(({ key }) => used.has(key));
  const placeNumber = new Map(own.map(({ key }, number) => [key, number]));
  const states = numbered();
  const firms = numbered();
  const rows: Partial<Record<EntryKind, Row[]>> = {};
  for (const entry of entries) {
    const smallest = entry.within[entry.within.length - 1];
    const within = smallest === undefined ? -1 : (placeNumber.get(smallest) ?? -1);
    const firm = entry.firm === null ? -1 : firms.numberOf(entry.firm);
    (rows[entry.kind] ??= []).push(rowOf(entry, states.numberOf(entry.state), within, firm));
  }
  return {
    ...(demonstration === null ? {} : { demonstration }),
    note,
    places: own.map(({ key, name, above }) => [key, name, above === null ? -1 : (placeNumber.get(above) ?? -1)]),
    firms: firms.texts,
    states: states.texts,
    rows,
  };
}

/** The levels that readers name: grids, which are named after what they lie in, only where they lie in nothing else. */
function namedKinds(rows: IndexFile['rows']): readonly ListedLevel[] {
  const kinds = LISTED_LEVELS.filter((level) => rows[level] !== undefined);
  return kinds.length === 1 ? kinds : kinds.filter((level) => level !== 'grid');
}

/** The names of places that readers may write beside a compound. */
const placeNames = ({ whole, rows }: IndexFile): PlaceName[] => [
  ...whole.map((name) => ({ key: null, name })),
  ...namedKinds(rows).flatMap((kind) => (rows[kind] ?? []).map(([id, name]) => ({ key: unitKey(kind, id), name }))),
];

const inReverse = (alike: IndexFile['alike']): Readings => {
  const readings = new Map<string, string[]>();
  for (const syllable of Object.keys(alike)) {
    for (const char of alike[syllable] ?? '') readings.set(char, [...(readings.get(char) ?? []), syllable]);
  }
  return readings;
};

/** What a search knows beside the entries. */
export function readVocabulary(file: IndexFile): Vocabulary {
  const chars = Array.from(file.simplified);
  return vocabularyOf(
    new Map(Object.keys(file.readings).map((char) => [char, (file.readings[char] ?? '').split(' ')])),
    {
      alike: inReverse(file.alike),
      simplified: new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? char] as const] : []))),
      places: placeNames(file),
    },
  );
}

/** The entries of a file, each kind in its order. */
export function readEntries(file: PartFile): FindEntry[] {
  const chainOf = (number: number): string[] => {
    const place = file.places[number];
    return place === undefined ? [] : [...chainOf(place[2]), place[0]];
  };
  const chains = file.places.map((_, number) => chainOf(number));
  return (Object.keys(file.rows) as EntryKind[]).flatMap((kind) =>
    (file.rows[kind] ?? []).map(([id, name, state, within, address = '', formerNames = [], firm = -1, removed]) => ({
      kind,
      id,
      name,
      formerNames,
      address,
      within: chains[within] ?? [],
      above: file.places[within]?.[1] ?? '',
      state: file.states[state] ?? '',
      firm: file.firms[firm] ?? null,
      removed: removed === 1,
    })),
  );
}
