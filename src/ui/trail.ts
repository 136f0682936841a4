/** The way up from a place. */
import { unitHref } from '../site/href.ts';
import type { Site } from '../site/site.ts';
import { zh } from '../words/zh-CN/common.ts';
import type { Named, PlaceLevel } from './place-rows.ts';

/** The units above a place, from the overview down. */
export function trailTo(
  site: Site,
  ...above: readonly { level: PlaceLevel; unit: Named }[]
): { name: string; href: string }[] {
  const top = { name: zh.site.area(site.dataset.programme), href: unitHref('city', '') };
  return [top, ...above.map(({ level, unit }) => ({ name: unit.name, href: unitHref(level, unit.id) }))];
}
