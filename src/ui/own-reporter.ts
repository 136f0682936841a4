/** What a place calls the unit that reports for it. */
import type { Edition } from '../site/edition.ts';
import type { Place } from '../site/tree.ts';

/** What those are called in a unit that report; null where the largest units of the city do so themselves. */
export function reporterWithin({ site, words }: Pick<Edition, 'site' | 'words'>): string | null {
  const { largest, reporting } = site.tree.levels;
  return reporting === largest ? null : words.level[reporting];
}

/** What the one unit that reports for a place is called; `many` where the place is made of such units. */
export function ownReporter(
  { site, words }: Pick<Edition, 'site' | 'words'>,
  { level }: Place,
): 'many' | { readonly level: string } {
  const { isSmaller, reporting } = site.tree.levels;
  return isSmaller(reporting, level) ? 'many' : { level: words.level[reporting] };
}
