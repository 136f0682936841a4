/** Where files go that canonical ledgers have replaced: a folder that is kept and not read. */

/** The folder of what has been replaced. */
export const ORIGINALS = '原件';

/** The file in which the names of units and compounds are kept with the ids that were made for them: for that command alone. */
export const IDS_FILE = 'ids.csv';

/** The n-th name that a file may have: `a.xlsx`, `a-2.xlsx`, `a-3.xlsx`. */
function nthName(path: string, n: number): string {
  if (n === 1) return path;
  const dot = path.lastIndexOf('.');
  return dot <= 0 ? `${path}-${n}` : `${path.slice(0, dot)}-${n}${path.slice(dot)}`;
}

/** Where files of a folder go so that they are kept as they are, and none that is kept there already is written over. */
export function originalsOf(
  files: ReadonlyMap<string, Uint8Array>,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(files.keys());
  return new Map(
    paths.map((path) => {
      let n = 1;
      while (taken.has(`${ORIGINALS}/${nthName(path, n)}`)) n += 1;
      const kept = `${ORIGINALS}/${nthName(path, n)}`;
      taken.add(kept);
      return [path, kept] as const;
    }),
  );
}
