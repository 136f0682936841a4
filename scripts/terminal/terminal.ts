/** What the commands say on the terminal while they work. */
import type { settingsIn } from '../../src/ledgers/settings-in.ts';
import { inLevelsOf } from '../../src/words/city-words.ts';
import { DEFAULT_LOCALE, wordsOf } from '../../src/words/words.ts';
import { dropScratchWhenStopped } from './scratch.ts';

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A catalogue, or a part of one, whose texts can be others without those of the original. */
const copied = <T>(value: T): T =>
  isPart(value) ? (Object.fromEntries(Object.entries(value).map(([key, own]) => [key, copied(own)])) as T) : value;

/** Writes the texts of a catalogue over those of its copy, also for whoever has taken a part of it. */
function writeOver(copy: object, catalogue: Part): void {
  for (const [key, own] of Object.entries(catalogue)) {
    const part: unknown = (copy as Part)[key];
    if (isPart(own) && isPart(part)) writeOver(part, own);
    else Object.assign(copy, { [key]: own });
  }
}

/** What the commands say, and write into files of their own. */
export const words = copied(wordsOf(DEFAULT_LOCALE));

/** From here on the commands call the levels what the city does whose ledgers they work on. */
export function callLevelsAs(settings: ReturnType<typeof settingsIn>): void {
  writeOver(words, inLevelsOf(wordsOf(DEFAULT_LOCALE), settings));
}

/** Hears how many pieces of a step are done, of how many. */
export type Told = (done: number, total: number) => void;

/**
 * Runs a step and, once it takes longer than a second, shows how long it has been going; of a step that tells how far it
 * is, also that, and how long the rest will take at the pace so far.
 */
export async function step<T>(title: string, work: (told: Told) => Promise<T>): Promise<T> {
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  const live = process.stdout.isTTY;
  let progress: { readonly done: number; readonly total: number } | null = null;
  /** When the first pieces were told of: what went before them is no measure of the rest. */
  let begun: { readonly at: number; readonly done: number } | null = null;
  let shownAt = 0;
  const secondsLeft = (): number | null => {
    if (progress === null || begun === null || progress.done === begun.done) return null;
    const pace = (shownAt - begun.at) / (progress.done - begun.done);
    return Math.ceil(pace * (progress.total - progress.done));
  };
  const show = (): void => {
    shownAt = elapsed();
    const running = words.commands.running(title, shownAt.toFixed(1), progress, secondsLeft());
    process.stdout.write(live ? `\r${running} ` : `${running}\n`);
  };
  const every = live ? 1 : 5;
  const timer = setInterval(() => {
    if (elapsed() - shownAt >= every / 2) show();
  }, every * 1000);
  try {
    const result = await work((done, total) => {
      progress = { done, total };
      begun ??= { at: elapsed(), done };
      // Work that never waits leaves the timer no turn.
      if (elapsed() - shownAt >= every) show();
    });
    console.log(`${live ? '\r' : ''}${words.commands.finished(title, elapsed().toFixed(1))}`);
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

/** Whether an error is the system's own, about a file, a folder or a port, and no fault of the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z\d]+$/.test(error.code);
}

/** Of copying and renaming the system tells both places; these codes are of the one that is written. */
const OF_WRITING: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EFBIG',
  'EEXIST',
  'ENOTEMPTY',
  'EISDIR',
]);

/** What the system says, as a sentence with its code. */
export function systemErrorSaid(
  error: NodeJS.ErrnoException & { readonly code: string; readonly dest?: string },
): string {
  const { code, path, dest } = error;
  return words.disk.failed((OF_WRITING.has(code) ? dest : undefined) ?? path ?? null, code);
}

/** Runs a command's main function; what an operator can mend ends it with a sentence and an exit code, a bug keeps its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // Whoever reads what is said may have seen enough (`| head`).
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  dropScratchWhenStopped(() => {
    console.error(`\n${words.commands.stopped}`);
  });
  try {
    await main();
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else if (isSystemError(error)) {
      console.error(systemErrorSaid(error));
      process.exitCode = 1;
    } else throw error;
  }
}
