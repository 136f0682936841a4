/**
 * Reads a rendered site and names what must not be published: dead links, addresses that leave the site's base, inline
 * styles (the Content-Security-Policy blocks them) and pages without a language or title; and, apart from these, the pages
 * over their weight, which any city may publish and no shipped one does. One page after another, so that the memory it
 * takes does not grow with the city.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { words } from './terminal/terminal.ts';
import type { Told } from './terminal/terminal.ts';
import { withoutEnd } from '../src/ledgers/text/without-end.ts';

const text = words.commands.site;

/** Ceilings in bytes after gzip (DESIGN.md, "Budgets"). */
export const BUDGETS = {
  /** The overview with all it loads at first. */
  overview: 45_000,
  /** The HTML of a compound's page. */
  compound: 7_000,
  /** What a page without a map adds to the overview's shared files. */
  page: 45_000,
  /** JavaScript of a page without a map. */
  script: 12_000,
  /** The map page with all it loads, before tiles. */
  map: 140_000,
} as const;

/** What is found of a page, beside what is wrong with it. */
export interface CheckedPage {
  /** What is over its weight, one sentence each. */
  readonly heavy: readonly string[];
  /** By how many bytes at least it may grow before it is. */
  readonly room: number;
  /** What it leads to, by the places among the site's files, ascending. */
  readonly leads: readonly number[];
}

export interface SiteCheck {
  /** What must be mended before publishing, one sentence each, in page order. */
  readonly faults: readonly string[];
  /** What is over its weight, one sentence each, in page order. */
  readonly heavy: readonly string[];
  /** Every page by its file. */
  readonly pages: ReadonlyMap<string, CheckedPage>;
  /** Every file and folder of the site. */
  readonly files: readonly string[];
}

interface Page {
  /** Address from the site's root, such as `/grids/g-001/`. */
  readonly address: string;
  readonly html: string;
  readonly links: Links;
}

/** A tag. What a reader is shown as text has its brackets escaped, and what stands in quotation marks may hold any. */
const TAG = /<[a-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi;
/** What of a tag is looked at, and its other attributes, whose values may say anything: ` src=x` in the name of a place. */
const ATTRIBUTE = /\s(href|src|style)=(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))|="[^"]*"|='[^']*'/g;
/** A tag that may have one that is looked at: most have none. */
const LEADING = /\s(?:href|src|style)=/;
const LOADED = /^<link\b[^>]*\srel="?(?:stylesheet|icon|modulepreload)\b/i;
/** What a script loads before it runs. What it asks for later, `import()`, has a bracket before the quotation mark. */
const IMPORTED = /\b(?:from|import)\s*["'](\.[^"']*)["']/g;

/** The same text on its own: what a match gives is a part of its page's text, and would keep all of it in memory. */
const copyOf = (part: string): string => Buffer.from(part).toString();

/** The attributes of a page's tags that lead somewhere, or say how something looks. */
function* attributesIn(
  html: string,
): Generator<{ readonly tag: string; readonly name: string; readonly value: string }> {
  for (const [tag] of html.matchAll(TAG)) {
    if (!LEADING.test(tag)) continue;
    for (const [, name, quoted, single, bare] of tag.matchAll(ATTRIBUTE))
      if (name !== undefined) yield { tag, name, value: quoted ?? single ?? bare ?? '' };
  }
}

/** What a page leads to, and what of it is loaded with it. */
interface Links {
  readonly addresses: ReadonlySet<string>;
  readonly assets: readonly string[];
  readonly hasStyle: boolean;
}

function linksIn(html: string): Links {
  const addresses = new Set<string>();
  const assets: string[] = [];
  let hasStyle = false;
  for (const { tag, name, value } of attributesIn(html)) {
    if (name === 'style') hasStyle = true;
    else {
      addresses.add(value);
      if ((name === 'src' || LOADED.test(tag)) && !value.startsWith('data:')) assets.push(value);
    }
  }
  return { addresses, assets, hasStyle };
}

/**
 * Bytes after gzip where they are more than the ceiling, else a number that is not: most pages need no compressing or only
 * the quick kind, since gzip at its quickest is an upper bound, and text is never longer after it but for its frame.
 */
function weightOf(bytes: Uint8Array, ceiling: number): number {
  if (bytes.length + 64 <= ceiling) return bytes.length;
  const quick = gzipSync(bytes, { level: 1 }).length;
  return quick <= ceiling ? quick : gzipSync(bytes).length;
}

/** The budgets that hold for a page, and what is weighed for them: its HTML alone, or with what it loads. */
function budgetsOf(name: string): readonly (keyof typeof BUDGETS)[] {
  if (name === 'index.html') return ['overview'];
  if (/(^|\/)map\/index\.html$/.test(name)) return ['map'];
  if (/(^|\/)compounds\/[^/]+\/index\.html$/.test(name)) return ['compound', 'page', 'script'];
  return ['page', 'script'];
}

interface CheckOptions {
  readonly base?: string;
  /** What the last check found of pages that are the same and lead to what is there, by all that is there: these are not read again. */
  readonly known?: (files: readonly string[]) => (file: string) => CheckedPage | undefined;
  readonly told?: Told;
}

