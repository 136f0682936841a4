/** The pages that the header and footer lead to, in reading order. A page joins the site by adding its line here. */
import { hasPage, type Pages } from '../site/pages.ts';
import type { Messages } from '../words/words.ts';

export interface NavigationItem {
  /** The page's path without the base path. */
  readonly path: string;
  readonly label: string;
  /** The header has the pages that readers come for; the footer has the others. */
  readonly place: 'header' | 'footer';
  /** Folders beside the item's own whose pages belong to it. */
  readonly also?: readonly string[];
}

const everyItem = (words: Messages): readonly NavigationItem[] => [
  { path: '/', label: words.site.overview, place: 'header' },
  {
    path: '/find/',
    label: words.find.name,
    place: 'header',
    also: ['/compounds/', '/grids/', '/subdistricts/', '/districts/'],
  },
  { path: '/map/', label: words.site.map, place: 'header' },
  { path: '/proposals/', label: words.record.navigation.proposals, place: 'header' },
  { path: '/targets/', label: words.targets.name, place: 'header' },
  { path: '/coverage/', label: words.coverage.name, place: 'header' },
  { path: '/renovation/', label: words.renovation.name, place: 'header' },
  { path: '/rankings/', label: words.site.rankings, place: 'header' },
  { path: '/papers/', label: words.papers.name, place: 'header', also: ['/bulletins/', '/assessments/', '/releases/'] },
  { path: '/published/', label: words.record.navigation.published, place: 'header' },
  { path: '/methods/', label: words.methods.name, place: 'header' },
  { path: '/data/', label: words.site.data, place: 'header' },
  { path: '/bulletins/', label: words.papers.index.monthly, place: 'footer' },
  { path: '/compare/', label: words.comparePage.name, place: 'footer' },
  { path: '/releases/', label: words.record.navigation.releases, place: 'footer' },
  { path: '/reconcile/', label: words.record.navigation.reconcile, place: 'footer' },
  { path: '/check/', label: words.check.name, place: 'footer' },
  { path: '/verify/', label: words.verify.name, place: 'footer' },
  { path: '/quality/', label: words.quality.name, place: 'footer' },
  { path: '/about/', label: words.about.name, place: 'footer' },
];

/** The items of the pages that the site has. */
export function navigationOf(words: Messages, pages: Pages): readonly NavigationItem[] {
  return everyItem(words).filter(({ path }) => hasPage(pages, path));
}

/**
 * What `aria-current` says of an item on a page: `page` where the item leads to the page itself, `true` where the page
 * belongs to it, nothing where it leads elsewhere.
 */
export function currentOf({ path, also = [] }: NavigationItem, page: string): 'page' | 'true' | undefined {
  if (page === path) return 'page';
  const folders = path === '/' ? also : [path, ...also];
  return folders.some((folder) => page.startsWith(folder)) ? 'true' : undefined;
}
