/** The copy of a built site that needs no server: which of its files it holds, and what becomes of each. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { Addresses, relativeAddress } from './addresses.ts';
import { copyPage } from './copy-page.ts';
import { PageScripts } from './page-scripts.ts';

/** The page that a reader begins with. */
export const FIRST_PAGE = 'index.html';

/** What the copy holds whether a page leads to it or not: downloads are checked as a whole, and notices go with what they are of. */
const ALWAYS = /^(?:data\/|third-party\.txt$)/;

/** What scripts may be handed as a text. */
const TEXT = /\.(?:json|svg|csv|txt)$/;

/** How the description of a table is named after it. */
const METADATA = '.metadata.json';

/** The path under which the site was built: every page leads to the icon at its root. */
export function baseOf(page: string): string {
  const [, base] = /<link rel="icon" href="([^"]*\/)favicon\.ico"/.exec(page) ?? [];
  if (base === undefined) throw new Error('the first page names no icon');
  return base;
}

/** A text as a script that hands it over to `src/ui/in-copy.ts`. */
const handing = (path: string, text: string): string => `copied(${JSON.stringify(path)},${JSON.stringify(text)});\n`;

/** What a page leads to and the copy does not hold: it would be a dead link. */
export class DeadEnds extends Error {
  readonly links: readonly string[];
  constructor(links: readonly string[]) {
    super(links.join('\n'));
    this.links = links;
  }
}

/** The addresses in a style sheet, from file to file. */
const copiedSheet = (sheet: string, file: string, addresses: Addresses, link: (path: string) => void): string =>
  sheet.replace(/url\((["']?)(?!data:|#)([^)"']+)\1\)/g, (whole, quote: string, address: string) => {
    const target = addresses.target(address, file);
    if (target === null) return whole;
    link(target.path);
    return `url(${quote}${relativeAddress(file, target.path)}${target.rest}${quote})`;
  });

/**
 * The files of the copy of the site in the folder `site` by their paths, in order: the pages to which the first one leads, all that these
 * show or lead to, and as scripts the files that their own scripts ask for. What nothing leads to stays out. `told` hears
 * how many pages are done, of how many that are known.
 */
export async function copySite(
  site: string,
  told: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const dir = resolve(site);
  const files = new Set<string>();
  const folders = new Set<string>(['']);
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (entry.isDirectory()) folders.add(`${path}/`);
    else files.add(path);
  }
  const bytesOf = (path: string): Buffer => readFileSync(join(dir, path));
  const read = (path: string): string => bytesOf(path).toString('utf8');
  const addresses = new Addresses(baseOf(read(FIRST_PAGE)));
  const scripts = new PageScripts(dir);

  const copy = new Map<string, Uint8Array>();
  const handed = new Set<string>();
  const dead: string[] = [];
  const wanted = new Set<string>([
    FIRST_PAGE,
    ...[...files].filter((path) => ALWAYS.test(path) && !/\.html$/.test(path)),
  ]);
  let done = 0;
  // What is added on the way is reached, too.
  for (const path of wanted) {
    const link = (to: string): void => {
      if (files.has(to)) wanted.add(to);
      else dead.push(`${path} → ${to}`);
    };
    if (path.endsWith('.html')) {
      const page = await copyPage(read(path), {
        file: path,
        addresses,
        has: (each) => files.has(each) || folders.has(each),
        read,
        scriptOf: (modules) => scripts.of(modules),
      });
      page.linked.forEach(link);
      for (const each of page.handed) handed.add(each);
      copy.set(path, Buffer.from(page.html));
    } else if (path.endsWith('.css')) copy.set(path, Buffer.from(copiedSheet(read(path), path, addresses, link)));
    else copy.set(path, bytesOf(path));
    told((done += 1), wanted.size);
  }
  if (dead.length > 0) throw new DeadEnds(dead);

  /** Whether the nearest page above a file is in the copy: then it is that page's scripts who ask for it. */
  const isOfCopiedPage = (path: string): boolean => {
    const folder = posix.dirname(path) === '.' ? '' : `${posix.dirname(path)}/`;
    const page = `${folder}index.html`;
    return files.has(page) || folder === '' ? copy.has(page) : isOfCopiedPage(folder.slice(0, -1));
  };
  // The description of a table goes with it.
  for (const path of files)
    if (path.endsWith(METADATA) && copy.has(path.replace(METADATA, '.csv'))) copy.set(path, bytesOf(path));
  for (const path of files) {
    const isUnlinked = path.endsWith('.json') && !copy.has(path) && isOfCopiedPage(path);
    if ((handed.has(path) && TEXT.test(path)) || isUnlinked)
      copy.set(`copied/${path}.js`, Buffer.from(handing(path, read(path))));
  }
  for (const [path, text] of scripts.files) copy.set(path, Buffer.from(text));
  return new Map([...copy].sort(([a], [b]) => (a < b ? -1 : 1)));
}
