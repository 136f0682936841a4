/** The changes of standings as an Atom feed. */
import type { APIRoute } from 'astro';
import { feedView } from '../../../features/reply/feed.ts';
import { onePageWhere } from '../../../layouts/languages.ts';
import { editionOf, site } from '../../../open-site.ts';
import { standingChangesFeed } from '../../../publication/standing-changes.ts';

export const getStaticPaths = () => onePageWhere(site().pages['/proposals/']);

export const GET: APIRoute = async ({ locals }) => {
  const { head, entries } = await feedView(editionOf(locals));
  return new Response(standingChangesFeed(head, entries));
};
