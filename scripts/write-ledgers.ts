/** Writing into the ledger folder: only what was seen is replaced, all of it or nothing. */
import type { DataFiles } from '../src/ledgers/folder-reader.ts';
import { orSay } from './data-folder.ts';
import { replaceFiles } from './journal.ts';
import { readDataDir } from './read-data-dir.ts';
import { CommandError, words } from './terminal.ts';

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
  await orSay(
    () => replaceFiles(dir, files),
    (code) => (code === 'EEXIST' || code === 'ENOENT' ? said.busy : words.releaseCommand.folder.unwritable(code)),
  );
}
