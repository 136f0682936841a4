/** Which pages the site has: one that rests on a ledger or a setting that the city does not have is left out. */
import type { Dataset } from '../domain/model.ts';
import { LEDGER_OF_LEVEL, levelsOf } from '../domain/units/levels.ts';
import { pictureLevel } from './boundaries.ts';
import type { Publication } from '../domain/publication.ts';

/** The pages that not every city has, by their paths. */
type OptionalPage =
  | '/map/'
  | '/map/picture/'
  | '/compare/'
  | '/renovation/'
  | '/targets/'
  | '/rankings/'
  | '/papers/'
  | '/bulletins/'
  | '/proposals/'
  | '/published/'
  | '/reconcile/'
  | '/releases/';

export type Pages = Readonly<Record<OptionalPage, boolean>>;

export function pagesOf(dataset: Dataset, { bulletins, rankings }: Pick<Publication, 'bulletins' | 'rankings'>): Pages {
  const { programme, kept, compounds, boundaries, proposals, releases } = dataset;
  const { listed, reporting, isSmaller } = levelsOf(programme);
  const hasGround = Object.values(boundaries).some((outlines) => outlines.length > 0);
  return {
    '/map/': hasGround || compounds.some(({ lngLat }) => lngLat !== null),
    '/map/picture/': pictureLevel(dataset) !== null,
    '/compare/': listed.some((level) => !isSmaller(level, reporting) && dataset[LEDGER_OF_LEVEL[level]].length > 1),
    '/renovation/': kept.works,
    '/targets/': programme.targets.length > 0,
    '/rankings/': rankings.length > 0,
    '/papers/': bulletins.length > 0 || rankings.length > 0 || (programme.observedOn === null && releases.length > 0),
    '/bulletins/': bulletins.length > 0,
    '/proposals/': proposals.length > 0,
    '/published/': kept.published,
    '/reconcile/': programme.reconcile.length > 0,
    '/releases/': releases.length > 0,
  };
}

/** Whether a path is one of the pages that not every city has. */
function isOptional(path: string, pages: Pages): path is OptionalPage {
  return Object.hasOwn(pages, path);
}

/** Whether the site has the page of a path; one that does not depend on what the city has is always there. */
export function hasPage(pages: Pages, path: string): boolean {
  return !isOptional(path, pages) || pages[path];
}
