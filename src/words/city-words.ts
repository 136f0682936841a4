/**
 * The words of a city that counts otherwise. Texts of the catalogue are exchanged phrase by phrase; what the ledgers and the settings
 * say stays as it is, also where it stands in a sentence.
 */
import type { RankingScheme } from '../domain/programme.ts';
import type { RenovatedWhen } from '../domain/rows.ts';
import { throughTexts } from './texts.ts';

/** What of a city's settings its words follow. */
export interface CityWords {
  readonly renovatedWhen: RenovatedWhen;
  /** Left out for scripts of the browser, which do not speak of it. */
  readonly ranking?: Pick<RankingScheme, 'levels'>;
}

type Exchange = readonly (readonly [phrase: string, instead: string])[];

/** Where works count as done once they are completed. Of phrases that begin alike the longest is exchanged. */
const COMPLETED: Exchange = [
  ['完工的日期', '完工的日期；它计入改造完成，没有的按验收日期'],
  ['验收合格的日期；只有它计入改造完成', '验收合格的日期；没有完工日期的，它计入改造完成'],
  ['所需整治项目全部验收合格', '所需整治项目全部完工'],
  ['开工、完工而未验收的不算', '完工即算，不论是否验收；开工而未完工的不算'],
  ['已开工、已完工而未验收的都不算完成', '没有完工日期而有验收日期的，按验收日期；已开工而未完工的不算完成'],
  ['只认验收日期', '只认完工日期'],
  ['只数验收合格的', '只数已完工的'],
  ['验收合格不等于没有问题', '完工不等于没有问题'],
  // What is said of the column of acceptances is no rate.
  ['已验收却没有', '已验收却没有'],
  ['全部验收', '全部完工'],
  ['都验收', '都完工'],
  ['验收最多', '完工最多'],
  ['验收了', '完工了'],
  ['已验收', '已完工'],
  ['没验收', '没完工'],
  ['尚未验收', '尚未完工'],
  ['完工待验收', '已完工'],
  ['◕', '●'],
  ['改造率', '改造率（按完工）'],
];

/** Where nothing is ranked there is nothing to assess. */
const UNRANKED: Exchange = [
  ['通报与考核', '通报'],
  ['年满之后有年度考核。', ''],
];

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

function exchangeOf({ renovatedWhen, ranking }: CityWords): Exchange {
  return [
    ...(renovatedWhen === 'completed' ? COMPLETED : []),
    ...(ranking !== undefined && ranking.levels.length === 0 ? UNRANKED : []),
  ];
}

/** What scripts of the browser are told of a city's words; undefined where they are those of all cities. */
export const cityWordsText = ({ renovatedWhen }: CityWords): string | undefined =>
  exchangeOf({ renovatedWhen }).length === 0 ? undefined : JSON.stringify({ renovatedWhen });

/** The catalogue in the words of a city. */
export function inWordsOf<T>(catalogue: T, city: CityWords): T {
  const exchange = exchangeOf(city);
  if (exchange.length === 0) return catalogue;
  const instead = new Map(exchange);
  const longestFirst = [...instead.keys()].sort((a, b) => b.length - a.length);
  const phrases = new RegExp(longestFirst.map(escaped).join('|'), 'g');
  return throughTexts(
    catalogue,
    (text) =>
      text
        .replace(phrases, (phrase) => instead.get(phrase) ?? phrase)
        .split(KEPT)
        .join(''),
    marker(phrases),
  );
}
