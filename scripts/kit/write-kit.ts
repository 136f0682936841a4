/** Writes the kit of a built site beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { putBack, replaceFolder } from '../disk/replace-folder.ts';
import { remove } from '../terminal/scratch.ts';
import { deployKit } from './kit.ts';
import { sitePolicy } from './policy.ts';

/** The kit's folder beside the site's: `dist-deploy` beside `dist`. */
export const kitOf = (out: string): string => `${out}-deploy`;

/** What the site's descriptor of its data says of its own address; null where it has none. */
function addressIn(site: string): string | null {
  const file = join(site, 'data', 'datapackage.json');
  if (!existsSync(file)) return null;
  const { homepage } = JSON.parse(readFileSync(file, 'utf8')) as { readonly homepage?: string };
  return homepage ?? null;
}

/** Writes the kit of a site, which is in `site` and will be in `outDir`, for this base path, all of it or none. */
export function writeKit(site: string, outDir: string, base: string): void {
  const out = resolve(outDir);
  const folder = kitOf(out);
  const staging = `${folder}.new`;
  remove(staging);
  const files = deployKit({
    base,
    url: addressIn(site),
    policy: sitePolicy(site),
    folders: readdirSync(site, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    site: basename(out),
    kit: basename(folder),
  });
  for (const [name, text] of files) {
    const path = join(staging, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  putBack(folder);
  replaceFolder(staging, folder);
}
