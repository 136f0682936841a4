/** The answers to requests for the data files of single places. */
import { inColumnNames } from './place-tables.ts';

/** A table. */
export function csvAnswer(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** Content under the names of the published columns; what is made up says so first, by `demonstration`. */
export function jsonAnswer(demonstration: string | null, content: object): Response {
  return Response.json(inColumnNames({ ...(demonstration === null ? {} : { demonstration }), ...content }));
}
