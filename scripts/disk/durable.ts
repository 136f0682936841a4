/** Writing so that it is on the disk, and not in a buffer that a power cut empties. */
import { spawnSync } from 'node:child_process';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withScratch } from '../terminal/scratch.ts';
import { isSystemError } from '../terminal/terminal.ts';

/** Does something to a file. What the system says of it bears the file's name, which it does not tell of one that is open. */
export async function ofFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) error.path = path;
    throw error;
  }
}

/** Writes a file that is on the disk when this resolves; its name is once the folder is synced. */
export async function writeSynced(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await ofFile(path, async () => {
      await file.writeFile(content);
      await file.sync();
    });
  } finally {
    await file.close();
  }
}

/** Brings to the disk what has been written to a file, or the names in a folder. */
export async function sync(path: string): Promise<void> {
  const opened = await open(path, 'r').catch((error: unknown) => {
    // Windows opens no folders, and needs no sync of them.
    if (process.platform === 'win32') return null;
    throw error;
  });
  try {
    await opened?.sync();
  } catch (error) {
    // Some network disks do not know it of folders.
    if (!isSystemError(error) || !['EINVAL', 'ENOTSUP', 'EPERM'].includes(error.code)) throw error;
  } finally {
    await opened?.close();
  }
}

/** Brings the disk on which a folder lies up to date, at once for many files, on systems that have a program for it. */
export function syncDisk(folder: string): void {
  spawnSync('sync', ['-f', folder], { stdio: 'ignore' });
}

/** Writes a file whole: what stood there before stays until the new one is there, after a power cut too. */
export async function writeWhole(target: string, content: Uint8Array): Promise<void> {
  const draft = `${target}.new`;
  await mkdir(dirname(target), { recursive: true });
  await withScratch(draft, () =>
    ofFile(target, async () => {
      await writeSynced(draft, content);
      await rename(draft, target);
      await sync(dirname(target));
    }),
  );
}
