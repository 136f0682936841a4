/** The changes of standings as an Atom feed. */
import { onePageInEveryLanguage } from '../../../layouts/languages.ts';
import type { APIRoute } from 'astro';
import { feedEntries } from '../../../features/reply/view.ts';
import { editionOf, site } from '../../../open-site.ts';
import { standingChangesFeed } from '../../../publication/standing-changes.ts';

export const getStaticPaths = onePageInEveryLanguage;

export const GET: APIRoute = ({ locals }) => {
  const { words } = locals;
  const { programme } = site().dataset;
  const head = {
    id: `urn:compound-progress:${programme.city.id}:standings`,
    title: words.feed.title(programme),
    author: words.site.name(programme),
    updated: programme.asOf,
    language: 'zh-CN',
  };
  return new Response(standingChangesFeed(head, feedEntries(editionOf(locals))));
};
