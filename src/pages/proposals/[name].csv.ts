/** The changes of standings as a table. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../open-site.ts';
import { standingChangesCsv } from '../../publication/standing-changes.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';

export const getStaticPaths: GetStaticPaths = () =>
  site().pages['/proposals/'] ? [{ params: { name: 'changes' } }] : [];

export const GET: APIRoute = () => {
  const { programme, replies } = site();
  const mark = programme.demonstration ? wordsOf(DEFAULT_LOCALE).files.demonstration.title : null;
  return new Response(standingChangesCsv(replies.standingChanges(), mark));
};
