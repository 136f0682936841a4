/** The files of a data folder, as `readLedgers` takes them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Every file under a folder, by its path relative to it with `/`, in the order of those paths. Rejects with the file
 * system's own error when the folder cannot be read.
 */
export async function readDataDir(dir: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await readFile(join(dir, path)));
  return files;
}
