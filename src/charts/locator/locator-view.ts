/** What the page of a place says of where it lies. */
import type { Edition } from '../../site/edition.ts';
import { locatorLayout, type LocatorLayout, type Located } from './locator-layout.ts';

export interface LocatorView extends LocatorLayout {
  readonly label: string;
  /** Whether the outlines are made up. */
  readonly schematic: boolean;
}

/** The locator of a place by its name; null where the city has no outlines, or nothing is known of where it lies. */
export function locatorView({ site, words }: Edition, name: string, place: Located): LocatorView | null {
  const { boundaries, programme } = site;
  const layout = locatorLayout(boundaries, place);
  if (layout === null) return null;
  return {
    ...layout,
    label: words.places.locator(name, words.site.area(programme)),
    schematic: boundaries.schematic,
  };
}
