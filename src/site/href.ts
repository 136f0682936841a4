/** Addresses of pages. They are a promise (DESIGN): an id, once published, keeps its address. */
import type { Level } from '../domain/rows.ts';
import { LEDGER_OF_LEVEL } from '../domain/units/levels.ts';
import type { Links } from './edition.ts';
import { withoutEnd } from '../ledgers/text/without-end.ts';

/** The file that every search field begins with. Its address stays, or a new row would change every page. */
export const FIND_INDEX = '/find/compounds.json';

const FOLDERS: Record<Level, string | null> = { city: null, ...LEDGER_OF_LEVEL, compound: 'compounds' };

function folderOf({ level, id }: { readonly level: Level; readonly id: string }): string {
  const folder = FOLDERS[level];
  return folder === null ? '/' : `/${folder}/${id}/`;
}

/**
 * The addresses of one language: `base` is the path that the site is published under, `prefix` the folder of the
 * language, '' for the one whose pages have none.
 */
export function linksTo(base: string, prefix: string): Links {
  const root = base.replace(/\/$/, '');
  const below = (path: string): string => `/${path.replace(/^\//, '')}`;
  const page = (path: string): string => `${root}${prefix === '' ? '' : `/${prefix}`}${below(path)}`;
  const file = (path: string): string => `${root}${below(path)}`;
  return {
    page,
    file,
    unit: (unit) => page(folderOf(unit)),
    files: (unit) => file(folderOf(unit)),
  };
}

/** A page's address below the address of the overview: `https://example.cn/a` and `/compounds/c-1/`. */
export function pageAddress(home: string, path: string): string {
  return `${withoutEnd(home, '/')}/${path.replace(/^\/+/, '')}`;
}

/**
 * The whole address of something on the site; null where it has no home yet. `address` is one of `links`, below the path of
 * the build, which a server may publish under another.
 */
export function wholeAddress(home: string | null, links: Links, address: string): string | null {
  return home === null ? null : pageAddress(home, `/${address.slice(links.file('/').length)}`);
}
