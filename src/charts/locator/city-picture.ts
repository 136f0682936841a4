/** The picture of the city that all locators share, as a file. */
import type { Boundaries } from '../../site/boundaries.ts';
import { LOCATOR, locatorGround } from './locator-layout.ts';

/** Where it lies on the site: an address that does not change. */
export const CITY_PICTURE = '/places/city.svg';

/**
 * The file's text; null where the city has no outlines. Pages show its path in their own colours (`<use>`), so that it
 * follows dark mode; `title` says what is made up to whoever opens the file by itself.
 */
export function cityPicture(boundaries: Boundaries, title: string | null): string | null {
  const ground = locatorGround(boundaries);
  if (ground === null) return null;
  const said = title === null ? '' : `<title>${title}</title>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(LOCATOR.width)} ${String(LOCATOR.height)}" ` +
    `fill="#d5d8da" stroke="#fcfcfa" stroke-width="2">${said}<path id="city" d="${ground.path}"/></svg>\n`
  );
}
