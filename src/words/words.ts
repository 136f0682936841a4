/** The languages of the site: the one place that opens a language by its path. */
import { zhCN } from './zh-CN/index.ts';

/** Everything a page may say. The Chinese catalogue is the type: another language is wrong until every key fits. */
export type Messages = typeof zhCN;

/** The format functions of a language. */
export type Format = Messages['format'];

const LANGUAGES = { 'zh-CN': zhCN } as const satisfies Readonly<Record<string, Messages>>;

export type Locale = keyof typeof LANGUAGES;

/** The language whose pages have no prefix in their address. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** The catalogue of a language. */
export function wordsOf(locale: Locale): Messages {
  return LANGUAGES[locale];
}

/** The folder that a language's pages stand in; '' for the default language. */
export const prefixOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : locale);

export const isLocale = (name: string): name is Locale => name in LANGUAGES;
