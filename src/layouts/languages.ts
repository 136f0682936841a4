/** Routes in every language that is built: LOCALES names them, the default language alone where it is not set. */
import { localesFrom, prefixOf } from '../words/words.ts';

interface Path {
  readonly params?: Readonly<Record<string, string>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** The addresses of a route, once a language: `lang` is the folder of the language, undefined for the default one. */
export function inEveryLanguage<P extends Path>(paths: readonly P[]) {
  return localesFrom(process.env['LOCALES']).flatMap((locale) =>
    paths.map((path) => ({
      ...path,
      params: { ...path.params, lang: prefixOf(locale) === '' ? undefined : prefixOf(locale) },
    })),
  );
}

/** The addresses of a route that is one page. */
export const onePageInEveryLanguage = () => inEveryLanguage([{}]);

/** The same of a page that not every city has: none where this one does not. */
export const onePageWhere = (exists: boolean) => inEveryLanguage(exists ? [{}] : []);
