/** Figures that later facts will still move (初步). */
import { PROVISIONAL_MONTHS } from '../domain/targets/first-published.ts';
import type { IsoDate } from '../domain/rows.ts';
import type { Edition } from '../site/edition.ts';

/** The sentence on provisional figures, with the typical revision of each indicator where it is known. */
export function provisionalNote({ site, words }: Edition): string {
  const typical = site.indicators.flatMap((id) => {
    const revision = site.past.typicalRevision(id, 'compounds');
    return revision === null ? [] : [{ name: words.indicators[id].short, revision }];
  });
  return words.releases.provisional.note(PROVISIONAL_MONTHS, words.site.whole(site.programme), typical);
}

/** From which date of the series on figures are provisional, with the sentence on them; null where none is. */
export interface Provisional {
  readonly from: IsoDate;
  readonly note: string;
}

export function provisionalPart(edition: Edition): Provisional | null {
  const { site } = edition;
  const from = site.rates
    .series(site.tree.city, { indicator: 'coverage' })
    .find(({ date }) => site.past.isProvisional(date))?.date;
  return from === undefined ? null : { from, note: provisionalNote(edition) };
}
