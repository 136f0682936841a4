/** Where the figures of the main pages stand, in the language of the files. */
import type { FigurePlace } from '../../features/downloads/api.ts';
import { editionIn } from '../../open-site.ts';
import type { Site } from '../../site/site.ts';
import { DEFAULT_LOCALE } from '../../words/words.ts';
import { allFigures } from './registry.ts';

/** Asked for by several files, and worked out from the views of all main pages. */
const known = new WeakMap<Site, readonly FigurePlace[]>();

/** The paths are those below the site's root. */
export function figurePlaces(): readonly FigurePlace[] {
  const edition = editionIn(DEFAULT_LOCALE);
  const below = (address: string): string => `/${address.slice(edition.links.file('/').length)}`;
  const places =
    known.get(edition.site) ??
    allFigures(edition).map(({ frame: { id, title, ways } }) => ({
      key: ways.key,
      id,
      page: below(ways.page),
      files: below(ways.files),
      title,
    }));
  known.set(edition.site, places);
  return places;
}
