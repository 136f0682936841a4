/**
 * A site as a server reads it: a link that leads to one of several copies, so that one rename puts another in its place. Beside
 * the link lies a folder with the copies by their numbers: the one that is read and the one before.
 */
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isMarked } from '../kit/rules.ts';
import { remove, withScratch } from '../terminal/scratch.ts';
import { sync, syncDisk } from './durable.ts';
import { exchanged } from './exchange.ts';
import { refuseUnreplaceable } from './own-folder.ts';

const folderOf = (link: string): string => `${link}.versions`;

/** The files of a copy that are of the one before: pages that are still open ask for them. */
const keptList = (copy: string): string => `${copy}.kept`;

/** The numbers of the copies, rising. */
function numbersIn(link: string): readonly number[] {
  const folder = folderOf(link);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  return names.map(Number).sort((a, b) => a - b);
}

/** The copy to which the link leads; null where it leads nowhere, or is none. */
async function copyRead(link: string): Promise<string | null> {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return null;
  return realpath(link).catch(() => null);
}

/**
 * Gives a new copy the files of the last one whose names bear a mark of their content and that it has not itself; not those
 * that the last one had from the one before it. Says which.
 */
function keepMarked(last: string, copy: string): readonly string[] {
  const list = keptList(last);
  const older = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []);
  const kept: string[] = [];
  for (const entry of readdirSync(last, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const path = relative(last, from).replaceAll('\\', '/');
    const to = join(copy, path);
    if (!entry.isFile() || !isMarked(path) || older.has(path) || existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      cpSync(from, to);
    }
    kept.push(path);
  }
  return kept;
}

/** The link that is to take the place of what is there. */
function draftOf(link: string, number: number): string {
  const draft = `${link}.new`;
  remove(draft);
  symlinkSync(join(basename(folderOf(link)), String(number)), draft, 'dir');
  return draft;
}

/** Lets the link lead to a copy, in one rename. */
async function lead(link: string, number: number): Promise<void> {
  renameSync(draftOf(link, number), link);
  await sync(dirname(link));
}

/**
 * Puts the link in the place of a folder, which becomes a copy itself. Gives whether readers could find nothing for a moment: that
 * is so where the two cannot change places in one step.
 */
async function leadInstead(link: string, number: number, former: string): Promise<boolean> {
  const draft = draftOf(link, number);
  const isOneStep = exchanged(draft, link);
  renameSync(isOneStep ? draft : link, former);
  if (!isOneStep) renameSync(draft, link);
  await sync(dirname(link));
  return !isOneStep;
}

/** Takes away all copies but these, and what a crash has left of others. */
function forget(link: string, kept: readonly string[]): void {
  const folder = folderOf(link);
  for (const name of readdirSync(folder)) {
    const number = /^(\d+)(?:\.new|\.kept)?$/.exec(name)?.[1];
    if (number !== undefined && (name.endsWith('.new') || !kept.includes(join(folder, number))))
      remove(join(folder, name));
  }
}

export interface Online {
  readonly version: number;
  /** How many files of the copy before are still there. */
  readonly kept: number;
  /** Whether readers could find nothing for a moment. */
  readonly hadGap: boolean;
}

/** Puts a copy of the site where the link leads; `shown` is the link's name. Nothing that is read changes before the copy is whole. */
export async function putOnline(site: string, link: string, shown: string): Promise<Online> {
  const there = lstatSync(link, { throwIfNoEntry: false });
  const isFolder = there !== undefined && !there.isSymbolicLink();
  if (isFolder) refuseUnreplaceable(link, shown);
  const last = isFolder ? link : await copyRead(link);
  const next = (numbersIn(link).at(-1) ?? 0) + 1;
  // A folder that was there takes the number before.
  const number = isFolder ? next + 1 : next;
  const [folder, former] = [folderOf(link), join(folderOf(link), String(next))];
  const copy = join(folder, String(number));
  const draft = `${copy}.new`;
  const kept = await withScratch(draft, async () => {
    remove(draft);
    await cp(site, draft, { recursive: true, preserveTimestamps: true });
    const marked = last === null ? [] : keepMarked(last, draft);
    writeFileSync(keptList(copy), marked.join('\n'));
    syncDisk(folder);
    renameSync(draft, copy);
    await sync(folder);
    return marked.length;
  });
  const hadGap = isFolder ? await leadInstead(link, number, former) : (await lead(link, number), false);
  forget(link, [copy, isFolder ? former : (last ?? copy)]);
  return { version: number, kept, hadGap };
}

/** Leads to the copy before the one that is read; null where there is none. Gives its number. */
export async function goBack(link: string): Promise<number | null> {
  const read = await copyRead(link);
  const number = read === null ? NaN : Number(basename(read));
  const before = numbersIn(link).findLast((one) => one < number);
  if (before === undefined) return null;
  await lead(link, before);
  return before;
}
