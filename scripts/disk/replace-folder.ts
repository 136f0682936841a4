/** A folder that others read is replaced by a finished one. */
import { existsSync, lstatSync, renameSync } from 'node:fs';
import { remove } from '../terminal/scratch.ts';
import { exchanged } from './exchange.ts';

/** What the last one is called in the moment in which the new one takes its place, where that takes two steps. */
const previousOf = (folder: string): string => `${folder}.old`;

/**
 * Puts `staging` in the place of `folder`: in one step where the system can, so that nobody who reads it finds none; else in two,
 * in which nobody can stop the command, and after a crash between them `putBack` helps. What stood there is taken away.
 */
export function replaceFolder(staging: string, folder: string): void {
  const previous = previousOf(folder);
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
    renameSync(staging, folder);
    remove(previous);
    return;
  }
  remove(previous);
  if (exchanged(staging, folder)) {
    remove(staging);
    return;
  }
  renameSync(folder, previous);
  try {
    renameSync(staging, folder);
  } catch (error) {
    renameSync(previous, folder);
    throw error;
  }
  remove(previous);
}

/** A folder that a crash has left beside its place is put back. */
export function putBack(folder: string): void {
  if (!existsSync(folder) && existsSync(previousOf(folder))) renameSync(previousOf(folder), folder);
}
