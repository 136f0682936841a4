/** What the page of a place says of where it lies. */
import type { Edition } from '../../site/edition.ts';
import { mapPath } from '../../site/map-address.ts';
import type { MappedPlace } from '../../site/map-address.ts';
import { locatorLayout, type LocatorLayout, type Located } from './locator-layout.ts';

export interface LocatorView extends LocatorLayout {
  readonly label: string;
  /** What stands under the picture, and where the map shows the place; null where the site has no map. */
  readonly caption: string;
  readonly map: string | null;
  /** That the outlines are made up, or the number under which they were approved; null where neither is known. */
  readonly mark: string | null;
}

/** The locator of a place by its name; null where the city has no outlines, or nothing is known of where it lies. */
export function locatorView(
  { site, words, links }: Edition,
  name: string,
  place: MappedPlace & Located,
): LocatorView | null {
  const { boundaries, pages, programme } = site;
  const layout = locatorLayout(boundaries, place);
  if (layout === null) return null;
  const { approvalNo } = programme.map;
  const area = words.site.area(programme);
  return {
    ...layout,
    label: words.places.locator(name, area),
    caption: words.places.locatorCaption(area),
    map: pages['/map/'] ? links.page(mapPath(place, place.at)) : null,
    mark: boundaries.schematic ? words.site.schematic : approvalNo === null ? null : words.map.approval(approvalNo),
  };
}
