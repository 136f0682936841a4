/** The line that says where figures come from. */
import type { Edition } from '../site/edition.ts';

/** The source line under charts and tables. */
export function sourceOf({ site, words }: Edition): string {
  return words.site.source(site.programme);
}
