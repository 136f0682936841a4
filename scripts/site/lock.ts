/** One build at a time into an output folder. */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withScratch } from '../terminal/scratch.ts';
import { CommandError, words } from '../terminal/terminal.ts';

/** How long a lock without a name on it may be young: its owner is between two system calls. */
const NAMELESS_MS = 10_000;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's cannot be signalled, and runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Who holds a lock: a process, by its number where it has written it down; null for a lock that nobody holds any more. */
async function holderOf(lock: string): Promise<{ readonly pid: number | null } | null> {
  const name = await readFile(join(lock, 'pid'), 'utf8').catch(() => null);
  if (name !== null) return isRunning(Number(name)) ? { pid: Number(name) } : null;
  const since = await stat(lock).catch(() => null);
  return since === null || Date.now() - since.mtimeMs > NAMELESS_MS ? null : { pid: null };
}

/**
 * Does the work while no other process does work for `folder`. Rejects with a CommandError at once where one does; what a
 * killed process left behind is taken away.
 */
export async function withLock<T>(folder: string, shown: string, work: () => Promise<T>): Promise<T> {
  const lock = `${folder}.lock`;
  const take = async (): Promise<boolean> => {
    try {
      await mkdir(lock);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  };
  if (!(await take())) {
    const holder = await holderOf(lock);
    if (holder === null) await rm(lock, { recursive: true, force: true });
    if (holder !== null || !(await take())) throw new CommandError(words.commands.locked(shown, holder?.pid ?? null));
  }
  return withScratch(lock, async () => {
    await writeFile(join(lock, 'pid'), String(process.pid));
    return work();
  });
}
