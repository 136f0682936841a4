/** The answers to requests for the data files of single places and pages. */
import { inColumnNames } from './place-tables.ts';

/** A table. */
export function csvAnswer(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** A file of JSON that has been written already. */
export function jsonText(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

/** Content that says first, by `demonstration`, that it is made up; null where it is real. */
export const marked = (demonstration: string | null, content: object): object => ({
  ...(demonstration === null ? {} : { demonstration }),
  ...content,
});

/** Content for readers, under the names of the published columns. */
export function jsonAnswer(demonstration: string | null, content: object): Response {
  return Response.json(inColumnNames(marked(demonstration, content)));
}
