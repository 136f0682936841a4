/** Folders that a command replaces whole: only such as it has made itself. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError, isSystemError, words } from '../terminal/terminal.ts';

/** What the computed data and a site have, and no folder of somebody's papers. */
const MARK = join('data', 'datapackage.json');

/** Whether a folder may be replaced: it is not there, or is empty, or holds the downloads that everything brings. */
export function isOursOrEmpty(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, MARK)) || readdirSync(folder).length === 0;
}

/** Whether a folder is where another disk begins: what is in it can be replaced, the folder cannot. */
export function isMountPoint(folder: string): boolean {
  return existsSync(folder) && statSync(folder).dev !== statSync(dirname(resolve(folder))).dev;
}

/** Throws a CommandError where a folder cannot be replaced whole, which is found out before any work; `shown` is its name. */
export function refuseUnreplaceable(folder: string, shown: string): void {
  if (isMountPoint(folder)) throw new CommandError(words.disk.mounted(shown));
  if (!isOursOrEmpty(folder)) throw new CommandError(words.disk.notOurs(shown));
}

/** The real path of a folder, or what will be that once it is there: links are followed, also those that lead to nothing yet. */
export async function realFolder(path: string): Promise<string> {
  return realpath(path).catch(async (error: unknown) => {
    if (isSystemError(error) && error.code === 'ELOOP') throw error;
    const target = await readlink(path).catch(() => null);
    if (target !== null) return realFolder(resolve(dirname(path), target));
    const above = dirname(path);
    return above === path ? path : join(await realFolder(above), basename(path));
  });
}
