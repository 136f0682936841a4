/** Figures that later facts will still move (初步). */
import { INDICATOR_IDS } from '../domain/indicators/registry.ts';
import { PROVISIONAL_MONTHS } from '../domain/targets/first-published.ts';
import type { Edition } from '../site/edition.ts';

/** The sentence on provisional figures, with the typical revision of each indicator where it is known. */
export function provisionalNote({ site, words }: Edition): string {
  const typical = INDICATOR_IDS.flatMap((id) => {
    const revision = site.past.typicalRevision(id, 'compounds');
    return revision === null ? [] : [{ name: words.indicators[id].short, revision }];
  });
  return words.releases.provisional.note(PROVISIONAL_MONTHS, typical);
}
