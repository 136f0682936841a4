/** The published files, fetched and held against their sums. */
import { sha256 } from '../../ledgers/text/sha256.ts';
import type { Bytes } from '../../ledgers/text/text-bytes.ts';

/** Brings a file; null where there is none, or where it cannot be brought. */
export type Fetching = (path: string) => Promise<Bytes | null>;

export interface FetchedFiles {
  /** The bytes of those that are asked to be kept, as they were brought, whatever their sums say. */
  readonly kept: ReadonlyMap<string, Bytes>;
  readonly count: number;
  /** Files that differ from their sums, and those that are missing, in the order of the sums. */
  readonly faults: readonly { readonly path: string; readonly isMissing: boolean }[];
}

const SUM_LINE = /^([0-9a-f]{64}) [ *](.+)$/;
/** So many files are on their way at once. */
const AT_ONCE = 4;

/** The sums by path that a text in the writing of sha256sum says. */
export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line): (readonly [string, string])[] => {
      const [, sum, path] = SUM_LINE.exec(line) ?? [];
      return sum === undefined || path === undefined ? [] : [[path, sum]];
    }),
  );
}

/** Whether the sums on the server are no longer those that files were held against: the site has been published anew meanwhile. */
export async function isReplaced(sums: ReadonlyMap<string, string>, bring: Fetching): Promise<boolean> {
  const bytes = await bring('SHA256SUMS');
  if (bytes === null) return false;
  const now = readSums(new TextDecoder().decode(bytes));
  return now.size !== sums.size || [...now].some(([path, sum]) => sums.get(path) !== sum);
}

/** Fetches every file that the sums name. What is not to be kept is let go of as soon as it has been held against its sum. */
export async function fetchFiles(
  sums: ReadonlyMap<string, string>,
  bring: Fetching,
  isKept: (path: string) => boolean,
  onProgress: (done: number, all: number) => void,
): Promise<FetchedFiles> {
  const kept = new Map<string, Bytes>();
  const faults = new Map<string, boolean>();
  const left = [...sums];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [path, sum] = next;
      const bytes = await bring(path);
      if (bytes === null) faults.set(path, true);
      else {
        if ((await sha256(bytes)) !== sum) faults.set(path, false);
        if (isKept(path)) kept.set(path, bytes);
      }
      done += 1;
      onProgress(done, sums.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    kept,
    count: sums.size,
    faults: [...sums.keys()].flatMap((path) => {
      const isMissing = faults.get(path);
      return isMissing === undefined ? [] : [{ path, isMissing }];
    }),
  };
}
