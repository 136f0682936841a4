/** Addresses of a site's files, as its pages write them, and as a copy in a folder needs them: from file to file. */
import { posix } from 'node:path';

/** Where an address leads within the site. */
export interface Target {
  /** The path of a file, or of a folder with a slash at its end; '' is the site's own folder. */
  readonly path: string;
  /** What stands behind: query and fragment. */
  readonly rest: string;
}

/** An origin that no address names. */
const ORIGIN = 'http://site.invalid';

/** The document that is meant by a folder's address. */
export const documentOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** The addresses of a site that was built for the path `base`, with a slash at both ends. */
export class Addresses {
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** Where an address in the file `from` leads; null where that is no place within the site. */
  target(address: string, from: string): Target | null {
    let url: URL;
    try {
      url = new URL(address, `${ORIGIN}${this.base}${encodeURI(from)}`);
      if (url.origin !== ORIGIN || !url.pathname.startsWith(this.base)) return null;
      return { path: decodeURIComponent(url.pathname.slice(this.base.length)), rest: url.search + url.hash };
    } catch {
      return null;
    }
  }

  /** Whether a text is written like an address from the root of the site, and names more than that. */
  isFromRoot(text: string): boolean {
    return text.startsWith(this.base) && text.length > this.base.length;
  }
}

/** The address of the file or folder `to` in the file `from`. */
export function relativeAddress(from: string, to: string): string {
  const way = posix.relative(posix.dirname(`/${from}`), `/${to}`);
  const address = encodeURI(way).replaceAll('?', '%3F').replaceAll('#', '%23');
  const isFolder = to === '' || to.endsWith('/');
  if (address === '') return './';
  // What has a colon before its first slash would be read as an address of another kind.
  return `${/^[^/]*:/.test(address) ? './' : ''}${address}${isFolder ? '/' : ''}`;
}
