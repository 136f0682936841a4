/**
 * Gives every page and file what its parts ask for through `Astro.locals`: the words and addresses of its language, and
 * the line over what is made up.
 */
import { defineMiddleware } from 'astro:middleware';
import { site } from './open-site.ts';
import { linksTo } from './site/href.ts';
import { DEFAULT_LOCALE, isLocale, prefixOf, wordsOf } from './words/words.ts';

export const onRequest = defineMiddleware(({ params, locals }, next) => {
  const { lang } = params;
  const locale = lang !== undefined && isLocale(lang) ? lang : DEFAULT_LOCALE;
  locals.words = wordsOf(locale);
  locals.links = linksTo(import.meta.env.BASE_URL, prefixOf(locale));
  locals.madeUp = locals.words.site.madeUp(site().programme);
  return next();
});
