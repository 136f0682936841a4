/** The pages that the header and footer lead to, in reading order. A page joins the site by adding its line here. */
import { hasPage, type Pages } from '../site/pages.ts';
import type { Messages } from '../words/words.ts';

export interface NavigationItem {
  /** The page's path without the base path. */
  readonly path: string;
  readonly label: string;
  /** The header has room for the few pages that most readers come for; the footer has the others. */
  readonly place: 'header' | 'footer';
}

const everyItem = (words: Messages): readonly NavigationItem[] => [
  { path: '/', label: words.site.overview, place: 'header' },
  { path: '/find/', label: words.find.name, place: 'header' },
  { path: '/proposals/', label: words.record.navigation.proposals, place: 'header' },
  { path: '/targets/', label: words.targets.name, place: 'header' },
  { path: '/coverage/', label: words.coverage.name, place: 'header' },
  { path: '/renovation/', label: words.renovation.name, place: 'header' },
  { path: '/rankings/', label: words.site.rankings, place: 'header' },
  { path: '/map/', label: words.site.map, place: 'header' },
  { path: '/data/', label: words.site.data, place: 'header' },
  { path: '/bulletins/', label: words.papers.name, place: 'footer' },
  { path: '/published/', label: words.record.navigation.published, place: 'footer' },
  { path: '/reconcile/', label: words.record.navigation.reconcile, place: 'footer' },
  { path: '/releases/', label: words.record.navigation.releases, place: 'footer' },
  { path: '/methods/', label: words.methods.name, place: 'footer' },
  { path: '/quality/', label: words.quality.name, place: 'footer' },
  { path: '/about/', label: words.about.name, place: 'footer' },
];

/** The items of the pages that the site has. */
export function navigationOf(words: Messages, pages: Pages): readonly NavigationItem[] {
  return everyItem(words).filter(({ path }) => hasPage(pages, path));
}

/** Whether a page belongs to a navigation item: it is that page or lies below it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  return item.path === '/' ? path === '/' : path.startsWith(item.path);
}
