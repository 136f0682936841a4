/**
 * Several files of a folder replaced all or nothing. The new contents are staged in a hidden folder; a journal that lists
 * them, put there by one rename, is the moment from which they hold; then each is renamed into its place, in order. After
 * a crash `recover` undoes what had not come to the journal and finishes what had. Only the process that holds the folder
 * touches what is hidden there.
 */
import { existsSync } from 'node:fs';
import { access, chmod, mkdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isSystemError } from '../terminal/terminal.ts';
import { sync, writeSynced } from './durable.ts';
import { clearClaims, Held, whileHolding } from './hold.ts';
import { move } from './move.ts';

/** The hidden folder, and what it is renamed to before it is emptied: one rename ends it, however many files it holds. */
const STAGING = '.release';
const SPENT = '.release-spent';
const JOURNAL = 'journal.json';
/** What whoever writes holds. */
const HOLD = '.release-lock';

/** Whether a path of the folder is of the writing itself, and none of its files. */
export const isOfWriting = (path: string): boolean => path.startsWith(STAGING);

/** What is done to the disk; tests let a step fail. Paths are absolute. */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** Writes a file that is on the disk, not in a buffer, when this resolves. */
  write(path: string, content: Uint8Array): Promise<void>;
  /** The file at `from` takes the place of the one at `to`, which is there at every moment. */
  rename(from: string, to: string): Promise<void>;
  /** Takes a file away; one that is gone already is no fault. */
  removeFile(path: string): Promise<void>;
  /** Makes the names in a folder last. */
  sync(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The disk of this machine. */
export const DISK: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: writeSynced,
  rename: async (from, to) => {
    // The file keeps the rights of the one that it replaces.
    const mode = await stat(to).then(
      (old) => (old.isFile() ? old.mode : null),
      () => null,
    );
    if (mode !== null) await chmod(from, mode);
    await move(from, to);
  },
  removeFile: async (path) => {
    await rm(path, { force: true });
  },
  sync,
  removeFolder: async (path) => {
    await rm(path, { recursive: true, force: true });
  },
};

/** One file of the journal: where it goes, or that it is taken away. */
interface Entry {
  readonly path: string;
  readonly isRemoved: boolean;
}

/** Where the n-th file is staged. */
const stagedAt = (dir: string, n: number): string => join(dir, STAGING, String(n));

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The journal's entries; null where there is none, and nothing holds yet. */
async function journalOf(dir: string): Promise<readonly Entry[] | null> {
  const text = await contentOf(join(dir, STAGING, JOURNAL));
  return text === null ? null : (JSON.parse(new TextDecoder().decode(text)) as readonly Entry[]);
}

/** Where a file lies in truth: what a link leads to is written, and the link stays. */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

/** Ends the hidden folder. */
async function discard(dir: string, disk: Disk): Promise<void> {
  await disk.removeFolder(join(dir, SPENT));
  if (await isThere(join(dir, STAGING))) await disk.rename(join(dir, STAGING), join(dir, SPENT));
  await disk.sync(dir);
  await disk.removeFolder(join(dir, SPENT));
}

/** The folders from the data folder down to a file. */
function foldersTo(dir: string, path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, depth) => join(dir, ...parts.slice(0, depth)));
}

/**
 * Puts the staged files into their places and takes away what goes. What is staged no longer is in its place; whoever has
 * changed it there since has changed what holds.
 */
async function finish(dir: string, entries: readonly Entry[], disk: Disk): Promise<void> {
  const folders = new Set<string>();
  for (const { path } of entries) for (const folder of foldersTo(dir, path)) folders.add(folder);
  const made = [...folders].filter((folder) => !existsSync(folder));
  for (const folder of made) await disk.makeFolder(folder);
  // A name that lasts in a folder that does not would be lost with it.
  if (made.length > 0) for (const folder of folders) await disk.sync(folder);
  for (const [n, { path, isRemoved }] of entries.entries()) {
    // The last file tells of the others.
    if (n === entries.length - 1) for (const folder of folders) await disk.sync(folder);
    const target = isRemoved ? join(dir, path) : await placeOf(join(dir, path));
    folders.add(dirname(target));
    if (isRemoved) await disk.removeFile(target);
    else if (await isThere(stagedAt(dir, n))) await disk.rename(stagedAt(dir, n), target);
  }
  for (const folder of folders) await disk.sync(folder);
  await discard(dir, disk);
}

