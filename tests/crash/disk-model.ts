/**
 * What a disk holds after some of the acts that a command has done to it: all of them where the command was killed, fewer
 * where the power went. A file's content outlives that once the file is synced, its name once the folder is; of everything
 * else it may be there or not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Act } from './break-off.ts';

/** A file: what was written to it, and what of that is on the disk for certain. */
interface File {
  content: Buffer;
  certain: Buffer;
}

type Names = Map<string, File | 'folder'>;

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Everything that a name stands for: a file, or a folder with what is in it. */
const below = (names: Names, folder: string): (readonly [string, File | 'folder'])[] =>
  [...names].filter(([path]) => isIn(path, folder));

function removed(names: Names, path: string): void {
  for (const [name] of below(names, path)) names.delete(name);
}

/** The folder whose sync makes an act last. */
const folderOf = ({ act, path, to }: Act): string => dirname(act === 'rename' || act === 'link' ? (to ?? path) : path);

export interface Loss {
  /** The number of acts that were done before the end. */
  readonly after: number;
  /** Whether the last act is a write of which only half was done. */
  readonly isTorn?: boolean;
  /** Whether an act that nothing has made last is on the disk all the same; after a kill all are. */
  readonly survives?: (act: number) => boolean;
}

/** The files and folders of a disk that held `start`, by their paths. */
export function diskAfter(
  start: ReadonlyMap<string, Buffer>,
  all: readonly Act[],
  { after, isTorn = false, survives = () => true }: Loss,
): ReadonlyMap<string, Buffer | 'folder'> {
  const acts = all.slice(0, after);
  const seen: Names = new Map();
  for (const [path, content] of start) seen.set(path, { content, certain: content });
  for (const path of start.keys())
    for (let folder = dirname(path); !seen.has(folder) && folder !== '/'; folder = dirname(folder))
      seen.set(folder, 'folder');
  const kept: Names = new Map(seen);

  const lasts = (n: number, act: Act): boolean =>
    survives(n) || acts.some((later, i) => i > n && later.act === 'sync' && later.path === folderOf(act));
  const name = (n: number, act: Act, change: (names: Names) => void): void => {
    if (lasts(n, act)) change(kept);
    change(seen);
  };
  for (const [n, act] of acts.entries()) {
    const { path, to = '' } = act;
    const file = seen.get(path);
    switch (act.act) {
      case 'mkdir':
        name(n, act, (names) => names.set(path, 'folder'));
        break;
      case 'create': {
        const made: File =
          file === undefined || file === 'folder' ? { content: Buffer.of(), certain: Buffer.of() } : file;
        made.content = Buffer.of();
        if (survives(n)) made.certain = made.content;
        if (file === undefined) name(n, act, (names) => names.set(path, made));
        break;
      }
      case 'write': {
        if (file === undefined || file === 'folder') throw new Error(`${path} is written before it is there`);
        const bytes = Buffer.from(act.content ?? '', 'base64');
        const part = isTorn && n === acts.length - 1 ? bytes.subarray(0, bytes.length / 2) : bytes;
        file.content = Buffer.concat([file.content, part]);
        if (survives(n)) file.certain = file.content;
        break;
      }
      case 'sync':
        if (file !== undefined && file !== 'folder') file.certain = file.content;
        break;
      case 'rename': {
        const moved = below(seen, path);
        name(n, act, (names) => {
          // A name in a folder that is not certain itself moves all the same, once the rename is.
          const own = file === 'folder' ? below(names, path) : moved;
          removed(names, path);
          removed(names, to);
          for (const [from, what] of own) names.set(to + from.slice(path.length), what);
          if (file === 'folder') names.set(to, 'folder');
        });
        break;
      }
      case 'unlink':
      case 'rmdir':
        name(n, act, (names) => {
          removed(names, path);
        });
        break;
      case 'attributes':
        break;
      case 'link':
      case 'symlink':
        throw new Error(`${act.act} is not part of the model`);
    }
  }
  const isReachable = (path: string): boolean =>
    path === '/' || ((kept.get(path) === 'folder' || !seen.has(path)) && isReachable(dirname(path)));
  return new Map(
    [...kept]
      .filter(([path]) => isReachable(dirname(path)))
      .map(([path, what]) => [path, what === 'folder' ? what : what.certain]),
  );
}

/** Puts what a disk holds below `from` below `into`. */
export function written(disk: ReadonlyMap<string, Buffer | 'folder'>, from: string, into: string): void {
  for (const [path, content] of [...disk].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isIn(path, from)) continue;
    const target = into + path.slice(from.length);
    if (content === 'folder') mkdirSync(target, { recursive: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}
