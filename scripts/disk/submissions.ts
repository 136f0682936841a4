/** What the sub-districts have sent, as it lies in the folder of a month: a workbook, or a folder of files, each. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Submission } from '../../src/history/merge/plan.ts';
import { orReadable } from './data-folder.ts';
import { readDataDir } from './read-data-dir.ts';

export interface Sending {
  readonly submissions: readonly Submission[];
  /** What lies beside them and holds no ledgers: letters, pictures. */
  readonly passedOver: readonly string[];
  /** The name of the folder, which is that of the month. */
  readonly folder: string;
}

/** Notes, hidden files, and what office programs leave while a file is open. */
const HIDDEN = /^(\.|~\$|README\.md$)/;
/** Files with tables: those that the reader does not take are for it to refuse. */
const TABLES: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods']);

const isCsv = (name: string): boolean => extname(name).toLowerCase() === '.csv';
const isTable = (name: string): boolean => TABLES.has(extname(name).toLowerCase());

async function sendingIn(path: string): Promise<Sending> {
  const folder = resolve(path);
  if ((await stat(folder)).isFile()) {
    const name = basename(folder);
    return {
      submissions: [{ name, files: new Map([[name, await readFile(folder)]]) }],
      passedOver: [],
      folder: basename(dirname(folder)),
    };
  }
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !HIDDEN.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const submissions: Submission[] = [];
  const passedOver: string[] = [];
  const loose = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const { name } = entry;
    const at = join(folder, name);
    if (entry.isDirectory()) submissions.push({ name, files: await readDataDir(at) });
    else if (isTable(name)) submissions.push({ name, files: new Map([[name, await readFile(at)]]) });
    else if (isCsv(name)) loose.set(name, await readFile(at));
    else passedOver.push(name);
  }
  // CSV files that lie in the folder itself are one sub-district's.
  if (loose.size > 0) submissions.push({ name: [...loose.keys()].join('、'), files: loose });
  return { submissions, passedOver, folder: basename(folder) };
}

/** Reads what was sent. Rejects with a CommandError where it cannot be read. */
export function readSending(path: string): Promise<Sending> {
  return orReadable(path, () => sendingIn(path));
}
