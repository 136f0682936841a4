/** Renders the pages one after another, and takes from the last build those that would be the same again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import type { KeptPages } from './kept-pages.ts';
import type { Templates } from './templates.ts';

export interface Rendered {
  readonly pages: number;
  /** How many of them the last build had already. */
  readonly kept: number;
}

/** Where a page's file lies in the site's folder. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** The address that the page is rendered for; its host is in no page. */
function addressOf({ pathname, route }: PathWithRoute, base: string): URL {
  const path = [base, pathname]
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  const isFolder = route.type !== 'endpoint' || pathname.endsWith('/');
  return new URL(`/${path}${isFolder && path !== '' ? '/' : ''}`, 'http://localhost');
}

/**
 * Renders every page and file of the templates into `folder`. `told` hears how many are done, of how many. Throws when
 * two of them have the same address.
 */
export async function renderPages(
  { app }: Templates,
  folder: string,
  kept: KeptPages,
  told: (done: number, total: number) => void,
): Promise<Rendered> {
  const paths = await new StaticPaths(app).getAll();
  const made = new Set<string>();
  const folders = new Set<string>();
  const write = (file: string, bytes: Uint8Array): void => {
    const path = join(folder, file);
    const above = dirname(path);
    if (!folders.has(above)) mkdirSync(above, { recursive: true });
    folders.add(above);
    writeFileSync(path, bytes);
  };
  const render = async (path: PathWithRoute, lastKey?: string): Promise<{ bytes: Uint8Array | null; key?: string }> => {
    const locals: { lastKey?: string; key?: string } = lastKey === undefined ? {} : { lastKey };
    const request = new Request(addressOf(path, app.manifest.base));
    const response = await app.render(request, { routeData: path.route, locals });
    const bytes = response.status === 304 ? null : new Uint8Array(await response.arrayBuffer());
    return { bytes, ...(locals.key === undefined ? {} : { key: locals.key }) };
  };

  let again = 0;
  for (const path of paths) {
    const file = fileOf(path);
    if (made.has(file)) throw new Error(`two pages have the address ${file}`);
    made.add(file);
    const asked = await render(path, kept.keyOf(file));
    const last = asked.bytes === null ? await kept.bytesOf(file) : null;
    if (last !== null) again += 1;
    const bytes = asked.bytes ?? last ?? (await render(path)).bytes;
    if (bytes === null) throw new Error(`${file} was not rendered`);
    write(file, bytes);
    if (asked.key !== undefined) kept.keep(file, asked.key, bytes);
    told(made.size, paths.length);
  }
  return { pages: [...made].filter((file) => file.endsWith('.html')).length, kept: again };
}
