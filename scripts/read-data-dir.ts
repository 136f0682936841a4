/** The files of a data folder, as `readLedgers` takes them. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The paths of every file under a folder, relative to it and with `/`, in their order. */
async function pathsIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
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
