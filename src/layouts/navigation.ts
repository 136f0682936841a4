/** The pages that the header and footer lead to, in reading order. A page joins the site by adding its line here. */
import { find } from '../i18n/zh-CN/find.ts';
import { zh } from '../i18n/zh-CN.ts';

export interface NavigationItem {
  /** The page's path without the base path. */
  readonly path: string;
  readonly label: string;
  /** The header has room for the few pages that most readers come for; the footer lists the others. */
  readonly place: 'header' | 'footer';
}

export const navigation: readonly NavigationItem[] = [
  { path: '/', label: zh.site.overview, place: 'header' },
  { path: '/find/', label: find.name, place: 'header' },
  { path: '/map/', label: zh.site.map, place: 'header' },
  { path: '/rankings/', label: zh.site.rankings, place: 'header' },
  { path: '/data/', label: zh.site.data, place: 'header' },
];

/** Whether a page belongs to a navigation item: it is that page or lies below it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  return item.path === '/' ? path === '/' : path.startsWith(item.path);
}
