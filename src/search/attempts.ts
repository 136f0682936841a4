/** The ways in which a query may be meant, the most literal first. A later one counts only where those before find nothing. */
import type { Ear } from './hearing.ts';
import { readQuery, type ReadQuery } from './read-query.ts';
import { inArabic, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * `typed`: the words as they stand. `read`: without places and doors, within the places. `heard`: by sound. `parts`: cut into
 * parts, in any order. `elsewhere`: outside the places that were named. `near`: names that have much of it.
 */
export type Way = 'typed' | 'read' | 'heard' | 'parts' | 'elsewhere' | 'near';

export interface Attempt {
  readonly way: Way;
  /** The words that must be found, each in its forms: as written, and with Chinese numerals as digits. */
  readonly terms: readonly (readonly string[])[];
  /** The places in which it must lie. */
  readonly within: readonly string[];
  /** Whether sounds count, and as what. */
  readonly ear: Ear | null;
}

export interface Plan {
  readonly attempts: readonly Attempt[];
  readonly read: ReadQuery;
}

const LONGEST_TERM = 64;

/** A text in one width, case and script. */
function plainText(text: string, simplified: Vocabulary['simplified'] = new Map()): string {
  return Array.from(text.normalize('NFKC').toLowerCase(), (char) => simplified.get(char) ?? char).join('');
}

function formsOf(word: string): string[] {
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
}

/** The words of a query, each as written and with Chinese numerals as digits; spaces part words. */
export function termsOf(query: string, simplified?: Vocabulary['simplified']): (readonly string[])[] {
  return plainText(query, simplified)
    .split(/\s+/)
    .map(formsOf)
    .filter((forms) => forms.length > 0);
}

/** What many names end with: alone it says little. */
export const KIND_OF_NAME = '家属[院区]|宿舍|小区|花园|公寓|新村|大院|[东西南北]院';
const PARTS = new RegExp(`\\d+(?:号院?)?|[a-z]+|${KIND_OF_NAME}|(?:(?!${KIND_OF_NAME})[^\\da-z])+`, 'g');

/** A word cut before and behind numbers, letters and kinds of compounds: 11号 and 槐荫 of 11号院槐荫. */
const partsOf = (word: string): readonly string[] =>
  (word.match(PARTS) ?? []).map((part) => part.replace(/号院$/, '号')).filter((part) => !/^[院号]$/.test(part));

/** The name of the smallest place, where nothing but places was named. */
function orPlace({ words, places }: ReadQuery): { words: readonly string[]; within: readonly string[] } {
  const keys = places.flatMap(({ key }) => (key === null ? [] : [key]));
  const last = places[places.length - 1];
  return words.length > 0 || last === undefined
    ? { words, within: keys }
    : { words: [last.name], within: keys.filter((key) => key !== last.key) };
}

/** How a query is to be tried. Without words there is nothing to try. */
export function planOf(query: string, vocabulary: Vocabulary): Plan {
  const typed = termsOf(query, vocabulary.simplified);
  const read = readQuery(plainText(query, vocabulary.simplified), vocabulary);
  if (typed.length === 0) return { attempts: [], read };
  const { ear } = vocabulary;
  const { words, within } = orPlace(read);
  const terms = words.map(formsOf).filter((forms) => forms.length > 0);
  const parts = terms.flatMap((forms) => partsOf(forms[forms.length - 1] ?? '')).map((part) => [part]);
  const isRead = read.places.length > 0 || read.unused.length > 0;
  const attempts: Attempt[] = [
    { way: 'typed', terms: typed, within: [], ear: null },
    ...(isRead ? [{ way: 'read', terms, within, ear: null } as const] : []),
    { way: 'heard', terms: typed, within: [], ear },
    ...(isRead ? [{ way: 'heard', terms, within, ear } as const] : []),
    ...(parts.length > terms.length ? [{ way: 'parts', terms: parts, within, ear } as const] : []),
    ...(within.length > 0 ? [{ way: 'elsewhere', terms: parts, within: [], ear } as const] : []),
    { way: 'near', terms, within: [], ear },
  ];
  return { attempts: attempts.filter((attempt) => attempt.terms.length > 0), read };
}
