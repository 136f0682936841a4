/** How far a check has come, as a share: reading takes most of the time, a file as long as another. */
import type { ReadingProgress } from '../../ledgers/sources/folder-reader.ts';

const READING = 0.7;

/** Hears of a check's progress and gives its share, which never falls. `files` is how many were given. */
export function shareOf(files: number): (progress: ReadingProgress) => number {
  const begun = new Set<string>();
  let share = 0;
  return (progress) => {
    if (progress.doing === 'reading') begun.add(progress.file);
    const now =
      progress.doing === 'reading'
        ? READING * Math.min(1, begun.size / (files + 1))
        : READING + (1 - READING) * (progress.done / progress.checks);
    share = Math.max(share, now);
    return share;
  };
}
