/** The changes of standings as an Atom feed. */
import type { APIRoute } from 'astro';
import { feedView } from '../../../features/reply/feed.ts';
import { onePageInEveryLanguage } from '../../../layouts/languages.ts';
import { editionOf } from '../../../open-site.ts';
import { standingChangesFeed } from '../../../publication/standing-changes.ts';

export const getStaticPaths = onePageInEveryLanguage;

export const GET: APIRoute = ({ locals }) => {
  const { head, entries } = feedView(editionOf(locals));
  return new Response(standingChangesFeed(head, entries));
};
