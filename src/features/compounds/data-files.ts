/** The data files of single compounds. What is made up says so: as the first key, or in the last column. */
import { csvAnswer, jsonAnswer } from '../../publication/place-answers.ts';
import { compoundHistoryCsv } from '../../publication/place-tables.ts';
import type { Edition } from '../../site/edition.ts';

/** A compound's services, works and pairings, in the order of the ledgers. */
export function compoundCsv({ site, words }: Edition, id: string): Response {
  const mark = site.programme.demonstration ? words.files.demonstration.title : null;
  return csvAnswer(compoundHistoryCsv(id, site.compounds.rows(id), mark));
}

/** The compound, its state on the as-of date, and the same rows. */
export function compoundJson({ site, words }: Edition, id: string): Response {
  const { inScope, covered, renovated, works } = site.compounds.state(id);
  return jsonAnswer(site.programme.demonstration ? words.site.demonstration : null, {
    asOf: site.asOf,
    compound: { ...site.tree.compound(id), lngLat: undefined },
    state: { inScope, covered, renovated, works },
    ...site.compounds.rows(id),
  });
}
