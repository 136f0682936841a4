/** The files of a data folder, as `readLedgers` takes them. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files and folders that are notes of programs, such as the lock files of editors. */
const isHidden = (name: string): boolean => name.startsWith('.');

/** The names that files of the ledger folder have, and none of its folders. */
const LEDGER_NAME = /\.(?:csv|xlsx?|json|geojson)$/i;

/** What the system would say of reading a folder as a file. */
const folderForFile = (path: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', path });

/** What a link leads to: a file, a folder, or null where a hidden one leads nowhere. Any other that does is an error. */
async function linked(path: string, name: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isHidden(name)) return null;
    throw error;
  }
}

/** The paths of every file under a folder, relative to it and with `/`; links are followed, each folder once. */
async function pathsBelow(dir: string, folder: string, seen: Set<string>): Promise<readonly string[]> {
  const real = await realpath(join(dir, folder));
  if (seen.has(real)) return [];
  seen.add(real);
  const paths: string[] = [];
  for (const entry of await readdir(join(dir, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? await linked(join(dir, path), entry.name) : entry.isFile() ? 'file' : null;
    const isFolder = kind === 'folder' || entry.isDirectory();
    if (isFolder && LEDGER_NAME.test(entry.name)) throw folderForFile(join(dir, path));
    if (kind === 'file') paths.push(path);
    else if (isFolder) paths.push(...(await pathsBelow(dir, path, seen)));
  }
  return paths;
}

/** The paths of every file under a folder, in their order. */
async function pathsIn(dir: string): Promise<readonly string[]> {
  return [...(await pathsBelow(dir, '', new Set()))].sort();
}

/**
 * Every file under a folder, by its path relative to it with `/`, in the order of those paths. Rejects with the file
 * system's own error when the folder cannot be read.
 */
export async function readDataDir(dir: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const path of await pathsIn(dir)) files.set(path, await readFile(join(dir, path)));
  return files;
}

/**
 * The same files for who looks at each of them once: read when they are asked for and not kept, since a large city's
 * ledgers are a hundred megabytes. Throws the file system's own error when one can no longer be read.
 */
export async function filesOnDemand(dir: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = new Map((await pathsIn(dir)).map((path) => [path, join(dir, path)]));
  return new FilesOnDemand(paths);
}

class FilesOnDemand implements ReadonlyMap<string, Uint8Array> {
  readonly #paths: ReadonlyMap<string, string>;

  constructor(paths: ReadonlyMap<string, string>) {
    this.#paths = paths;
  }

  get size(): number {
    return this.#paths.size;
  }

  get(key: string): Uint8Array | undefined {
    const path = this.#paths.get(key);
    return path === undefined ? undefined : readFileSync(path);
  }

  has(key: string): boolean {
    return this.#paths.has(key);
  }

  keys(): MapIterator<string> {
    return this.#paths.keys();
  }

  *values(): MapIterator<Uint8Array> {
    for (const path of this.#paths.values()) yield readFileSync(path);
  }

  *entries(): MapIterator<[string, Uint8Array]> {
    for (const [key, path] of this.#paths) yield [key, readFileSync(path)];
  }

  [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  forEach(take: (value: Uint8Array, key: string, map: ReadonlyMap<string, Uint8Array>) => void): void {
    for (const [key, value] of this) take(value, key, this);
  }
}
