/** A folder as a place where files go piece by piece, with size and SHA-256 taken on the way. */
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../../src/publication/downloads.ts';
import { ofFile } from './durable.ts';

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
