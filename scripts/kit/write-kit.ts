/** Writes the kit of a built site beside it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { remove } from '../terminal/scratch.ts';
import { deployKit } from './kit.ts';
import { sitePolicy } from './policy.ts';

/** The kit's folder beside the site's: `dist-deploy` beside `dist`. */
export const kitOf = (out: string): string => `${out}-deploy`;

/** What the site's descriptor of its data says of its own address; null where it has none. */
function addressIn(out: string): string | null {
  const file = join(out, 'data', 'datapackage.json');
  if (!existsSync(file)) return null;
  const { homepage } = JSON.parse(readFileSync(file, 'utf8')) as { readonly homepage?: string };
  return homepage ?? null;
}

/** Writes the kit of the site in `out` for this base path, all of it or none, and gives its folder. */
export function writeKit(outDir: string, base: string): string {
  const out = resolve(outDir);
  const folder = kitOf(out);
  const [staging, previous] = [`${folder}.new`, `${folder}.old`];
  remove(staging);
  const files = deployKit({
    base,
    url: addressIn(out),
    policy: sitePolicy(out),
    site: basename(out),
    kit: basename(folder),
  });
  for (const [name, text] of files) {
    const path = join(staging, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  remove(previous);
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(staging, folder);
  remove(previous);
  return folder;
}
