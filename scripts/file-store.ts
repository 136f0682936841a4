/** A folder as a place where files go piece by piece, with size and SHA-256 taken on the way. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../src/publication/downloads.ts';

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
        await file.writeFile(piece);
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
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
