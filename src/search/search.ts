/** Finds compounds, places and firms by what they are called. Pure: it runs in the reader's browser and keeps nothing. */
import type { Level } from '../domain/rows.ts';
import { planOf, type Attempt, type Plan, type Way } from './attempts.ts';
import type { Ear } from './hearing.ts';
import { isBetter, matchText, type Match } from './match.ts';
import { distanceOf, likenessOf } from './near.ts';
import { inArabic, tokensOf, type Readings, type Token } from './tokens.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

export type EntryKind = Level | 'firm';

/** What can be found, by what it is called. */
export interface Searchable {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly address: string;
  /** A compound that has left the ledger stands after the others of its rank. */
  readonly removed: boolean;
  readonly kind: EntryKind;
  /** The keys of the places that it lies in. */
  readonly within: readonly string[];
}

/** Which of equal hits comes first: a grid is named after its sub-district, and found with it. */
const KIND_ORDER: Record<EntryKind, number> = { city: 0, district: 1, subdistrict: 2, compound: 3, firm: 4, grid: 5 };

export type SearchField = 'name' | 'former' | 'address';

interface PreparedText {
  readonly field: SearchField;
  readonly text: string;
  /** As written, and with Chinese numerals as digits. */
  readonly forms: readonly (readonly Token[])[];
}

/** An entry made ready once for any number of searches. */
export interface Prepared<T> {
  readonly entry: T;
  readonly texts: readonly PreparedText[];
}

/** A found entry: `found` holds each text that matched, with the matched parts in order. */
export interface Hit<T> {
  readonly entry: T;
  readonly found: readonly {
    readonly field: SearchField;
    readonly text: string;
    readonly parts: readonly (readonly [from: number, to: number])[];
  }[];
}

export interface SearchResult<T> {
  readonly total: number;
  readonly hits: readonly Hit<T>[];
  /** How the hits were found; null where there are none. */
  readonly way: Way | null;
}

const FIELD_ORDER: Record<SearchField, number> = { name: 0, former: 1, address: 2 };

/** Prepares entries for searching; the order given is the order of equals. */
export function prepare<T extends Searchable>(entries: readonly T[], readings: Readings): Prepared<T>[] {
  const textOf = (field: SearchField, text: string): PreparedText => {
    const written = tokensOf(text, readings);
    const digits = inArabic(written);
    return { field, text, forms: digits === null ? [written] : [written, digits] };
  };
  return entries.map((entry) => ({
    entry,
    texts: [
      textOf('name', entry.name),
      ...entry.formerNames.map((name) => textOf('former', name)),
      textOf('address', entry.address),
    ],
  }));
}

interface FoundTerm {
  readonly index: number;
  readonly match: Match;
  readonly rank: number;
}

/**
 * The rank of a match: whole text, beginning, beginning of a word, anywhere; in each of them name before former name
 * before address. An address counts one step less than a name, because a road's every compound begins with the road.
 */
function rankOf(field: SearchField, place: number): number {
  return (field === 'address' ? Math.min(3, place + 1) : place) * 3 + FIELD_ORDER[field];
}

/** The best match of a word's forms in a text's forms. */
function bestMatch(written: PreparedText['forms'], forms: readonly string[], ear: Ear | null): Match | null {
  let best: Match | null = null;
  for (const tokens of written) {
    for (const form of forms) {
      const found = matchText(tokens, form, ear);
      if (found !== null && isBetter(found, best)) best = found;
    }
  }
  return best;
}

function findTerm(texts: readonly PreparedText[], forms: readonly string[], ear: Ear | null): FoundTerm | null {
  let best: FoundTerm | null = null;
  for (const [index, { field, forms: written }] of texts.entries()) {
    const match = bestMatch(written, forms, ear);
    if (match === null) continue;
    const rank = rankOf(field, match.place);
    if (best === null || rank < best.rank || (rank === best.rank && match.kind < best.match.kind))
      best = { index, match, rank };
  }
  return best;
}

