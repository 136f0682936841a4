/**
 * Gives every page and file what its parts ask for through `Astro.locals`: the words and addresses of its language, the
 * line over what is made up, and whether the page has changed since the last build.
 */
import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';
import { frameOf } from './layouts/frame.ts';
import { statusOf } from './layouts/status.ts';
import { editionOf, localsIn, site } from './open-site.ts';
import { pageKey } from './page-key.ts';
import { withStatus, type PageStatus } from './page-status.ts';
import { embedAnswer } from './site/embed-code.ts';
import { wholeAddress } from './site/href.ts';
import type { Site } from './site/site.ts';
import { withEmbedAnswers } from './ui/embed-answers.ts';
import { withWholeLines } from './ui/no-break.ts';
import { withSheetsInPlace } from './ui/sheets-after.ts';
import type { Messages } from './words/words.ts';

const frames = new WeakMap<Site, string>();

/** The digest of the frame that all pages of a site share. */
function frameKey(of: Site): string {
  const key = frames.get(of) ?? pageKey(frameOf(of));
  frames.set(of, key);
  return key;
}

const statuses = new WeakMap<Messages, PageStatus>();

/** What all pages of a language say of the publication that they show. */
function statusIn(locals: App.Locals): PageStatus {
  const status = statuses.get(locals.words) ?? statusOf(editionOf(locals));
  statuses.set(locals.words, status);
  return status;
}

export const onRequest = defineMiddleware(async ({ params, locals }, next) => {
  Object.assign(locals, localsIn(params['lang'], import.meta.env.BASE_URL));
  const status = statusIn(locals);
  locals.status = status;
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
  return finished(await next(), locals, status);
});

/** The page with what programs ask for that embed its figures; without a home of the site nothing could be asked for. */
function withAnswers(html: string, { links }: App.Locals): string {
  const { url } = site().programme.site;
  if (url === null) return html;
  return withEmbedAnswers(html, (key) => wholeAddress(url, links, links.file(embedAnswer(key))) ?? '');
}

/**
 * The same answer as a finished page: its style sheets where it wants them, its lines broken where they may be, and what it says of
 * its publication.
 */
async function finished(response: Response, locals: App.Locals, said: PageStatus): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const { status, headers } = response;
  const marked = withAnswers(withSheetsInPlace(await response.text()), locals);
  const { bytes, places } = withStatus(withWholeLines(marked, locals.words.lines), said);
  locals.statusPlaces = places;
  return new Response(bytes, { status, headers });
}
