/** The changes of standings as an Atom feed. */
import type { APIRoute } from 'astro';
import { site } from '../../dataset.ts';
import { zh } from '../../i18n/zh-CN.ts';
import { record } from '../../i18n/zh-CN/record.ts';
import { standingChangesFeed } from '../../publication/standing-changes.ts';
import { feedEntries } from '../_reply.ts';

export const GET: APIRoute = () => {
  const { programme } = site().dataset;
  const head = {
    id: `urn:compound-progress:${programme.city.id}:standings`,
    title: record.feed.title(programme),
    author: zh.site.name(programme),
    updated: programme.asOf,
  };
  return new Response(standingChangesFeed(head, feedEntries(site())));
};
