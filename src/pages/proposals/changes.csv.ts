/** The changes of standings as a table. */
import type { APIRoute } from 'astro';
import { site } from '../../open-site.ts';
import { standingChangesCsv } from '../../publication/standing-changes.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../words/words.ts';

export const GET: APIRoute = () => {
  const { programme, record } = site();
  const mark = programme.demonstration ? wordsOf(DEFAULT_LOCALE).files.demonstration.title : null;
  return new Response(standingChangesCsv(record.standingChanges(), mark));
};
