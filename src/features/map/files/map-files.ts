/** The files that the map loads, by names that carry their content's mark: the page lists them, so that it takes no others. */
import { markedFile, type MarkedFile } from '../../../publication/content-name.ts';
import { marked } from '../../../publication/place-answers.ts';
import type { Edition } from '../../../site/edition.ts';
import type { Site } from '../../../site/site.ts';
import { outlinesName, worksName } from './address.ts';
import {
  buildAreas,
  buildCompounds,
  buildGrids,
  buildOutlines,
  buildRates,
  buildWorks,
  isLate,
  lateOutlined,
  worksCategories,
} from './build.ts';

const made = new WeakMap<Site, readonly MarkedFile[]>();

/**
 * Every file of the map, named as it lies below `/map/`; none where there is no map. They are the same in every language, say
 * first where they are made up, and are made once for a site.
 */
export function mapFiles({ site, words }: Pick<Edition, 'site' | 'words'>): readonly MarkedFile[] {
  const known = made.get(site);
  if (known !== undefined) return known;
  const mark = site.programme.demonstration ? words.site.demonstration : null;
  const { pages, tree, compounds } = site;
  const contents: readonly (readonly [name: string, content: object])[] = !pages['/map/']
    ? []
    : [
        ['areas', buildAreas(site)],
        ...(isLate(tree.levels, 'grid') ? [['grids', buildGrids(site)] as const] : []),
        ...lateOutlined(site).map((level) => [outlinesName(level), buildOutlines(site, level)] as const),
        ['compounds', buildCompounds(tree.units(tree.levels.smallest), tree.compounds, compounds.spans)],
        ...worksCategories(site).map((category) => [worksName(category.id), buildWorks(site, category)] as const),
        ...[...buildRates(site)].map(([name, rates]) => [`rates/${name}`, rates] as const),
      ];
  const files = contents.map(([name, content]) => markedFile(name, marked(mark, content)));
  made.set(site, files);
  return files;
}