/** Stages the files and puts them into their places. */
async function write(dir: string, files: ReadonlyMap<string, Uint8Array | null>, disk: Disk): Promise<void> {
  const staging = join(dir, STAGING);
  const entries = [...files].map(([path, content]): Entry => ({ path, isRemoved: content === null }));
  try {
    await disk.makeFolder(staging);
    for (const [n, content] of [...files.values()].entries())
      if (content !== null) await disk.write(stagedAt(dir, n), content);
    const draft = join(staging, `${JOURNAL}.new`);
    await disk.write(draft, new TextEncoder().encode(JSON.stringify(entries, null, 2)));
    await disk.sync(staging);
    await disk.sync(dir);
    await disk.rename(draft, join(staging, JOURNAL));
  } catch (error) {
    // A disk that does not let go of it either leaves it to `recover`.
    await discard(dir, disk).catch(() => undefined);
    throw error;
  }
  await disk.sync(staging);
  await finish(dir, entries, disk);
}

/**
 * Writes the files, by their paths in the folder, all or none, and puts them into their places in the order given; null
 * takes a file away. Before that `stillRight` is asked, while nobody else writes; what it throws is thrown. Rejects with Held while
 * another process writes to the folder. What fails before the journal is there leaves nothing behind; what fails after it is for
 * `recover` to finish.
 */
export function replaceFiles(
  dir: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  { disk = DISK, stillRight }: { readonly disk?: Disk; readonly stillRight?: () => Promise<void> } = {},
): Promise<void> {
  return whileHolding(join(dir, HOLD), async () => {
    // What a process left that was killed since the folder was read.
    await putRight(dir, disk);
    await stillRight?.();
    await write(dir, files, disk);
  });
}

/** Whether files hold that are not all in their places yet. */
export function isPending(dir: string): Promise<boolean> {
  return isThere(join(dir, STAGING, JOURNAL));
}

/** What a crash had left: nothing, files that did not hold yet and are gone, or files that held and are in their places now. */
export type Recovery = 'nothing' | 'undone' | 'finished';

/** Whether something hidden is left of a writing. */
async function isTouched(dir: string): Promise<boolean> {
  return (await isThere(join(dir, STAGING))) || (await isThere(join(dir, SPENT)));
}

/** Undoes or finishes what a crash broke off; the caller holds the folder. */
async function putRight(dir: string, disk: Disk): Promise<Recovery> {
  if (await isThere(join(dir, SPENT))) await disk.removeFolder(join(dir, SPENT));
  if (!(await isThere(join(dir, STAGING)))) return 'nothing';
  const entries = await journalOf(dir);
  if (entries === null) {
    await discard(dir, disk);
    return 'undone';
  }
  await finish(dir, entries, disk);
  return 'finished';
}

/** For how long who wants to read waits for a process that writes, and how long between two looks. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

/**
 * Brings a folder back to before or after what a crash broke off. A folder that no crash touched is only looked at; what a process
 * writes just now is waited for. Rejects with Held where that does not end.
 */
export async function recover(dir: string, disk: Disk = DISK): Promise<Recovery> {
  const hold = join(dir, HOLD);
  try {
    clearClaims(hold);
  } catch (error) {
    // It is in nobody's way where it cannot be taken away.
    if (!isSystemError(error)) throw error;
  }
  for (let waited = 0; ; waited += LOOK_MS) {
    const touched = await isTouched(dir);
    if (!touched && !(await isThere(hold))) return 'nothing';
    try {
      return await whileHolding(hold, () => putRight(dir, disk));
    } catch (error) {
      if (error instanceof Held) {
        if (waited >= PATIENCE_MS) throw error;
      } else {
        // Where nothing can be written, what a dead process held is in nobody's way.
        if (touched || !isSystemError(error)) throw error;
        return 'nothing';
      }
    }
    await setTimeout(LOOK_MS);
  }
}