/** Checks the site in `dir`, page after page. */
export function checkSite(
  dir: string,
  { base = process.env['BASE_PATH'] ?? '/', known, told }: CheckOptions = {},
): SiteCheck {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split('\\').join('/'));
  const places = new Map(files.map((name, place) => [name, place]));
  const names = files.filter((name) => name.endsWith('.html')).sort();
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const faults: string[] = [];
  const pages = new Map<string, CheckedPage>();

  const fileOf = (page: Page, url: string): string => {
    const path =
      decodeURI(posix.resolve(page.address, url.split(/[?#]/)[0] ?? '')) + (/\/([?#]|$)/.test(url) ? '/' : '');
    return path.endsWith('/') ? `${withoutEnd(path, '/')}/index.html`.slice(prefix.length) : path.slice(prefix.length);
  };
  /** Where addresses from the root lead: most pages have most of theirs in common. */
  const alive = new Map<string, number>();
  /** The place among the files that an address of a page leads to, or what is wrong with it; null where it leads to no file. */
  const targetOf = (page: Page, url: string): number | string | null => {
    // An address of nothing is the page itself.
    if (url === '' || /^(https?:|mailto:|tel:|data:|#)/.test(url)) return null;
    const met = alive.get(url);
    if (met !== undefined) return met;
    if (url.includes('//')) return text.doubleSlash(url);
    if (url.startsWith('/') && !url.startsWith(prefix)) return text.outside(url, prefix);
    const place = places.get(fileOf(page, url));
    if (place === undefined) return text.deadLink(url);
    if (url.startsWith('/')) alive.set(copyOf(url), place);
    return place;
  };
  /** The places among the files that a page leads to; notes what is wrong with it. */
  const check = (page: Page): readonly number[] => {
    const { addresses, hasStyle } = page.links;
    const targets = [...addresses].map((url) => targetOf(page, url));
    const found = [
      /<html[^>]*\slang="?[a-z]/.test(page.html) ? null : text.noLanguage,
      /<title>[^<]+<\/title>/.test(page.html) ? null : text.noTitle,
      hasStyle ? text.inlineStyle : null,
      ...targets,
    ];
    for (const fault of found) if (typeof fault === 'string') faults.push(`${page.address} ${fault}`);
    return [...new Set(targets.filter((target) => typeof target === 'number'))].sort((a, b) => a - b);
  };

  /** What pages load, each read once: its bytes after gzip, and the files that it imports. */
  const weighed = new Map<string, { readonly size: number; readonly imports: readonly string[] }>();
  const assetOf = (name: string) => {
    const found = weighed.get(name);
    if (found !== undefined) return found;
    const bytes = readFileSync(join(dir, name));
    const imported = name.endsWith('.js') ? [...bytes.toString('utf8').matchAll(IMPORTED)] : [];
    const asset = {
      size: gzipSync(bytes).length,
      imports: imported.map(([, to = '']) => posix.join(posix.dirname(name), to)),
    };
    weighed.set(name, asset);
    return asset;
  };
  /** The files of the site that come with a page that names some: these, and what they import. */
  const loadedWith = (named: readonly string[]): readonly string[] => {
    const loaded = new Set<string>();
    const add = (asset: string): void => {
      if (loaded.has(asset) || !places.has(asset)) return;
      loaded.add(asset);
      for (const imported of assetOf(asset).imports) add(imported);
    };
    for (const asset of named) add(asset);
    return [...loaded];
  };
  const sum = (loaded: readonly string[]): number => loaded.reduce((total, asset) => total + assetOf(asset).size, 0);
  let shared: ReadonlySet<string> = new Set();
  const weigh = (name: string, page: Page, bytes: Uint8Array): Pick<CheckedPage, 'heavy' | 'room'> => {
    const assets = loadedWith(page.links.assets.map((url) => fileOf(page, url)));
    const loaded: Record<keyof typeof BUDGETS, () => number> = {
      overview: () => sum(assets),
      map: () => sum(assets),
      compound: () => 0,
      page: () => sum(assets.filter((asset) => !shared.has(asset))),
      script: () => sum(assets.filter((asset) => asset.endsWith('.js'))),
    };
    if (name === 'index.html') shared = new Set(assets);
    const weights = budgetsOf(name).map((what) => {
      const more = loaded[what]();
      return { what, size: what === 'script' ? more : more + weightOf(bytes, BUDGETS[what] - more) };
    });
    return {
      heavy: weights.flatMap(({ what, size }) =>
        size > BUDGETS[what] ? [`${page.address} ${text.overBudget(what, size, BUDGETS[what])}`] : [],
      ),
      room: Math.max(
        0,
        Math.min(...weights.flatMap(({ what, size }) => (what === 'script' ? [] : [BUDGETS[what] - size]))),
      ),
    };
  };

  // The overview first: what it loads, the others need not load again.
  const ordered = ['index.html', ...names.filter((name) => name !== 'index.html')];
  const before = known?.(files);
  for (const [i, name] of ordered.entries()) {
    // The overview always, for what it loads.
    const found = name === 'index.html' ? undefined : before?.(name);
    if (found === undefined) {
      const bytes = readFileSync(join(dir, name));
      const html = bytes.toString('utf8');
      const page = { address: prefix + name.replace(/index\.html$/, ''), html, links: linksIn(html) };
      pages.set(name, { leads: check(page), ...weigh(name, page, bytes) });
    } else pages.set(name, found);
    told?.(i + 1, ordered.length);
  }
  return { faults, heavy: [...pages.values()].flatMap(({ heavy }) => heavy), pages, files };
}
