/** The ledger folder as commands open it: what a crash broke off is put right first, and said. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PROGRAMME_FILE } from '../../src/ledgers/schemas/programme.ts';
import { settingsIn } from '../../src/ledgers/settings-in.ts';
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { callLevelsAs, CommandError, isSystemError, systemErrorSaid, words } from '../terminal/terminal.ts';
import { Held } from './hold.ts';
import { recover, type Recovery } from './journal.ts';
import { filesOnDemand, readDataDir } from './read-data-dir.ts';

const { folder } = words.releaseCommand;

/** Puts right what a crash broke off. Rejects with a CommandError where the disk does not let it. */
async function putRight(dir: string): Promise<Recovery> {
  try {
    return await recover(dir);
  } catch (error) {
    if (error instanceof Held) throw new CommandError(folder.writing(error.pid));
    if (!isSystemError(error)) throw error;
    throw new CommandError(folder.stillPending(systemErrorSaid(error)));
  }
}

/** How often a folder is read in which another command begins to write meanwhile. */
const READINGS = 5;

/** Opens the folder in one of the two ways of `read-data-dir.ts`, once it is whole. What is said after that is in the words of its city. */
async function openWhole<Files extends DataFiles>(dir: string, read: (dir: string) => Promise<Files>): Promise<Files> {
  for (let reading = 1; ; reading += 1) {
    const recovery = await putRight(dir);
    if (recovery !== 'nothing') console.error(folder[recovery]);
    // Whoever writes puts something hidden into the folder before and takes it out after.
    const changedAt = (): Promise<number> => stat(dir).then(({ mtimeMs }) => mtimeMs);
    const before = await orReadable(dir, changedAt);
    const files = await orReadable(dir, () => read(dir));
    if (reading < READINGS && before !== (await orReadable(dir, changedAt))) continue;
    callLevelsAs(settingsIn(await orReadable(dir, () => Promise.resolve(files.get(PROGRAMME_FILE)))));
    return files;
  }
}

/** Reads from the folder. Rejects with a CommandError that names the folder, or the file in it, that cannot be read. */
export async function orReadable<T>(dir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const isFolder = error.path === undefined || resolve(error.path) === resolve(dir);
    throw new CommandError(isFolder ? words.commands.check.unreadable(dir, error.code) : systemErrorSaid(error));
  }
}

/** Every file of the folder. Rejects with a CommandError when it cannot be read. */
export function openDataFolder(dir: string): Promise<Map<string, Uint8Array>> {
  return openWhole(dir, readDataDir);
}

/** The files of the folder, read when they are asked for: ask within `orReadable`. */
export function openOnDemand(dir: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return openWhole(dir, filesOnDemand);
}
