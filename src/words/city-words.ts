/**
 * The words of a city that counts otherwise, or calls things by other names. Texts of the catalogue are exchanged phrase by phrase; what the ledgers and the settings
 * say stays as it is, also where it stands in a sentence.
 */
import { TERMS, type Programme, type RankingScheme, type Term } from '../domain/programme.ts';
import type { Frame, ListedLevel } from '../domain/rows.ts';
import { isCountedWhole, LISTED_LEVELS, levelsOf } from '../domain/units/levels.ts';
import { throughTexts } from './texts.ts';

/** What of a city's settings its words follow. */
export interface CityWords extends Pick<Frame, 'renovatedWhen' | 'levels'> {
  readonly observedOn?: Frame['observedOn'];
  readonly words?: Programme['words'];
  /** Left out for scripts of the browser, which do not speak of it. */
  readonly ranking?: Pick<RankingScheme, 'levels'>;
}

export type Exchange = readonly (readonly [phrase: string, instead: string])[];

/** What a language has for cities that count otherwise, or call things by other names. */
export interface CityWordLists {
  /** Where works count as done once they are completed. */
  readonly completed: Exchange;
  /** Where figures are of the days of surveys. */
  readonly surveyed: Exchange;
  /** Where nothing is ranked. */
  readonly unranked: Exchange;
  /** Where no level is one whose units are counted as wholes (grids), so that nothing is measured by them. */
  readonly uncounted: Exchange;
  /** Where the units that report lie in the city itself, and in no larger one, by their level. */
  readonly undivided: Readonly<Record<ListedLevel, Exchange>>;
  /** What all cities call what a city may call otherwise. */
  readonly terms: Readonly<Record<Term, string>>;
  /** What the levels are called where a city names none. */
  readonly levels: Readonly<Record<ListedLevel, string>>;
  /** What units of a level are called at more length, where a city does not call them otherwise. */
  readonly longNames: readonly (readonly [name: string, level: ListedLevel])[];
  /** How texts list levels: what may stand before the first, before each, and what joins two. */
  readonly listing: {
    readonly first: readonly string[];
    readonly each: readonly string[];
    readonly joints: readonly string[];
  };
  /** Where such a word stands for something else. */
  readonly noTerms: readonly string[];
  /** What replies speak of, and name as they do where it goes by a level that the city does not list. */
  readonly ofReplies: readonly string[];
}

