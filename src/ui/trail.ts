/** The way up from a place. */
import type { Level } from '../domain/rows.ts';
import type { Edition } from '../site/edition.ts';

/** The units above a unit or a compound, from the overview down. */
export function trailTo(
  { site, words, links }: Edition,
  place: { readonly level: Level; readonly id: string },
): { name: string; href: string }[] {
  return site.tree.above(place).map((unit) => ({
    name: unit.level === 'city' ? words.site.area(site.programme) : unit.name,
    href: links.unit(unit),
  }));
}
