/** What a command has on the disk only while it works: taken away when it has ended, when it fails, and when it is stopped. */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';

/** Each path, and how it is taken away. */
const held = new Map<string, (path: string) => void>();

/** Takes a folder or a file away: at once, since a thousand files in turns take several times the work. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Takes scratch away where the disk allows it: what a disk that is full, locked or gone keeps, the next run takes away. */
function dropped(path: string): void {
  const takeAway = held.get(path);
  held.delete(path);
  try {
    takeAway?.(path);
  } catch {
    // What is told is why the work has ended, not that its scratch is still there.
  }
}

/** Does work that needs a path of its own, and takes away what is there in the end. */
export async function withScratch<T>(path: string, work: () => Promise<T>, takeAway = remove): Promise<T> {
  held.set(path, takeAway);
  try {
    return await work();
  } finally {
    dropped(path);
  }
}

/** Ctrl+C, a system that shuts down, a terminal that is closed. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whoever stops the command leaves no scratch behind; `told` hears of it where work was broken off. */
export function dropScratchWhenStopped(told: () => void): void {
  for (const signal of STOPS)
    process.once(signal, () => {
      if (held.size > 0) told();
      for (const path of [...held.keys()]) dropped(path);
      process.exit(128 + constants.signals[signal]);
    });
}
