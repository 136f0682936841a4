/** The days to be reminded of, as a calendar. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { remindersOf } from '../../../../features/reply/reminders.ts';
import { inEveryLanguage } from '../../../../layouts/languages.ts';
import { editionOf, site } from '../../../../open-site.ts';
import { calendarFile } from '../../../../publication/calendar-file.ts';

export const getStaticPaths = (() =>
  inEveryLanguage(site().replies.proposals.map(({ id }) => ({ params: { id } })))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ locals, params }) => {
  const { head, events } = await remindersOf(editionOf(locals), params['id'] ?? '');
  return new Response(calendarFile(head, events), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
