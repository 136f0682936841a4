/** The files that were dropped or chosen → those of a ledger folder, by their paths in it. */

/** A file as it was given: its path from the top of what was dropped or chosen, with `/`. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** What of the given files is a ledger folder. */
export interface FoundFolder {
  /** The folder's path; empty where files were given one by one. */
  readonly folder: string;
  /** By the path in the folder, the path as given. */
  readonly inside: ReadonlyMap<string, string>;
  /** Given, and no part of that folder. */
  readonly beside: readonly string[];
}

/** What systems and office programs leave in folders. */
const NOT_GIVEN = /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;
const TABLE = /\.(csv|tsv|txt|xls[a-z]?|et|ods)$/i;
const PROGRAMME = 'programme.json';
/** Files of a folder that are no tables, which stand in folders of their own there. */
const SETTINGS: ReadonlySet<string> = new Set([PROGRAMME, 'schemes.json']);

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);

/** The highest folder that a file of the kind stands in, the first of equals; null where there is none. */
function highest(paths: readonly string[], isOfTheKind: (path: string) => boolean): string | null {
  let found: string | null = null;
  for (const folder of paths.filter(isOfTheKind).map(folderOf)) {
    if (found === null || depthOf(folder) < depthOf(found)) found = folder;
  }
  return found;
}

/** Where a file that was given alone stands in a ledger folder. */
function placeOf(name: string): string {
  if (/\.geojson$/i.test(name)) return `boundaries/${name}`;
  return /\.json$/i.test(name) && !SETTINGS.has(name) ? `proposals/${name}` : name;
}

/**
 * Finds the ledger folder among the given paths: the highest with a programme, else the highest called `data` with tables,
 * else the highest with tables. Files given one by one belong to it, whatever folder was given beside them.
 */
export function findFolder(given: readonly string[]): FoundFolder {
  const paths = given.filter((path) => !NOT_GIVEN.test(path));
  const isTable = (path: string): boolean => TABLE.test(path);
  const inFolders = paths.filter((path) => path.indexOf('/') >= 0);
  const folder =
    highest(inFolders, (path) => nameOf(path) === PROGRAMME) ??
    highest(inFolders, (path) => isTable(path) && nameOf(folderOf(path)) === 'data') ??
    highest(inFolders, isTable) ??
    '';
  const inside = new Map<string, string>();
  const beside: string[] = [];
  const top = folder === '' ? '' : `${folder}/`;
  for (const path of paths) {
    if (folder !== '' && path.indexOf(top) === 0) inside.set(path.slice(top.length), path);
  }
  for (const path of paths) {
    const place = placeOf(path);
    if (path.indexOf('/') < 0 && !inside.has(place)) inside.set(place, path);
    else if (folder === '' || path.indexOf(top) !== 0) beside.push(path);
  }
  return { folder, inside, beside };
}
