/** The pages that the compiled templates give of the site that this process has open. */
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { withoutEnd } from '../../src/ledgers/text/without-end.ts';
import type { FinishedPage, PageStatus } from '../../src/page-status.ts';
import type { TemplatesApp } from './templates.ts';

export type Route = PathWithRoute['route'];

/** What the templates answer when they are asked for a page. */
export interface Answer {
  /** Null where it would be the page of the key that was asked with again. */
  readonly page: FinishedPage | null;
  /** Undefined for a page that has none. */
  readonly key: string | undefined;
  /** What all pages of its language say of the publication. */
  readonly status: PageStatus;
}

/** A path without slashes around it. */
export const trimmed = (path: string): string => withoutEnd(path.replace(/^\/+/, ''), '/');

/** The folder of a page below the site's, with its slash; empty for the overview. */
export const folderOf = ({ pathname }: PathWithRoute): string =>
  trimmed(pathname) === '' ? '' : `${trimmed(pathname)}/`;

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The address that a page is rendered for; its host is in no page. */
function addressOf({ pathname }: PathWithRoute, base: string): URL {
  const path = [base, pathname].map(trimmed).filter((part) => part !== '');
  return new URL(`/${path.map((part) => `${part}/`).join('')}`, 'http://localhost');
}

export class PageSource {
  readonly #app: TemplatesApp;

  constructor(app: TemplatesApp) {
    this.#app = app;
  }

  /** Every page of some routes. */
  pathsOf(isOf: (route: Route) => boolean): Promise<readonly PathWithRoute[]> {
    const { manifest, routeCache, getComponentByRoute } = this.#app;
    const routes = manifest.routes.filter(({ routeData }) => isOf(routeData));
    return new StaticPaths({
      manifest: { ...manifest, routes },
      routeCache,
      getComponentByRoute: (route) => getComponentByRoute.call(this.#app, route),
    }).getAll();
  }

  /** To be called when another site has been opened: which pages routes have is kept. */
  forget(): void {
    this.#app.routeCache.clearAll();
  }

  async render(
    path: PathWithRoute,
    asked: Pick<Partial<App.Locals>, 'linkPictures' | 'lastKey'> = {},
  ): Promise<Answer> {
    const locals: Partial<App.Locals> = { ...asked };
    const request = new Request(addressOf(path, this.#app.manifest.base));
    const response = await this.#app.render(request, { routeData: path.route, locals });
    const { key, status, statusPlaces: places = [] } = locals;
    if (status === undefined) throw new Error('the middleware has not been there');
    const page = response.status === 304 ? null : { bytes: new Uint8Array(await response.arrayBuffer()), places };
    return { page, key, status };
  }
}
