/** Which pages of a built site stand for all others. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SamplePage {
  /** The route, with `:id` for what differs between its pages: `/compounds/:id/`. */
  readonly type: string;
  /** Address from the site's root: `/compounds/c-0001/`. */
  readonly address: string;
}

/** The route of an address: the second segment is what differs between the pages of a folder, and what follows `embed`. */
function typeOf(address: string): string {
  return address.replace(/^(\/[^/]+\/)[^/]+\//, '$1:id/').replace(/\/embed\/[^/]+\/$/, '/embed/:id/');
}

/**
 * The pages of each route in `dir`: where a route has many, the heaviest and the lightest, which are those with the
 * longest tables and with the most to say about what is missing.
 */
export function samplePages(dir: string): SamplePage[] {
  const routes = new Map<string, { address: string; bytes: number }[]>();
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const address = `/${file
      .split('\\')
      .join('/')
      .replace(/index\.html$/, '')}`;
    const type = typeOf(address);
    routes.set(type, [...(routes.get(type) ?? []), { address, bytes: statSync(join(dir, file)).size }]);
  }
  return [...routes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([type, pages]) => {
      const byWeight = pages.sort((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1));
      const ends = new Set([byWeight[0], byWeight.at(-1)]);
      return [...ends].flatMap((page) => (page === undefined ? [] : [{ type, address: page.address }]));
    });
}
