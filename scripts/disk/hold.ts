/**
 * What one process at a time may hold: a folder with the number of its holder in it, put there by one rename, so that it
 * is never seen without. What a process held that is no more is taken over.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { remove, withScratch } from '../terminal/scratch.ts';
import { isSystemError } from '../terminal/terminal.ts';

/** Somebody else holds it: a process of this machine, by its number. */
export class Held extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`held by the process ${String(pid)}`);
    this.pid = pid;
  }
}

const OWNER = 'pid';

/** What a file holds; null where there is none that can be read. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}

/**
 * When a process began, as the system counts it: numbers of processes are given out again, after a power cut first of all. Null
 * where the system does not tell, empty of a process that has ended and of which only the number is left.
 */
function beginningOf(pid: number): string | null {
  const fields = textOf(`/proc/${String(pid)}/stat`)
    ?.split(')')
    .at(-1)
    ?.trim()
    .split(' ');
  if (fields === undefined) return null;
  return fields[0] === 'Z' ? '' : (fields[19] ?? null);
}

function isRunning(pid: number, beginning: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's cannot be signalled, and runs.
    if (!isSystemError(error) || error.code !== 'EPERM') return false;
  }
  const now = beginningOf(pid);
  return now === null || (now !== '' && (beginning === undefined || now === beginning));
}

const SELF = [String(process.pid), ...(beginningOf(process.pid) ?? '').split(' ')].filter((part) => part !== '');

/** The process that is named so, if it still runs. */
function running(name: readonly string[]): number | null {
  const pid = Number(name[0]);
  return Number.isInteger(pid) && pid > 0 && isRunning(pid, name[1]) ? pid : null;
}

/** Who holds it; null for what nobody holds any more. */
function holderOf(path: string): number | null {
  return running((textOf(join(path, OWNER)) ?? '').split(' '));
}

/** What stands between the path and the name of who is about to hold it. */
const BY = '.by-';

let claims = 0;

/** Takes away what processes that are no more were about to put there, or to take away. */
export function clearClaims(path: string): void {
  const begin = `${basename(path)}${BY}`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(begin) && running(name.slice(begin.length).split('-')) === null)
      remove(join(dirname(path), name));
}

/** Renames; false where the one is gone, or the other is there. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Windows says EPERM of a folder that is there.
    if (isSystemError(error) && ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}

/** How often it is found to be nobody's, and is taken by others meanwhile. */
const MOST_TRIES = 10;

/** Takes it. Throws Held where a running process has it. */
function take(path: string): void {
  claims += 1;
  const own = `${path}${BY}${[...SELF, String(claims)].join('-')}`;
  const dead = `${own}-dead`;
  mkdirSync(own);
  try {
    writeFileSync(join(own, OWNER), SELF.join(' '));
    for (let tries = 1; !renamed(own, path); tries += 1) {
      // Neither put there nor taken away: the system says why.
      if (tries === MOST_TRIES) renameSync(own, path);
      const pid = holderOf(path);
      if (pid !== null) throw new Held(pid);
      // Of several that find it, one takes it away; one that was slow puts back what another has taken meanwhile.
      if (renamed(path, dead) && holderOf(dead) !== null) renamed(dead, path);
      remove(dead);
    }
  } finally {
    remove(own);
  }
  clearClaims(path);
}

/** Lets go of it in one rename: emptied where it stands, it could be another's already. */
function release(path: string): void {
  const own = `${path}${BY}${[...SELF, 'done'].join('-')}`;
  if (renamed(path, own)) remove(own);
}

/** Does the work while no other process holds `path`. Rejects with Held, at once, where one does. */
export async function whileHolding<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  take(path);
  return withScratch(path, work, release);
}
