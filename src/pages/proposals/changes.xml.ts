/** The changes of standings as an Atom feed. */
import type { APIRoute } from 'astro';
import { feedEntries } from '../../features/reply/view.ts';
import { site } from '../../open-site.ts';
import { standingChangesFeed } from '../../publication/standing-changes.ts';
import { zh } from '../../words/zh-CN/common.ts';
import { record } from '../../words/zh-CN/record.ts';

export const GET: APIRoute = () => {
  const { programme } = site().dataset;
  const head = {
    id: `urn:compound-progress:${programme.city.id}:standings`,
    title: record.feed.title(programme),
    author: zh.site.name(programme),
    updated: programme.asOf,
    language: 'zh-CN',
  };
  return new Response(standingChangesFeed(head, feedEntries(site())));
};
