/** Finds compounds by name, former name, address or pinyin. Pure: it runs in the reader's browser and keeps nothing. */
import { isBetter, matchText, type Match } from './match.ts';
import { inArabic, tokensOf, type Readings, type Token } from './tokens.ts';

/** What can be found, by what it is called. */
export interface Searchable {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly address: string;
  /** A compound that has left the ledger stands after the others of its rank. */
  readonly removed: boolean;
}

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
}

const LONGEST_TERM = 64;
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

/** The words of a query, each as written and with Chinese numerals as digits; spaces part words. */
export function termsOf(query: string): (readonly string[])[] {
  return query
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => {
      const tokens = tokensOf(word);
      const digits = inArabic(tokens);
      return [tokens, ...(digits === null ? [] : [digits])]
        .map((form) =>
          form
            .map((token) => token.char)
            .join('')
            .slice(0, LONGEST_TERM),
        )
        .filter((form) => form !== '');
    })
    .filter((forms) => forms.length > 0);
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
function bestMatch(written: PreparedText['forms'], forms: readonly string[]): Match | null {
  let best: Match | null = null;
  for (const tokens of written) {
    for (const form of forms) {
      const found = matchText(tokens, form);
      if (found !== null && isBetter(found, best)) best = found;
    }
  }
  return best;
}

function findTerm(texts: readonly PreparedText[], forms: readonly string[]): FoundTerm | null {
  let best: FoundTerm | null = null;
  for (const [index, { field, forms: written }] of texts.entries()) {
    const match = bestMatch(written, forms);
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

/** A found entry with what it is ordered by. */
interface RankedHit<T> {
  readonly hit: Hit<T>;
  readonly rank: number;
  readonly kind: number;
  readonly removed: number;
  readonly length: number;
}

/** What was found in one of several lists. */
export interface PartResult<T> {
  readonly total: number;
  readonly best: readonly RankedHit<T>[];
}

function byRank<T>(a: RankedHit<T>, b: RankedHit<T>): number {
  return a.rank - b.rank || a.kind - b.kind || a.removed - b.removed || a.length - b.length;
}

/** Searches one list; `bestOf` joins what several lists give. A query without words finds nothing. */
export function searchPart<T extends Searchable>(
  prepared: readonly Prepared<T>[],
  query: string,
  limit: number,
): PartResult<T> {
  const terms = termsOf(query);
  if (terms.length === 0) return { total: 0, best: [] };
  const found = prepared.flatMap(({ entry, texts }): RankedHit<T>[] => {
    const matches: FoundTerm[] = [];
    for (const forms of terms) {
      const term = findTerm(texts, forms);
      if (term === null) return [];
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
    return [{ hit, rank, kind, removed: entry.removed ? 1 : 0, length: entry.name.length }];
  });
  return { total: found.length, best: found.sort(byRank).slice(0, limit) };
}

/** The best of what several lists gave, each of which kept as many. */
export function bestOf<T>(parts: readonly PartResult<T>[], limit: number): SearchResult<T> {
  const best = parts.flatMap((part) => part.best).sort(byRank);
  return {
    total: parts.reduce((sum, part) => sum + part.total, 0),
    hits: best.slice(0, limit).map(({ hit }) => hit),
  };
}

/**
 * The entries in which every word of the query is found, best first, at most `limit` of them, and how many there are.
 * Equal ranks: characters before pinyin before initials, entries still in the ledger before removed ones, shorter names
 * first, then the order given.
 */
export function search<T extends Searchable>(
  prepared: readonly Prepared<T>[],
  query: string,
  limit: number,
): SearchResult<T> {
  return bestOf([searchPart(prepared, query, limit)], limit);
}
