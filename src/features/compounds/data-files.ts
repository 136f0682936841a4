/** The data file of a compound. What is made up says so by its first key. */
import { asWritten } from '../../domain/time/known-in-part.ts';
import { jsonAnswer } from '../../publication/place-answers.ts';
import { rowAnswer } from '../../publication/place-tables.ts';
import type { Edition } from '../../site/edition.ts';

/** The compound, its state on the as-of date, and its rows of the ledgers in their order. */
export function compoundJson({ site, words }: Edition, id: string): Response {
  const { inScope, covered, renovated, works } = site.compounds.state(id);
  const rows = site.compounds.rows(id);
  return jsonAnswer(site.programme.demonstration ? words.site.demonstration : null, {
    asOf: site.asOf,
    compound: rowAnswer(site.tree.levels, 'compounds', site.tree.compound(id)),
    state: { inScope, covered, renovated, works },
    services: rows.services.map(asWritten),
    works: rows.works.map(asWritten),
    pairings: rows.pairings.map(asWritten),
  });
}
