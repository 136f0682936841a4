/** The pages that the header and footer lead to, in reading order. A page joins the site by adding its line here. */
import { zh } from '../words/zh-CN/common.ts';
import { zhCoverage } from '../words/zh-CN/coverage.ts';
import { find } from '../words/zh-CN/find.ts';
import { papers } from '../words/zh-CN/papers.ts';
import { record } from '../words/zh-CN/record.ts';
import { reference } from '../words/zh-CN/reference.ts';
import { zhRenovation } from '../words/zh-CN/renovation.ts';
import { zhTargets } from '../words/zh-CN/targets.ts';

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
  { path: '/proposals/', label: record.navigation.proposals, place: 'header' },
  { path: '/targets/', label: zhTargets.name, place: 'header' },
  { path: '/coverage/', label: zhCoverage.name, place: 'header' },
  { path: '/renovation/', label: zhRenovation.name, place: 'header' },
  { path: '/rankings/', label: zh.site.rankings, place: 'header' },
  { path: '/map/', label: zh.site.map, place: 'header' },
  { path: '/data/', label: zh.site.data, place: 'header' },
  { path: '/bulletins/', label: papers.name, place: 'footer' },
  { path: '/published/', label: record.navigation.published, place: 'footer' },
  { path: '/reconcile/', label: record.navigation.reconcile, place: 'footer' },
  { path: '/releases/', label: record.navigation.releases, place: 'footer' },
  { path: '/methods/', label: reference.methods.name, place: 'footer' },
  { path: '/quality/', label: reference.quality.name, place: 'footer' },
  { path: '/about/', label: reference.about.name, place: 'footer' },
];

/** Whether a page belongs to a navigation item: it is that page or lies below it. */
export function isCurrent(item: NavigationItem, path: string): boolean {
  return item.path === '/' ? path === '/' : path.startsWith(item.path);
}
