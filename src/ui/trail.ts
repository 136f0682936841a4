/** The way up from a place. */
import type { Named, PlaceLevel } from './place-rows.ts';
import type { Edition } from '../site/edition.ts';

/** The units above a place, from the overview down. */
export function trailTo(
  { site, words, links }: Edition,
  ...above: readonly { level: PlaceLevel; unit: Named }[]
): { name: string; href: string }[] {
  const top = { name: words.site.area(site.dataset.programme), href: links.unit({ level: 'city', id: '' }) };
  return [
    top,
    ...above.map(({ level, unit }) => ({ name: unit.name, href: links.unit({ level: level, id: unit.id }) })),
  ];
}
