/**
 * Gives every page and file what its parts ask for through `Astro.locals`: the words and addresses of its language, the
 * line over what is made up, and whether the page has changed since the last build.
 */
import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import { frameOf } from './layouts/frame.ts';
import { localsIn, site } from './open-site.ts';
import { pageKey } from './page-key.ts';
import { embedAnswer } from './site/embed-code.ts';
import { wholeAddress } from './site/href.ts';
import type { Site } from './site/site.ts';
import { withEmbedAnswers } from './ui/embed-answers.ts';
import { withWholeLines } from './ui/no-break.ts';
import { withSheetsInPlace } from './ui/sheets-after.ts';

const frames = new WeakMap<Site, string>();

/** The digest of the frame that all pages of a site share. */
function frameKey(of: Site): string {
  const key = frames.get(of) ?? pageKey(frameOf(of));
  frames.set(of, key);
  return key;
}

export const onRequest = defineMiddleware(async ({ params, locals }, next) => {
  Object.assign(locals, localsIn(params['lang'], import.meta.env.BASE_URL));
  locals.unchanged = (view) => {
    if (locals.lastKey === undefined) return null;
    locals.key = pageKey([frameKey(site()), locals.madeUp, view]);
    return locals.key === locals.lastKey ? new Response(null, { status: 304 }) : null;
  };
  locals.linkPicture = (picture) => {
    // Links to pages of the development server are shown to nobody.
    if (locals.linkPictures === undefined) return null;
    const name = createHash('sha256').update(picture.svg).digest('hex').slice(0, 16);
    locals.linkPictures.set(name, picture);
    return locals.links.file(`/link-pictures/${name}.png`);
  };
  return finished(await next(), locals);
});

/** The page with what programs ask for that embed its figures; without a home of the site nothing could be asked for. */
function withAnswers(html: string, { links }: App.Locals): string {
  const { url } = site().programme.site;
  if (url === null) return html;
  return withEmbedAnswers(html, (key) => wholeAddress(url, links, links.file(embedAnswer(key))) ?? '');
}

/** The same answer as a finished page: its style sheets where it wants them, and its lines broken where they may be. */
async function finished(response: Response, locals: App.Locals): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const { status, headers } = response;
  const html = withAnswers(withSheetsInPlace(await response.text()), locals);
  return new Response(withWholeLines(html, locals.words.lines), { status, headers });
}
