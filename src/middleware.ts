/** Gives every page and file its language: the words and the addresses that its parts ask for through `Astro.locals`. */
import { defineMiddleware } from 'astro:middleware';
import { linksTo } from './site/href.ts';
import { DEFAULT_LOCALE, isLocale, prefixOf, wordsOf } from './words/words.ts';

export const onRequest = defineMiddleware(({ params, locals }, next) => {
  const { lang } = params;
  const locale = lang !== undefined && isLocale(lang) ? lang : DEFAULT_LOCALE;
  locals.words = wordsOf(locale);
  locals.links = linksTo(import.meta.env.BASE_URL, prefixOf(locale));
  return next();
});
