/**
 * Renders the pages one after another, and takes from the last build those that would be the same again. Files that are
 * not pages are asked of their routes without passing through the renderer.
 */
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { APIContext, GetStaticPathsItem } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { PageFiles, hasFigures, type PageFile, type PastRelease } from '../../src/page-files.ts';
import { withOtherStatus, type PageStatus, type StatusPlace } from '../../src/page-status.ts';
import type { KeptPages } from './kept-pages.ts';
import { LinkPictures } from './link-pictures.ts';
import type { Templates } from './templates.ts';
import { withoutEnd } from '../../src/ledgers/text/without-end.ts';

type Route = PathWithRoute['route'];

export interface Rendered {
  readonly pages: number;
  /** How many of them the last build had already, if with another publication's lines. */
  readonly kept: number;
  /** The addresses of those that search engines may be told of, below the base path: all but the answer to a wrong address. */
  readonly addresses: readonly string[];
}

const trimmed = (path: string): string => withoutEnd(path.replace(/^\/+/, ''), '/');

/** Writes files below a folder, each of them once. */
class Folder {
  readonly #path: string;
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  /** Throws when the file has been written already: two routes would have one address. */
  write(file: string, bytes: Uint8Array): void {
    writeFileSync(this.#placeOf(file), bytes);
  }

  /** Whether it has been written already. */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Puts a file that is known to hold `bytes` here too, without writing it again where the two folders share a disk. */
  take(file: string, from: string, bytes: Uint8Array): void {
    const path = this.#placeOf(file);
    try {
      linkSync(from, path);
    } catch {
      writeFileSync(path, bytes);
    }
  }

  #placeOf(file: string): string {
    if (this.#files.has(file)) throw new Error(`two routes have the address ${file}`);
    this.#files.add(file);
    const path = join(this.#path, file);
    const above = dirname(path);
    if (!this.#folders.has(above)) mkdirSync(above, { recursive: true });
    this.#folders.add(above);
    return path;
  }
}

/** Where a page's file lies in the site's folder. */
function pageFile({ pathname }: PathWithRoute): string {
  const path = trimmed(pathname);
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** The folder of a page below the site's, with its slash; empty for the overview. */
const folderOf = ({ pathname }: PathWithRoute): string => (trimmed(pathname) === '' ? '' : `${trimmed(pathname)}/`);

/**
 * Whether a page's figures are kept as a release has them: of the pages of releases its own. Those of earlier ones differ from
 * release to release only by what has become of them, and all of them at each would be as many as the square of the releases.
 */
function isOfRelease(path: string, { id }: PastRelease['release']): boolean {
  const own = /(?:^|\/)releases\/([^/]+)$/.exec(path)?.[1];
  return own === undefined || own === id;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The address that a page is rendered for; its host is in no page. */
function addressOf({ pathname }: PathWithRoute, base: string): URL {
  const path = [base, pathname].map(trimmed).filter((part) => part !== '');
  return new URL(`/${path.map((part) => `${part}/`).join('')}`, 'http://localhost');
}

/** The path of a route with its parameters filled in. */
function filled({ segments }: Route, params: GetStaticPathsItem['params']): string {
  const parts = segments.map((segment) =>
    segment.map(({ content, dynamic }) => (dynamic ? (params[content.replace('...', '')] ?? '') : content)).join(''),
  );
  return parts.filter((part) => part !== '').join('/');
}

/** A page and the files that are made from it. */
interface WholePage {
  readonly bytes: Uint8Array;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** A page as it is written. */
interface FinishedPage {
  readonly bytes: Uint8Array;
  /** Where it says of which publication it is. */
  readonly places: readonly StatusPlace[];
}

/** What the templates answer when they are asked for a page. */
interface Answer {
  readonly page: FinishedPage | null;
  readonly key: string | undefined;
  readonly status: PageStatus;
}

/** A page of the last build with everything that belongs to it; null where some of it is gone. */
function keptWhole(file: string, kept: KeptPages, pictures: LinkPictures): WholePage | null {
  const bytes = kept.bytesOf(file);
  const beside = bytes !== null && pictures.has(bytes) ? kept.besideOf(file) : null;
  return bytes === null || beside === null ? null : { bytes, beside };
}

/** What a file is given; it is made anew by every build. */
type FileLocals = Omit<App.Locals, 'unchanged' | 'linkPicture'>;

/** A module of a route that gives a file. */
interface FileModule {
  readonly getStaticPaths?: () => readonly GetStaticPathsItem[] | Promise<readonly GetStaticPathsItem[]>;
  readonly GET: (
    context: Pick<APIContext, 'params' | 'props'> & { readonly locals: FileLocals },
  ) => Response | Promise<Response>;
}

const isFileModule = (module: object): module is FileModule => 'GET' in module;

/** Everything of a site that is rendered into `folder`; `localsIn` are those of a language. */
export class Renderer {
  readonly #app: Templates['app'];
  readonly #folder: Folder;
  readonly #pictures: string;
  readonly #beside: PageFiles;
  /** The pages whose figures have files of their own, by their addresses. */
  readonly #figured = new Map<string, Route>();
  /** The keys of those figures. */
  readonly #keys = new Set<string>();
  readonly #localsIn: (lang: string | undefined) => FileLocals;
  readonly #kept: KeptPages;

  constructor(
    { app, client, pictures }: Templates,
    folder: string,
    localsIn: (lang: string | undefined) => FileLocals,
    kept: KeptPages,
  ) {
    this.#kept = kept;
    this.#app = app;
    this.#pictures = pictures;
    this.#folder = new Folder(folder);
    const root = app.manifest.base.replace(/\/?$/, '/');
    this.#beside = new PageFiles(app.manifest.base, (address) =>
      readFileSync(join(client, address.slice(root.length)), 'utf8'),
    );
    this.#localsIn = localsIn;
  }

  /** Every file that is not a page. */
  async files(): Promise<void> {
    for (const { routeData: route } of this.#app.manifest.routes) {
      if (route.type !== 'endpoint' || !route.prerender) continue;
      const module = await this.#app.getComponentByRoute(route);
      if (!isFileModule(module)) throw new Error(`${route.component} has no GET`);
      const paths = (await module.getStaticPaths?.()) ?? [{ params: {} }];
      for (const { params, props = {} } of paths) {
        const response = await module.GET({ params, props, locals: this.#localsIn(params['lang']) });
        this.#folder.write(filled(route, params), new Uint8Array(await response.arrayBuffer()));
      }
    }
  }

  /** Every page; `told` hears how many are done, of how many. */
  async pages(told: (done: number, total: number) => void): Promise<Rendered> {
    const kept = this.#kept;
    const paths = await this.#pathsOf(({ type }) => type === 'page');
    const pictures = new LinkPictures(this.#pictures);
    let again = 0;
    for (const [i, path] of paths.entries()) {
      const file = pageFile(path);
      const asked = await this.#render(path, pictures, kept.keyOf(file));
      const last = asked.page === null ? keptWhole(file, kept, pictures) : null;
      const page =
        last === null
          ? (asked.page ?? (await this.#render(path, pictures)).page)
          : withOtherStatus(last.bytes, kept.placesOf(file), asked.status);
      if (page === null) throw new Error(`${file} was not rendered`);
      if (last !== null && Buffer.compare(page.bytes, last.bytes) === 0) this.#takeAgain(path, last);
      else this.#write(path, asked.key, page);
      if (last !== null) again += 1;
      told(i + 1, paths.length);
    }
    await pictures.write((file, bytes) => {
      this.#folder.write(file, bytes);
    });
    const addresses = paths.map(({ pathname }) => trimmed(pathname)).filter((path) => path !== '404');
    return { pages: paths.length, kept: again, addresses: addresses.map((path) => (path === '' ? '/' : `/${path}/`)) };
  }

  /** Takes a page over from the last build, with the files that were made from it. */
  #takeAgain(path: PathWithRoute, { bytes, beside }: WholePage): void {
    const file = pageFile(path);
    this.#folder.take(file, this.#kept.fileOf(file), bytes);
    for (const [name, content] of beside)
      if (!this.#folder.has(name)) this.#folder.take(name, this.#kept.fileOf(name), content);
    this.#noteFigures(path, beside);
    this.#kept.keepAgain(file);
  }

  /** Writes a page, with the files that are made from it; without a key no later build asks for it. */
  #write(path: PathWithRoute, key: string | undefined, { bytes, places }: FinishedPage): void {
    const file = pageFile(path);
    this.#folder.write(file, bytes);
    const beside = hasFigures(bytes) ? this.#beside.of(folderOf(path), textOf(bytes)) : [];
    const made = new Map(beside.map((one) => [one.path, this.add(one)]));
    this.#noteFigures(path, made);
    if (key !== undefined) this.#kept.keep(file, key, bytes, { beside: made, places });
  }

  /**
   * The embeds of the pages with figures from the site that is open now, which is that of a release: of the pages that it has too, and
   * of the pages of releases its own. Nothing is written.
   */
  async pastEmbeds(past: Omit<PastRelease, 'now'>, isNewest: boolean): Promise<readonly PageFile[]> {
    this.#app.routeCache.clearAll();
    const routes = new Set(this.#figured.values());
    const paths = (await this.#pathsOf((route) => routes.has(route))).filter(
      ({ pathname }) => this.#figured.has(trimmed(pathname)) && isOfRelease(trimmed(pathname), past.release),
    );
    const files: PageFile[] = [];
    for (const path of paths) {
      const { page } = await this.#render(path);
      if (page === null) throw new Error(`${path.pathname} was not rendered`);
      files.push(
        ...this.#beside.past(folderOf(path), textOf(page.bytes), { ...past, now: isNewest ? null : this.#keys }),
      );
    }
    this.#app.routeCache.clearAll();
    return files;
  }

  /** What decides which embeds a release has, beside the release: pages and figures of now. */
  get figures(): readonly string[] {
    return [...this.#figured.keys(), '', ...this.#keys];
  }

  /** Writes a file that was made from a page, or apart from the pages; one that is named by its content may be that of several. */
  add({ path, text, isShared = false }: PageFile): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    if (isShared && this.#folder.has(path)) return bytes;
    this.#folder.write(path, bytes);
    if (path.endsWith('.html')) this.#kept.keep(path, null, bytes);
    return bytes;
  }

  #pathsOf(isOf: (route: Route) => boolean): Promise<readonly PathWithRoute[]> {
    const { manifest, routeCache, getComponentByRoute } = this.#app;
    const routes = manifest.routes.filter(({ routeData }) => isOf(routeData));
    return new StaticPaths({
      manifest: { ...manifest, routes },
      routeCache,
      getComponentByRoute: (route) => getComponentByRoute.call(this.#app, route),
    }).getAll();
  }

  /** Notes which figures of a page have embeds, by the files that were made from it. */
  #noteFigures(path: PathWithRoute, beside: ReadonlyMap<string, Uint8Array>): void {
    for (const file of beside.keys()) {
      const key = /^embed\/(.+)\/index\.html$/.exec(file)?.[1];
      if (key === undefined) continue;
      this.#figured.set(trimmed(path.pathname), path.route);
      this.#keys.add(key);
    }
  }

  /** A page, null where it would be that of `lastKey` again; its key, where it has one; and what it says of its publication. */
  async #render(path: PathWithRoute, pictures?: LinkPictures, lastKey?: string | null): Promise<Answer> {
    const locals: Partial<App.Locals> = {
      ...(pictures === undefined ? {} : { linkPictures: pictures.drawn }),
      ...(lastKey === undefined ? {} : { lastKey }),
    };
    const request = new Request(addressOf(path, this.#app.manifest.base));
    const response = await this.#app.render(request, { routeData: path.route, locals });
    const { key, status, statusPlaces: places = [] } = locals;
    if (status === undefined) throw new Error('the middleware has not been there');
    const page = response.status === 304 ? null : { bytes: new Uint8Array(await response.arrayBuffer()), places };
    return { page, key, status };
  }
}
