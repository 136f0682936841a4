/** One command at a time for an output folder. */
import { Held, whileHolding } from '../disk/hold.ts';
import { CommandError, words } from '../terminal/terminal.ts';

/**
 * Does the work while no other process does work for `folder`. Rejects with a CommandError at once where one does; what a
 * killed process left behind is taken away.
 */
export async function withLock<T>(folder: string, shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await whileHolding(`${folder}.lock`, work);
  } catch (error) {
    if (error instanceof Held) throw new CommandError(words.commands.locked(shown, error.pid));
    throw error;
  }
}
