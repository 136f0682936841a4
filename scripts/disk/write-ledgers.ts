/** Writing into the ledger folder: only what was seen is replaced, all of it or nothing. */
import type { DataFiles } from '../../src/ledgers/sources/folder-reader.ts';
import { CommandError, isSystemError, systemErrorSaid, words } from '../terminal/terminal.ts';
import { Held } from './hold.ts';
import { isOfWriting, isPending, replaceFiles } from './journal.ts';
import { readDataDir } from './read-data-dir.ts';

const { folder } = words.releaseCommand;

function isSameFolder(before: DataFiles, after: DataFiles): boolean {
  const paths = new Set([...before.keys(), ...after.keys()].filter((path) => !isOfWriting(path)));
  return [...paths].every((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return one !== undefined && other !== undefined && Buffer.from(one).equals(other);
  });
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
  const stillRight = async (): Promise<void> => {
    if (!isSameFolder(before, await readDataDir(dir))) throw new CommandError(said.touched);
  };
  try {
    await replaceFiles(dir, files, { stillRight });
  } catch (error) {
    if (error instanceof Held) throw new CommandError(said.busy);
    if (!isSystemError(error)) throw error;
    if (await isPending(dir)) throw new CommandError(folder.halfWritten(systemErrorSaid(error)));
    throw new CommandError(folder.unwritten(words.disk.failed(dir, error.code)));
  }
}
