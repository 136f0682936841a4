/**
 * A figure's key → where what is said of it may stand. A key is the path of its page without outer slashes, the parts joined by
 * `-`, then `-` and the figure's id; since ids hold hyphens too, a key does not tell where the page ends, and the places are
 * tried in turn. Pages stand at most two folders deep.
 */

const SAFE_KEY = /^[a-zA-Z0-9][\w-]{0,120}$/;

/** What follows `#` as a key; null where it is none. */
export function figureKey(hash: string): string | null {
  const key = hash.replace(/^#/, '');
  return SAFE_KEY.test(key) ? key : null;
}

/** The paths of the key's possible metadata below the site's root, the likeliest first. */
export function metadataPaths(key: string): readonly string[] {
  const parts = key.split('-');
  const path = (page: readonly string[], id: readonly string[]): string =>
    [...page, 'figures', `${id.join('-')}.metadata.json`].join('/');
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return [];
  if (first === 'overview') return [path([], rest)];
  const below = rest.slice(0, -1).map((_, i) => path([first, rest.slice(0, i + 1).join('-')], rest.slice(i + 1)));
  return [path([first], rest), ...below];
}
