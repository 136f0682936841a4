/**
 * `npm run compress`: puts a packed copy beside every text of a built site that is worth it, for servers that send these as they
 * are (nginx's gzip_static and brotli_static, Caddy's precompressed). No part of a build: it takes longer than one.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { realFolder } from './disk/own-folder.ts';
import { TEXT_ENDINGS } from './kit/rules.ts';
import { settingsFromEnvironment } from './settings.ts';
import { withLock } from './site/lock.ts';
import { optionsOf } from './terminal/options.ts';
import { remove, withScratch } from './terminal/scratch.ts';
import { CommandError, runCommand, step, words } from './terminal/terminal.ts';

const said = words.deploy;

/** Smaller files fit a packet or two as they are. */
const LEAST_BYTES = 1000;

/** What is packed at a time: as many as the platform has threads for. */
const AT_ONCE = 4;

const pack = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** What a packed copy is called until it is whole, which no file of a site is. */
const DRAFT = '.new';

/** Writes a file so that a server that reads it meanwhile gets the old one or the new one, never a part. */
async function put(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}${DRAFT}`;
  await withScratch(draft, async () => {
    await writeFile(draft, bytes);
    await rename(draft, path);
  });
}

/** Packs every text of the site in `folder`. */
async function packAll(folder: string, shown: string): Promise<void> {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  // What a killed run has left.
  for (const { name, parentPath } of all) if (name.endsWith(DRAFT)) remove(join(parentPath, name));
  const files = all
    .filter(({ name }) => TEXT_ENDINGS.includes(extname(name).slice(1)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let [packed, before, after] = [0, 0, 0];
  await step(said.compressing, async (told) => {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let path = files[next++]; path !== undefined; path = files[next++]) {
        const bytes = await readFile(path);
        if (bytes.length >= LEAST_BYTES) {
          const [br, gz] = [await pack.br(bytes), await pack.gz(bytes)];
          await put(`${path}.br`, br);
          await put(`${path}.gz`, gz);
          packed += 1;
          before += bytes.length;
          after += br.length;
        }
        told(next, files.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
  console.log(said.compressed(packed, before, after, shown));
}

await runCommand(async () => {
  const { out, help } = optionsOf(
    { out: { type: 'string' }, help: { type: 'boolean', default: false } },
    words.usages.compress,
  );
  if (help) {
    console.log(words.usages.compress);
    return;
  }
  const shown = out ?? settingsFromEnvironment().outDir;
  const folder = resolve(shown);
  if (!existsSync(join(folder, 'index.html'))) throw new CommandError(said.noSite(shown));
  const real = await realFolder(folder);
  // A build that ended meanwhile would find packed copies of another site among its files.
  await withLock(real, shown, () => packAll(real, shown));
});