/** Behind each character of a phrase that a ledger has, so that it is not taken for one of the catalogue. */
const KEPT = '\u{F8FF}';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A plain value with the phrases in its texts marked as its own; the same value where it has none. */
function marker(phrases: RegExp): (value: unknown) => unknown {
  const known = new WeakMap<object, unknown>();
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(phrases, (phrase) => [...phrase, ''].join(KEPT));
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

/**
 * The city's own terms, and what it calls its levels: the word of a level that it does not list is that of the level which stands for
 * it, as everywhere else (`standIn`).
 */
function termsOf(city: CityWords, { terms, levels, longNames, noTerms, ofReplies }: CityWordLists): Exchange {
  const { words = {} } = city;
  const { has, standIn } = levelsOf(city);
  const own = new Map(TERMS.map((id) => [terms[id], words[id] ?? terms[id]]));
  const named = new Map((city.levels ?? []).map(({ id, name }) => [id, name]));
  if (named.size > 0)
    for (const level of LISTED_LEVELS) own.set(levels[level], named.get(standIn(level)) ?? levels[level]);
  for (const [long, level] of longNames) {
    const short = own.get(levels[level]) ?? levels[level];
    own.set(long, short === levels[level] ? long : short);
  }
  if ([...own].every(([phrase, instead]) => phrase === instead)) return [];
  const unlisted = LISTED_LEVELS.filter((level) => !has(level)).map((level) => levels[level]);
  const kept = [...noTerms, ...ofReplies.filter((phrase) => unlisted.some((word) => phrase.includes(word)))];
  return [...own, ...kept.map((phrase) => [phrase, phrase] as const)];
}

/** What a city says otherwise because it counts otherwise. */
function countedOf(city: CityWords, lists: CityWordLists): Exchange {
  const { renovatedWhen, observedOn = null, ranking } = city;
  const { largest, reporting, smallest } = levelsOf(city);
  return [
    ...(isCountedWhole(smallest) ? [] : lists.uncounted),
    ...(reporting === largest ? lists.undivided[largest] : []),
    ...(observedOn === null ? [] : lists.surveyed),
    ...(renovatedWhen === 'completed' ? lists.completed : []),
    ...(ranking !== undefined && ranking.levels.length === 0 ? lists.unranked : []),
  ];
}

/** What scripts of the browser are told of a city's words; undefined where they are those of all cities. */
export function cityWordsText({ renovatedWhen, observedOn = null, words = {}, levels }: CityWords): string | undefined {
  const isSurveyed = observedOn !== null;
  const isOwn = renovatedWhen !== 'accepted' || isSurveyed || Object.keys(words).length > 0 || levels !== undefined;
  return isOwn ? JSON.stringify({ renovatedWhen, ...(isSurveyed ? { observedOn } : {}), words, levels }) : undefined;
}

/** One of the texts, the longest of those that begin alike. */
function anyOf(texts: readonly string[]): string {
  const sorted = [...texts].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(escaped).join('|')})`;
}

/** What any of the expressions finds in a text, unless it is a ledger's own. */
const found = (...expressions: string[]): RegExp => new RegExp(`(?:${expressions.join('|')})(?!${KEPT})`, 'g');

/** A text with the phrases of an exchange exchanged. */
function exchanger(exchange: Exchange): (text: string) => string {
  const instead = new Map(exchange);
  const phrases = found(anyOf([...instead.keys()]));
  return (text) => text.replace(phrases, (phrase) => instead.get(phrase) ?? phrase);
}

/**
 * The same where a city names its levels: a text that lists levels lists each of the city's once. 市、区、街道或网格 is 市或街道 in a
 * city of sub-districts.
 */
function lister(
  exchange: Exchange,
  { levels, listing: { first, each, joints } }: CityWordLists,
): (text: string) => string {
  const instead = new Map(exchange);
  const exchanged = (phrase: string): string => instead.get(phrase) ?? phrase;
  const level = new RegExp(anyOf(Object.values(levels)));
  const joint = anyOf(joints);
  const item = `${anyOf(each)}?${level.source}`;
  const between = new RegExp(`(${joint})`);
  const listed = (list: string): string => {
    const parts = list.split(between);
    const items = [...new Set(parts.filter((_, i) => i % 2 === 0).map((part) => part.replace(level, exchanged)))];
    const last = items.pop() ?? '';
    return items.length === 0 ? last : items.join(parts[1]) + (parts[parts.length - 2] ?? '') + last;
  };
  const phrases = found(`${anyOf(first)}?${item}(?:${joint}${item})+`, anyOf([...instead.keys()]));
  return (text) => text.replace(phrases, (phrase) => instead.get(phrase) ?? listed(phrase));
}

/** Parts of a catalogue that say nothing to readers: where lines may break, and these lists. */
const UNSAID: readonly string[] = ['lines', 'cityWords'];

/** A catalogue, or a part of one, in the words of a city. */
export function inCityWords<T extends object>(catalogue: T, city: CityWords, lists: CityWordLists): T {
  // What a city counts otherwise first, since its terms stand in that too.
  const counted = countedOf(city, lists);
  const terms = termsOf(city, lists);
  const exchange = [...counted, ...terms];
  if (exchange.length === 0) return catalogue;
  const inCount = counted.length === 0 ? null : exchanger(counted);
  const inTerms = terms.length === 0 ? null : city.levels === undefined ? exchanger(terms) : lister(terms, lists);
  const told = (text: string): string => {
    const said = inCount === null ? text : inCount(text);
    return (inTerms === null ? said : inTerms(said)).split(KEPT).join('');
  };
  const said = throughTexts(catalogue, told, marker(found(anyOf(exchange.map(([phrase]) => phrase)))));
  const unsaid = Object.entries(catalogue).filter(([part]) => UNSAID.includes(part));
  return { ...said, ...Object.fromEntries(unsaid) };
}

/** The catalogue with the levels as a city calls them, and all else as in all cities: what its ledgers are called when they are read. */
export function inLevelsOf<T extends { readonly cityWords: CityWordLists }>(
  catalogue: T,
  { levels }: { readonly levels?: Frame['levels'] | undefined },
): T {
  return levels === undefined ? catalogue : inWordsOf(catalogue, { renovatedWhen: 'accepted', levels });
}

/** The catalogue of a language in the words of a city. */
export function inWordsOf<T extends { readonly cityWords: CityWordLists }>(catalogue: T, city: CityWords): T {
  return inCityWords(catalogue, city, catalogue.cityWords);
}
