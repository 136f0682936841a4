/** What the commands say on the terminal while they work. */
import { DEFAULT_LOCALE, wordsOf } from '../src/words/words.ts';

/** The language of the commands, and of the files that they write. */
export const words = wordsOf(DEFAULT_LOCALE);

/** Runs a step and, once it takes longer than a second, shows how long it has been going. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
  const live = process.stdout.isTTY;
  const timer = setInterval(
    () => {
      const running = words.commands.running(title, seconds());
      process.stdout.write(live ? `\r${running} ` : `${running}\n`);
    },
    live ? 1000 : 5000,
  );
  try {
    const result = await work();
    console.log(`${live ? '\r' : ''}${words.commands.finished(title, seconds())}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** A failure the operator can mend: shown as a sentence, without a stack. */
export class CommandError extends Error {
  readonly exitCode: number = 1;
}

/** Options that a command does not understand. */
export class WrongOptions extends CommandError {
  override readonly exitCode = 2;
}

/** Runs a command's main function; a CommandError ends it with its sentence and exit code, a bug keeps its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
