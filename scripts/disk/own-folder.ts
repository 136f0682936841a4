/** Folders that a command replaces whole: only such as it has made itself. */
import { existsSync, readdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What the computed data and a site have, and no folder of somebody's papers. */
const MARK = join('data', 'datapackage.json');

/** Whether a folder may be replaced: it is not there, or is empty, or holds the downloads that everything brings. */
export function isOursOrEmpty(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, MARK)) || readdirSync(folder).length === 0;
}

/** The real path of a folder, or of the nearest one above it that is there. */
export async function realFolder(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const above = dirname(path);
    return above === path ? path : join(await realFolder(above), basename(path));
  });
}
