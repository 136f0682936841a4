/** Files that are kept in memory instead of being written. */
import { createHash } from 'node:crypto';
import { joined, type Bytes } from '../src/ledgers/text/text-bytes.ts';
import type { Store } from '../src/publication/downloads.ts';

export function memoryStore(): { readonly bytes: ReadonlyMap<string, Bytes>; readonly store: Store } {
  const bytes = new Map<string, Bytes>();
  const store: Store = (path, pieces) => {
    const content = joined(pieces);
    bytes.set(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return Promise.resolve({ path, bytes: content.length, sha256 });
  };
  return { bytes, store };
}