/** Ranges in order, overlapping ones joined. */
function joined(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** A found entry with what it is ordered by: the first number that differs decides. */
interface RankedHit<T> {
  readonly hit: Hit<T>;
  readonly order: readonly number[];
}

/** What was found in the lists so far. */
export interface FoundSoFar<T> {
  /** The number of the attempt that found it; that of no attempt where none did. */
  readonly attempt: number;
  readonly total: number;
  readonly best: readonly RankedHit<T>[];
}

function byRank<T>(a: RankedHit<T>, b: RankedHit<T>): number {
  for (const [at, own] of a.order.entries()) {
    const difference = own - (b.order[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** An entry in which every word is found. */
function rankedHit<T extends Searchable>({ entry, texts }: Prepared<T>, attempt: Attempt): RankedHit<T> | null {
  if (!attempt.within.every((key) => entry.within.includes(key))) return null;
  const matches: FoundTerm[] = [];
  for (const forms of attempt.terms) {
    const term = findTerm(texts, forms, attempt.ear);
    if (term === null) return null;
    matches.push(term);
  }
  const rank = Math.max(...matches.map((term) => term.rank));
  const kind = Math.max(...matches.map((term) => term.match.kind));
  const hit: Hit<T> = {
    entry,
    found: texts.flatMap(({ field, text }, index) => {
      const own = matches.filter((term) => term.index === index);
      const parts = joined(own.map(({ match }) => [match.from, match.to] as const));
      return parts.length === 0 ? [] : [{ field, text, parts }];
    }),
  };
  return { hit, order: [rank, kind, entry.removed ? 1 : 0, KIND_ORDER[entry.kind], entry.name.length] };
}

/** Entries that are called nearly so; those with a number nearest to the one typed before others. */
function nearHits<T extends Searchable>(prepared: readonly Prepared<T>[], attempt: Attempt): RankedHit<T>[] {
  const likeness = likenessOf(attempt);
  if (likeness === null) return [];
  return prepared.flatMap(({ entry, texts }): RankedHit<T>[] => {
    const distance = distanceOf(
      likeness,
      texts.flatMap(({ forms }) => forms.slice(0, 1)),
    );
    if (distance === null) return [];
    const order = [distance.lack, entry.removed ? 1 : 0, KIND_ORDER[entry.kind], distance.off];
    return [{ hit: { entry, found: [] }, order }];
  });
}

/** Names that are only like what was typed are worth a glance, no more. */
const MOST_NEAR = 12;

/** Searches one list by the attempts up to one. */
function searchPart<T extends Searchable>(
  prepared: readonly Prepared<T>[],
  attempts: readonly Attempt[],
  limit: number,
): FoundSoFar<T> {
  for (const [number, attempt] of attempts.entries()) {
    const found =
      attempt.way === 'near'
        ? nearHits(prepared, attempt)
        : prepared.flatMap((entry) => rankedHit(entry, attempt) ?? []);
    if (found.length > 0) return { attempt: number, total: found.length, best: found.sort(byRank).slice(0, limit) };
  }
  return { attempt: attempts.length, total: 0, best: [] };
}

/** What is found before any list has been searched. */
export const nothingFound = <T>({ attempts }: Plan): FoundSoFar<T> => ({
  attempt: attempts.length,
  total: 0,
  best: [],
});

/**
 * Searches one list more: what the most literal attempt finds in any of the lists, of equals those of the earlier lists first.
 * Attempts that are less literal than the one that has found something are not tried any more. The same result where the list has
 * nothing to add; a plan without attempts finds nothing.
 */
export function searchOn<T extends Searchable>(
  found: FoundSoFar<T>,
  prepared: readonly Prepared<T>[],
  { attempts }: Plan,
  limit: number,
): FoundSoFar<T> {
  const own = searchPart(prepared, attempts.slice(0, found.attempt + 1), limit);
  if (own.total === 0) return found;
  if (own.attempt < found.attempt) return own;
  const best = [...found.best, ...own.best].sort(byRank).slice(0, limit);
  return { attempt: found.attempt, total: found.total + own.total, best };
}

/** What was found in all lists, as it is shown. */
export function resultOf<T>(
  { attempt, total, best }: FoundSoFar<T>,
  { attempts }: Plan,
  limit: number,
): SearchResult<T> {
  const way = attempts[attempt]?.way ?? null;
  const most = way === 'near' ? Math.min(limit, MOST_NEAR) : limit;
  return {
    total: way === 'near' ? Math.min(total, MOST_NEAR) : total,
    hits: best.slice(0, most).map(({ hit }) => hit),
    way,
  };
}

/**
 * The entries in which every word of the query is found, best first, at most `limit` of them, and how many there are.
 * Equal ranks: characters before pinyin before sounds before initials, entries still in the ledger before removed ones,
 * larger places before compounds before grids, shorter names first, then the order given.
 */
export function search<T extends Searchable>(
  prepared: readonly Prepared<T>[],
  query: string,
  limit: number,
  vocabulary: Vocabulary = vocabularyOf(new Map()),
): SearchResult<T> {
  const plan = planOf(query, vocabulary);
  return resultOf(searchOn(nothingFound<T>(plan), prepared, plan, limit), plan, limit);
}
