/** The embeds of figures as they stood at a release, cut out of the pages of the site of then. */
import type { Release } from '../../src/domain/rows.ts';
import type { PageFile, PageFiles, PastRelease } from '../../src/page-files.ts';
import { folderOf, textOf, trimmed, type PageSource } from './page-source.ts';

/** The pages of the site of now whose figures have files of their own. Plain data. */
export interface Figured {
  /** Their addresses. */
  readonly paths: readonly string[];
  /** The components of their routes. */
  readonly components: readonly string[];
  /** The keys of those figures. */
  readonly keys: readonly string[];
}

/**
 * Whether a page's figures are kept as a release has them: of the pages of releases its own. Those of earlier ones differ from
 * release to release only by what has become of them, and all of them at each would be as many as the square of the releases.
 */
function isOfRelease(path: string, { id }: Release): boolean {
  const own = /(?:^|\/)releases\/([^/]+)$/.exec(path)?.[1];
  return own === undefined || own === id;
}

/**
 * The embeds of the pages with figures from the site that is open now, which is that of a release: of the pages that it has too, and
 * of the pages of releases its own. Nothing is written.
 */
export async function pastEmbeds(
  source: PageSource,
  beside: PageFiles,
  { paths, components, keys }: Figured,
  past: Omit<PastRelease, 'now'>,
  isNewest: boolean,
): Promise<readonly PageFile[]> {
  source.forget();
  const [isFigured, isOfFigured] = [new Set(paths), new Set(components)];
  const now = isNewest ? null : new Set(keys);
  const files: PageFile[] = [];
  for (const path of await source.pathsOf(({ component }) => isOfFigured.has(component))) {
    const address = trimmed(path.pathname);
    if (!isFigured.has(address) || !isOfRelease(address, past.release)) continue;
    const { page } = await source.render(path);
    if (page === null) throw new Error(`${path.pathname} was not rendered`);
    files.push(...beside.past(folderOf(path), textOf(page.bytes), { ...past, now }));
  }
  source.forget();
  return files;
}
