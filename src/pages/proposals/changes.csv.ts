/** The changes of standings as a table. */
import type { APIRoute } from 'astro';
import { site } from '../../open-site.ts';
import { toCsv, withDemonstrationMark } from '../../publication/published-table.ts';
import { standingChangesTable } from '../../publication/standing-changes.ts';
import { changesOf } from '../../site/standing-changes.ts';

export const GET: APIRoute = () => {
  const table = standingChangesTable(changesOf(site()), site().dataset.programme);
  return new Response(toCsv(withDemonstrationMark(table)));
};
