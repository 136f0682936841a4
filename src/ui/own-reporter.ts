/** What a place calls the unit that reports for it. */
import type { Edition } from '../site/edition.ts';
import type { Place } from '../site/tree.ts';

/** The name of the level of the one unit that reports for a place; null where the place is made of such units. */
export function ownReporter({ site, words }: Pick<Edition, 'site' | 'words'>, { level }: Place): string | null {
  const { isSmaller, reporting } = site.tree.levels;
  return isSmaller(reporting, level) ? null : words.level[reporting];
}
