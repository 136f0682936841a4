/**
 * The words of a city that counts otherwise, or calls things by other names. Texts of the catalogue are exchanged phrase by phrase; what the ledgers and the settings
 * say stays as it is, also where it stands in a sentence.
 */
import { TERMS, type Programme, type RankingScheme, type Term } from '../domain/programme.ts';
import type { Frame } from '../domain/rows.ts';
import { throughTexts } from './texts.ts';

/** What of a city's settings its words follow. */
export interface CityWords extends Pick<Frame, 'renovatedWhen'> {
  readonly words?: Programme['words'];
  /** Left out for scripts of the browser, which do not speak of it. */
  readonly ranking?: Pick<RankingScheme, 'levels'>;
}

export type Exchange = readonly (readonly [phrase: string, instead: string])[];

/** What a language has for cities that count otherwise, or call things by other names. */
export interface CityWordLists {
  /** Where works count as done once they are completed. */
  readonly completed: Exchange;
  /** Where nothing is ranked. */
  readonly unranked: Exchange;
  /** What all cities call what a city may call otherwise. */
  readonly terms: Readonly<Record<Term, string>>;
  /** Where such a word stands for something else. */
  readonly noTerms: readonly string[];
}

/** Between the characters of a phrase that a ledger has, so that it is not taken for one of the catalogue. */
const KEPT = '\u{F8FF}';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A plain value with the phrases in its texts marked as its own; the same value where it has none. */
function marker(phrases: RegExp): (value: unknown) => unknown {
  const known = new WeakMap<object, unknown>();
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(phrases, (phrase) => [...phrase].join(KEPT));
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    let now: unknown = value;
    if (Array.isArray(value)) {
      const items = value.map(marked);
      if (items.some((item, i) => item !== value[i])) now = items;
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      const entries = Object.entries(value).map(([key, entry]) => [key, entry, marked(entry)] as const);
      if (entries.some(([, entry, own]) => entry !== own))
        now = Object.fromEntries(entries.map(([key, , own]) => [key, own]));
    }
    known.set(value, now);
    return now;
  };
  return marked;
}

/** The city's own terms. */
function termsOf({ words = {} }: CityWords, { terms, noTerms }: CityWordLists): Exchange {
  const own = TERMS.flatMap((id) => (words[id] === undefined ? [] : [[terms[id], words[id]] as const]));
  return own.length === 0 ? [] : [...own, ...noTerms.map((phrase) => [phrase, phrase] as const)];
}

/** What is exchanged one after the other: what a city counts otherwise first, since its terms stand in that too. */
function exchangesOf(city: CityWords, lists: CityWordLists): readonly Exchange[] {
  const { renovatedWhen, ranking } = city;
  const counted = [
    ...(renovatedWhen === 'completed' ? lists.completed : []),
    ...(ranking !== undefined && ranking.levels.length === 0 ? lists.unranked : []),
  ];
  return [counted, termsOf(city, lists)].filter((exchange) => exchange.length > 0);
}

/** What scripts of the browser are told of a city's words; undefined where they are those of all cities. */
export function cityWordsText({ renovatedWhen, words = {} }: CityWords): string | undefined {
  const isOwn = renovatedWhen !== 'accepted' || Object.keys(words).length > 0;
  return isOwn ? JSON.stringify({ renovatedWhen, words }) : undefined;
}

/** Any of the phrases, the longest of those that begin alike. */
function anyOf(phrases: Iterable<string>): RegExp {
  return new RegExp(
    [...phrases]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  );
}

/** A text with the phrases of each exchange exchanged. */
function exchanger(exchanges: readonly Exchange[]): (text: string) => string {
  const steps = exchanges.map((exchange) => {
    const instead = new Map(exchange);
    return { phrases: anyOf(instead.keys()), instead };
  });
  return (text) =>
    steps
      .reduce((said, { phrases, instead }) => said.replace(phrases, (phrase) => instead.get(phrase) ?? phrase), text)
      .split(KEPT)
      .join('');
}

/** Parts of a catalogue that say nothing to readers: where lines may break, and these lists. */
const UNSAID: readonly string[] = ['lines', 'cityWords'];

/** A catalogue, or a part of one, in the words of a city. */
export function inCityWords<T extends object>(catalogue: T, city: CityWords, lists: CityWordLists): T {
  const exchanges = exchangesOf(city, lists);
  if (exchanges.length === 0) return catalogue;
  const phrases = anyOf(exchanges.flat().map(([phrase]) => phrase));
  const said = throughTexts(catalogue, exchanger(exchanges), marker(phrases));
  const unsaid = Object.entries(catalogue).filter(([part]) => UNSAID.includes(part));
  return { ...said, ...Object.fromEntries(unsaid) };
}

/** The catalogue of a language in the words of a city. */
export function inWordsOf<T extends { readonly cityWords: CityWordLists }>(catalogue: T, city: CityWords): T {
  return inCityWords(catalogue, city, catalogue.cityWords);
}
