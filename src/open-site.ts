/** The one typed door to the site's data: what the pages know. Imported by pages and by the program that renders them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { byCodePoint } from './domain/lists.ts';
import { sitemapFiles, type SitemapFile } from './publication/sitemap.ts';
import { siteOf } from './site/site.ts';
import type { Edition } from './site/edition.ts';
import { linksTo, pageAddress } from './site/href.ts';
import type { Site, SiteInput } from './site/site.ts';
import { inWordsOf } from './words/city-words.ts';
import { DEFAULT_LOCALE, isLocale, prefixOf, wordsOf } from './words/words.ts';
import type { Locale, Messages } from './words/words.ts';

function generatedDir(): string {
  const named = process.env['GENERATED_DIR'] ?? '';
  return named === '' ? join(process.cwd(), 'src', 'generated') : named;
}

function readGenerated<T>(name: string): T {
  return JSON.parse(readFileSync(join(generatedDir(), `${name}.json`), 'utf8')) as T;
}

/** The names of the files to be published under data/; none where the build has put them in their place itself. */
export function downloadNames(): readonly string[] {
  const folder = join(generatedDir(), 'data');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export function downloadBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(generatedDir(), 'data', name)));
}

/** A release's archive. */
export function releaseArchive(id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(generatedDir(), 'releases', `${id}.zip`)));
}

/** The base map's archive; null where the programme has none. */
export function basemapArchive(): Uint8Array<ArrayBuffer> | null {
  const path = join(generatedDir(), 'basemap.pmtiles');
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

function load(): Site {
  return siteOf({
    dataset: readGenerated('dataset'),
    publication: readGenerated('publication'),
    chronicle: readGenerated('chronicle'),
    problems: readGenerated('problems'),
    files: readGenerated('files'),
  });
}

/**
 * Hands a site to the pages that this process renders. The pages are compiled and have this module twice removed, so the
 * process itself holds it.
 */
export function openSite(input: SiteInput): Site {
  globalThis.builtSite = siteOf(input);
  return globalThis.builtSite;
}

/** Lets go of the site that the process holds. */
export function closeSite(): void {
  globalThis.builtSite = undefined;
}

/** The site's data: that of the running build, else the generated files, read once. */
export function site(): Site {
  globalThis.builtSite ??= load();
  return globalThis.builtSite;
}

const spoken = new WeakMap<Site, Map<Locale, Messages>>();

/** The catalogue of a language in the words of the city. */
function wordsIn(locale: Locale): Messages {
  const own = site();
  const known = spoken.get(own) ?? new Map<Locale, Messages>();
  spoken.set(own, known);
  const words = known.get(locale) ?? inWordsOf(wordsOf(locale), own.programme);
  known.set(locale, words);
  return words;
}

/** What every page and file is given: `lang` is the folder of its language, `base` the path that the site lies under. */
export function localsIn(lang: string | undefined, base: string): Omit<App.Locals, 'unchanged' | 'linkPicture'> {
  const locale = lang !== undefined && isLocale(lang) ? lang : DEFAULT_LOCALE;
  const words = wordsIn(locale);
  const { programme } = site();
  return { words, links: linksTo(base, prefixOf(locale)), madeUp: words.site.madeUp(programme), asOf: programme.asOf };
}

/**
 * The list of pages for search engines; none where the site has no address or is made up. `paths` are those of the pages
 * below its overview.
 */
export function sitemap(paths: readonly string[]): readonly SitemapFile[] {
  const { programme, past } = site();
  const { url } = programme.site;
  if (url === null || programme.demonstration) return [];
  const whole = (path: string): string => pageAddress(url, path);
  return sitemapFiles(paths.map(whole).sort(byCodePoint), past.release?.publishedOn ?? null, whole);
}

/** The site in the language of a page. */
export function editionOf({ words, links }: Pick<App.Locals, 'words' | 'links'>): Edition {
  return { site: site(), words, links };
}

/** The site in a language, for files that are made apart from any page. */
export function editionIn(locale: Locale): Edition {
  return { site: site(), words: wordsIn(locale), links: linksTo(import.meta.env.BASE_URL, prefixOf(locale)) };
}
