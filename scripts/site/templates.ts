/**
 * The compiled templates: made by Astro in a process of their own, and kept from one build to the next for as long as the
 * sources are the same. A folder is named after the key of what it was made from, so a kept one is never a wrong one.
 */
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PageFiles } from '../../src/page-files.ts';
import { syncDisk } from '../disk/durable.ts';
import { CACHE, ROOT } from '../settings.ts';
import { withScratch } from '../terminal/scratch.ts';
import { CommandError, words } from '../terminal/terminal.ts';
import { sourcesKey } from './sources.ts';

/** A page as Astro knows it after compiling: its key, and the style sheets that it loads, in their order. */
export interface CompiledPage {
  readonly key: string;
  readonly styles: readonly unknown[];
}

/** As much of Astro's application for building as is called here; Astro publishes no type of it. */
export interface TemplatesApp extends Required<StaticPathsApp> {
  getOptions(): { readonly allPages: Readonly<Record<string, CompiledPage>> };
  setInternals(internals: {
    readonly pagesByKeys: ReadonlyMap<string, CompiledPage>;
    readonly entrySpecifierToBundleMap: ReadonlyMap<string, string>;
  }): void;
  setOptions(options: {
    readonly settings: { readonly scripts: readonly [] };
    readonly logger: { readonly options: { readonly destination: { write(message: { message: string }): void } } };
  }): void;
  render(request: Request, options: { readonly routeData: object; readonly locals: object }): Promise<Response>;
}

export interface Templates {
  /** Where they lie. */
  readonly folder: string;
  /** What they were made from. */
  readonly key: string;
  readonly app: TemplatesApp;
  /** The folder of style sheets, scripts and public files. */
  readonly client: string;
  /** What is made from finished pages, with their style sheets. */
  readonly beside: PageFiles;
  /** The folder of the pictures that were made of what the templates have drawn. */
  readonly pictures: string;
  /** The folder of what they have drawn of past releases. */
  readonly past: string;
}

/** How many sets of templates are kept: of a few versions of the sources, or a few base paths. */
const KEPT = 4;

/** After so long nobody is compiling into a folder any more. */
const STALE_MS = 3_600_000;

const kept = join(CACHE, 'templates');

/** Runs the compiler. Rejects with a CommandError when it fails; what it says goes to the terminal. */
async function compile(folder: string, signal: AbortSignal): Promise<void> {
  const program = join(import.meta.dirname, 'compile.ts');
  const child = spawn(process.execPath, [program, folder], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    signal,
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('exit', resolve);
  });
  if (code !== 0) throw new CommandError(words.commands.notCompiled);
}

/** Takes away the templates that have not been used for longest, and what a killed compiler has left half made. */
async function forget(): Promise<void> {
  const found = await Promise.all(
    (await readdir(kept)).map(async (name) => {
      // Another build may have taken it away in between.
      const at = await stat(join(kept, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { name, at };
    }),
  );
  const [making, whole] = [
    found.filter(({ name }) => name.includes('.')),
    found.filter(({ name }) => !name.includes('.')),
  ];
  const late = making.filter(({ at }) => Date.now() - at > STALE_MS);
  for (const { name } of [...late, ...whole.sort((a, b) => b.at - a.at).slice(KEPT)])
    await rm(join(kept, name), { recursive: true, force: true });
}

/**
 * The folder of the templates of these sources and settings, compiled unless they are there already. Two builds may ask
 * at once: each compiles into a folder of its own, and the first to end names it.
 */
export async function keepTemplates(signal: AbortSignal): Promise<string> {
  const key = sourcesKey({ base: process.env['BASE_PATH'] ?? '/' });
  const folder = join(kept, key);
  if (!existsSync(folder)) {
    await mkdir(kept, { recursive: true });
    const own = await mkdtemp(join(kept, 'making.'));
    await withScratch(own, async () => {
      await compile(own, signal);
      // A power cut must not leave empty templates under a name that says that they are whole.
      syncDisk(own);
      if (!existsSync(folder)) await rename(own, folder);
    });
  }
  const now = new Date();
  await utimes(folder, now, now);
  await forget();
  return folder;
}

/** Loads kept templates into this process. */
export async function openTemplates(folder: string): Promise<Templates> {
  const { entry, pages } = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as {
    readonly entry: string;
    readonly pages: readonly CompiledPage[];
  };
  const module = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { readonly app: TemplatesApp };
  const { app } = module;
  app.setInternals({
    pagesByKeys: new Map(pages.map((page) => [page.key, page])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: ({ message }) => void console.error(message) } } },
  });
  const client = join(folder, 'client');
  const root = app.manifest.base.replace(/\/?$/, '/');
  return {
    folder,
    key: folder.slice(kept.length + 1),
    app,
    client,
    beside: new PageFiles(app.manifest.base, (address) =>
      readFileSync(join(client, address.slice(root.length)), 'utf8'),
    ),
    pictures: join(folder, 'pictures'),
    past: join(folder, 'past'),
  };
}
