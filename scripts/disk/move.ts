/** Moving files and folders, also from one disk to another. */
import { cp, rename, rm, stat } from 'node:fs/promises';
import { isSystemError } from '../terminal/terminal.ts';
import { sync } from './durable.ts';

/** What is done to the disk; tests let a step fail. */
export interface Moving {
  rename(from: string, to: string): Promise<void>;
}

/**
 * Renames; where the two places lie on different disks, copies beside the new place first, so that what stands there is
 * replaced by a rename too and never half; a file is on its disk before that.
 */
export async function move(from: string, to: string, disk: Moving = { rename }): Promise<void> {
  try {
    await disk.rename(from, to);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EXDEV') throw error;
    const draft = `${to}.moving`;
    try {
      await cp(from, draft, { recursive: true, force: true, preserveTimestamps: true });
      if ((await stat(draft)).isFile()) await sync(draft);
      await disk.rename(draft, to);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    await rm(from, { recursive: true, force: true });
  }
}
