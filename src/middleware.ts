/**
 * Gives every page and file what its parts ask for through `Astro.locals`: the words and addresses of its language, the
 * line over what is made up, and whether the page has changed since the last build.
 */
import { defineMiddleware } from 'astro:middleware';
import { frameOf } from './layouts/frame.ts';
import { site } from './open-site.ts';
import { pageKey } from './page-key.ts';
import { linksTo } from './site/href.ts';
import { DEFAULT_LOCALE, isLocale, prefixOf, wordsOf } from './words/words.ts';

export const onRequest = defineMiddleware(({ params, locals }, next) => {
  const { lang } = params;
  const locale = lang !== undefined && isLocale(lang) ? lang : DEFAULT_LOCALE;
  const madeUp = wordsOf(locale).site.madeUp(site().programme);
  locals.words = wordsOf(locale);
  locals.links = linksTo(import.meta.env.BASE_URL, prefixOf(locale));
  locals.madeUp = madeUp;
  locals.unchanged = (view) => {
    locals.key = pageKey([frameOf(site()), madeUp, view]);
    return locals.key === locals.lastKey ? new Response(null, { status: 304 }) : null;
  };
  return next();
});
