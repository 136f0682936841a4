/** The line that says where figures come from. */
import type { Edition } from '../site/edition.ts';

/** The source line under charts and tables. */
export function sourceOf(edition: Edition): string {
  const { site, words } = edition;
  const { dataset } = site;
  return words.site.source(dataset.programme.asOf, dataset.programme.demonstration);
}
