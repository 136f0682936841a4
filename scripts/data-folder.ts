/** The ledger folder as commands open it: what a crash broke off is put right first, and said. */
import { recover } from './journal.ts';
import { readDataDir } from './read-data-dir.ts';
import { CommandError, words } from './terminal.ts';

const { folder } = words.releaseCommand;

/** Whether an error is the file system's, about a file or folder that cannot be used. */
function isFileSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

/** Does something with the file system, and says as a CommandError why it could not be done. */
export async function orSay<T>(work: () => Promise<T>, sentence: (code: string) => string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw new CommandError(sentence(error.code));
  }
}

/** Every file of the folder. Rejects with a CommandError when it cannot be read. */
export async function openDataFolder(dir: string): Promise<Map<string, Uint8Array>> {
  const recovery = await orSay(() => recover(dir), folder.unwritable);
  if (recovery !== 'nothing') console.error(folder[recovery]);
  return orSay(
    () => readDataDir(dir),
    (code) => words.commands.check.unreadable(dir, code),
  );
}
