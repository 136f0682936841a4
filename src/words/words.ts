/** The languages of the site: the one place that opens a language by its path (for scripts in a browser: live.ts). */
import { pseudo } from './pseudo.ts';
import { zhCN } from './zh-CN/index.ts';

/** Everything a page may say. The Chinese catalogue is the type: another language is wrong until every key fits. */
export type Messages = typeof zhCN;

/** A word and a symbol, so that a status never rests on colour alone. */
export type Sign = Messages['status'][keyof Messages['status']];

/** `en-XA` is the pseudo-locale: built in tests only. */
export type Locale = 'zh-CN' | 'en-XA';

/** The language whose pages have no prefix in their address. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

const LANGUAGES: Readonly<Record<Locale, () => Messages>> = {
  'zh-CN': () => zhCN,
  'en-XA': () => ({ ...pseudo(zhCN), locale: 'en-XA' }),
};

const opened = new Map<Locale, Messages>();

/** The catalogue of a language. */
export function wordsOf(locale: Locale): Messages {
  const words = opened.get(locale) ?? LANGUAGES[locale]();
  opened.set(locale, words);
  return words;
}

/** The folder that a language's pages stand in; '' for the default language. */
export const prefixOf = (locale: Locale): string => (locale === DEFAULT_LOCALE ? '' : locale);

export const isLocale = (name: string): name is Locale => Object.hasOwn(LANGUAGES, name);

const namesIn = (setting = ''): readonly string[] => setting.split(/\s+/).filter((name) => name !== '');

/** The languages that a setting such as `zh-CN en-XA` names, the default language always among them. */
export function localesFrom(setting: string | undefined): readonly Locale[] {
  return [...new Set([DEFAULT_LOCALE, ...namesIn(setting).filter(isLocale)])];
}

/** The names in such a setting that are no language's. */
export function unknownLocales(setting: string | undefined): readonly string[] {
  return namesIn(setting).filter((name) => !isLocale(name));
}
