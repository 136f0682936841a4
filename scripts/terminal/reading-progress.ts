/** How far a reading of the ledgers has come, on the terminal: one line that changes, or a line every few seconds. */
import type { ReadingProgress } from '../../src/ledgers/sources/folder-reader.ts';
import { words } from './terminal.ts';

/** Milliseconds before the first tidings, and between two of them. */
const RHYTHM = { live: { first: 1000, every: 250 }, sparse: { first: 5000, every: 5000 } } as const;

interface ProgressLine {
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** A progress line on standard error, so that what a command says on standard output stays as it is. */
export function progressLine(): ProgressLine {
  const { stderr } = process;
  const { first, every } = stderr.isTTY ? RHYTHM.live : RHYTHM.sparse;
  const start = performance.now();
  let next = start + first;
  let isShown = false;
  const clear = (): void => {
    if (stderr.isTTY && isShown) stderr.write('\r\u001B[K');
  };
  return {
    onProgress(progress) {
      const now = performance.now();
      if (now < next) return;
      next = now + every;
      const seconds = ((now - start) / 1000).toFixed(1);
      const said =
        progress.doing === 'reading'
          ? words.commands.reading(progress.file, progress.rows, seconds)
          : words.commands.checking(progress.done, progress.checks, seconds);
      clear();
      isShown = true;
      stderr.write(stderr.isTTY ? said : `${said}\n`);
    },
    end: clear,
  };
}
