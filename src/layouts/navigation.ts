/** The pages that the header and footer lead to, in reading order. A page joins the site by adding its line here. */
import { find } from '../i18n/zh-CN/find.ts';
import { zh } from '../i18n/zh-CN.ts';
import { zhTargets } from '../i18n/zh-CN/targets.ts';
import { zhCoverage } from '../i18n/zh-CN/coverage.ts';
import { zhRenovation } from '../i18n/zh-CN/renovation.ts';
import { papers } from '../i18n/zh-CN/papers.ts';
import { reference } from '../i18n/zh-CN/reference.ts';

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
  { path: '/targets/', label: zhTargets.name, place: 'header' },
  { path: '/coverage/', label: zhCoverage.name, place: 'header' },
  { path: '/renovation/', label: zhRenovation.name, place: 'header' },
  { path: '/map/', label: zh.site.map, place: 'header' },
  { path: '/rankings/', label: zh.site.rankings, place: 'header' },
  { path: '/data/', label: zh.site.data, place: 'header' },
  { path: '/bulletins/', label: papers.name, place: 'footer' },
  { path: '/methods/', label: reference.methods.name, place: 'footer' },
  { path: '/quality/', label: reference.quality.name, place: 'footer' },
  { path: '/about/', label: reference.about.name, place: 'footer' },
];

/** Whether a page belongs to a navigation item: it is that page or lies below it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  return item.path === '/' ? path === '/' : path.startsWith(item.path);
}
