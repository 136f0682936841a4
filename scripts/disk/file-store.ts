/** A folder as a place where files go piece by piece, with size and SHA-256 taken on the way. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../../src/publication/downloads.ts';
import { withScratch } from '../terminal/scratch.ts';
import { isSystemError } from '../terminal/terminal.ts';

/** Does something to a file. What the system says of it bears the file's name, which it does not tell of one that is open. */
async function ofFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) error.path = path;
    throw error;
  }
}

export function fileStore(folder: string): Store {
  return async (path, pieces) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const file = await open(target, 'w');
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for (const piece of pieces) {
        hash.update(piece);
        bytes += piece.length;
        await ofFile(target, () => file.writeFile(piece));
      }
      return { path, bytes, sha256: hash.digest('hex') };
    } finally {
      await file.close();
    }
  };
}

/** Writes a file whole: what stood there before stays until the new one is there. */
export async function writeWhole(target: string, content: Uint8Array): Promise<void> {
  const draft = `${target}.new`;
  await mkdir(dirname(target), { recursive: true });
  await withScratch(draft, () =>
    ofFile(target, async () => {
      await writeFile(draft, content);
      await rename(draft, target);
    }),
  );
}
