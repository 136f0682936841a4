/**
 * Reads a rendered site and names what must not be published: dead links, addresses that leave the site's base, inline
 * styles (the Content-Security-Policy blocks them), pages without a language or title, and pages over their weight.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { words } from './terminal.ts';

const text = words.commands.site;

/** Ceilings in bytes after gzip. */
export const BUDGETS = {
  /** The overview with all it loads at first. */
  overview: 60_000,
  /** What a page without a map adds to the overview's shared files. */
  page: 45_000,
  /** JavaScript of a page without a map. */
  script: 12_000,
  /** The map page with all it loads, before tiles. */
  map: 140_000,
} as const;

interface Page {
  /** Address from the site's root, such as `/grids/g-001/`. */
  readonly address: string;
  readonly html: string;
}

const attribute = (name: string): RegExp => new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'g');

function valuesOf(html: string, name: string): string[] {
  return [...html.matchAll(attribute(name))].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function assetsOf(html: string): string[] {
  const linked = [...html.matchAll(/<link\b[^>]*rel="?(?:stylesheet|icon|modulepreload)"?[^>]*>/g)].flatMap((m) =>
    valuesOf(m[0], 'href'),
  );
  return [...linked, ...valuesOf(html, 'src')].filter((url) => !url.startsWith('data:'));
}

/** The faults of the site in `dir`, one sentence each, in page order; an empty list means it may be published. */
export async function checkSite(dir: string, base = process.env['BASE_PATH'] ?? '/'): Promise<string[]> {
  const names = (await readdir(dir, { recursive: true })).map((name) => name.split('\\').join('/'));
  const files = new Set(names);
  const faults: string[] = [];
  const prefix = base.endsWith('/') ? base : `${base}/`;

  const fileOf = (page: Page, url: string): string => {
    const path =
      decodeURI(posix.resolve(page.address, url.split(/[?#]/)[0] ?? '')) + (/\/([?#]|$)/.test(url) ? '/' : '');
    return path.replace(/\/+$/, '/').slice(prefix.length) + (path.endsWith('/') ? 'index.html' : '');
  };

  const sizes = new Map<string, number>();
  const sizeOf = async (name: string): Promise<number> => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const size = gzipSync(await readFile(join(dir, name))).length;
    sizes.set(name, size);
    return size;
  };

  const check = async (page: Page): Promise<{ own: number; assets: string[] }> => {
    const say = (fault: string): void => void faults.push(`${page.address} ${fault}`);
    if (!/<html[^>]*\slang="?[a-z]/.test(page.html)) say(text.noLanguage);
    if (!/<title>[^<]+<\/title>/.test(page.html)) say(text.noTitle);
    if (/<[^>]+\sstyle=/.test(page.html)) say(text.inlineStyle);
    for (const url of new Set([...valuesOf(page.html, 'href'), ...valuesOf(page.html, 'src')])) {
      if (/^(https?:|mailto:|tel:|data:|#)/.test(url)) continue;
      if (url.includes('//')) say(text.doubleSlash(url));
      else if (url.startsWith('/') && !url.startsWith(prefix)) say(text.outside(url, prefix));
      else if (!files.has(fileOf(page, url))) say(text.deadLink(url));
    }
    return { own: gzipSync(page.html).length, assets: assetsOf(page.html).map((url) => fileOf(page, url)) };
  };

  const pages = names.filter((name) => name.endsWith('.html')).sort();
  const read = async (name: string): Promise<Page> => ({
    address: prefix + name.replace(/index\.html$/, ''),
    html: await readFile(join(dir, name), 'utf8'),
  });
  const sum = async (assets: readonly string[]): Promise<number> => {
    let total = 0;
    for (const asset of new Set(assets)) if (files.has(asset)) total += await sizeOf(asset);
    return total;
  };

  const overview = await check(await read('index.html'));
  const shared = new Set(overview.assets);
  const over = (address: string, what: keyof typeof BUDGETS, size: number): void => {
    if (size > BUDGETS[what]) faults.push(`${address} ${text.overBudget(what, size, BUDGETS[what])}`);
  };
  over(prefix, 'overview', overview.own + (await sum(overview.assets)));
  for (const name of pages.filter((page) => page !== 'index.html')) {
    const page = await read(name);
    const { own, assets } = await check(page);
    if (name === 'map/index.html') {
      over(page.address, 'map', own + (await sum(assets)));
      continue;
    }
    over(page.address, 'page', own + (await sum(assets.filter((asset) => !shared.has(asset)))));
    over(page.address, 'script', await sum(assets.filter((asset) => asset.endsWith('.js'))));
  }
  return faults;
}
