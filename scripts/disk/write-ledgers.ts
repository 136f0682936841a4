/** Writing into the ledger folder: only what was seen is replaced, all of it or nothing. */
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { CommandError, isSystemError, systemErrorSaid, words } from '../terminal/terminal.ts';
import { isPending, replaceFiles } from './journal.ts';
import { readDataDir } from './read-data-dir.ts';

const { folder } = words.releaseCommand;

function isSameFolder(before: DataFiles, after: DataFiles): boolean {
  return (
    before.size === after.size &&
    [...before].every(([path, bytes]) => Buffer.from(bytes).equals(after.get(path) ?? Buffer.from('\0')))
  );
}

/**
 * Writes the files (null takes one away) if the folder still is what they were made from. Rejects with a CommandError where it is not, where
 * another command is writing, and where the disk does not let it.
 */
export async function writeLedgers(
  dir: string,
  before: DataFiles,
  files: ReadonlyMap<string, Uint8Array | null>,
  said: { readonly touched: string; readonly busy: string },
): Promise<void> {
  if (!isSameFolder(before, await readDataDir(dir))) throw new CommandError(said.touched);
  try {
    await replaceFiles(dir, files);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { code } = error;
    if (await isPending(dir)) throw new CommandError(folder.halfWritten(systemErrorSaid(error)));
    if (code === 'EEXIST' || code === 'ENOENT') throw new CommandError(said.busy);
    throw new CommandError(folder.unwritten(words.disk.failed(dir, code)));
  }
}
