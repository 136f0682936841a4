/**
 * Renders the pages one after another, and takes from the last build those that would be the same again. Files that are
 * not pages are asked of their routes without passing through the renderer.
 */
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { APIContext, GetStaticPathsItem } from 'astro';
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { hasFigures, type PageFile, type PageFiles } from '../../src/page-files.ts';
import { withOtherStatus, type FinishedPage } from '../../src/page-status.ts';
import type { KeptPages } from './kept-pages.ts';
import { LinkPictures } from './link-pictures.ts';
import { folderOf, PageSource, textOf, trimmed, type Route } from './page-source.ts';
import type { Figured } from './past-pages.ts';
import type { Templates } from './templates.ts';

export interface Rendered {
  readonly pages: number;
  /** How many of them the last build had already, if with another publication's lines. */
  readonly kept: number;
  /** The addresses of those that search engines may be told of, below the base path: all but the answer to a wrong address. */
  readonly addresses: readonly string[];
}

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
  readonly #source: PageSource;
  readonly #folder: Folder;
  readonly #pictures: string;
  readonly #beside: PageFiles;
  /** The pages whose figures have files of their own: the components of their routes by their addresses. */
  readonly #figured = new Map<string, string>();
  /** The keys of those figures. */
  readonly #keys = new Set<string>();
  readonly #localsIn: (lang: string | undefined) => FileLocals;
  readonly #kept: KeptPages;

  constructor(
    { app, beside, pictures }: Templates,
    folder: string,
    localsIn: (lang: string | undefined) => FileLocals,
    kept: KeptPages,
  ) {
    this.#kept = kept;
    this.#app = app;
    this.#source = new PageSource(app);
    this.#pictures = pictures;
    this.#folder = new Folder(folder);
    this.#beside = beside;
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
    const paths = await this.#source.pathsOf(({ type }) => type === 'page');
    const pictures = new LinkPictures(this.#pictures);
    let again = 0;
    for (const [i, path] of paths.entries()) {
      const file = pageFile(path);
      const linkPictures = pictures.drawn;
      const asked = await this.#source.render(path, { linkPictures, lastKey: kept.keyOf(file) });
      const last = asked.page === null ? keptWhole(file, kept, pictures) : null;
      const page =
        last === null
          ? (asked.page ?? (await this.#source.render(path, { linkPictures })).page)
          : withOtherStatus(last.bytes, kept.placesOf(file), asked.status);
      if (page === null) throw new Error(`${file} was not rendered`);
      if (last !== null && Buffer.compare(page.bytes, last.bytes) === 0) this.#takeAgain(path, last);
      else this.#write(path, asked.key, page, last);
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

  /**
   * Writes a page, with the files that are made from it; without a key no later build asks for it. `last` is the last build's where it
   * is that one with another status.
   */
  #write(path: PathWithRoute, key: string | undefined, { bytes, places }: FinishedPage, last: WholePage | null): void {
    const grown = last === null ? undefined : bytes.length - last.bytes.length;
    const file = pageFile(path);
    this.#folder.write(file, bytes);
    const beside = hasFigures(bytes) ? this.#beside.of(folderOf(path), textOf(bytes)) : [];
    const made = new Map(beside.map((one) => [one.path, this.add(one)]));
    this.#noteFigures(path, made);
    if (key !== undefined) this.#kept.keep(file, key, bytes, { beside: made, places, grown });
  }

  /** The pages with figures that have files of their own, as far as they have been rendered. */
  get figured(): Figured {
    return {
      paths: [...this.#figured.keys()],
      components: [...new Set(this.#figured.values())],
      keys: [...this.#keys],
    };
  }

  /** Writes a file that was made from a page, or apart from the pages; one that is named by its content may be that of several. */
  add({ path, text, isShared = false }: PageFile): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    if (isShared && this.#folder.has(path)) return bytes;
    this.#folder.write(path, bytes);
    if (path.endsWith('.html')) this.#kept.keep(path, null, bytes);
    return bytes;
  }

  /** Notes which figures of a page have embeds, by the files that were made from it. */
  #noteFigures(path: PathWithRoute, beside: ReadonlyMap<string, Uint8Array>): void {
    for (const file of beside.keys()) {
      const key = /^embed\/(.+)\/index\.html$/.exec(file)?.[1];
      if (key === undefined) continue;
      this.#figured.set(trimmed(path.pathname), path.route.component);
      this.#keys.add(key);
    }
  }
}
