/** The changes of standings as a table. */
import type { APIRoute } from 'astro';
import { site } from '../../open-site.ts';
import { standingChangesCsv } from '../../publication/standing-changes.ts';
import { changesOf } from '../../site/standing-changes.ts';
import { files } from '../../words/zh-CN/files.ts';

export const GET: APIRoute = () => {
  const mark = site().dataset.programme.demonstration ? files.demonstration.title : null;
  return new Response(standingChangesCsv(changesOf(site()), mark));
};
